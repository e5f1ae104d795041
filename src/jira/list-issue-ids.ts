// Ids of the issues that a JQL finds, page by page in its order, and about how many there are.
import type { JiraCallInput, JiraClient } from './jira-client';
import { senseless, type JiraResult } from './jira-problem';
import { isJson, listAt, numberAt, textAt } from './json';

/** As many as Jira gives, as long as no field is named. */
const idsPerPage = 5000;

export interface IdPage {
  readonly ids: readonly string[];
  /** Null on the last page. */
  readonly next: string | null;
}

export interface IdPageInput {
  readonly token: string | null;
  readonly onWait?: JiraCallInput['onWait'];
  /** Ids of issues changed a moment ago, newest first: the search takes these as they are, not as its index has them. */
  readonly recent?: readonly string[];
}

const mostReconciled = 50;

export const listIssueIds = async (
  client: JiraClient,
  jql: string,
  { token, onWait, recent = [] }: IdPageInput,
): Promise<JiraResult<IdPage>> => {
  const body = {
    jql,
    maxResults: idsPerPage,
    ...(token !== null && { nextPageToken: token }),
    ...(recent.length > 0 && { reconcileIssues: recent.slice(0, mostReconciled).map(Number) }),
  };
  const answer = await client.call('search.jql', {}, { body, ...(onWait && { onWait }) });
  if (!answer.ok) return answer;
  const found = answer.value.body;
  if (!isJson(found) || !Array.isArray(found['issues']))
    return { ok: false, problem: senseless(answer.value.status, 'The answer to a search holds no issues.') };
  const ids = listAt(found, 'issues').map((issue) => textAt(issue, 'id'));
  const next = found['isLast'] === true ? null : textAt(found, 'nextPageToken');
  return { ok: true, value: { ids: ids.filter((id) => id !== null), next } };
};

/** Jira's estimate; null where it has none to give. */
export const countIssues = async (client: JiraClient, jql: string): Promise<number | null> => {
  const answer = await client.call('search.approximateCount', {}, { body: { jql } });
  return answer.ok ? numberAt(answer.value.body, 'count') : null;
};
