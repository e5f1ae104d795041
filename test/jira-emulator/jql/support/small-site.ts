// A site small enough to know by heart: two projects, three people, ten issues, one instant that is now.
import type {
  CustomField,
  DeclaredProperty,
  History,
  HistoryItem,
  Issue,
  IssueLink,
  Person,
  Project,
  Worklog,
} from '../../../../dev/jira/model';
import { createIssueRows, type IssueRows } from '../../../../dev/jira/store/issue-rows';
import type { JqlCatalogue, JqlContext, JqlIssues } from '../../../../dev/jira/jql/jql-context';

/** A Wednesday noon in Berlin (UTC+1). */
export const NOW = Date.parse('2026-03-11T11:00:00Z');

export const at = (iso: string): number => Date.parse(iso);

const person = (accountId: string, displayName: string, groupIds: string[]): Person => ({
  accountId,
  accountType: 'atlassian',
  displayName,
  emailAddress: `${accountId}@example.com`,
  active: true,
  timeZone: 'Europe/Berlin',
  locale: 'de_DE',
  groupIds,
});

const project = (id: string, key: string, name: string): Project => ({
  id,
  key,
  formerKeys: key === 'ENG' ? ['OLD'] : [],
  name,
  description: '',
  leadAccountId: key === 'ENG' ? 'anna' : 'bert',
  style: 'classic',
  isPrivate: false,
  permissionSchemeId: '1',
  roleActors: key === 'ENG' ? [{ roleId: '10100', groupId: 'g1' }] : [],
  securityLevels: [],
  issueTypeIds: ['1', '2', '3', '4'],
  screenFieldIds: [],
  statusIds: ['1', '2', '3'],
  properties: key === 'ENG' ? { team: { size: 5 } } : {},
  lastIssueNumber: 10,
});

const field = (
  customId: number,
  name: string,
  kind: CustomField['kind'],
  options: string[] = [],
): CustomField => ({
  id: `customfield_${customId}`,
  customId,
  name,
  description: '',
  kind,
  options: options.map((value, index) => ({ id: String(900 + index), value })),
});

export const DECLARED: DeclaredProperty[] = [
  {
    entityType: 'issue',
    propertyKey: 'gantt.plan',
    values: [
      { path: 'changed', type: 'date', searchAlias: 'planChanged' },
      { path: 'effort', type: 'number' },
      { path: 'mode', type: 'string' },
      { path: 'owner', type: 'user' },
      { path: 'note', type: 'text' },
    ],
  },
  { entityType: 'project', propertyKey: 'team', values: [{ path: 'size', type: 'number' }] },
];

const adf = (text: string): unknown => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

type Shown = readonly [id: string | null, text: string | null];

export const change = (iso: string, by: string, field: string, step: readonly [Shown, Shown]): History => {
  const [[from, fromString], [to, toText]] = step;
  const fieldId = field === 'Fix Version' ? 'fixVersions' : field;
  const item: HistoryItem = { field, fieldtype: 'jira', fieldId, from, fromString, to, toString: toText };
  return { id: iso, authorAccountId: by, at: at(iso), items: [item] };
};

export const issue = (id: number, key: string, parts: Partial<Issue> = {}): Issue => ({
  id: String(id),
  key,
  projectId: key.startsWith('ENG') ? '100' : '200',
  typeId: '2',
  statusId: '1',
  priorityId: '3',
  resolutionId: null,
  resolvedAt: null,
  summary: `Summary of ${key}`,
  description: null,
  creatorAccountId: 'anna',
  reporterAccountId: 'anna',
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
  createdAt: at('2026-01-01T09:00:00Z') + id * 86_400_000,
  updatedAt: at('2026-03-01T09:00:00Z'),
  custom: {},
  properties: {},
  comments: [],
  history: [],
  ...parts,
});

const ISSUES: Issue[] = [
  issue(1, 'ENG-1', {
    typeId: '1',
    summary: 'Rebuild the login page',
    assigneeAccountId: 'anna',
    priorityId: '1',
    labels: ['Docs', 'beta'],
    custom: { customfield_10019: '0|i00003:' },
    statusId: '2',
    history: [
      change('2026-02-01T08:00:00Z', 'bert', 'status', [
        ['1', 'To Do'],
        ['2', 'In Progress'],
      ]),
      change('2026-02-03T08:00:00Z', 'anna', 'assignee', [
        ['bert', 'Bert Braun'],
        ['anna', 'Anna Alm'],
      ]),
    ],
  }),
  issue(2, 'ENG-2', {
    parentId: '1',
    summary: 'Login: remember me',
    description: adf('A check box under the password. It expires after thirty days.'),
    assigneeAccountId: 'bert',
    dueDate: '2026-03-11',
    fixVersionIds: ['51'],
    custom: {
      customfield_10019: '0|i00001:',
      customfield_10016: 3,
      customfield_10015: '2026-03-01',
      customfield_10020: [7],
    },
    properties: {
      'gantt.plan': {
        changed: '2026-03-10T10:00:00Z',
        effort: 8,
        mode: 'auto',
        owner: 'bert',
        note: 'Keep the buffer',
      },
    },
    originalEstimateSeconds: 4 * 3600,
  }),
  issue(3, 'ENG-3', {
    parentId: '1',
    summary: 'Logout everywhere',
    statusId: '3',
    resolutionId: '1',
    resolvedAt: at('2026-03-05T12:00:00Z'),
    dueDate: '2026-02-28',
    fixVersionIds: ['50'],
    componentIds: ['70'],
    custom: { customfield_10019: '0|i00002:', customfield_10016: 8, customfield_10020: [6, 7] },
    history: [
      change('2026-02-10T08:00:00Z', 'bert', 'status', [
        ['1', 'To Do'],
        ['2', 'In Progress'],
      ]),
      change('2026-03-05T12:00:00Z', 'anna', 'status', [
        ['2', 'In Progress'],
        ['3', 'Done'],
      ]),
      change('2026-03-05T12:00:00Z', 'anna', 'resolution', [
        [null, null],
        ['1', 'Fixed'],
      ]),
    ],
  }),
  issue(4, 'ENG-4', {
    typeId: '3',
    summary: 'Crash on empty password',
    priorityId: '2',
    assigneeAccountId: 'anna',
    dueDate: '2026-03-20',
    updatedAt: at('2026-03-11T10:30:30Z'),
    custom: { customfield_10019: '0|i00004:', customfield_10030: '900', customfield_10050: 3 },
    voters: ['anna'],
    comments: [
      {
        id: '1',
        authorAccountId: 'bert',
        createdAt: NOW,
        updatedAt: NOW,
        body: adf('Seen on the staging server'),
      },
    ],
    properties: { 'gantt.plan': { changed: '2026-01-10T10:00:00Z', effort: 2, mode: 'manual' } },
  }),
  issue(10, 'ENG-10', {
    typeId: '4',
    parentId: '2',
    summary: 'Draw the box',
    custom: { customfield_10040: ['x', 'y'], customfield_10051: '900' },
    watchers: ['anna', 'bert'],
  }),
  issue(11, 'OPS-1', {
    summary: 'Move to the new server',
    reporterAccountId: 'bert',
    creatorAccountId: 'bert',
    priorityId: null,
  }),
  issue(12, 'OPS-2', {
    summary: 'Größere Datenbank',
    assigneeAccountId: 'carl',
    labels: ['beta'],
    priorityId: '5',
  }),
];

const LINKS: IssueLink[] = [{ id: '1', typeId: '80', inwardIssueId: '4', outwardIssueId: '2' }];

const WORKLOGS: Worklog[] = [
  {
    id: '1',
    issueId: '3',
    authorAccountId: 'bert',
    updateAuthorAccountId: 'bert',
    createdAt: NOW,
    updatedAt: NOW,
    // Past midnight in Berlin, the day before in UTC.
    startedAt: at('2026-03-02T23:30:00Z'),
    timeSpentSeconds: 7200,
  },
];

const ATTACHMENT = {
  id: '1',
  issueId: '4',
  authorAccountId: 'anna',
  createdAt: NOW,
  filename: 'log.txt',
  mimeType: 'text/plain',
  size: 0,
  content: '',
};

const rowsOf = (issues: readonly Issue[]): IssueRows => {
  const rows = createIssueRows();
  for (const each of issues) rows.put(each);
  return rows;
};

const indexIssues = (issues: readonly Issue[]): JqlIssues => ({
  rows: rowsOf(issues),
  byId: (id) => issues.find((each) => each.id === id),
  byKey: (key) => issues.find((each) => each.key === key.toUpperCase().replace(/^OLD-/, 'ENG-')),
  childrenOf: (id) => issues.filter((each) => each.parentId === id),
  linksOf: (id) => LINKS.filter((link) => link.inwardIssueId === id || link.outwardIssueId === id),
  worklogsOf: (id) => WORKLOGS.filter((each) => each.issueId === id),
  attachmentsOf: (id) => (id === '4' ? [ATTACHMENT] : []),
});

const priority = (id: string, name: string) => ({ id, name, description: '', color: '' });
const version = (id: string, name: string, released: boolean) => ({
  id,
  projectId: '100',
  name,
  description: '',
  archived: false,
  released,
});
const sprint = (id: number, name: string, state: 'active' | 'closed' | 'future') => ({
  id,
  boardId: 1,
  name,
  state,
  goal: '',
  createdAt: 0,
  startAt: id,
});
const filter = (id: string, name: string, jql: string) => ({
  id,
  name,
  description: '',
  jql,
  ownerAccountId: 'anna',
  favouriteOf: [],
  shares: [],
});
const type = (id: string, name: string, hierarchyLevel: number) => ({
  id,
  name,
  description: '',
  subtask: hierarchyLevel < 0,
  hierarchyLevel,
  avatarId: 1,
});

const CATALOGUE: JqlCatalogue = {
  projects: [project('100', 'ENG', 'Engine Room'), project('200', 'OPS', 'Operations')],
  people: [
    person('anna', 'Anna Alm', ['g1']),
    person('bert', 'Bert Braun', ['g1', 'g2']),
    person('carl', 'Carl Cox', []),
  ],
  groups: [
    { groupId: 'g1', name: 'developers' },
    { groupId: 'g2', name: 'admins' },
  ],
  issueTypes: [type('1', 'Epic', 1), type('2', 'Story', 0), type('3', 'Bug', 0), type('4', 'Sub-task', -1)],
  statuses: [
    { id: '1', name: 'To Do', description: '', category: 'new' },
    { id: '2', name: 'In Progress', description: '', category: 'indeterminate' },
    { id: '3', name: 'Done', description: '', category: 'done' },
  ],
  priorities: [
    priority('1', 'Highest'),
    priority('2', 'High'),
    priority('3', 'Medium'),
    priority('4', 'Low'),
    priority('5', 'Lowest'),
  ],
  resolutions: [{ id: '1', name: 'Fixed', description: '' }],
  versions: [version('50', '1.0', true), version('51', '2.0', false)],
  components: [{ id: '70', projectId: '100', name: 'Backend', description: '', leadAccountId: 'anna' }],
  boards: [],
  sprints: [
    sprint(6, 'Sprint 6', 'closed'),
    sprint(7, 'Sprint 7', 'active'),
    sprint(8, 'Sprint 8', 'future'),
  ],
  customFields: [
    field(10015, 'Start date', 'date'),
    field(10016, 'Story points', 'number'),
    field(10019, 'Rank', 'rank'),
    field(10020, 'Sprint', 'sprint'),
    field(10030, 'Severity', 'select', ['Major', 'Minor']),
    field(10040, 'Skills', 'labels'),
    // Two of one name: a number and a word.
    field(10050, 'Sizing', 'number'),
    field(10051, 'Sizing', 'select', ['Large', 'Small']),
  ],
  linkTypes: [{ id: '80', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
  securityLevels: [],
  roles: [{ id: '10100', name: 'Developers', description: '' }],
  filters: [
    filter('300', 'Open work', 'resolution is EMPTY AND project = ENG'),
    filter('301', 'Round', 'filter = 301'),
  ],
  declaredProperties: DECLARED,
};

export const smallSite = (issues: readonly Issue[] = ISSUES): JqlContext => ({
  now: () => NOW,
  callerAccountId: 'anna',
  timeZone: 'Europe/Berlin',
  issues: indexIssues(issues),
  logins: { currentLogin: NOW - 3_600_000, lastLogin: at('2026-03-01T00:00:00Z') },
  projectsPermitting: (wanted) =>
    wanted === 'Browse Projects' ? CATALOGUE.projects.filter(({ key }) => key === 'OPS') : null,
  userProperties: () => ({}),
  catalogue: CATALOGUE,
});
