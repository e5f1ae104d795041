// The demo's first site, as journeys use it: its addresses, its issues, and what other people do to them meanwhile.
import type { Host } from './journey';

/** Of the project page; `more` like `&theme=dark`. */
export const lumen = (person: string, more = '', project = 'LUM'): string =>
  `/site/lumen/project/${project}?person=${person}${more}`;

type LocalIssue = NonNullable<ReturnType<ReturnType<Host['jira']>['store']['issue']>>;

export function issueInJira(host: Host, key: string): LocalIssue {
  const issue = host.jira('lumen').store.issue(key);
  if (!issue) throw new Error(`${key} is not in the seed.`);
  return issue;
}

export const startField = 'customfield_10015';

export const datesOf = (host: Host, key: string): { readonly start: unknown; readonly due: unknown } => {
  const issue = issueInJira(host, key);
  return { start: issue.custom[startField] ?? null, due: issue.dueDate };
};

/** Somebody else edits an issue by Jira's own means. */
export async function changeInJira(
  host: Host,
  change: { readonly by: string; readonly key: string; readonly fields: Readonly<Record<string, unknown>> },
): Promise<void> {
  const person = host.sites[0]?.people().find(({ displayName }) => displayName === change.by);
  const answer = await host.jira('lumen').handle(
    new Request(`https://lumen.example/rest/api/3/issue/${change.key}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ fields: change.fields }),
    }),
    { type: 'person', accountId: person?.accountId ?? '' },
  );
  if (answer.status !== 204) throw new Error(`Jira refused the change of ${change.key}: ${answer.status}`);
}

/** As if nobody had ever planned the project: but for its first issues, none has a date. */
export function eraseDates(host: Host, project: string, kept: number): void {
  const { issues } = host.jira('lumen').store;
  const found = [...issues.all()].filter(({ key }) => key.startsWith(`${project}-`));
  for (const issue of found.slice(kept)) {
    issue.dueDate = null;
    issue.custom = Object.fromEntries(Object.entries(issue.custom).filter(([id]) => id !== startField));
  }
}
