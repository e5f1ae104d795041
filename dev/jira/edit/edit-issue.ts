// Applies `fields` and `update` of a request to a draft of an issue, gathering what Jira would complain about.
// Decides nothing about who may edit the issue as a whole.
import type { FieldCatalog } from '../fields/field-catalog';
import {
  type EditScope,
  type FieldDefinition,
  type FieldResult,
  isObject,
  refuse,
} from '../fields/field-definition';
import type { HistoryItem, Issue } from '../model';

export interface IssueEdit {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly update: Readonly<Record<string, unknown>>;
}

export type EditOutcome =
  | { readonly ok: true; readonly issue: Issue; readonly items: HistoryItem[] }
  | { readonly ok: false; readonly errors: Record<string, string> };

/** Parts of `update` that make something of their own; they are carried out beside the draft. */
export const sideOperations = new Set(['comment', 'issuelinks', 'worklog']);

function offScreen(id: string): FieldResult {
  return refuse(`Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`);
}

function isAllowed(field: FieldDefinition, { view, project, issue }: EditScope): boolean {
  const permission = field.edit?.permission;
  return permission === undefined || view.permissions.can(view.caller, permission, { project, issue });
}

function runOperation(field: FieldDefinition, operation: unknown, scope: EditScope): FieldResult {
  const edit = field.edit;
  const [verb, value] = isObject(operation) ? (Object.entries(operation)[0] ?? []) : [];
  if (!edit || verb === undefined) return refuse('Operation must be an object');
  if (verb === 'set' || verb === 'edit') return edit.set(value, scope);
  const amend = edit.amend;
  if ((verb === 'add' || verb === 'remove') && amend) return amend(verb, value, scope);
  return refuse(`Field with id '${field.id}' and name '${field.name}' does not support operation '${verb}'`);
}

interface Step {
  readonly id: string;
  readonly run: (field: FieldDefinition, scope: EditScope) => FieldResult;
}

function toSteps(edit: IssueEdit): Step[] {
  const sets = Object.entries(edit.fields).map(([id, value]): Step => ({
    id,
    run: (field, scope) => field.edit?.set(value, scope) ?? offScreen(id),
  }));
  const updates = Object.entries(edit.update).filter(([id]) => !sideOperations.has(id));
  const operations = updates.flatMap(([id, list]) =>
    (Array.isArray(list) ? list : [list]).map((operation: unknown): Step => ({
      id,
      run: (field, scope) => runOperation(field, operation, scope),
    })),
  );
  return [...sets, ...operations];
}

/** The draft after the edit, without its history; all complaints at once, as Jira answers them. */
export function editIssue(catalog: FieldCatalog, start: EditScope, edit: IssueEdit): EditOutcome {
  const editable = new Map(catalog.editable(start.project).map((field) => [field.id, field]));
  const errors: Record<string, string> = {};
  let issue = start.issue;
  for (const id of Object.keys(edit.update)) {
    if (id in edit.fields) errors[id] = `Field '${id}' cannot be both in 'fields' and in 'update'.`;
  }
  for (const { id, run } of toSteps(edit)) {
    const scope: EditScope = {
      ...start,
      issue,
      type: start.store.table('issueTypes').get(issue.typeId) ?? start.type,
    };
    const field = editable.get(id);
    const result = field && isAllowed(field, scope) ? run(field, scope) : offScreen(id);
    if (result.ok) issue = { ...issue, ...result.patch };
    else errors[result.field ?? id] ??= result.message;
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, issue, items: toHistoryItems(catalog, start, issue) };
}

function toHistoryItems(
  catalog: FieldCatalog,
  { store, project, issue: before }: EditScope,
  after: Issue,
): HistoryItem[] {
  return catalog.editable(project).flatMap((field) => field.edit?.history(before, after, store) ?? []);
}
