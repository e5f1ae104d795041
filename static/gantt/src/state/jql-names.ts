// What the page knows by name and id: its projects and fields, and what its issues have. Enough to keep JQL by ids.
import { toShownJql, toStoredJql, type JqlName, type JqlNames } from '#jira/stored-jql';
import type { PageState } from './page-state';

type Named = Pick<PageState, 'projects' | 'issues' | 'people' | 'fieldChoices'>;

const once = (all: Iterable<JqlName>): readonly JqlName[] => [
  ...new Map([...all].map((one) => [one.id, one])).values(),
];

const customField = /^customfield_(\d+)$/;

const toJqlNames = ({ projects, issues, people, fieldChoices }: Named): JqlNames => {
  const all = [...issues.values()];
  const known = [...people, ...all.flatMap(({ assignee }) => assignee ?? [])];
  return {
    project: projects.map(({ id, key, name }) => ({ id, name: key, others: [name] })),
    version: once(all.flatMap(({ versions }) => versions)),
    sprint: once(all.flatMap(({ sprints }) => sprints)),
    status: once(all.map(({ status }) => status)),
    person: once(known.map(({ accountId, name }) => ({ id: accountId, name }))),
    field: fieldChoices.flatMap(({ id, name }) => {
      const number = customField.exec(id)?.[1];
      return number === undefined ? [] : [{ id: `cf[${number}]`, name }];
    }),
  };
};

/** It is kept by ids; people read names. */
export const shownJql = (state: Named, jql: string | null): string | null =>
  jql === null ? null : toShownJql(jql, toJqlNames(state));

/** Names change, ids don't. */
export const storedJql = (state: Named, jql: string | null): string | null =>
  jql === null ? null : toStoredJql(jql, toJqlNames(state));
