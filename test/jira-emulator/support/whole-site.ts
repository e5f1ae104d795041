// The tiny site with one of everything that has an endpoint: board, sprint, work log, comment, filter, attachment, task.
import type { CustomField, SiteData } from '../../../dev/jira/model';
import { ben, createTinySite, tinyNow } from './tiny-site';

export const sprintField = 'customfield_10020';
export const rankField = 'customfield_10019';

const more = [
  'TRANSITION_ISSUES',
  'ADD_COMMENTS',
  'EDIT_OWN_COMMENTS',
  'DELETE_OWN_COMMENTS',
  'EDIT_OWN_WORKLOGS',
  'DELETE_OWN_WORKLOGS',
  'CREATE_ATTACHMENTS',
  'DELETE_OWN_ATTACHMENTS',
  'MANAGE_SPRINTS_PERMISSION',
  'VIEW_VOTERS_AND_WATCHERS',
  'MANAGE_WATCHERS',
];

function field(id: string, name: string, kind: CustomField['kind']): CustomField {
  return { id, customId: Number(id.slice('customfield_'.length)), name, description: '', kind, options: [] };
}

const adf = { type: 'doc', version: 1, content: [] };

function grantMore(site: SiteData): void {
  const [open, shut] = site.permissionSchemes;
  const member = { type: 'projectRole', roleId: 'r-members' } as const;
  const lead = { type: 'projectLead' } as const;
  open?.grants.push(
    ...more.flatMap((permission, index) => [
      { id: String(700 + index), holder: member, permission },
      { id: String(800 + index), holder: lead, permission },
    ]),
  );
  shut?.grants.push(
    ...more.map((permission, index) => ({ id: String(900 + index), holder: lead, permission })),
  );
  const staff = { type: 'group', groupId: 'g-staff' } as const;
  site.globalGrants.push({ id: '990', holder: staff, permission: 'BULK_CHANGE' });
  site.roles.push({ id: '10002', name: 'Administrators', description: '' });
}

function addBoards(site: SiteData): void {
  site.customFields.push(field(sprintField, 'Sprint', 'sprint'), field(rankField, 'Rank', 'rank'));
  for (const project of site.projects) project.screenFieldIds.push(sprintField, rankField);
  for (const issue of site.issues) issue.custom[rankField] = `0|i${issue.id.padStart(5, '0')}:`;
  site.boards.push(
    { id: 1, name: 'OPEN board', type: 'scrum', projectId: '100', filterId: '5001', properties: { plan: 1 } },
    { id: 2, name: 'SHUT board', type: 'simple', projectId: '200' },
  );
  site.sprints.push({
    id: 11,
    boardId: 1,
    name: 'One',
    state: 'future',
    goal: '',
    createdAt: tinyNow,
    properties: { plan: 1 },
  });
}

const times = { createdAt: tinyNow - 3_600_000, updatedAt: tinyNow - 3_600_000 };

function addWork(site: SiteData): void {
  site.worklogs.push({
    id: '3001',
    issueId: '1003',
    authorAccountId: ben,
    updateAuthorAccountId: ben,
    ...times,
    startedAt: tinyNow - 7_200_000,
    timeSpentSeconds: 3600,
    properties: { plan: 1 },
  });
  const worked = site.issues.find(({ id }) => id === '1003');
  worked?.comments.push({ id: '4001', authorAccountId: ben, ...times, body: adf, properties: { plan: 1 } });
  site.filters.push({
    id: '5001',
    name: 'All of OPEN',
    description: '',
    jql: 'project = OPEN',
    ownerAccountId: ben,
    favouriteOf: [ben],
    shares: [{ type: 'group', groupId: 'g-staff', id: 5101 }],
    columns: ['summary', 'status'],
  });
}

const attachment = {
  id: '6001',
  issueId: '1003',
  authorAccountId: ben,
  createdAt: tinyNow,
  filename: 'plan.txt',
  mimeType: 'text/plain',
  size: 4,
  content: Buffer.from('plan').toString('base64'),
};

const task = {
  id: '7001',
  submittedBy: ben,
  description: 'Bulk edit',
  ...times,
  lengthMs: 0,
  action: null,
  issueIds: [],
  inaccessible: 0,
  done: [],
  failed: {},
};

/** A fresh copy each time: tests change what they were given. */
export function createWholeSite(): SiteData {
  const site = createTinySite();
  grantMore(site);
  addBoards(site);
  addWork(site);
  for (const issue of site.issues) issue.properties['plan'] = { rev: 1 };
  for (const project of site.projects) project.properties['plan'] = 1;
  site.attachments = [attachment];
  site.tasks = [task];
  site.appProperties = [{ id: 'plan', value: 1 }];
  site.userProperties = { [ben]: { plan: 1 } };
  for (const type of site.issueTypes) type.properties = { plan: 1 };
  site.remoteLinks = [
    { id: '8001', issueId: '1003', globalId: 'spec', object: { url: 'https://x.example', title: 'Spec' } },
  ];
  site.preferences = site.people.map(({ accountId }) => ({ id: accountId, values: { colour: 'blue' } }));
  // Nobody's scheme, so that it can be removed.
  site.permissionSchemes.push({ id: '5201', name: 'Spare', description: '', grants: [] });
  return site;
}
