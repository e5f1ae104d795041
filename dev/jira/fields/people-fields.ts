// System fields that name a person: who does the work, who asked for it.
import type { Caller, Issue } from '../model';
import { renderPerson } from '../render/render-person';
import type { SiteStore } from '../store/site-store';
import {
  accept,
  type EditScope,
  type FieldDefinition,
  type FieldResult,
  isObject,
  refuse,
} from './field-definition';
import { jiraHead, nothing, type Trace, traceHistory } from './field-history';

export function personTrace(accountId: string | null, store: SiteStore): Trace {
  const person = accountId === null ? undefined : store.table('people').get(accountId);
  return person ? [person.accountId, person.displayName] : nothing;
}

/** The account id in `{accountId}` or `{id}`; undefined when there is none. */
export function readAccountId(value: unknown): string | undefined {
  const id = isObject(value) ? (value['accountId'] ?? value['id']) : undefined;
  return typeof id === 'string' ? id : undefined;
}

function setAssignee(value: unknown, { store, project, issue, view }: EditScope): FieldResult {
  const accountId = value === null ? null : readAccountId(value);
  if (accountId === null || (isObject(value) && value['accountId'] === null))
    return accept({ assigneeAccountId: null });
  if (accountId === undefined) return refuse('expected Object');
  if (!store.table('people').get(accountId)) return refuse('Specify a valid value for assignee');
  const candidate: Caller = { type: 'person', accountId };
  const assignable =
    view.permissions.can(candidate, 'ASSIGNABLE_USER', { project, issue }) &&
    view.permissions.can(candidate, 'BROWSE_PROJECTS', { project });
  if (!assignable) return refuse(`User '${accountId}' cannot be assigned issues.`);
  return accept({ assigneeAccountId: accountId });
}

function setReporter(value: unknown, { store }: EditScope): FieldResult {
  const accountId = readAccountId(value);
  if (value === null || accountId === undefined) return refuse('Reporter is required.');
  if (!store.table('people').get(accountId)) return refuse('The reporter specified is not a user.');
  return accept({ reporterAccountId: accountId });
}

function toPersonField(
  id: 'assignee' | 'reporter',
  name: string,
  read: (issue: Issue) => string | null,
  edit: { permission: string; set: (value: unknown, scope: EditScope) => FieldResult },
): FieldDefinition {
  return {
    id,
    name,
    custom: false,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [id],
    schema: { type: 'user', system: id },
    read: (issue, view) => renderPerson(view, read(issue)),
    edit: {
      operations: ['set'],
      ...edit,
      autoCompletePath: '/rest/api/3/user/assignable/search?query=',
      history: traceHistory(jiraHead(id), (issue, store) => personTrace(read(issue), store)),
    },
  };
}

export const peopleFields: readonly FieldDefinition[] = [
  toPersonField('assignee', 'Assignee', (issue) => issue.assigneeAccountId, {
    permission: 'ASSIGN_ISSUES',
    set: setAssignee,
  }),
  toPersonField('reporter', 'Reporter', (issue) => issue.reporterAccountId, {
    permission: 'MODIFY_REPORTER',
    set: setReporter,
  }),
];
