// Lists of issues as Jira Software pages them: by number as of old, by token in the API that takes the old one's place.
import { selectFields } from '../fields/field-selection';
import type { Issue } from '../model';
import { renderIssue, renderNames, renderSchemas } from '../render/render-issue';
import { fromPageToken, toPageToken } from '../search/page-token';
import { type Answer, answer, type Found, found, missed, refusal } from './answer';
import { type Ask, readCount, readList } from './ask';

/** Those of the list that the query's JQL finds as well. */
function narrow(ask: Ask, issues: readonly Issue[]): Found<readonly Issue[]> {
  const jql = ask.query.get('jql');
  if (!jql) return found(issues);
  const result = ask.search.find(ask.caller, jql);
  if (!result.ok) return missed(refusal(400, result.errors));
  const ids = new Set(result.issues.map(({ id }) => id));
  return found(issues.filter(({ id }) => ids.has(id)));
}

function toRequest(ask: Ask) {
  const named = ask.query.has('fields') ? readList(ask.query, 'fields') : undefined;
  const selection = selectFields(ask.fields, named, '*navigable');
  return { selection, properties: [], expand: readList(ask.query, 'expand') };
}

/** `{expand, startAt, maxResults, total, issues}`, as the retired search had it. */
export function toIssuePage(ask: Ask, issues: readonly Issue[]): Answer {
  const startAt = readCount(ask.query, 'startAt', 0);
  const maxResults = readCount(ask.query, 'maxResults', 50, 100);
  const request = toRequest(ask);
  const wanted = narrow(ask, issues);
  if (!wanted.ok) return wanted.answer;
  const page = wanted.value.slice(startAt, startAt + maxResults);
  return answer({
    expand: 'schema,names',
    startAt,
    maxResults,
    total: wanted.value.length,
    issues: page.map((issue) => renderIssue(ask.view, issue, request)),
  });
}

/** Where the token leads, the beginning without one; undefined for a token that is none. */
function readStart({ query }: Ask): number | undefined {
  const token = query.get('nextPageToken') ?? '';
  return token === '' ? 0 : fromPageToken(token)?.offset;
}

/** `{issues, isLast, nextPageToken?}`; no total, and no token on the last page. */
export function toTokenPage(ask: Ask, issues: readonly Issue[]): Answer {
  const start = readStart(ask);
  if (start === undefined) return refusal(400, ['The provided nextPageToken is invalid.']);
  const wanted = narrow(ask, issues);
  if (!wanted.ok) return wanted.answer;
  const page = wanted.value.slice(start, start + readCount(ask.query, 'maxResults', 50, 100));
  const offset = start + page.length;
  const last = page.at(-1);
  const hasMore = last !== undefined && offset < wanted.value.length;
  const request = toRequest(ask);
  const jql = ask.query.get('jql') ?? '';
  return answer({
    expand: 'schema,names',
    issues: page.map((issue) => renderIssue(ask.view, issue, request)),
    ...(request.expand.includes('names') && { names: renderNames(request.selection) }),
    ...(request.expand.includes('schema') && { schema: renderSchemas(request.selection) }),
    isLast: !hasMore,
    ...(hasMore && { nextPageToken: toPageToken({ jql, offset, lastId: last.id }) }),
  });
}

export function toIssueCount(ask: Ask, issues: readonly Issue[]): Answer {
  const wanted = narrow(ask, issues);
  return wanted.ok ? answer({ count: wanted.value.length }) : wanted.answer;
}
