// Reads issues by id, as many a call as this site turns out to allow, and remembers what it allowed.
import type { BrokenIssue, Issue, IssueLists } from './issue';
import type { JiraCallInput, JiraClient } from './jira-client';
import { senseless, type JiraResult } from './jira-problem';
import { isJson, listAt } from './json';
import type { MappedFields } from './mapped-fields';
import { fieldIdsOf, parseIssue } from './parse-issue';
import { listFieldsOf } from './parse-lists';
import { planPropertyKey } from '#contract/plan-property';
import type { TaskId } from '#domain/plan/ids';

export interface IssuesRead {
  /** In no order; what is gone or may not be seen is simply missing. */
  readonly issues: readonly Issue[];
  readonly broken: readonly BrokenIssue[];
  /** False where links, labels, sprints, versions and milestones were left out, so that the call could be a big one. */
  readonly hasLists: boolean;
}

/** What is known of how much a call may ask for: Jira takes 100 always, 1,000 by conditions that it doesn't publish. */
export type BulkMode = 'unknown' | 'big-with-links' | 'big-without-links' | 'small';

export const smallBulk = 100;
export const bigBulk = 1000;

export interface IssueReader {
  readonly mode: () => BulkMode;
  /**
   * Up to 1,000 ids; over 100 only when `mode` is not `small`. A refused big call answers `too-big`: the same ids may
   * be asked for in smaller calls. `bare` tries a big call without lists before it is known whether one with them goes.
   */
  readonly read: (
    ids: readonly string[],
    onWait?: JiraCallInput['onWait'],
    bare?: boolean,
  ) => Promise<JiraResult<IssuesRead> | 'too-big'>;
  /** Up to 100 ids, or 1,000 in the mode `big-with-links`: lists alone, for issues that were read without. */
  readonly readLists: (ids: readonly string[]) => Promise<JiraResult<ReadonlyMap<TaskId, IssueLists>>>;
}

const toLists = ({ id, links, labels, sprints, versions, isMilestone }: Issue): [TaskId, IssueLists] => [
  id,
  { links, labels, sprints, versions, isMilestone },
];

const isBig = (ids: readonly string[]): boolean => ids.length > smallBulk;

/** What big calls turned out to be allowed; null before one was tried. */
interface Allowed {
  withLists: boolean | null;
  bare: boolean | null;
}

const toMode = ({ withLists, bare }: Allowed): BulkMode => {
  if (withLists === true) return 'big-with-links';
  if (bare === false) return 'small';
  return withLists === false && bare === true ? 'big-without-links' : 'unknown';
};

/** Keeps what a big call has shown; answers whether it was refused for its size. */
const note = (allowed: Allowed, kind: keyof Allowed, answer: JiraResult<unknown>): boolean => {
  const isRefused = !answer.ok && answer.problem.code === 'invalid';
  if (answer.ok || isRefused) allowed[kind] = answer.ok;
  return isRefused;
};

export const createIssueReader = (client: JiraClient, mapped: MappedFields): IssueReader => {
  const single = fieldIdsOf(mapped);
  const whole = [...single, ...listFieldsOf(mapped)];
  const allowed: Allowed = { withLists: null, bare: null };
  const ask = async (ids: readonly string[], fields: readonly string[], onWait?: JiraCallInput['onWait']) =>
    client.call(
      'issue.bulkfetch',
      {},
      {
        body: { issueIdsOrKeys: ids, fields, properties: [planPropertyKey] },
        ...(onWait && { onWait }),
      },
    );
  return {
    mode: () => toMode(allowed),
    read: async (ids, onWait, bare = false) => {
      const hasLists = !isBig(ids) || (!bare && allowed.withLists !== false);
      const answer = await ask(ids, hasLists ? whole : single, onWait);
      if (isBig(ids) && note(allowed, hasLists ? 'withLists' : 'bare', answer)) return 'too-big';
      if (!answer.ok) return answer;
      return toIssuesRead(answer.value.status, answer.value.body, { mapped, hasLists });
    },
    readLists: async (ids) => {
      const answer = await ask(ids, whole);
      if (!answer.ok) return answer;
      const read = toIssuesRead(answer.value.status, answer.value.body, { mapped, hasLists: true });
      if (!read.ok) return read;
      return { ok: true, value: new Map(read.value.issues.map(toLists)) };
    },
  };
};

const toIssuesRead = (
  status: number,
  body: unknown,
  { mapped, hasLists }: { readonly mapped: MappedFields; readonly hasLists: boolean },
): JiraResult<IssuesRead> => {
  if (!isJson(body) || !Array.isArray(body['issues']))
    return { ok: false, problem: senseless(status, 'The answer to a bulk fetch holds no issues.') };
  const issues: Issue[] = [];
  const broken: BrokenIssue[] = [];
  for (const value of listAt(body, 'issues')) {
    const parsed = parseIssue(value, mapped);
    if (parsed.ok) issues.push(parsed.issue);
    else broken.push(parsed.broken);
  }
  return { ok: true, value: { issues, broken, hasLists } };
};
