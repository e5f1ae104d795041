// What helps to write JQL: names to complete, values to complete, and whether issues match. Booleans here are texts.
import { type Answer, answer, refusal } from '../http/answer';
import { type Ask, readObject, type Route } from '../http/ask';
import type { FieldDefinition } from '../fields/field-definition';
import { parseJql } from '../jql/parse-jql';
import { prepareJql } from '../jql/evaluate-jql';
import { allFunctions } from '../jql/functions';
import type { Json } from '../render/render-person';

const words =
  'abort access add after alias all alter and any as asc audit avg before begin between boolean break by byte catch cf char character check checkpoint collate collation column commit connect continue count create current date decimal declare decrement default defaults define delete delimiter desc difference distinct divide do double drop else empty encoding end equals escape exclusive exec execute exists explain false fetch file field first float for from function go goto grant greater group having identified if immediate in increment index initial inner inout input insert int integer intersect intersection into is isempty isnull join last left less like limit lock long max min minus mode modify modulo more multiply next noaudit not notin nowait null number object of on option or order outer output power previous prior privileges public raise raw remainder rename resource return returns revoke right row rowid rownum rows select session set share size sqrt start strict string subtract sum synonym table then to trans transaction trigger true uid union unique update user validate values view when whenever where while with';

const equality = ['=', '!=', 'in', 'not in', 'is', 'is not'];
const ordered = [...equality, '>', '>=', '<', '<='];
const likeness = ['~', '!~', 'is', 'is not'];
const remembered = ['was', 'was in', 'was not', 'was not in', 'changed'];

const javaTypes: Readonly<Record<string, string | undefined>> = {
  date: 'java.util.Date',
  datetime: 'java.util.Date',
  number: 'java.lang.Number',
  user: 'com.atlassian.jira.user.ApplicationUser',
  project: 'com.atlassian.jira.project.Project',
  version: 'com.atlassian.jira.project.version.Version',
  issuetype: 'com.atlassian.jira.issue.issuetype.IssueType',
  status: 'com.atlassian.jira.issue.status.Status',
};

function operatorsOf({ id, schema }: FieldDefinition): string[] {
  const type = schema?.items ?? schema?.type ?? 'any';
  if (['summary', 'description', 'comment'].includes(id) || (type === 'string' && id !== 'labels'))
    return likeness;
  if (['date', 'datetime', 'number', 'priority', 'version'].includes(type)) return ordered;
  return ['status', 'assignee', 'reporter'].includes(id) ? [...equality, ...remembered] : equality;
}

function quote(name: string): string {
  return /^[A-Za-z]+$/.test(name) || /^cf\[\d+\]$/.test(name) ? name : `"${name}"`;
}

function describeField(ask: Ask, field: FieldDefinition): Json {
  const { clauseNames, schema, orderable, searchable, custom } = field;
  const [first = field.id] = clauseNames;
  const name = custom ? field.name : first;
  const customId = schema?.customId;
  const type = schema?.items ?? schema?.type ?? '';
  return {
    value: quote(name),
    displayName: custom ? `${field.name} - ${first}` : first,
    orderable: String(orderable),
    searchable: String(searchable),
    ...(canComplete(ask, field) && { auto: 'true' }),
    ...(customId !== undefined && { cfid: `cf[${String(customId)}]` }),
    operators: operatorsOf(field),
    types: [javaTypes[type] ?? 'java.lang.String'],
  };
}

function searchableFields(ask: Ask): FieldDefinition[] {
  return ask.fields.all().filter((field) => field.searchable && field.clauseNames.length > 0);
}

function getData(ask: Ask): Answer {
  return answer({
    visibleFieldNames: searchableFields(ask).map((field) => describeField(ask, field)),
    visibleFunctionNames: allFunctions().map(({ name, isList }) => ({
      value: `${name}()`,
      displayName: `${name}()`,
      isList: String(isList),
      types: ['java.lang.String'],
    })),
    jqlReservedWords: words.split(' '),
  });
}

type Offer = readonly [value: string, shown: string];

const named = (records: readonly { readonly name: string }[]): Offer[] =>
  records.map(({ name }) => [name, name]);

/** What can be offered for a field, before it is narrowed by what was typed; undefined when it can't be listed. */
function listOffers(ask: Ask, field: FieldDefinition): Offer[] | undefined {
  const { catalogue } = ask.search.contextOf(ask.caller);
  const people = (): Offer[] =>
    catalogue.people
      .filter(({ active }) => active)
      .map(({ accountId, displayName, emailAddress }) => [accountId, `${displayName} - ${emailAddress}`]);
  const lists: Readonly<Record<string, (() => Offer[]) | undefined>> = {
    project: () => catalogue.projects.map(({ key, name }) => [key, `${name} (${key})`]),
    status: () => named(catalogue.statuses),
    issuetype: () => named(catalogue.issueTypes),
    priority: () => named(catalogue.priorities),
    resolution: () => named(catalogue.resolutions),
    components: () => named(catalogue.components),
    fixVersions: () => named(catalogue.versions),
    versions: () => named(catalogue.versions),
    labels: () => listLabels(ask),
    assignee: people,
    reporter: people,
    creator: people,
  };
  const list = lists[field.id];
  if (list) return list();
  const custom = ask.store.table('customFields').get(field.id);
  if (custom?.kind === 'sprint') return catalogue.sprints.map(({ id, name }) => [String(id), name]);
  if (custom?.kind === 'user') return people();
  return custom && custom.options.length > 0 ? custom.options.map(({ value }) => [value, value]) : undefined;
}

function canComplete(ask: Ask, field: FieldDefinition): boolean {
  return field.id === 'labels' || listOffers(ask, field) !== undefined;
}

function listLabels(ask: Ask): Offer[] {
  const isSeen = ask.permissions.sightOf(ask.caller);
  const labels = new Set<string>();
  for (const issue of ask.store.issues.all()) {
    if (issue.labels.length > 0 && isSeen(issue)) for (const label of issue.labels) labels.add(label);
  }
  return [...labels].sort().map((label) => [label, label]);
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The typed part is shown bold, as HTML: that is Jira's answer. */
function embolden(shown: string, typed: string): string {
  const at = shown.toLowerCase().indexOf(typed.toLowerCase());
  if (typed === '' || at === -1) return escapeHtml(shown);
  const end = at + typed.length;
  return `${escapeHtml(shown.slice(0, at))}<b>${escapeHtml(shown.slice(at, end))}</b>${escapeHtml(shown.slice(end))}`;
}

const mostOffers = 15;

function getSuggestions(ask: Ask): Answer {
  const fieldName = ask.query.get('fieldName');
  const predicate = ask.query.get('predicateName');
  if (fieldName === null && predicate === null) return refusal(400, ['The fieldName must be given.']);
  const typed = ask.query.get(predicate === null ? 'fieldValue' : 'predicateValue') ?? '';
  const wanted = (predicate === 'by' ? 'assignee' : (fieldName ?? '')).replaceAll('"', '').toLowerCase();
  const field = searchableFields(ask).find(
    ({ id, clauseNames }) =>
      id.toLowerCase() === wanted || clauseNames.some((name) => name.toLowerCase() === wanted),
  );
  const offers = (field && listOffers(ask, field)) ?? [];
  const fitting = offers.filter((offer) =>
    offer.some((text) => text.toLowerCase().includes(typed.toLowerCase())),
  );
  const unique = [...new Map(fitting).entries()].slice(0, mostOffers);
  return answer({
    results: unique.map(([value, shown]) => ({
      value: quote(value),
      displayName: embolden(shown, typed),
    })),
  });
}

const mostMatched = 1000;

function matchIssues(ask: Ask): Answer {
  const { issueIds, jqls } = readObject(ask);
  const ids: unknown[] = Array.isArray(issueIds) ? issueIds : [];
  const queries: unknown[] = Array.isArray(jqls) ? jqls : [];
  if (queries.length === 0 || ids.length === 0 || ids.length > mostMatched || queries.length > mostMatched)
    return refusal(400, [`Between 1 and ${String(mostMatched)} jqls and issueIds must be given.`]);
  if (ids.some((id) => typeof id !== 'number')) return refusal(400, ['The issueIds must be numbers.']);
  const isSeen = ask.permissions.sightOf(ask.caller);
  const issues = ids.flatMap((id) => ask.store.issues.byId(String(id)) ?? []).filter(isSeen);
  const context = ask.search.contextOf(ask.caller);
  const matches = queries.map((query) => {
    const prepared = prepareJql(String(query), context, { unknown: 'error' });
    if (!prepared.ok) return { matchedIssues: [], errors: prepared.errors };
    const matched = issues.filter((issue) => prepared.query.matches(issue));
    return { matchedIssues: matched.map(({ id }) => Number(id)), errors: [] };
  });
  return answer({ matches });
}

function parseQueries(ask: Ask): Answer {
  const { queries } = readObject(ask);
  if (!Array.isArray(queries) || queries.length === 0)
    return refusal(400, ['The queries parameter must be provided.']);
  const validation = ask.query.get('validation') ?? 'strict';
  if (validation !== 'strict' && validation !== 'warn' && validation !== 'none') {
    return refusal(400, [`The validation '${validation}' is not valid.`]);
  }
  const context = ask.search.contextOf(ask.caller);
  return answer({ queries: queries.map((query) => parseJql(String(query), context, validation)) });
}

export const jqlRoutes: readonly Route[] = [
  { method: 'POST', path: '/jql/parse', run: parseQueries },
  { method: 'POST', path: '/jql/match', run: matchIssues },
  { method: 'GET', path: '/jql/autocompletedata', run: getData },
  { method: 'POST', path: '/jql/autocompletedata', run: getData },
  { method: 'GET', path: '/jql/autocompletedata/suggestions', run: getSuggestions },
];
