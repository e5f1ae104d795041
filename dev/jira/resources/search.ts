// Searching by JQL: pages of issues, a rough count, and parsing without running.
import { selectFields } from '../fields/field-selection';
import { type Answer, answer, type Found, found, missed, refusal } from '../http/answer';
import { type Ask, readCount, readList, type Route } from '../http/ask';
import { isObject } from '../fields/field-definition';
import { prepareJql } from '../jql/evaluate-jql';
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
function findIssues(ask: Ask, jql: string): Found<readonly Issue[]> {
  const result = ask.search.find(ask.caller, jql);
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

function runSearch(ask: Ask, raw: RawSearch): Answer {
  const search = toSearchAsk(ask, raw);
  const limit = checkLimits(search);
  if (limit) return limit;
  const position = search.token === undefined ? null : fromPageToken(search.token);
  const isForeign =
    search.token !== undefined && (!position || (search.jql !== '' && position.jql !== search.jql));
  if (isForeign) return refusal(400, ['The provided nextPageToken is invalid.']);
  const jql = position?.jql ?? search.jql;
  const matches = findIssues(ask, jql);
  if (!matches.ok) return matches.answer;
  const start = toStart(matches.value, position);
  const page = matches.value.slice(start, start + search.maxResults);
  const last = page.at(-1);
  const offset = start + page.length;
  const isLast = offset >= matches.value.length || !last;
  return answer({
    issues: page.map((issue) => renderHit(ask, issue, search.request)),
    ...(search.request.expand.includes('names') && { names: renderNames(search.request.selection) }),
    ...(search.request.expand.includes('schema') && { schema: renderSchemas(search.request.selection) }),
    ...(!isLast && { nextPageToken: toPageToken({ jql, offset, lastId: last.id }) }),
    isLast,
  });
}

/** With nothing but ids asked for, an issue is its id alone. */
function renderHit(ask: Ask, issue: Issue, request: IssueRequest): unknown {
  const { selection, properties, expand } = request;
  const isBare = !selection.hasFields && properties.length === 0 && expand.length === 0;
  return isBare ? { id: issue.id } : renderIssue(ask.view, issue, request);
}

function countRoughly(ask: Ask): Answer {
  const matches = findIssues(ask, isObject(ask.body) ? String(ask.body['jql'] ?? '') : '');
  return matches.ok ? answer({ count: matches.value.length }) : matches.answer;
}

function parseQueries(ask: Ask): Answer {
  const queries = isObject(ask.body) ? ask.body['queries'] : undefined;
  if (!Array.isArray(queries) || queries.length === 0)
    return refusal(400, ['The queries parameter must be provided.']);
  const validation = ask.query.get('validation') ?? 'strict';
  if (validation !== 'strict' && validation !== 'warn' && validation !== 'none') {
    return refusal(400, [`The validation '${validation}' is not valid.`]);
  }
  const context = ask.search.contextOf(ask.caller);
  const parse = (query: string): Json => {
    const outcome = prepareJql(query, context, { unknown: validation === 'none' ? 'empty' : 'error' });
    return outcome.ok ? { query } : { query, errors: outcome.errors };
  };
  return answer({ queries: queries.map((query) => parse(String(query))) });
}

export const searchRoutes: readonly Route[] = [
  { method: 'GET', path: '/search/jql', run: (ask) => runSearch(ask, fromQuery(ask.query)) },
  { method: 'POST', path: '/search/jql', run: (ask) => runSearch(ask, isObject(ask.body) ? ask.body : {}) },
  { method: 'POST', path: '/search/approximate-count', run: countRoughly },
  { method: 'POST', path: '/jql/parse', run: parseQueries },
];
