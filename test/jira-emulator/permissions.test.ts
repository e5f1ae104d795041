// Who may do what to which issue: a table, and the answers of the two endpoints that tell it.
import { ada, ben, cleo, dora, robot } from './support/tiny-site';
import { at, createTinyJira, type Reply } from './support/tiny-jira';

const scheduleKey = 'ari:cloud:ecosystem::extension/app/dev/static/edit-schedules';
const permissionModules = [
  { key: scheduleKey, name: 'Edit working schedules', description: '', type: 'PROJECT' as const },
];
const create = () => createTinyJira({ permissionModules });

type Call = 'read' | 'edit' | 'property' | 'link' | 'work' | 'remove';

const calls: Record<Call, (key: string) => readonly [call: string, body?: unknown]> = {
  read: (key: string) => [`GET /issue/${key}`],
  edit: (key: string) => [`PUT /issue/${key}`, { fields: { duedate: '2026-12-01' } }],
  property: (key: string) => [`PUT /issue/${key}/properties/gantt.plan`, { rev: 1 }],
  link: (key: string) => [
    'POST /issueLink',
    { type: { id: '7' }, inwardIssue: { key }, outwardIssue: { key: 'OPEN-1' } },
  ],
  work: (key: string) => [`POST /issue/${key}/worklog`, { timeSpent: '1h 30m' }],
  remove: (key: string) => [`DELETE /issue/${key}`],
};

/** who, which issue, then the status of each call */
const table: readonly (readonly [string | null, string, Record<Call, number>])[] = [
  [ada, 'OPEN-3', { read: 200, edit: 204, property: 201, link: 201, work: 201, remove: 204 }],
  [ben, 'OPEN-3', { read: 200, edit: 204, property: 201, link: 201, work: 201, remove: 403 }],
  [cleo, 'OPEN-3', { read: 200, edit: 403, property: 403, link: 401, work: 400, remove: 403 }],
  [dora, 'OPEN-3', { read: 404, edit: 404, property: 404, link: 404, work: 404, remove: 404 }],
  [robot, 'OPEN-3', { read: 404, edit: 404, property: 404, link: 404, work: 404, remove: 404 }],
  [null, 'OPEN-3', { read: 404, edit: 404, property: 404, link: 404, work: 404, remove: 404 }],
  [ben, 'OPEN-5', { read: 200, edit: 204, property: 201, link: 201, work: 201, remove: 204 }],
  [cleo, 'OPEN-5', { read: 404, edit: 404, property: 404, link: 404, work: 404, remove: 404 }],
  [ada, 'SHUT-1', { read: 200, edit: 204, property: 201, link: 201, work: 201, remove: 204 }],
  [ben, 'SHUT-1', { read: 404, edit: 404, property: 404, link: 404, work: 404, remove: 404 }],
];

const rows = table.flatMap(([who, key, expected]) =>
  (Object.keys(calls) as Call[]).map((call) => ({
    who: who ?? 'nobody',
    account: who,
    key,
    call,
    status: expected[call],
  })),
);

it.each(rows)('answers $status when $who wants to $call $key', async ({ account, key, call, status }) => {
  const tiny = create();
  const [line, body] = calls[call](key);
  expect((await tiny.send(account, line, body)).status).toBe(status);
  expect(tiny.violations).toEqual([]);
});

it('words a hidden issue and a refused edit as Jira does', async () => {
  const { send, jira } = create();
  const hidden = await send(ben, 'GET /issue/SHUT-1');
  expect(hidden.body).toEqual({
    errorMessages: ['Issue does not exist or you do not have permission to see it.'],
    errors: {},
  });
  const refused = await send(cleo, 'PUT /issue/OPEN-3', { fields: { summary: 'x' } });
  expect(at(refused.body, 'errorMessages', 0)).toBe(
    'You do not have permission to edit issues in this project.',
  );
  jira.switches.editRefusedAs = 'field-errors';
  const asFields = await send(cleo, 'PUT /issue/OPEN-3', { fields: { summary: 'x' } });
  expect(asFields.status).toBe(400);
  expect(at(asFields.body, 'errors')).toHaveProperty('summary');
});

const held = ({ body }: Reply, key: string): unknown => at(body, 'permissions', key, 'havePermission');

it('tells the permissions that were asked for, an app’s own among them, and refuses unknown ones', async () => {
  const { send } = create();
  const keys = `permissions=EDIT_ISSUES,DELETE_ISSUES,ADMINISTER,${scheduleKey}`;
  const mine = await send(ada, `GET /mypermissions?projectKey=OPEN&${keys}`);
  expect(['EDIT_ISSUES', 'ADMINISTER', scheduleKey].map((key) => held(mine, key))).toEqual([
    true,
    true,
    true,
  ]);
  const bens = await send(ben, `GET /mypermissions?projectKey=OPEN&${keys}`);
  expect(['EDIT_ISSUES', 'ADMINISTER', scheduleKey].map((key) => held(bens, key))).toEqual([
    true,
    false,
    false,
  ]);
  expect((await send(ben, 'GET /mypermissions?permissions=FLY')).status).toBe(400);
  expect((await send(ben, 'GET /mypermissions?permissions=EDIT_ISSUES&projectKey=SHUT')).status).toBe(404);
});

it('counts a reporter’s permission as held in the project, and only their own issues as theirs', async () => {
  const { send } = create();
  const inProject = await send(ben, 'GET /mypermissions?projectKey=OPEN&permissions=DELETE_ISSUES');
  expect(held(inProject, 'DELETE_ISSUES')).toBe(true);
  const onIssue = await send(ben, 'GET /mypermissions?issueKey=OPEN-3&permissions=DELETE_ISSUES');
  expect(held(onIssue, 'DELETE_ISSUES')).toBe(false);
});

it('checks many at once, by number, leaving out what is hidden', async () => {
  const { send, violations } = create();
  const ask = {
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [100, 200, 999], issues: [1002, 2001] }],
  };
  expect((await send(ben, 'POST /permissions/check', ask)).body).toEqual({
    globalPermissions: [],
    projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [1002], projects: [100] }],
  });
  const forBen = { ...ask, accountId: ben };
  expect((await send(cleo, 'POST /permissions/check', forBen)).status).toBe(403);
  expect(at((await send(ada, 'POST /permissions/check', forBen)).body, 'globalPermissions')).toEqual([]);
  expect((await send(cleo, 'POST /permissions/check', {})).body).toEqual({
    globalPermissions: [],
    projectPermissions: [],
  });
  expect(violations).toEqual([]);
});

it('lists only active people who may be assigned, and asks where', async () => {
  const { send } = create();
  const people = await send(ben, 'GET /user/assignable/search?project=OPEN&query=');
  expect((people.body as unknown[]).map((one) => at(one, 'accountId'))).toEqual([ada, ben]);
  expect((await send(ben, 'GET /user/assignable/search?query=')).status).toBe(400);
});
