// The change history: of one issue in pages, oldest first, and of many issues at once.
import { isObject } from '../fields/field-definition';
import { type Answer, answer, refusal } from '../http/answer';
import { type Ask, findIssue, type Route } from '../http/ask';
import { toPage } from '../http/page';
import type { History, Issue } from '../model';
import { renderHistory } from '../render/render-activity';
import type { Json } from '../render/render-person';

function getChangelog(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  if (!seen.ok) return seen.answer;
  return answer(toPage(ask, seen.value.history, 100, (history) => renderHistory(ask.view, history)));
}

interface Entry {
  readonly issue: Issue;
  readonly history: History;
}

/** Of each entry only the items of the wanted fields; entries without any are left out. */
function toEntries(issue: Issue, fieldIds: readonly string[]): Entry[] {
  if (fieldIds.length === 0) return issue.history.map((history) => ({ issue, history }));
  return issue.history.flatMap((history) => {
    const items = history.items.filter((item) => fieldIds.includes(item.fieldId ?? item.field));
    return items.length > 0 ? [{ issue, history: { ...history, items } }] : [];
  });
}

function findIssues(ask: Ask, wanted: readonly string[]): Issue[] {
  const issues = wanted.flatMap((idOrKey) => ask.store.issue(idOrKey) ?? []);
  return [...new Set(issues)].filter((issue) => ask.permissions.canSee(ask.caller, issue));
}

function toLogs(ask: Ask, entries: readonly Entry[]): Json[] {
  const byIssue = new Map<string, Json[]>();
  for (const { issue, history } of entries) {
    const rendered = { ...renderHistory(ask.view, history), created: history.at };
    byIssue.set(issue.id, [...(byIssue.get(issue.id) ?? []), rendered]);
  }
  return [...byIssue].map(([issueId, changeHistories]) => ({ issueId, changeHistories }));
}

function toStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function fetchChangelogs(ask: Ask): Answer {
  const body = isObject(ask.body) ? ask.body : {};
  const wanted = toStrings(body['issueIdsOrKeys']);
  const fieldIds = toStrings(body['fieldIds']);
  if (wanted.length === 0) return refusal(400, ['issueIdsOrKeys must not be empty.']);
  if (wanted.length > 1000) return refusal(400, ['The number of issues must not exceed 1000.']);
  if (fieldIds.length > 10) return refusal(400, ['The number of field ids must not exceed 10.']);
  const asked = typeof body['maxResults'] === 'number' ? body['maxResults'] : 1000;
  const maxResults = Math.min(Math.max(asked, 1), 10_000);
  const token = typeof body['nextPageToken'] === 'string' ? Number(body['nextPageToken']) : 0;
  if (!Number.isInteger(token) || token < 0) return refusal(400, ['nextPageToken is invalid.']);
  const entries = findIssues(ask, wanted).flatMap((issue) => toEntries(issue, fieldIds));
  entries.sort((a, b) => a.history.at - b.history.at || Number(a.issue.id) - Number(b.issue.id));
  const next = token + maxResults;
  return answer({
    issueChangeLogs: toLogs(ask, entries.slice(token, next)),
    ...(next < entries.length && { nextPageToken: String(next) }),
  });
}

export const changelogRoutes: readonly Route[] = [
  { method: 'GET', path: '/issue/:issueIdOrKey/changelog', run: getChangelog },
  { method: 'POST', path: '/changelog/bulkfetch', run: fetchChangelogs },
];
