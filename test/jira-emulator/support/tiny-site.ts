// The smallest site that has everything the local Jira's tests speak of: two projects, five people, six issues.
import type {
  CustomField,
  Issue,
  PermissionGrant,
  PermissionScheme,
  Person,
  Project,
  SiteData,
} from '../../../dev/jira/model';

export const ada = 'acc-ada';
export const ben = 'acc-ben';
/** Reads OPEN and nothing more. */
export const cleo = 'acc-cleo';
/** No longer active, though lead of nothing and member of everything. */
export const dora = 'acc-dora';
/** The app's own user. */
export const robot = 'acc-robot';

export const startField = 'customfield_10015';
export const pointsField = 'customfield_10016';
export const teamField = 'customfield_10044';
/** On no screen. */
export const hiddenField = 'customfield_10099';

export const tinyNow = Date.UTC(2026, 9, 5, 12, 0, 0);

function person(accountId: string, displayName: string, more: Partial<Person> = {}): Person {
  return {
    accountId,
    accountType: 'atlassian',
    displayName,
    emailAddress: `${displayName.split(' ')[0]?.toLowerCase() ?? ''}@example.com`,
    active: true,
    timeZone: 'America/Chicago',
    locale: 'en_US',
    groupIds: ['g-staff'],
    ...more,
  };
}

const work = [
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'LINK_ISSUES',
  'SCHEDULE_ISSUES',
  'ASSIGN_ISSUES',
  'ASSIGNABLE_USER',
  'WORK_ON_ISSUES',
];
const rule = ['ADMINISTER_PROJECTS', 'DELETE_ISSUES', 'MODIFY_REPORTER', 'SET_ISSUE_SECURITY'];

function grants(first: number, rows: readonly (readonly [PermissionGrant['holder'], readonly string[]])[]) {
  return rows
    .flatMap(([holder, permissions]) => permissions.map((permission) => ({ holder, permission })))
    .map((grant, index) => ({ id: String(first + index), ...grant }));
}

function project(id: string, key: string, more: Partial<Project> = {}): Project {
  return {
    id,
    key,
    formerKeys: [],
    name: `${key} project`,
    description: '',
    leadAccountId: ada,
    style: 'classic',
    isPrivate: false,
    permissionSchemeId: `scheme-${key}`,
    roleActors: [{ roleId: 'r-members', accountId: ben }],
    securityLevels: [],
    issueTypeIds: ['10000', '10001', '10002'],
    screenFieldIds: [startField, pointsField, teamField],
    statusIds: ['1', '2', '3'],
    properties: {},
    lastIssueNumber: 10,
    ...more,
  };
}

export function tinyIssue(id: string, key: string, more: Partial<Issue> = {}): Issue {
  return {
    id,
    key,
    projectId: key.startsWith('OPEN') ? '100' : '200',
    typeId: '10001',
    statusId: '1',
    priorityId: '3',
    resolutionId: null,
    resolvedAt: null,
    summary: `Issue ${key}`,
    description: null,
    creatorAccountId: ada,
    reporterAccountId: ada,
    assigneeAccountId: null,
    parentId: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    affectedVersionIds: [],
    dueDate: null,
    originalEstimateSeconds: null,
    remainingEstimateSeconds: null,
    securityLevelId: null,
    createdAt: tinyNow - 86_400_000,
    updatedAt: tinyNow - 86_400_000,
    custom: {},
    properties: {},
    comments: [],
    history: [],
    ...more,
  };
}

function field(
  id: string,
  name: string,
  kind: CustomField['kind'],
  options: CustomField['options'] = [],
): CustomField {
  return { id, customId: Number(id.slice('customfield_'.length)), name, description: '', kind, options };
}

const issues = (): Issue[] => [
  tinyIssue('1001', 'OPEN-1', { typeId: '10000', summary: 'The epic' }),
  tinyIssue('1002', 'OPEN-2', {
    parentId: '1001',
    dueDate: '2026-10-20',
    custom: { [startField]: '2026-10-12' },
  }),
  tinyIssue('1003', 'OPEN-3', { parentId: '1001', assigneeAccountId: ben, labels: ['b', 'a'] }),
  tinyIssue('1004', 'OPEN-4', { typeId: '10002', parentId: '1002' }),
  tinyIssue('1005', 'OPEN-5', { securityLevelId: 'level-1', reporterAccountId: ben }),
  tinyIssue('2001', 'SHUT-1', { summary: 'Nobody else knows' }),
];

const people = (): Person[] => [
  person(ada, 'Ada Lovelace', { groupIds: ['g-staff', 'g-admins'] }),
  person(ben, 'Ben Ito'),
  person(cleo, 'Cleo Ruiz', { timeZone: 'Asia/Kolkata' }),
  person(dora, 'Dora Gone', { active: false }),
  person(robot, 'Gantt', { accountType: 'app', groupIds: [] }),
];

const lead = { type: 'projectLead' } as const;

const permissionSchemes = (): PermissionScheme[] => [
  {
    id: 'scheme-OPEN',
    name: 'Open',
    description: '',
    grants: grants(300, [
      [{ type: 'group', groupId: 'g-staff' }, ['BROWSE_PROJECTS']],
      [{ type: 'group', groupId: 'g-admins' }, [...work, ...rule]],
      [{ type: 'projectRole', roleId: 'r-members' }, [...work, 'BROWSE_PROJECTS']],
      [{ type: 'reporter' }, ['DELETE_ISSUES']],
      [lead, ['ari:cloud:ecosystem::extension/app/dev/static/edit-schedules']],
    ]),
  },
  {
    id: 'scheme-SHUT',
    name: 'Shut',
    description: '',
    grants: grants(400, [
      [lead, [...work, ...rule, 'BROWSE_PROJECTS']],
      [{ type: 'projectRole', roleId: 'r-members' }, ['BROWSE_PROJECTS']],
    ]),
  },
];

const projects = (): Project[] => [
  project('100', 'OPEN', {
    formerKeys: ['OLD'],
    securityLevels: [
      { id: 'level-1', name: 'Inner', description: '', holders: [{ type: 'reporter' }, lead] },
    ],
  }),
  project('200', 'SHUT', { roleActors: [{ roleId: 'r-members', accountId: dora }], style: 'next-gen' }),
];

const type = { description: '', subtask: false, hierarchyLevel: 0, avatarId: 10300 };

const vocabulary = () => ({
  issueTypes: [
    { ...type, id: '10000', name: 'Epic', hierarchyLevel: 1 },
    { ...type, id: '10001', name: 'Task' },
    { ...type, id: '10002', name: 'Sub-task', subtask: true, hierarchyLevel: -1 },
  ],
  statuses: [
    { id: '1', name: 'To Do', description: '', category: 'new' as const },
    { id: '2', name: 'In Progress', description: '', category: 'indeterminate' as const },
    { id: '3', name: 'Done', description: '', category: 'done' as const },
  ],
  priorities: [
    { id: '2', name: 'High', description: '', color: '#f00' },
    { id: '3', name: 'Medium', description: '', color: '#fa0' },
  ],
  resolutions: [{ id: '10', name: 'Done', description: '' }],
  linkTypes: [{ id: '7', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
  customFields: [
    field(startField, 'Start date', 'date'),
    field(pointsField, 'Story point estimate', 'number'),
    field(teamField, 'Team', 'select', [
      { id: '1', value: 'North' },
      { id: '2', value: 'South' },
    ]),
    field(hiddenField, 'Nowhere', 'text'),
  ],
});

const release = { id: '600', projectId: '100', name: '1.0', releaseDate: '2026-09-01' };
const version = { ...release, description: '', archived: false, released: false };

/** A fresh copy each time: tests change what they were given. */
export function createTinySite(): SiteData {
  return {
    format: 1,
    site: {
      cloudId: 'cloud-tiny',
      name: 'Tiny',
      url: 'https://tiny.atlassian.net',
      timeZone: 'Europe/Berlin',
      seededAt: tinyNow,
    },
    nextId: 50_000,
    people: people(),
    groups: [
      { groupId: 'g-staff', name: 'staff' },
      { groupId: 'g-admins', name: 'jira-admins' },
    ],
    roles: [{ id: 'r-members', name: 'Member', description: '' }],
    permissionSchemes: permissionSchemes(),
    globalGrants: grants(500, [
      [{ type: 'group', groupId: 'g-admins' }, ['ADMINISTER']],
      [{ type: 'group', groupId: 'g-staff' }, ['USER_PICKER']],
    ]),
    projects: projects(),
    ...vocabulary(),
    versions: [version],
    components: [{ id: '700', projectId: '100', name: 'Core', description: '' }],
    boards: [],
    sprints: [],
    issues: issues(),
    links: [{ id: '800', typeId: '7', inwardIssueId: '1002', outwardIssueId: '1003' }],
    worklogs: [],
    filters: [],
    userProperties: {},
  };
}
