// Whether the fields that dates come from can be used: that they are there, on the edit screen, and open to this person.
// One issue of the project stands for all of them.
import type { JiraClient } from './jira-client';
import type { JiraField } from './jira-field';
import type { JiraResult } from './jira-problem';
import { listAt, objectAt, textAt } from './json';
import { readRights, type ProjectRights } from './permissions';

export interface HealthFacts {
  readonly rights: ProjectRights;
  /** The newest issue; null in a project without any: its screens can't be known then. */
  readonly sample: { readonly key: string; readonly editable: ReadonlySet<string> } | null;
}

export const readHealthFacts = async (
  client: JiraClient,
  projectId: string,
): Promise<JiraResult<HealthFacts>> => {
  const [rights, newest] = await Promise.all([
    readRights(client, projectId),
    client.call(
      'search.jql',
      {},
      {
        body: { jql: `project = ${projectId} ORDER BY created DESC`, maxResults: 1, fields: ['summary'] },
      },
    ),
  ]);
  if (!rights.ok) return rights;
  if (!newest.ok) return newest;
  const [issue] = listAt(newest.value.body, 'issues');
  const [id, key] = [textAt(issue, 'id'), textAt(issue, 'key')];
  if (id === null) return { ok: true, value: { rights: rights.value, sample: null } };
  const meta = await client.call('issue.editmeta', { issueIdOrKey: id });
  if (!meta.ok) return meta;
  const editable = new Set(Object.keys(objectAt(meta.value.body, 'fields') ?? {}));
  return { ok: true, value: { rights: rights.value, sample: { key: key ?? id, editable } } };
};

export type HealthRole = 'start' | 'end' | 'progress';

/** The field in use by its id; null where there is none. */
export type HealthFields = Readonly<Record<HealthRole, string | null>>;

export interface HealthFinding {
  /** `field-missing`: nothing is chosen or found, or Jira no longer has what was chosen. */
  readonly type: 'field-missing' | 'not-on-screen' | 'no-edit-permission' | 'no-schedule-permission';
  readonly role: HealthRole;
  readonly fieldId: string | null;
  /** The id where the name isn't known; empty without a field. */
  readonly fieldName: string;
}

const roles: readonly HealthRole[] = ['start', 'end', 'progress'];

/** Nothing where all is well. A missing progress field is no finding: time tracking stands in for it. */
export const toHealth = (
  fields: readonly JiraField[],
  used: HealthFields,
  facts: HealthFacts,
): readonly HealthFinding[] =>
  roles.flatMap((role): readonly HealthFinding[] => {
    const fieldId = used[role];
    if (fieldId === null)
      return role === 'progress' ? [] : [{ type: 'field-missing', role, fieldId, fieldName: '' }];
    const field = fields.find(({ id }) => id === fieldId);
    const type = field ? findFault(fieldId, facts) : 'field-missing';
    return type === null ? [] : [{ type, role, fieldId, fieldName: field?.name ?? fieldId }];
  });

const findFault = (fieldId: string, { rights, sample }: HealthFacts): HealthFinding['type'] | null => {
  if (!rights.edit) return 'no-edit-permission';
  if (fieldId === 'duedate' && !rights.schedule) return 'no-schedule-permission';
  return sample === null || sample.editable.has(fieldId) ? null : 'not-on-screen';
};
