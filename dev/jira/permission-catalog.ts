// The permission keys that the local Jira knows, as `mypermissions` describes them.
// Who holds them is decided in permissions.ts.

/** A permission that an installed app defines (`jira:projectPermission`, `jira:globalPermission` of its manifest). */
export interface PermissionModule {
  /** As on the platform: `ari:cloud:ecosystem::extension/<app>/<environment>/static/<key>`. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly type: 'PROJECT' | 'GLOBAL';
  /** `defaultGrants: [all]` of the manifest. */
  readonly grantedToAll?: boolean;
}

export interface KnownPermission extends PermissionModule {
  readonly id: string;
}

const projectPermissions: readonly (readonly [string, string, string, string])[] = [
  ['10', 'BROWSE_PROJECTS', 'Browse Projects', 'Ability to browse projects and the issues within them.'],
  ['11', 'CREATE_ISSUES', 'Create Issues', 'Ability to create issues.'],
  ['12', 'EDIT_ISSUES', 'Edit Issues', 'Ability to edit issues.'],
  ['13', 'ASSIGN_ISSUES', 'Assign Issues', 'Ability to assign issues to other people.'],
  [
    '14',
    'RESOLVE_ISSUES',
    'Resolve Issues',
    'Ability to resolve and reopen issues. This includes the ability to set a fix version.',
  ],
  ['15', 'ADD_COMMENTS', 'Add Comments', 'Ability to comment on issues.'],
  ['16', 'DELETE_ISSUES', 'Delete Issues', 'Ability to delete issues.'],
  ['17', 'ASSIGNABLE_USER', 'Assignable User', 'Users with this permission may be assigned to issues.'],
  [
    '18',
    'CLOSE_ISSUES',
    'Close Issues',
    'Ability to close issues. Often useful where your developers resolve issues, and a QA department closes them.',
  ],
  ['19', 'CREATE_ATTACHMENTS', 'Create Attachments', 'Users with this permission may create attachments.'],
  [
    '20',
    'WORK_ON_ISSUES',
    'Work On Issues',
    'Ability to log work done against an issue. Only useful if Time Tracking is turned on.',
  ],
  [
    '21',
    'LINK_ISSUES',
    'Link Issues',
    'Ability to link issues together and create linked issues. Only useful if issue linking is turned on.',
  ],
  ['23', 'ADMINISTER_PROJECTS', 'Administer Projects', 'Ability to administer a project in Jira.'],
  [
    '25',
    'MOVE_ISSUES',
    'Move Issues',
    'Ability to move issues between projects or between workflows of the same project (if applicable).',
  ],
  [
    '26',
    'SET_ISSUE_SECURITY',
    'Set Issue Security',
    'Ability to set the level of security on an issue so that only people in that security level can see the issue.',
  ],
  ['28', 'SCHEDULE_ISSUES', 'Schedule Issues', "Ability to view or edit an issue's due date."],
  [
    '30',
    'MODIFY_REPORTER',
    'Modify Reporter',
    'Ability to modify the reporter when creating or editing an issue.',
  ],
  [
    '31',
    'VIEW_VOTERS_AND_WATCHERS',
    'View Voters and Watchers',
    'Ability to view the voters and watchers of an issue.',
  ],
  ['32', 'MANAGE_WATCHERS', 'Manage Watchers', 'Ability to manage the watchers of an issue.'],
  ['34', 'EDIT_ALL_COMMENTS', 'Edit All Comments', 'Ability to edit all comments made on issues.'],
  ['35', 'EDIT_OWN_COMMENTS', 'Edit Own Comments', 'Ability to edit own comments made on issues.'],
  ['36', 'DELETE_ALL_COMMENTS', 'Delete All Comments', 'Ability to delete all comments made on issues.'],
  ['37', 'DELETE_OWN_COMMENTS', 'Delete Own Comments', 'Ability to delete own comments made on issues.'],
  [
    '38',
    'DELETE_ALL_ATTACHMENTS',
    'Delete All Attachments',
    'Users with this permission may delete all attachments.',
  ],
  [
    '39',
    'DELETE_OWN_ATTACHMENTS',
    'Delete Own Attachments',
    'Users with this permission may delete own attachments.',
  ],
  ['40', 'EDIT_OWN_WORKLOGS', 'Edit Own Worklogs', 'Ability to edit own worklogs made on issues.'],
  ['41', 'EDIT_ALL_WORKLOGS', 'Edit All Worklogs', 'Ability to edit all worklogs made on issues.'],
  ['42', 'DELETE_OWN_WORKLOGS', 'Delete Own Worklogs', 'Ability to delete own worklogs made on issues.'],
  ['43', 'DELETE_ALL_WORKLOGS', 'Delete All Worklogs', 'Ability to delete all worklogs made on issues.'],
  [
    '45',
    'VIEW_READONLY_WORKFLOW',
    'View Read-Only Workflow',
    'Users with this permission may view a read-only version of a workflow.',
  ],
  ['46', 'TRANSITION_ISSUES', 'Transition Issues', 'Ability to transition issues.'],
  [
    '-1',
    'VIEW_DEV_TOOLS',
    'View Development Tools',
    'Allows users to view development-related information on the view issue screen, like commits, reviews and build information.',
  ],
  ['-1', 'MANAGE_SPRINTS_PERMISSION', 'Manage sprints', 'Ability to manage sprints.'],
];

const globalPermissions: readonly (readonly [string, string, string, string])[] = [
  [
    '0',
    'ADMINISTER',
    'Administer Jira',
    'Create and administer projects, issue types, fields, workflows, and schemes for all projects.',
  ],
  ['44', 'SYSTEM_ADMIN', 'System Administrator', 'Ability to perform all administration functions.'],
  ['22', 'CREATE_SHARED_OBJECTS', 'Create Shared Objects', 'Share dashboards and filters with other users.'],
  [
    '24',
    'MANAGE_GROUP_FILTER_SUBSCRIPTIONS',
    'Manage Group Filter Subscriptions',
    'Create and delete group filter subscriptions.',
  ],
  [
    '27',
    'USER_PICKER',
    'Browse Users',
    'View and select users or groups from the user picker, and share issues.',
  ],
  ['33', 'BULK_CHANGE', 'Bulk Change', 'Modify collections of issues at once.'],
];

function toKnown(
  type: 'PROJECT' | 'GLOBAL',
  [id, key, name, description]: readonly [string, string, string, string],
): KnownPermission {
  return { id, key, name, type, description };
}

/** By key: Jira's own and those of the installed apps. */
export function createPermissionCatalog(modules: readonly PermissionModule[]): Map<string, KnownPermission> {
  const own = [
    ...projectPermissions.map((row) => toKnown('PROJECT', row)),
    ...globalPermissions.map((row) => toKnown('GLOBAL', row)),
  ];
  const all = [...own, ...modules.map((module) => ({ ...module, id: module.key }))];
  return new Map(all.map((permission) => [permission.key, permission]));
}
