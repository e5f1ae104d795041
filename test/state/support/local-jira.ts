// The local Jira as the page's transport: every request and answer is held against Atlassian's OpenAPI document.
import { createContractCheck } from '../../../dev/jira/contract/contract-check';
import { createJira, type LocalJira } from '../../../dev/jira/create-jira';
import type { SiteData } from '../../../dev/jira/model';
import type { JiraTransport } from '../../../src/jira/transport';

export const now = Date.parse('2026-11-24T09:00:00Z');

export const createTestJira = (data: SiteData): LocalJira =>
  createJira({
    data,
    clock: () => now,
    check: createContractCheck({
      onViolation: (violation) => {
        throw new Error(JSON.stringify(violation));
      },
    }),
  });

/** As one person, without a network between. */
export const createLocalTransport =
  (jira: LocalJira, accountId: string): JiraTransport =>
  async ({ method, path, body, headers }) => {
    const request = new Request(`${jira.store.site.url}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const response = await jira.handle(request, { type: 'person', accountId });
    const text = await response.text();
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: text === '' ? null : JSON.parse(text),
    };
  };
