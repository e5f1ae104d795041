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
  /** False where links, labels, sprints and versions were left out, so that the call could be a big one. */
  readonly hasLists: boolean;
}

/** What is known of how much a call may ask for: Jira takes 100 always, 1,000 by conditions that it doesn't publish. */
export type BulkMode = 'unknown' | 'big-with-links' | 'unknown-without-links' | 'big-without-links' | 'small';

export const smallBulk = 100;
export const bigBulk = 1000;

export interface IssueReader {
  readonly mode: () => BulkMode;
  /**
   * Up to 1,000 ids; over 100 only when `mode` is not `small`. A refused big call answers `too-big`: the mode is then
   * another, and the same ids may be asked for in smaller calls.
   */
  readonly read: (
    ids: readonly string[],
    onWait?: JiraCallInput['onWait'],
  ) => Promise<JiraResult<IssuesRead> | 'too-big'>;
  /** Up to 100 ids: lists alone, for issues that were read without. */
  readonly readLists: (ids: readonly string[]) => Promise<JiraResult<ReadonlyMap<TaskId, IssueLists>>>;
}

const toLists = ({ id, links, labels, sprints, versions }: Issue): [TaskId, IssueLists] => [
  id,
  { links, labels, sprints, versions },
];

const isBig = (ids: readonly string[]): boolean => ids.length > smallBulk;

const afterRefusal: Readonly<Record<BulkMode, BulkMode>> = {
  unknown: 'unknown-without-links',
  'big-with-links': 'small',
  'unknown-without-links': 'small',
  'big-without-links': 'small',
  small: 'small',
};

const afterSuccess: Readonly<Partial<Record<BulkMode, BulkMode>>> = {
  unknown: 'big-with-links',
  'unknown-without-links': 'big-without-links',
};

export const createIssueReader = (client: JiraClient, mapped: MappedFields): IssueReader => {
  let mode: BulkMode = 'unknown';
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
    mode: () => mode,
    read: async (ids, onWait) => {
      const asked = mode;
      const hasLists = !isBig(ids) || asked === 'unknown' || asked === 'big-with-links';
      const fields = [...fieldIdsOf(mapped), ...(hasLists ? listFieldsOf(mapped) : [])];
      const answer = await ask(ids, fields, onWait);
      if (!answer.ok) {
        if (!isBig(ids) || answer.problem.code !== 'invalid') return answer;
        if (mode === asked) mode = afterRefusal[asked];
        return 'too-big';
      }
      if (isBig(ids) && mode === asked) mode = afterSuccess[asked] ?? mode;
      return toIssuesRead(answer.value.status, answer.value.body, { mapped, hasLists });
    },
    readLists: async (ids) => {
      const answer = await ask(ids, [...fieldIdsOf(mapped), ...listFieldsOf(mapped)]);
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
