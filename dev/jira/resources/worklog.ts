// Work logs of an issue: read them, add one. Adding one moves the remaining estimate and writes a history entry.
import { toAuthor, withHistory } from '../edit/record-history';
import { isObject } from '../fields/field-definition';
import { jiraHead, nothing, toHistoryItem, type Trace } from '../fields/field-history';
import { type Answer, answer, type Found, found, missed, refusal } from '../http/answer';
import { type Ask, findIssue, projectOf, readCount, type Route } from '../http/ask';
import type { HistoryItem, Issue, Worklog } from '../model';
import { fromTimeText } from '../render/jira-time';
import { renderWorklog } from '../render/render-activity';
import { put } from '../store/collections';

function getWorklogs(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const after = readCount(ask.query, 'startedAfter', 0);
  const before = readCount(ask.query, 'startedBefore', Number.MAX_SAFE_INTEGER);
  const worklogs = ask.store
    .worklogsOf(seen.value.id)
    .filter((worklog) => worklog.startedAt >= after && worklog.startedAt < before);
  const startAt = readCount(ask.query, 'startAt', 0);
  const maxResults = readCount(ask.query, 'maxResults', 5000, 5000);
  const page = worklogs
    .slice(startAt, startAt + maxResults)
    .map((worklog) => renderWorklog(ask.view, worklog));
  return answer({ startAt, maxResults, total: worklogs.length, worklogs: page });
}

function readSeconds(body: Record<string, unknown>): number | null {
  const given = body['timeSpentSeconds'];
  if (typeof given === 'number' && Number.isInteger(given) && given >= 60) return given;
  const text = body['timeSpent'];
  const seconds = typeof text === 'string' ? fromTimeText(text) : null;
  return seconds !== null && seconds > 0 ? seconds : null;
}

function readStart(value: unknown, now: number): number | null {
  if (value === undefined) return now;
  const text = typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : '';
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : at;
}

/** What is left to do afterwards, by `adjustEstimate`; undefined when it can't be told. */
function toRemaining(ask: Ask, issue: Issue, seconds: number): number | null | undefined {
  const left = issue.remainingEstimateSeconds;
  switch (ask.query.get('adjustEstimate') ?? 'auto') {
    case 'auto':
      return Math.max(0, (left ?? 0) - seconds);
    case 'leave':
      return left;
    case 'new':
      return fromTimeText(ask.query.get('newEstimate') ?? '') ?? undefined;
    case 'manual': {
      const less = fromTimeText(ask.query.get('reduceBy') ?? '');
      return less === null ? undefined : Math.max(0, (left ?? 0) - less);
    }
    default:
      return undefined;
  }
}

function toTrace(seconds: number | null): Trace {
  return seconds === null ? nothing : [String(seconds), String(seconds)];
}

function toItems(
  before: Issue,
  left: number | null,
  spent: readonly [number | null, number],
  id: string,
): HistoryItem[] {
  const estimate = toHistoryItem(
    jiraHead('timeestimate'),
    toTrace(before.remainingEstimateSeconds),
    toTrace(left),
  );
  return [
    ...(before.remainingEstimateSeconds === left ? [] : [estimate]),
    toHistoryItem(jiraHead('timespent'), toTrace(spent[0]), toTrace(spent[1])),
    toHistoryItem({ field: 'WorklogId', fieldtype: 'jira' }, nothing, [id, id]),
  ];
}

interface NewWork {
  readonly seconds: number;
  readonly startedAt: number;
  readonly left: number | null;
  readonly comment: unknown;
}

function readWork(ask: Ask, issue: Issue): Found<NewWork> {
  const body = isObject(ask.body) ? ask.body : {};
  const seconds = readSeconds(body);
  if (seconds === null) return missed(refusal(400, ['Invalid time duration entered.'], {}));
  const startedAt = readStart(body['started'], ask.clock());
  if (startedAt === null) return missed(refusal(400, [], { started: 'Worklog start date is not valid.' }));
  const left = toRemaining(ask, issue, seconds);
  if (left === undefined)
    return missed(refusal(400, [], { adjustEstimate: 'The estimate adjustment is not valid.' }));
  return found({ seconds, startedAt, left, comment: body['comment'] });
}

function addWorklog(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const issue = seen.value;
  if (!ask.permissions.can(ask.caller, 'WORK_ON_ISSUES', { project: projectOf(ask, issue), issue })) {
    return refusal(400, ['You do not have the permission to associate a worklog to this issue.']);
  }
  const work = readWork(ask, issue);
  if (!work.ok) return work.answer;
  const { seconds, startedAt, left, comment } = work.value;
  const at = ask.clock();
  const worklog: Worklog = {
    id: ask.store.takeId(),
    issueId: issue.id,
    authorAccountId: toAuthor(ask),
    updateAuthorAccountId: toAuthor(ask),
    createdAt: at,
    updatedAt: at,
    startedAt,
    timeSpentSeconds: seconds,
    ...(comment !== undefined && { comment }),
  };
  const before = ask.store.worklogsOf(issue.id).reduce((sum, one) => sum + one.timeSpentSeconds, 0);
  const items = toItems(issue, left, [before === 0 ? null : before, before + seconds], worklog.id);
  const changed = withHistory(ask, { ...issue, remainingEstimateSeconds: left }, items);
  ask.store.commit([put('worklogs', worklog), put('issues', changed)]);
  return answer(renderWorklog(ask.view, worklog), 201);
}

export const worklogRoutes: readonly Route[] = [
  { method: 'GET', path: '/issue/:issueIdOrKey/worklog', run: getWorklogs },
  { method: 'POST', path: '/issue/:issueIdOrKey/worklog', run: addWorklog },
];
