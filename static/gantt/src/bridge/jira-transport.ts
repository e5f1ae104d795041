// Reaches Jira as the person signed in, through the platform's bridge. It answers what Jira answered and judges nothing.
import { requestJira } from '@forge/bridge';
import type { JiraTransport } from '#jira/transport';

export const createJiraTransport =
  (): JiraTransport =>
  async ({ method, path, body, headers }) => {
    const response = await requestJira(path, {
      method,
      headers: {
        Accept: 'application/json',
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: Object.fromEntries(response.headers), body: fromJson(text) };
  };

/** The text itself where it isn't JSON: a gateway's error page. */
const fromJson = (text: string): unknown => {
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
