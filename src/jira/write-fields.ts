// Writes fields of one issue as the person signed in. Jira has no If-Match, so the issue is read again just before,
// compared with what the person saw, and read once more where nobody knows whether the write arrived.
import { planPropertyKey, type PlanProperty } from '#contract/plan-property';
import type { TaskId } from '#domain/plan/ids';
import type { Issue } from './issue';
import type { IssueReader } from './issue-reader';
import type { JiraCallInput, JiraClient } from './jira-client';
import { isUnsure, type JiraProblem, type JiraProblemCode } from './jira-problem';
import { isSameJiraDate } from './jira-dates';
import type { MappedFields } from './mapped-fields';
import { objectAt } from './json';
import { parseIssue } from './parse-issue';

/** What the fields of an issue shall hold, in Jira's terms; what is absent stays. */
export interface FieldChange {
  readonly start?: string | null;
  readonly end?: string | null;
  readonly summary?: string;
  readonly assigneeId?: string | null;
  readonly labels?: readonly string[];
  readonly parentId?: TaskId | null;
  /** The whole next property, its `rev` one above the one that was read. */
  readonly plan?: PlanProperty;
}

export type RetryReason = 'rate-limited' | 'session-over' | 'scope-lost' | 'offline' | 'unavailable';

/** `details` are Jira's own words; `issue` is how it stands in Jira now, null where that couldn't be read. */
export type WriteOutcome =
  | { readonly type: 'written'; readonly issue: Issue }
  | { readonly type: 'conflict'; readonly issue: Issue; readonly details: string }
  | { readonly type: 'forbidden' | 'invalid' | 'gone'; readonly details: string }
  | {
      readonly type: 'retry-later';
      readonly reason: RetryReason;
      readonly issue: Issue | null;
      readonly details: string;
    };

/** How an issue stands right before a write, or why that can't be known. */
export type Recheck =
  { readonly type: 'read'; readonly issue: Issue } | Exclude<WriteOutcome, { readonly type: 'written' }>;

/** Reads up to 100 issues again. */
export const recheckIssues = async (
  reader: IssueReader,
  ids: readonly TaskId[],
  onWait?: JiraCallInput['onWait'],
): Promise<ReadonlyMap<TaskId, Recheck>> => {
  const answer = await reader.read(ids, onWait);
  if (answer === 'too-big') throw new RangeError('At most 100 issues are checked at once.');
  if (!answer.ok) {
    const outcome = toFailure(answer.problem);
    return new Map(ids.map((id) => [id, outcome]));
  }
  const checks = new Map<TaskId, Recheck>();
  for (const id of ids) checks.set(id, { type: 'gone', details: '' });
  for (const issue of answer.value.issues) checks.set(issue.id, { type: 'read', issue });
  for (const { id, reason } of answer.value.broken)
    checks.set(id as TaskId, { type: 'invalid', details: reason });
  return checks;
};

const fieldNames = ['start', 'end', 'summary', 'assigneeId', 'labels', 'parentId'] as const;

type FieldTexts<Value> = Readonly<Record<(typeof fieldNames)[number], Value>>;

/** Labels have no spaces in them and no order. */
const toLabelText = (labels: readonly string[]): string => [...labels].sort().join(' ');

const textsOf = (issue: Issue): FieldTexts<string | null> => ({
  start: issue.startValue,
  end: issue.endValue,
  summary: issue.summary,
  assigneeId: issue.assignee?.accountId ?? null,
  labels: toLabelText(issue.labels),
  parentId: issue.parentId,
});

/** Undefined for what shall stay. */
const wantedTexts = ({
  start,
  end,
  summary,
  assigneeId,
  labels,
  parentId,
}: FieldChange): FieldTexts<string | null | undefined> => ({
  start,
  end,
  summary,
  assigneeId,
  labels: labels && toLabelText(labels),
  parentId,
});

/** Of two texts that Jira may write in several ways. */
export const isSameField = isSameJiraDate;

/** Whether somebody changed, since `seen`, what the change is about to replace, and to something else than it wants. */
export const hasConflict = (seen: Issue, now: Issue, change: FieldChange): boolean => {
  if (seen.updated === now.updated && seen.plan?.rev === now.plan?.rev) return false;
  const [was, is, wanted] = [textsOf(seen), textsOf(now), wantedTexts(change)];
  const clashes = fieldNames.some((name) => {
    const text = wanted[name];
    return text !== undefined && !isSameField(was[name], is[name]) && !isSameField(is[name], text);
  });
  return clashes || (change.plan !== undefined && seen.plan?.rev !== now.plan?.rev);
};

export interface WriteTools {
  readonly client: JiraClient;
  readonly reader: IssueReader;
  readonly mapped: MappedFields;
  readonly onWait?: JiraCallInput['onWait'];
}

/** `now` is the issue as the recheck read it. */
export const writeFields = async (
  tools: WriteTools,
  now: Issue,
  change: FieldChange,
): Promise<WriteOutcome> => {
  const { client, mapped, onWait } = tools;
  const fields = toFields(mapped, now, change);
  if (Object.keys(fields).length === 0 && change.plan === undefined) return { type: 'written', issue: now };
  const answer = await client.call(
    'issue.edit',
    { issueIdOrKey: now.id },
    {
      query: { returnIssue: true },
      body: { fields, ...(change.plan && { properties: [{ key: planPropertyKey, value: change.plan }] }) },
      ...(onWait && { onWait }),
    },
  );
  if (!answer.ok) return settleFailure(tools, { now, change, problem: answer.problem });
  const parsed = parseIssue(answer.value.body, mapped);
  // The answer to an edit carries no properties.
  if (parsed.ok) return { type: 'written', issue: { ...parsed.issue, plan: change.plan ?? now.plan } };
  const again = await readOne(tools, now.id);
  return again.type === 'read' ? { type: 'written', issue: again.issue } : again;
};

const toFields = (mapped: MappedFields, now: Issue, change: FieldChange): Record<string, unknown> => {
  const { start, end } = mapped;
  const { assigneeId, parentId } = change;
  const ids: FieldTexts<string | undefined> = {
    start: start?.id,
    end: end?.id,
    summary: 'summary',
    assigneeId: 'assignee',
    labels: 'labels',
    parentId: 'parent',
  };
  const values = {
    ...change,
    assigneeId: typeof assigneeId === 'string' ? { accountId: assigneeId } : null,
    parentId: typeof parentId === 'string' ? { id: parentId } : null,
  };
  const [is, wanted] = [textsOf(now), wantedTexts(change)];
  return Object.fromEntries(
    fieldNames.flatMap((name) => {
      const [id, text] = [ids[name], wanted[name]];
      return id === undefined || text === undefined || isSameField(is[name], text)
        ? []
        : [[id, values[name]]];
    }),
  );
};

const readOne = async (tools: WriteTools, id: TaskId): Promise<Recheck> =>
  (await recheckIssues(tools.reader, [id])).get(id) ?? { type: 'gone', details: '' };

interface FailedWrite {
  readonly now: Issue;
  readonly change: FieldChange;
  readonly problem: JiraProblem;
}

const settleFailure = async (
  tools: WriteTools,
  { now, change, problem }: FailedWrite,
): Promise<WriteOutcome> => {
  const failure = toFailure(problem);
  if (failure.type === 'invalid' && (await isClosed(tools, now.id, problem)))
    return { type: 'forbidden', details: problem.details };
  // Jira's word that it is gone is checked too: what is gone leaves the page.
  if (!isUnsure(problem) && problem.code !== 'gone')
    return failure.type === 'retry-later' ? { ...failure, issue: now } : failure;
  const again = await readOne(tools, now.id);
  if (again.type !== 'read') return again.type === 'gone' ? again : toLater(problem);
  if (holds(again.issue, change)) return { type: 'written', issue: again.issue };
  if (problem.code === 'conflict') return { type: 'conflict', issue: again.issue, details: problem.details };
  return { ...toLater(problem), issue: again.issue };
};

/** Some sites answer a missing permission as they answer a field that is on no screen; then no field may be edited. */
const isClosed = async ({ client }: WriteTools, id: TaskId, { details }: JiraProblem): Promise<boolean> => {
  if (!/cannot be set/i.test(details)) return false;
  const meta = await client.call('issue.editmeta', { issueIdOrKey: id });
  return meta.ok && Object.keys(objectAt(meta.value.body, 'fields') ?? {}).length === 0;
};

const toLater = ({
  code,
  details,
}: JiraProblem): Extract<WriteOutcome, { readonly type: 'retry-later' }> => ({
  type: 'retry-later',
  reason: retryReasons[code] ?? 'unavailable',
  issue: null,
  details,
});

const holds = (issue: Issue, change: FieldChange): boolean => {
  const [is, wanted] = [textsOf(issue), wantedTexts(change)];
  const differs = fieldNames.some((name) => {
    const text = wanted[name];
    return text !== undefined && !isSameField(is[name], text);
  });
  return !differs && (change.plan === undefined || issue.plan?.rev === change.plan.rev);
};

const retryReasons: Readonly<Partial<Record<JiraProblemCode, RetryReason>>> = {
  'rate-limited': 'rate-limited',
  'session-over': 'session-over',
  'scope-lost': 'scope-lost',
  offline: 'offline',
};

const toFailure = ({
  code,
  details,
  status,
}: JiraProblem): Exclude<WriteOutcome, { readonly type: 'written' | 'conflict' }> => {
  if (code === 'forbidden' || code === 'invalid' || code === 'gone') return { type: code, details };
  return toLater({ code, details, status });
};
