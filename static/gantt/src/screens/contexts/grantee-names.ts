// Whom a view is shared with, in words.
import type { Grantee, GranteeChoice } from '../../state/contexts-state';
import type { PageProject } from '../../state/page-state';
import type { Words } from '../../text/words';

export const granteeKey = (to: Grantee): string => JSON.stringify(Object.entries(to).sort());

type Permission = Extract<Grantee, { readonly type: 'permission' }>['permission'];

const offered = [
  'EDIT_ISSUES',
  'CREATE_ISSUES',
  'SCHEDULE_ISSUES',
  'ADMINISTER_PROJECTS',
  'manage-shared-contexts',
  'edit-working-schedules',
] as const satisfies readonly Permission[];

/** Whoever may browse is offered as everyone. */
export const permissionChoices = ({ id, key }: PageProject, { contexts }: Words): readonly GranteeChoice[] =>
  offered.map((permission) => ({
    to: { type: 'permission', projectId: id, permission },
    name: contexts.share.permissions[permission](key),
  }));

interface NameSource {
  /** Names that Jira gave, by the grantee's key. */
  readonly names: ReadonlyMap<string, string>;
  readonly projects: readonly PageProject[];
  readonly words: Words;
}

export const nameOfGrantee = (to: Grantee, { names, projects, words }: NameSource): string => {
  const { share } = words.contexts;
  if (to.type === 'everyone') return share.everyone;
  if (to.type === 'permission') {
    const key = projects.find(({ id }) => id === to.projectId)?.key ?? share.hiddenProject;
    return share.permissions[to.permission](key);
  }
  const name = names.get(granteeKey(to)) ?? '';
  return name === '' ? share.unnamed[to.type] : name;
};
