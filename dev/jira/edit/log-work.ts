// Work logged, corrected and taken back: the estimate moves with it, and the issue's history tells of it.
import { jiraHead, nothing, toHistoryItem, type Trace } from '../fields/field-history';
import { checkDocument } from '../fields/plain-fields';
import { type Found, found, missed, refusal } from '../http/answer';
import { type Ask, readObject } from '../http/ask';
import type { HistoryItem, Issue, Worklog } from '../model';
import { fromTimeText } from '../render/jira-time';
import { type Change, put } from '../store/collections';
import { withHistory } from './record-history';

export interface GivenWork {
  readonly seconds: number;
  readonly startedAt: number;
  readonly comment: unknown;
}

function readSeconds({ timeSpentSeconds, timeSpent }: Record<string, unknown>): number | null {
  const isSeconds = typeof timeSpentSeconds === 'number' && Number.isInteger(timeSpentSeconds);
  if (isSeconds && timeSpentSeconds >= 60) return timeSpentSeconds;
  const seconds = typeof timeSpent === 'string' ? fromTimeText(timeSpent) : null;
  return seconds !== null && seconds > 0 ? seconds : null;
}

function readStart(value: unknown, usual: number): number | null {
  if (value === undefined) return usual;
  const text = typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : '';
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : at;
}

/** `old` is what is corrected: what the body leaves out stays as it was. */
export function readWork(ask: Ask, old?: Worklog): Found<GivenWork> {
  const body = readObject(ask);
  const isKept = old !== undefined && !('timeSpent' in body) && !('timeSpentSeconds' in body);
  const seconds = isKept ? old.timeSpentSeconds : readSeconds(body);
  if (seconds === null) return missed(refusal(400, ['Invalid time duration entered.']));
  const startedAt = readStart(body['started'], old?.startedAt ?? ask.clock());
  if (startedAt === null) return missed(refusal(400, [], { started: 'Worklog start date is not valid.' }));
  const comment = body['comment'] ?? old?.comment;
  const problem = comment === undefined ? null : checkDocument(comment);
  if (problem !== null) return missed(refusal(400, [], { comment: problem }));
  return found({ seconds, startedAt, comment });
}

/** Seconds of a duration in the query; undefined when it is missing or none. */
function readDuration(ask: Ask, name: string): number | undefined {
  return fromTimeText(ask.query.get(name) ?? '') ?? undefined;
}

/** What is left to do once `more` seconds were spent; undefined when `adjustEstimate` can't be followed. */
function toRemaining(ask: Ask, issue: Issue, more: number): number | null | undefined {
  const left = issue.remainingEstimateSeconds;
  switch (ask.query.get('adjustEstimate') ?? 'auto') {
    case 'auto':
      return Math.max(0, (left ?? 0) - more);
    case 'leave':
      return left;
    case 'new':
      return readDuration(ask, 'newEstimate');
    case 'manual': {
      const by = readDuration(ask, more > 0 ? 'reduceBy' : 'increaseBy');
      return by === undefined ? undefined : Math.max(0, (left ?? 0) - Math.sign(more) * by);
    }
    default:
      return undefined;
  }
}

function toTrace(seconds: number | null): Trace {
  return seconds === null ? nothing : [String(seconds), String(seconds)];
}

interface Step {
  readonly before: Worklog | undefined;
  readonly after: Worklog | undefined;
}

function toItems(ask: Ask, issue: Issue, left: number | null, { before, after }: Step): HistoryItem[] {
  const spent = ask.store.worklogsOf(issue.id).reduce((sum, one) => sum + one.timeSpentSeconds, 0);
  const total = spent - (before?.timeSpentSeconds ?? 0) + (after?.timeSpentSeconds ?? 0);
  const toWhole = (seconds: number): Trace => toTrace(seconds === 0 ? null : seconds);
  const head = { field: 'WorklogId', fieldtype: 'jira' } as const;
  const toId = (worklog: Worklog | undefined): Trace => (worklog ? [worklog.id, worklog.id] : nothing);
  const old = issue.remainingEstimateSeconds;
  return [
    ...(old === left ? [] : [toHistoryItem(jiraHead('timeestimate'), toTrace(old), toTrace(left))]),
    ...(spent === total
      ? []
      : [toHistoryItem(jiraHead('timespent'), toWhole(spent), after ? toTrace(total) : toWhole(total))]),
    toHistoryItem(head, toId(before), toId(after)),
  ];
}

/** One work log as it is from now on: new without `before`, gone without `after`. */
export function commitWork(ask: Ask, issue: Issue, step: Step): Found<null> {
  const { before, after } = step;
  const more = (after?.timeSpentSeconds ?? 0) - (before?.timeSpentSeconds ?? 0);
  const left = more === 0 ? issue.remainingEstimateSeconds : toRemaining(ask, issue, more);
  if (left === undefined)
    return missed(refusal(400, [], { adjustEstimate: 'The estimate adjustment is not valid.' }));
  const items = toItems(ask, issue, left, step);
  const changed = withHistory(ask, { ...issue, remainingEstimateSeconds: left }, items);
  const goes: Change[] =
    before && !after
      ? [
          { remove: 'worklogs', id: before.id },
          put('worklogGraves', { id: before.id, deletedAt: ask.clock() }),
        ]
      : [];
  ask.store.commit([...goes, ...(after ? [put('worklogs', after)] : []), put('issues', changed)]);
  return found(null);
}
