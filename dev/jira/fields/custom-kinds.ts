// What each kind of custom field is in Jira's terms, how its value is checked, shown and told in the history.
import type { CustomField, CustomFieldKind, CustomValue } from '../model';
import { renderSprintValue } from '../render/render-catalog';
import { toShortDate } from '../render/jira-time';
import { type Json, renderPerson } from '../render/render-person';
import type { View } from '../render/view';
import type { SiteStore } from '../store/site-store';
import { type EditScope, findNamed, isCalendarDate, isObject } from './field-definition';
import { nothing, type Trace } from './field-history';
import { checkLabels } from './list-fields';
import { readAccountId } from './people-fields';
import { checkDocument } from './plain-fields';

/** A checked value, or why not; `value: null` clears the field. */
export type CheckedValue =
  | { readonly ok: true; readonly value: CustomValue | null }
  | { readonly ok: false; readonly message: string };

export interface CustomKind {
  readonly type: string;
  readonly items?: string;
  readonly custom: string;
  check(value: unknown, field: CustomField, scope: EditScope): CheckedValue;
  show(value: CustomValue, field: CustomField, view: View): unknown;
  trace(value: CustomValue, field: CustomField, store: SiteStore): Trace;
}

const good = (value: CustomValue | null): CheckedValue => ({ ok: true, value });
const bad = (message: string): CheckedValue => ({ ok: false, message });
const asIs = (value: CustomValue): unknown => value;
const textTrace = (value: CustomValue): Trace => [null, String(value)];
const jiraType = (name: string): string => `com.atlassian.jira.plugin.system.customfieldtypes:${name}`;

function checkText(value: unknown): CheckedValue {
  if (typeof value !== 'string') return bad('Operation value must be a string');
  if (value.length > 255)
    return bad('The entered text is too long. It exceeds the allowed limit of 255 characters.');
  return good(value === '' ? null : value);
}

function checkDate(value: unknown): CheckedValue {
  if (value === '') return good(null);
  if (typeof value !== 'string') return bad('Operation value must be a string');
  return isCalendarDate(value) ? good(value) : bad(`Error parsing date string: ${value}`);
}

/** ISO instants with an offset, with or without its colon; kept as UTC. */
function checkInstant(value: unknown): CheckedValue {
  if (value === '') return good(null);
  if (typeof value !== 'string') return bad('Operation value must be a string');
  const withColon = value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(withColon)
    ? Date.parse(withColon)
    : NaN;
  return Number.isNaN(at) ? bad(`Error parsing time: ${value}`) : good(new Date(at).toISOString());
}

function checkNumber(value: unknown): CheckedValue {
  return typeof value === 'number' && Number.isFinite(value)
    ? good(value)
    : bad('Operation value must be a number');
}

function findOption(value: unknown, field: CustomField): string | undefined {
  const offered = field.options.filter(({ disabled }) => disabled !== true);
  return findNamed(value, offered, [
    ['id', (one) => one.id],
    ['value', (one) => one.value],
  ])?.id;
}

function checkOption(value: unknown, field: CustomField): CheckedValue {
  const id = findOption(value, field);
  return id === undefined ? bad("Option id 'null' is not valid") : good(id);
}

function checkOptions(value: unknown, field: CustomField): CheckedValue {
  if (!Array.isArray(value)) return bad('data was not an array');
  const ids = value.map((one) => findOption(one, field));
  const found = ids.filter((id) => id !== undefined);
  if (found.length < ids.length) return bad("Option id 'null' is not valid");
  return good(found.length === 0 ? null : found);
}

export function renderOption(view: View, { id, value }: CustomField['options'][number]): Json {
  return { self: view.url(`/rest/api/3/customFieldOption/${id}`), value, id };
}

function showOption(id: CustomValue, field: CustomField, view: View): unknown {
  const option = field.options.find((one) => one.id === id);
  return option && renderOption(view, option);
}

function toList(value: CustomValue): readonly (string | number)[] {
  return typeof value === 'object' ? value : [value];
}

function optionsTrace(value: CustomValue, field: CustomField): Trace {
  const names = toList(value).flatMap((id) => field.options.find((one) => one.id === id)?.value ?? []);
  return [toList(value).join(', '), names.join(', ')];
}

function checkPerson(value: unknown, _field: CustomField, { store }: EditScope): CheckedValue {
  const accountId = readAccountId(value);
  if (accountId === undefined) return bad('expected Object');
  return store.table('people').get(accountId) ? good(accountId) : bad(`User '${accountId}' does not exist.`);
}

function checkLabelList(value: unknown): CheckedValue {
  const problem = checkLabels(value);
  const labels = value as string[];
  return problem === null ? good(labels.length === 0 ? null : [...new Set(labels)].sort()) : bad(problem);
}

/** Jira takes one sprint by its number; earlier closed ones stay with the issue. */
function checkSprint(value: unknown, field: CustomField, { store, issue }: EditScope): CheckedValue {
  if (typeof value !== 'number') return bad('Number value expected as the Sprint id.');
  const sprint = store.table('sprints').get(String(value));
  if (!sprint) return bad(`Sprint with id '${String(value)}' does not exist.`);
  const past = toList(issue.custom[field.id] ?? []).filter(
    (id) => store.table('sprints').get(String(id))?.state === 'closed' && id !== value,
  );
  return good([...past.map(Number), value]);
}

function sprintTrace(value: CustomValue, _field: CustomField, store: SiteStore): Trace {
  const sprints = toList(value).flatMap((id) => store.table('sprints').get(String(id)) ?? []);
  return [sprints.map((one) => one.id).join(', '), sprints.map((one) => one.name).join(', ')];
}

function checkUrl(value: unknown): CheckedValue {
  if (value === '') return good(null);
  if (typeof value !== 'string') return bad('Operation value must be a string');
  return URL.canParse(value) ? good(value) : bad(`${value} is an invalid URL.`);
}

/** A long text is kept as its document, written as JSON: a custom value is a plain one. */
function checkLongText(value: unknown): CheckedValue {
  const problem = checkDocument(value);
  return problem === null ? good(JSON.stringify(value)) : bad(problem);
}

function showLongText(value: CustomValue): unknown {
  const text = String(value);
  if (text.startsWith('{"type":"doc"') || text.startsWith('{"version":1')) return JSON.parse(text) as unknown;
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

function checkEpic(value: unknown, _field: CustomField, { store }: EditScope): CheckedValue {
  if (typeof value !== 'string') return bad('Operation value must be a string');
  return store.issue(value) ? good(value.toUpperCase()) : bad(`Epic '${value}' does not exist.`);
}

export const customKinds: Record<CustomFieldKind, CustomKind> = {
  date: {
    type: 'date',
    custom: jiraType('datepicker'),
    check: checkDate,
    show: asIs,
    trace: (value) => [String(value), toShortDate(String(value))],
  },
  datetime: {
    type: 'datetime',
    custom: jiraType('datetime'),
    check: checkInstant,
    show: (value, _field, view) => view.time(Date.parse(String(value))),
    trace: (value) => [String(value), String(value)],
  },
  number: { type: 'number', custom: jiraType('float'), check: checkNumber, show: asIs, trace: textTrace },
  text: { type: 'string', custom: jiraType('textfield'), check: checkText, show: asIs, trace: textTrace },
  textarea: {
    type: 'string',
    custom: jiraType('textarea'),
    check: checkLongText,
    show: showLongText,
    trace: textTrace,
  },
  select: {
    type: 'option',
    custom: jiraType('select'),
    check: checkOption,
    show: showOption,
    trace: optionsTrace,
  },
  multiselect: {
    type: 'array',
    items: 'option',
    custom: jiraType('multiselect'),
    check: checkOptions,
    show: (value, field, view) => toList(value).flatMap((id) => showOption(id, field, view) ?? []),
    trace: optionsTrace,
  },
  user: {
    type: 'user',
    custom: jiraType('userpicker'),
    check: checkPerson,
    show: (value, _field, view) => renderPerson(view, String(value)),
    trace: (value, _field, store) => [
      String(value),
      store.table('people').get(String(value))?.displayName ?? null,
    ],
  },
  labels: {
    type: 'array',
    items: 'string',
    custom: jiraType('labels'),
    check: checkLabelList,
    show: asIs,
    trace: (value) => [null, toList(value).join(' ')],
  },
  url: { type: 'string', custom: jiraType('url'), check: checkUrl, show: asIs, trace: textTrace },
  sprint: {
    type: 'array',
    items: 'json',
    custom: 'com.pyxis.greenhopper.jira:gh-sprint',
    check: checkSprint,
    show: (value, _field, view) =>
      toList(value).flatMap((id) => {
        const sprint = view.store.table('sprints').get(String(id));
        return sprint ? renderSprintValue(sprint) : [];
      }),
    trace: sprintTrace,
  },
  rank: {
    type: 'any',
    custom: 'com.pyxis.greenhopper.jira:gh-lexo-rank',
    check: checkText,
    show: asIs,
    trace: textTrace,
  },
  epicLink: {
    type: 'any',
    custom: 'com.pyxis.greenhopper.jira:gh-epic-link',
    check: checkEpic,
    show: asIs,
    trace: textTrace,
  },
  flagged: {
    type: 'array',
    items: 'option',
    custom: jiraType('multicheckboxes'),
    check: checkOptions,
    show: (value, field, view) => toList(value).flatMap((id) => showOption(id, field, view) ?? []),
    trace: optionsTrace,
  },
};

/** Sprint and flag tell an empty side as an empty text, other fields as null (recorded answers). */
export function emptyTrace(kind: CustomFieldKind): Trace {
  return kind === 'sprint' || kind === 'labels' ? [kind === 'sprint' ? '' : null, ''] : nothing;
}

export function isOptionKind(kind: CustomFieldKind): boolean {
  return ['select', 'multiselect', 'flagged'].includes(kind);
}

export function isClearing(value: unknown): boolean {
  return (
    value === null ||
    (Array.isArray(value) && value.length === 0) ||
    (isObject(value) && value['none'] === true)
  );
}
