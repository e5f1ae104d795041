// One issue of Jira's JSON as the app's. What arrives is hostile: an issue that can't be understood is named with its
// reason and left out; it never stops the others.
import type { IssueKey, TaskId } from '#domain/plan/ids';
import type { Stage } from '#domain/plan/task';
import { parsePlanProperty, planPropertyKey, type PlanProperty } from '#contract/plan-property';
import type { BrokenIssue, Issue, IssueType, JiraPerson } from './issue';
import { isJson, numberAt, objectAt, textAt, type Json } from './json';
import type { MappedFields } from './mapped-fields';
import { readLists } from './parse-lists';

export type ParsedIssue =
  { readonly ok: true; readonly issue: Issue } | { readonly ok: false; readonly broken: BrokenIssue };

const always = [
  'summary',
  'status',
  'issuetype',
  'parent',
  'assignee',
  'priority',
  'updated',
  'timeoriginalestimate',
  'timeestimate',
  'timespent',
];

/** Ids of the fields that an issue is parsed from, but for its lists. */
export const fieldIdsOf = ({ start, end, progress }: MappedFields): string[] => [
  ...new Set([...always, start?.id, end?.id, progress ?? undefined].filter((id) => id !== undefined)),
];

export const parseIssue = (value: unknown, mapped: MappedFields): ParsedIssue => {
  const id = textAt(value, 'id');
  const key = textAt(value, 'key');
  try {
    if (id === null || key === null) throw new Unreadable('It has no id or no key.');
    return {
      ok: true,
      issue: readIssue({ value, id, key, fields: must(objectAt(value, 'fields'), 'fields') }, mapped),
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, broken: { id: id ?? '', key: key ?? '', reason: error.message } };
  }
};

/** Ends the reading of one issue, never more: caught where that began. */
class Unreadable extends Error {}

const must = <Value>(value: Value | null, what: string): Value => {
  if (value === null) throw new Unreadable(`Jira sent it without a readable "${what}".`);
  return value;
};

interface Source {
  readonly value: unknown;
  readonly id: string;
  readonly key: string;
  readonly fields: Json;
}

const readIssue = ({ value, id, key, fields }: Source, mapped: MappedFields): Issue => ({
  id: id as TaskId,
  key: key as IssueKey,
  summary: must(textAt(fields, 'summary'), 'summary'),
  parentId: textAt(objectAt(fields, 'parent'), 'id') as TaskId | null,
  type: readType(must(objectAt(fields, 'issuetype'), 'issuetype')),
  status: readStatus(must(objectAt(fields, 'status'), 'status')),
  assignee: readPerson(fields['assignee']),
  startValue: readDate(fields, mapped.start?.id),
  endValue: readDate(fields, mapped.end?.id),
  progress: readProgress(fields, mapped.progress),
  estimateSeconds: positive(numberAt(fields, 'timeoriginalestimate')),
  priority: readPriority(fields['priority']),
  ...readLists(fields, mapped),
  updated: must(textAt(fields, 'updated'), 'updated'),
  plan: readPlan(value),
});

const readType = (type: Json): IssueType => ({
  id: must(textAt(type, 'id'), 'issuetype'),
  name: textAt(type, 'name') ?? '',
  subtask: type['subtask'] === true,
  level: numberAt(type, 'hierarchyLevel') ?? (type['subtask'] === true ? -1 : 0),
});

const stages: Readonly<Record<string, Stage>> = { new: 'todo', indeterminate: 'doing', done: 'done' };

const readStatus = (status: Json): Issue['status'] => ({
  id: must(textAt(status, 'id'), 'status'),
  name: textAt(status, 'name') ?? '',
  stage: stages[textAt(objectAt(status, 'statusCategory'), 'key') ?? ''] ?? 'todo',
});

export const readPerson = (value: unknown): JiraPerson | null => {
  const accountId = textAt(value, 'accountId');
  if (accountId === null) return null;
  const avatarUrl = textAt(objectAt(value, 'avatarUrls'), '24x24');
  return { accountId, name: textAt(value, 'displayName') ?? '', avatarUrl };
};

const readPriority = (value: unknown): Issue['priority'] => {
  const id = textAt(value, 'id');
  return id === null ? null : { id, name: textAt(value, 'name') ?? '' };
};

const dateText = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$/;

const readDate = (fields: Json, id: string | undefined): string | null => {
  const value = id === undefined ? null : (fields[id] ?? null);
  if (value === null) return null;
  if (typeof value !== 'string' || !dateText.test(value))
    throw new Unreadable(`"${String(id)}" holds no date.`);
  return value;
};

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

/** From the mapped number, else from the time that was logged against what is left. */
const readProgress = (fields: Json, id: string | null): number | null => {
  if (id !== null) {
    const percent = numberAt(fields, id);
    return percent === null ? null : clamp(percent / 100);
  }
  const spent = numberAt(fields, 'timespent') ?? 0;
  const left = numberAt(fields, 'timeestimate') ?? 0;
  return spent > 0 ? clamp(spent / (spent + Math.max(0, left))) : null;
};

const positive = (value: number | null): number | null => (value !== null && value > 0 ? value : null);

/** A property that can't be read counts as none: the chart does without, and writing it anew is refused by its own check. */
const readPlan = (value: unknown): PlanProperty | null => {
  const property = objectAt(value, 'properties')?.[planPropertyKey];
  if (!isJson(property)) return null;
  const parsed = parsePlanProperty(property);
  return parsed.ok ? parsed.value : null;
};
