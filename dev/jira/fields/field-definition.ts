// What a field of an issue is: how it is described, read, written and told in the history. One shape for all of them.
import type { HistoryItem, Issue, IssueType, Project } from '../model';
import type { Json } from '../render/render-person';
import type { View } from '../render/view';
import type { SiteStore } from '../store/site-store';

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

export type FieldOperation = 'set' | 'add' | 'remove' | 'edit';

/** Where a value is being written: `issue` is the draft with the changes made to it so far. */
export interface EditScope {
  readonly view: View;
  readonly store: SiteStore;
  readonly project: Project;
  readonly type: IssueType;
  readonly issue: Issue;
}

/** Either what the draft becomes, or why not, in Jira's words; `field` when Jira blames another key than the field's id. */
export type FieldResult =
  | { readonly ok: true; readonly patch: Partial<Issue> }
  | { readonly ok: false; readonly message: string; readonly field?: string };

export interface FieldEdit {
  readonly operations: readonly FieldOperation[];
  readonly required?: boolean;
  /** A project permission that the field asks for beyond Edit or Create issues. */
  readonly permission?: string;
  set(value: unknown, scope: EditScope): FieldResult;
  /** For fields that hold several values. */
  amend?(operation: 'add' | 'remove', value: unknown, scope: EditScope): FieldResult;
  allowedValues?(scope: EditScope): Json[];
  readonly autoCompletePath?: string;
  history(before: Issue, after: Issue, store: SiteStore): HistoryItem[];
}

export interface FieldDefinition {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  readonly orderable: boolean;
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly clauseNames: readonly string[];
  readonly schema?: FieldSchema;
  /** Jira's JSON of the value; undefined when the key is left out. */
  read(issue: Issue, view: View): unknown;
  readonly edit?: FieldEdit;
}

export function accept(patch: Partial<Issue>): FieldResult {
  return { ok: true, patch };
}

export function refuse(message: string, field?: string): FieldResult {
  return { ok: false, message, ...(field !== undefined && { field }) };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `yyyy-MM-dd` of a day that exists. */
export function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(value);
}

/** The id or key in `{id}` or `{key}`, which may be numbers. */
export function readIdOrKey(value: unknown): string | undefined {
  const given = isObject(value) ? (value['id'] ?? value['key']) : undefined;
  return typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
}

/** The record that `{id}`, `{name}` or another named key speaks of. */
export function findNamed<R>(
  value: unknown,
  records: readonly R[],
  keys: readonly (readonly [string, (record: R) => string])[],
): R | undefined {
  if (!isObject(value)) return undefined;
  for (const [key, read] of keys) {
    const wanted = value[key];
    if (typeof wanted === 'string' || typeof wanted === 'number') {
      return records.find((record) => read(record) === String(wanted));
    }
  }
  return undefined;
}
