// Searching by JQL: pages of issues, and a rough count.
import { selectFields } from '../fields/field-selection';
import { type Answer, answer, type Found, found, missed, refusal } from '../http/answer';
import { type Ask, readCount, readList, type Route } from '../http/ask';
import { isObject } from '../fields/field-definition';
import type { Issue } from '../model';
import { type IssueRequest, renderIssue, renderNames, renderSchemas } from '../render/render-issue';
import type { Json } from '../render/render-person';
import { fromPageToken, type PagePosition, toPageToken } from '../search/page-token';

interface SearchAsk {
  readonly jql: string;
  readonly maxResults: number;
  readonly token: string | undefined;
  readonly request: IssueRequest;
  readonly reconcileIssues: readonly string[];
}

const mostIds = 5000;
const mostIssues = 100;

function toStrings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? value.split(',') : [];
}

interface RawSearch {
  readonly jql?: unknown;
  readonly maxResults?: unknown;
  readonly nextPageToken?: unknown;
  readonly fields?: unknown;
  readonly properties?: unknown;
  readonly expand?: unknown;
  readonly reconcileIssues?: unknown;
}

function fromQuery(query: URLSearchParams): RawSearch {
  const list = (name: string): string[] | undefined => (query.has(name) ? readList(query, name) : undefined);
  return {
    jql: query.get('jql') ?? undefined,
    maxResults: readCount(query, 'maxResults', 50),
    nextPageToken: query.get('nextPageToken') ?? undefined,
    fields: list('fields'),
    properties: list('properties'),
    expand: query.get('expand') ?? undefined,
    reconcileIssues: list('reconcileIssues'),
  };
}

function toSearchAsk(ask: Ask, raw: RawSearch): SearchAsk {
  const fields = raw.fields === undefined ? undefined : toStrings(raw.fields);
  const selection = selectFields(ask.fields, fields, 'id');
  const wanted = typeof raw.maxResults === 'number' ? raw.maxResults : 50;
  const hasMore =
    selection.hasFields || toStrings(raw.properties).length > 0 || toStrings(raw.expand).length > 0;
  return {
    jql: typeof raw.jql === 'string' ? raw.jql : '',
    maxResults: Math.min(wanted, hasMore ? mostIssues : mostIds),
    token: typeof raw.nextPageToken === 'string' ? raw.nextPageToken : undefined,
    request: { selection, properties: toStrings(raw.properties), expand: toStrings(raw.expand) },
    reconcileIssues: toStrings(raw.reconcileIssues),
  };
}

function checkLimits({ request, maxResults, reconcileIssues }: SearchAsk): Answer | null {
  if (request.properties.length > 5)
    return refusal(400, ['The maximum number of properties that can be requested is 5.']);
  if (reconcileIssues.length > 50) return refusal(400, ['The maximum number of issues to reconcile is 50.']);
  return maxResults < 0 ? refusal(400, ['The value of maxResults must not be negative.']) : null;
}

/** The issues of a search, or the refusal that Jira gives in its place. */
function findIssues(ask: Ask, jql: string, reconciled: readonly string[] = []): Found<readonly Issue[]> {
  const result = ask.search.find(ask.caller, jql, reconciled);
  return result.ok ? found(result.issues) : missed(refusal(400, result.errors));
}

/** Where the page starts: behind the last issue handed out, or at its number if that one left the list. */
function toStart(issues: readonly Issue[], position: PagePosition | null): number {
  if (!position) return 0;
  const { offset, lastId } = position;
  if (issues[offset - 1]?.id === lastId) return offset;
  const last = issues.findIndex((issue) => issue.id === lastId);
  return last === -1 ? offset : last + 1;
}

/** Where a token leads; undefined for a token that is none, or that belongs to another query. */
function readPosition({ jql, token }: SearchAsk): PagePosition | null | undefined {
  if (token === undefined) return null;
  const position = fromPageToken(token);
  const isForeign = !position || (jql !== '' && position.jql !== jql);
  return isForeign ? undefined : position;
}

function renderPage(
  ask: Ask,
  search: SearchAsk,
  issues: readonly Issue[],
  position: PagePosition | null,
): Json {
  const { request, maxResults } = search;
  const start = toStart(issues, position);
  const page = issues.slice(start, start + maxResults);
  const last = page.at(-1);
  const offset = start + page.length;
  const hasMore = last !== undefined && offset < issues.length;
  return {
    issues: page.map((issue) => renderHit(ask, issue, request)),
    ...(request.expand.includes('names') && { names: renderNames(request.selection) }),
    ...(request.expand.includes('schema') && { schema: renderSchemas(request.selection) }),
    ...(hasMore && {
      nextPageToken: toPageToken({ jql: position?.jql ?? search.jql, offset, lastId: last.id }),
    }),
    isLast: !hasMore,
  };
}

function runSearch(ask: Ask, raw: RawSearch): Answer {
  const search = toSearchAsk(ask, raw);
  const limit = checkLimits(search);
  if (limit) return limit;
  const position = readPosition(search);
  if (position === undefined) return refusal(400, ['The provided nextPageToken is invalid.']);
  const matches = findIssues(ask, position?.jql ?? search.jql, search.reconcileIssues);
  return matches.ok ? answer(renderPage(ask, search, matches.value, position)) : matches.answer;
}

/** With nothing but ids asked for, an issue is its id alone. */
function renderHit(ask: Ask, issue: Issue, request: IssueRequest): unknown {
  const { selection, properties, expand } = request;
  const isBare = !selection.hasFields && properties.length === 0 && expand.length === 0;
  return isBare ? { id: issue.id } : renderIssue(ask.view, issue, request);
}

function countRoughly(ask: Ask): Answer {
  const jql = isObject(ask.body) ? ask.body['jql'] : undefined;
  const matches = findIssues(ask, typeof jql === 'string' ? jql : '');
  return matches.ok ? answer({ count: matches.value.length }) : matches.answer;
}

export const searchRoutes: readonly Route[] = [
  { method: 'GET', path: '/search/jql', run: (ask) => runSearch(ask, fromQuery(ask.query)) },
  { method: 'POST', path: '/search/jql', run: (ask) => runSearch(ask, isObject(ask.body) ? ask.body : {}) },
  { method: 'POST', path: '/search/approximate-count', run: countRoughly },
];
