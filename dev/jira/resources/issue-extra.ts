// What can be asked of issues beside themselves: who does the work, suggestions, labels in use, entries of the history by
// number, comments by number, mail.
import { writeIssue } from '../edit/write-issue';
import { readEdit } from '../edit/read-edit';
import { type Answer, answer, type Found, found, noContent, refusal } from '../http/answer';
import { type Ask, findIssue, findIssueFor, projectOf, readObject, type Route } from '../http/ask';
import { reportLimits } from '../http/issue-limits';
import { toPage } from '../http/page';
import type { Issue } from '../model';
import { renderComment, renderHistory } from '../render/render-activity';
import type { Json } from '../render/render-person';

/** `-1` stands for whoever the project gives its issues to. */
function toAccountId(ask: Ask, issue: Issue, accountId: unknown): unknown {
  if (accountId !== '-1') return accountId;
  const { assigneeType, leadAccountId } = projectOf(ask, issue);
  return assigneeType === 'PROJECT_LEAD' ? leadAccountId : null;
}

function assign(ask: Ask): Answer {
  const words = 'You do not have permission to assign issues in this project.';
  const seen = findIssueFor(ask, ask.param('issueIdOrKey'), 'ASSIGN_ISSUES', words);
  if (!seen.ok) return seen.answer;
  const { accountId } = readObject(ask);
  if (accountId === undefined) return refusal(400, [], { assignee: 'An accountId must be given.' });
  const assignee = { accountId: toAccountId(ask, seen.value, accountId) };
  const request = readEdit({ fields: { assignee } });
  if (!request.ok) return request.answer;
  const written = writeIssue(ask, seen.value, request.value);
  return written.ok ? noContent : written.answer;
}

function toNumbers(value: unknown): Found<number[]> {
  const numbers = Array.isArray(value) ? value.map(Number).filter(Number.isInteger) : [];
  if (numbers.length > 0 && numbers.length <= 1000) return found(numbers);
  return { ok: false, answer: refusal(400, ['Between 1 and 1000 ids must be given.']) };
}

function listChangelogs(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const ids = toNumbers(readObject(ask)['changelogIds']);
  if (!ids.ok) return ids.answer;
  const histories = seen.value.history.filter(({ id }) => ids.value.includes(Number(id)));
  return answer({
    startAt: 0,
    maxResults: histories.length,
    total: histories.length,
    histories: histories.map((one) => renderHistory(ask.view, one)),
  });
}

/** Taken and thrown away: there is no mail. */
function notify(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  const { to } = readObject(ask);
  return to === undefined ? refusal(400, [], { to: 'Somebody must be named.' }) : noContent;
}

function listComments(ask: Ask): Answer {
  const ids = toNumbers(readObject(ask)['ids']);
  if (!ids.ok) return ids.answer;
  const wanted = new Set(ids.value.map(String));
  const isSeen = ask.permissions.sightOf(ask.caller);
  const comments = [...ask.store.issues.all()]
    .filter((issue) => issue.comments.some(({ id }) => wanted.has(id)) && isSeen(issue))
    .flatMap((issue) =>
      issue.comments.filter(({ id }) => wanted.has(id)).map((comment) => ({ issue, comment })),
    );
  return answer(
    toPage(ask, comments, 1000, ({ issue, comment }) => renderComment(ask.view, issue.id, comment)),
  );
}

/** Of the issues that the caller sees, in alphabetical order. */
function listLabels(ask: Ask): Answer {
  const isSeen = ask.permissions.sightOf(ask.caller);
  const labels = new Set([...ask.store.issues.all()].filter(isSeen).flatMap((issue) => issue.labels));
  return answer(toPage(ask, [...labels].sort(), 1000, (label) => label));
}

const mostSuggested = 20;

function renderSuggested({ id, key, summary }: Issue): Json {
  return { id: Number(id), key, keyHtml: key, img: '', summary, summaryText: summary };
}

function suggest(ask: Ask): Answer {
  const text = (ask.query.get('query') ?? '').toLowerCase();
  const withSubtasks = ask.query.get('showSubTasks') !== 'false';
  const types = ask.store.table('issueTypes');
  const isSeen = ask.permissions.sightOf(ask.caller);
  const issues = [...ask.store.issues.all()].filter(
    (issue) =>
      text !== '' &&
      (issue.key.toLowerCase().startsWith(text) || issue.summary.toLowerCase().includes(text)) &&
      (withSubtasks || types.get(issue.typeId)?.subtask !== true) &&
      issue.key !== ask.query.get('currentIssueKey') &&
      isSeen(issue),
  );
  const shown = issues.slice(0, mostSuggested);
  const sub = `Showing ${String(shown.length)} of ${String(issues.length)} matching issues`;
  return answer({
    sections: [
      { label: 'History Search', sub: 'Showing 0 of 0 matching issues', id: 'hs', issues: [] },
      { label: 'Current Search', sub, id: 'cs', issues: shown.map(renderSuggested) },
    ],
  });
}

const path = '/issue/:issueIdOrKey';

/** Before `/issue/:issueIdOrKey`: `picker` is no key. */
export const issueExtraRoutes: readonly Route[] = [
  { method: 'GET', path: '/issue/picker', run: suggest },
  { method: 'GET', path: '/issue/limit/report', run: reportLimits },
  { method: 'PUT', path: `${path}/assignee`, run: assign },
  { method: 'POST', path: `${path}/changelog/list`, run: listChangelogs },
  { method: 'POST', path: `${path}/notify`, run: notify },
  { method: 'POST', path: '/comment/list', run: listComments },
  { method: 'GET', path: '/label', run: listLabels },
];
