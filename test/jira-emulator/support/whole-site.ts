// The tiny site with one of everything that has an endpoint: board, sprint, work log, comment, filter, attachment, task.
import type { CustomField, SiteData } from '../../../dev/jira/model';
import { ada, ben, createTinySite, robot, tinyNow } from './tiny-site';

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
];

function field(id: string, name: string, kind: CustomField['kind']): CustomField {
  return { id, customId: Number(id.slice('customfield_'.length)), name, description: '', kind, options: [] };
}

const adf = { type: 'doc', version: 1, content: [] };

export function createWholeSite(): SiteData {
  const site = createTinySite();
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
  site.globalGrants.push({
    id: '990',
    holder: { type: 'group', groupId: 'g-staff' },
    permission: 'BULK_CHANGE',
  });
  site.customFields.push(field(sprintField, 'Sprint', 'sprint'), field(rankField, 'Rank', 'rank'));
  site.boards.push(
    { id: 1, name: 'OPEN board', type: 'scrum', projectId: '100' },
    { id: 2, name: 'SHUT board', type: 'simple', projectId: '200' },
  );
  site.sprints.push({ id: 11, boardId: 1, name: 'One', state: 'future', goal: '', createdAt: tinyNow });
  const times = { createdAt: tinyNow - 3_600_000, updatedAt: tinyNow - 3_600_000 };
  site.worklogs.push({
    id: '3001',
    issueId: '1003',
    authorAccountId: ben,
    updateAuthorAccountId: ben,
    ...times,
    startedAt: tinyNow - 7_200_000,
    timeSpentSeconds: 3600,
  });
  for (const issue of site.issues) {
    if (issue.id === '1003') issue.comments.push({ id: '4001', authorAccountId: ben, ...times, body: adf });
    issue.custom[rankField] = `0|i${issue.id.padStart(5, '0')}:`;
    issue.properties['plan'] = { rev: 1 };
  }
  for (const project of site.projects) {
    project.properties['plan'] = 1;
    project.screenFieldIds.push(sprintField, rankField);
  }
  site.roles.push({ id: '10002', name: 'Administrators', description: '' });
  site.filters.push({
    id: '5001',
    name: 'All of OPEN',
    description: '',
    jql: 'project = OPEN',
    ownerAccountId: ben,
    favouriteOf: [ben],
    shares: [{ type: 'group', groupId: 'g-staff' }],
  });
  site.attachments = [
    {
      id: '6001',
      issueId: '1003',
      authorAccountId: ben,
      createdAt: tinyNow,
      filename: 'plan.txt',
      mimeType: 'text/plain',
      size: 4,
      content: Buffer.from('plan').toString('base64'),
    },
  ];
  site.tasks = [
    {
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
    },
  ];
  site.appProperties = [{ id: 'plan', value: 1 }];
  site.userProperties = { [ben]: { plan: 1 } };
  for (const person of site.people) {
    if (person.accountId === robot) person.groupIds = [];
    if (person.accountId === ada) person.timeZone = 'Europe/Berlin';
  }
  return site;
}
