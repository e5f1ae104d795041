// Permission schemes and global grants of seeded sites, in Jira's permission keys.

import type { Holder, PermissionGrant, PermissionScheme } from '../../jira/model';
import { groupIds, roleIds } from './site-catalog';

const reading = ['BROWSE_PROJECTS', 'VIEW_VOTERS_AND_WATCHERS', 'VIEW_READONLY_WORKFLOW', 'VIEW_DEV_TOOLS'];
const talking = ['ADD_COMMENTS', 'EDIT_OWN_COMMENTS', 'DELETE_OWN_COMMENTS'];
const working = [
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'LINK_ISSUES',
  'SCHEDULE_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'TRANSITION_ISSUES',
  'RESOLVE_ISSUES',
  'CLOSE_ISSUES',
  'WORK_ON_ISSUES',
  'EDIT_OWN_WORKLOGS',
  'DELETE_OWN_WORKLOGS',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'MANAGE_WATCHERS',
  'MANAGE_SPRINTS_PERMISSION',
];
const ruling = [
  'ADMINISTER_PROJECTS',
  'DELETE_ISSUES',
  'MOVE_ISSUES',
  'MODIFY_REPORTER',
  'SET_ISSUE_SECURITY',
  'EDIT_ALL_COMMENTS',
  'DELETE_ALL_COMMENTS',
  'EDIT_ALL_WORKLOGS',
  'DELETE_ALL_WORKLOGS',
  'DELETE_ALL_ATTACHMENTS',
];

const role = (roleId: string): Holder => ({ type: 'projectRole', roleId });
const everybody: Holder = { type: 'applicationRole' };
const administrators = role(roleIds.administrators);
const addons = role(roleIds.addons);
const members = role(roleIds.members);
const viewers = role(roleIds.viewers);

type Row = readonly [Holder, readonly (readonly string[])[]];

function toGrants(first: number, rows: readonly Row[]): PermissionGrant[] {
  const flat = rows.flatMap(([holder, lists]) => lists.flat().map((permission) => ({ holder, permission })));
  return flat.map((grant, index) => ({ id: String(first + index), ...grant }));
}

export const schemeIds = { open: '0', team: '10100', restricted: '10101', default: '10102' } as const;

export function createPermissionSchemes(): PermissionScheme[] {
  return [
    {
      id: schemeIds.default,
      name: 'Default software scheme',
      description: 'Everybody signed in may work.',
      grants: toGrants(10300, [
        [everybody, [reading, talking, working]],
        [administrators, [ruling]],
        [addons, [reading, talking, working, ruling]],
      ]),
    },
    {
      id: schemeIds.open,
      name: 'Everybody reads, members work',
      description: 'Everybody signed in may read and comment.',
      grants: toGrants(10500, [
        [everybody, [reading, talking]],
        [members, [working]],
        [administrators, [working, ruling]],
        [addons, [reading, talking, working, ruling]],
      ]),
    },
    {
      id: schemeIds.team,
      name: 'Open team-managed project',
      description: 'Everybody signed in may work; administrators shape the project.',
      grants: toGrants(10700, [
        [everybody, [reading, talking, working]],
        [viewers, [reading]],
        [administrators, [reading, talking, working, ruling]],
        [addons, [reading, talking, working, ruling]],
      ]),
    },
    {
      id: schemeIds.restricted,
      name: 'Members only',
      description: 'Nobody else knows that the project exists.',
      grants: toGrants(10900, [
        [members, [reading, talking, working]],
        [administrators, [reading, talking, working, ruling]],
        [addons, [reading, talking, working, ruling]],
      ]),
    },
  ];
}

export function createGlobalGrants(): PermissionGrant[] {
  const group = (groupId: string): Holder => ({ type: 'group', groupId });
  return toGrants(10200, [
    [group(groupIds.administrators), [['ADMINISTER', 'SYSTEM_ADMIN']]],
    [group(groupIds.users), [['BULK_CHANGE', 'USER_PICKER', 'CREATE_SHARED_OBJECTS']]],
    [group(groupIds.addons), [['USER_PICKER', 'BULK_CHANGE']]],
  ]);
}
