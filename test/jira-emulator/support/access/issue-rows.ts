// Access to issues and what hangs on one: history, transitions, comments, work logs, links, files, watchers, ranks.
import type { AccessRow } from './access-row';

const agile = '/rest/agile/1.0';
const adf = { type: 'doc', version: 1, content: [] };

/** See the issue, and hold the permission on it. */
const on = (key: string, permission: string, status = 403): string =>
  `404 ${key}, ${String(status)} ${key}:${permission}`;
/** Ben wrote it: his own he may change with the one permission, others' with the other. */
const bens = (own: string, all: string, status: number): string =>
  `404 OPEN-3, ${String(status)} self:acc-ben&OPEN-3:${own}|OPEN-3:${all}`;
/** `issues` of a body are sought before they may be touched: what is unseen is a bad request. */
const plan = (place: string): string =>
  `401 someone, ${place}400 OPEN-2, 403 OPEN-2:EDIT_ISSUES&OPEN-2:SCHEDULE_ISSUES`;
const comment = bens('EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS', 400);
const worklog = bens('EDIT_OWN_WORKLOGS', 'EDIT_ALL_WORKLOGS', 400);
const link = '404 OPEN-2, 401 OPEN-2:LINK_ISSUES';
const newIssue = (key: string) => ({
  fields: { project: { key }, issuetype: { name: 'Task' }, summary: 'New' },
});

const issuesThemselves: readonly AccessRow[] = [
  ['POST /issue', 201, '400 OPEN, 403 OPEN:CREATE_ISSUES', newIssue('OPEN')],
  ['POST /issue', 201, '400 SHUT, 403 SHUT:CREATE_ISSUES', newIssue('SHUT')],
  ['POST /issue/bulk', 201, '401 someone, 400 OPEN:CREATE_ISSUES', { issueUpdates: [newIssue('OPEN')] }],
  ['GET /issue/OPEN-2', 200, '404 OPEN-2'],
  ['GET /issue/OPEN-5', 200, '404 OPEN-5'],
  ['GET /issue/SHUT-1', 200, '404 SHUT-1'],
  ['PUT /issue/OPEN-2', 204, on('OPEN-2', 'EDIT_ISSUES'), { fields: { duedate: '2026-12-01' } }],
  ['PUT /issue/OPEN-5', 204, on('OPEN-5', 'EDIT_ISSUES'), { fields: { summary: 'Seen by few' } }],
  ['PUT /issue/OPEN-2/assignee', 204, on('OPEN-2', 'ASSIGN_ISSUES'), { accountId: 'acc-ben' }],
  ['DELETE /issue/OPEN-3', 204, on('OPEN-3', 'DELETE_ISSUES')],
  ['DELETE /issue/OPEN-5', 204, on('OPEN-5', 'DELETE_ISSUES')],
  ['POST /issue/bulkfetch', 200, '', { issueIdsOrKeys: ['OPEN-2', 'SHUT-1'] }],
  ['GET /issue/picker?query=open', 200, ''],
  ['GET /issue/limit/report', 200, '401 someone, 403 ADMINISTER'],
  ['GET /label', 200, ''],
  ['GET /issue/OPEN-2/editmeta', 200, '404 OPEN-2'],
  ['GET /issue/createmeta', 200, ''],
  ['GET /issue/createmeta/OPEN/issuetypes', 200, '400 OPEN:CREATE_ISSUES'],
  ['GET /issue/createmeta/OPEN/issuetypes/10001', 200, '400 OPEN:CREATE_ISSUES'],
  ['GET /issue/OPEN-2/changelog', 200, '404 OPEN-2'],
  ['GET /issue/OPEN-5/changelog', 200, '404 OPEN-5'],
  ['POST /issue/OPEN-2/changelog/list', 200, '404 OPEN-2', { changelogIds: [1] }],
  ['POST /changelog/bulkfetch', 200, '', { issueIdsOrKeys: ['OPEN-2', 'SHUT-1'] }],
  ['GET /issue/OPEN-2/transitions', 200, '404 OPEN-2'],
  [
    'POST /issue/OPEN-2/transitions',
    204,
    on('OPEN-2', 'TRANSITION_ISSUES', 400),
    { transition: { id: '21' } },
  ],
  ['POST /issue/OPEN-2/notify', 204, '404 OPEN-2', { subject: 'Look', to: { reporter: true } }],
];

const partsOfIssues: readonly AccessRow[] = [
  ['GET /issue/OPEN-3/comment', 200, '404 OPEN-3'],
  ['POST /issue/OPEN-3/comment', 201, on('OPEN-3', 'ADD_COMMENTS', 400), { body: adf }],
  ['GET /issue/OPEN-3/comment/4001', 200, '404 OPEN-3'],
  ['PUT /issue/OPEN-3/comment/4001', 200, comment, { body: adf }],
  ['DELETE /issue/OPEN-3/comment/4001', 204, bens('DELETE_OWN_COMMENTS', 'DELETE_ALL_COMMENTS', 400)],
  ['POST /comment/list', 200, '', { ids: [4001] }],
  ['GET /comment/4001/properties', 200, '404 OPEN-3'],
  ['GET /comment/4001/properties/plan', 200, '404 OPEN-3'],
  ['PUT /comment/4001/properties/plan', 200, bens('EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS', 403), 2],
  ['DELETE /comment/4001/properties/plan', 204, bens('EDIT_OWN_COMMENTS', 'EDIT_ALL_COMMENTS', 403)],
  ['GET /issue/OPEN-3/worklog', 200, '404 OPEN-3'],
  ['POST /issue/OPEN-3/worklog', 201, on('OPEN-3', 'WORK_ON_ISSUES', 400), { timeSpent: '1h 30m' }],
  ['GET /issue/OPEN-3/worklog/3001', 200, '404 OPEN-3'],
  ['PUT /issue/OPEN-3/worklog/3001', 200, worklog, { timeSpent: '2h' }],
  ['DELETE /issue/OPEN-3/worklog/3001', 204, bens('DELETE_OWN_WORKLOGS', 'DELETE_ALL_WORKLOGS', 400)],
  ['GET /issue/OPEN-3/worklog/3001/properties', 200, '404 OPEN-3'],
  ['GET /issue/OPEN-3/worklog/3001/properties/plan', 200, '404 OPEN-3'],
  [
    'PUT /issue/OPEN-3/worklog/3001/properties/plan',
    200,
    bens('EDIT_OWN_WORKLOGS', 'EDIT_ALL_WORKLOGS', 403),
    2,
  ],
  [
    'DELETE /issue/OPEN-3/worklog/3001/properties/plan',
    204,
    bens('EDIT_OWN_WORKLOGS', 'EDIT_ALL_WORKLOGS', 403),
  ],
  ['GET /worklog/updated', 200, '401 someone'],
  ['GET /worklog/deleted', 200, '401 someone'],
  ['POST /worklog/list', 200, '401 someone', { ids: [3001] }],
  ['GET /issue/OPEN-2/properties', 200, '404 OPEN-2'],
  ['GET /issue/OPEN-2/properties/plan', 200, '404 OPEN-2'],
  ['PUT /issue/OPEN-2/properties/plan', 200, on('OPEN-2', 'EDIT_ISSUES'), 2],
  ['DELETE /issue/OPEN-2/properties/plan', 204, on('OPEN-2', 'EDIT_ISSUES')],
  ['PUT /issue/properties/plan', 303, '401 someone', { value: 2, filter: { entityIds: [1002] } }],
  ['DELETE /issue/properties/plan', 303, '401 someone'],

  [
    'POST /issueLink',
    201,
    link,
    { type: { id: '7' }, inwardIssue: { key: 'OPEN-2' }, outwardIssue: { key: 'OPEN-1' } },
  ],
  ['GET /issueLink/800', 200, '404 OPEN-2'],
  ['DELETE /issueLink/800', 204, link],
  ['GET /issue/OPEN-3/remotelink', 200, '404 OPEN-3'],
  [
    'POST /issue/OPEN-3/remotelink',
    201,
    on('OPEN-3', 'LINK_ISSUES'),
    { object: { url: 'https://y.example', title: 'Other' } },
  ],
  ['DELETE /issue/OPEN-3/remotelink?globalId=spec', 204, on('OPEN-3', 'LINK_ISSUES')],
  ['GET /issue/OPEN-3/remotelink/8001', 200, '404 OPEN-3'],
  [
    'PUT /issue/OPEN-3/remotelink/8001',
    204,
    on('OPEN-3', 'LINK_ISSUES'),
    { object: { url: 'https://y.example', title: 'Other' } },
  ],
  ['DELETE /issue/OPEN-3/remotelink/8001', 204, on('OPEN-3', 'LINK_ISSUES')],
  ['POST /issue/OPEN-3/attachments', 200, on('OPEN-3', 'CREATE_ATTACHMENTS'), 'a file'],
  ['POST /issue/SHUT-1/attachments', 200, on('SHUT-1', 'CREATE_ATTACHMENTS'), 'a file'],
  ['GET /attachment/meta', 200, ''],
  ['GET /attachment/content/6001', 200, '404 OPEN-3'],
  ['GET /attachment/6001', 200, '404 OPEN-3'],
  [
    'DELETE /attachment/6001',
    204,
    `401 someone, ${bens('DELETE_OWN_ATTACHMENTS', 'DELETE_ALL_ATTACHMENTS', 403)}`,
  ],
  ['POST /issue/watching', 200, '401 someone', { issueIds: ['1002'] }],
  ['GET /issue/OPEN-2/watchers', 200, '404 OPEN-2'],
  ['POST /issue/OPEN-2/watchers', 204, '401 someone, 404 OPEN-2'],
  [
    'POST /issue/OPEN-2/watchers',
    204,
    '401 someone, 404 OPEN-2, 403 self:acc-cleo|OPEN-2:MANAGE_WATCHERS',
    'acc-cleo',
  ],
  [
    'DELETE /issue/OPEN-2/watchers?accountId=acc-cleo',
    204,
    '401 someone, 404 OPEN-2, 403 self:acc-cleo|OPEN-2:MANAGE_WATCHERS',
  ],
  ['GET /issue/OPEN-2/votes', 200, '404 OPEN-2'],
  ['POST /issue/OPEN-2/votes', 204, '401 someone, 404 OPEN-2'],
  ['DELETE /issue/OPEN-2/votes', 204, '401 someone, 404 OPEN-2'],
];

const issuesOnBoards: readonly AccessRow[] = [
  [`POST ${agile}/sprint/11/issue`, 204, plan('404 OPEN, '), { issues: ['OPEN-2'] }],
  [`POST ${agile}/backlog/issue`, 204, plan(''), { issues: ['OPEN-2'] }],
  [`POST ${agile}/backlog/1/issue`, 204, plan('404 OPEN, '), { issues: ['OPEN-2'] }],
  [`POST ${agile}/board/1/issue`, 204, '401 someone, 404 OPEN, 400 OPEN-2', { issues: ['OPEN-2'] }],
  [
    `POST ${agile}/epic/none/issue`,
    204,
    '401 someone, 400 OPEN-2, 403 OPEN-2:EDIT_ISSUES',
    { issues: ['OPEN-2'] },
  ],
  [`GET ${agile}/epic/OPEN-1`, 200, '404 OPEN-1'],
  [`POST ${agile}/epic/OPEN-1`, 200, `401 someone, ${on('OPEN-1', 'EDIT_ISSUES')}`, { name: 'Far' }],
  [
    `POST ${agile}/epic/OPEN-1/issue`,
    204,
    '401 someone, 404 OPEN-1, 403 OPEN-3:EDIT_ISSUES',
    { issues: ['OPEN-3'] },
  ],
  [
    `PUT ${agile}/epic/OPEN-1/rank`,
    204,
    `401 someone, ${on('OPEN-1', 'SCHEDULE_ISSUES')}`,
    { rankAfterEpic: 'OPEN-1' },
  ],
  [
    `PUT ${agile}/issue/rank`,
    204,
    '401 someone, 400 OPEN-3, 403 OPEN-3:SCHEDULE_ISSUES',
    { issues: ['OPEN-3'], rankBeforeIssue: 'OPEN-2' },
  ],
  [`GET ${agile}/issue/OPEN-2`, 200, '404 OPEN-2'],
  [`GET ${agile}/issue/OPEN-2/estimation?boardId=1`, 200, '404 OPEN-2'],
  [
    `PUT ${agile}/issue/OPEN-2/estimation?boardId=1`,
    200,
    `401 someone, ${on('OPEN-2', 'EDIT_ISSUES')}`,
    { value: '5' },
  ],
];

export const issueRows: readonly AccessRow[] = [...issuesThemselves, ...partsOfIssues, ...issuesOnBoards];
