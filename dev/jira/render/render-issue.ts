// An issue as Jira answers it, with the fields, properties and expansions that were asked for.
import type { FieldSelection } from '../fields/field-selection';
import type { Issue } from '../model';
import { renderExpandedChangelog } from './render-activity';
import type { Json } from './render-person';
import { toIssueSelf } from './render-related';
import type { View } from './view';

export interface IssueRequest {
  readonly selection: FieldSelection;
  readonly properties: readonly string[];
  readonly expand: readonly string[];
}

const expandable = 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations';

/** What a broken record answers instead: wrong types and no dates at all, as a faulty import leaves them. */
const broken: Json = {
  summary: { text: 42 },
  status: 'open?',
  created: 'yesterday',
  updated: 0,
  duedate: '31.02.2026',
};

function renderFields(view: View, issue: Issue, selection: FieldSelection): Json {
  const fields: Json = {};
  for (const field of selection.fields) {
    const value = field.read(issue, view);
    if (value !== undefined) fields[field.id] = value;
    if (issue.broken && field.schema?.type === 'date') fields[field.id] = broken['duedate'];
    if (issue.broken && field.id in broken) fields[field.id] = broken[field.id];
  }
  return fields;
}

export function renderNames(selection: FieldSelection): Json {
  return Object.fromEntries(selection.fields.map((field) => [field.id, field.name]));
}

export function renderSchemas(selection: FieldSelection): Json {
  return Object.fromEntries(selection.fields.map((field) => [field.id, field.schema]));
}

function renderProperties(issue: Issue, keys: readonly string[]): Json {
  const found = keys.filter((key) => key in issue.properties);
  return Object.fromEntries(found.map((key) => [key, issue.properties[key]]));
}

export function renderIssue(view: View, issue: Issue, { selection, properties, expand }: IssueRequest): Json {
  return {
    expand: expandable,
    id: issue.id,
    self: toIssueSelf(view, issue.id),
    key: issue.key,
    ...(expand.includes('changelog') && { changelog: renderExpandedChangelog(view, issue) }),
    ...(properties.length > 0 && { properties: renderProperties(issue, properties) }),
    ...(selection.hasFields && { fields: renderFields(view, issue, selection) }),
  };
}
