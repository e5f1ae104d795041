// The endpoints that describe the site, many issues at once, and the faults on purpose.
import { ada, ben, cleo, createTinySite, dora, startField, tinyIssue } from './support/tiny-site';
import { at, createTinyJira, type TinyJira } from './support/tiny-jira';

let tiny: TinyJira;
beforeEach(() => {
  tiny = createTinyJira();
});
afterEach(() => {
  expect(tiny.violations).toEqual([]);
});

const ids = (list: unknown): unknown[] => (list as unknown[]).map((one) => at(one, 'id'));

it.each([
  'GET /myself?expand=groups',
  'GET /serverInfo',
  'GET /project/OPEN',
  'GET /project/search?expand=lead,description&orderBy=-name',
  'GET /project/OPEN/statuses',
  'GET /project/OPEN/versions',
  'GET /project/OPEN/version?startAt=0',
  'GET /field',
  'GET /issuetype',
  'GET /issuetype/project?projectId=100',
  'GET /status',
  'GET /priority',
  'GET /resolution',
  'GET /issueLinkType',
  'GET /permissions',
  'GET /user?accountId=acc-ben',
  'GET /user/search?query=be',
  'GET /user/bulk?accountId=acc-ben&accountId=acc-ada',
])('answers %s as the document says', async (call) => {
  expect((await tiny.send(ada, call)).status).toBe(200);
});

it('names the caller in a header, and their groups when asked', async () => {
  const { body, headers } = await tiny.send(ada, 'GET /myself?expand=groups');
  expect(headers.get('x-aaccountid')).toBe(ada);
  expect((at(body, 'groups', 'items') as unknown[]).map((group) => at(group, 'name'))).toEqual([
    'staff',
    'jira-admins',
  ]);
  expect((await tiny.send(dora, 'GET /myself')).status).toBe(401);
});

it('lists only the projects that the caller sees, whose keys are case-sensitive', async () => {
  expect(ids(at((await tiny.send(ben, 'GET /project/search')).body, 'values'))).toEqual(['100']);
  expect((await tiny.send(ben, 'GET /project/SHUT')).status).toBe(404);
  expect((await tiny.send(ben, 'GET /project/open')).status).toBe(404);
  expect(at((await tiny.send(ben, 'GET /project/OLD')).body, 'key')).toBe('OPEN');
});

it('describes a custom field by its schema', async () => {
  const { body } = await tiny.send(ada, 'GET /field');
  const start = (body as unknown[]).find((field) => at(field, 'id') === startField);
  expect(start).toMatchObject({
    name: 'Start date',
    custom: true,
    clauseNames: ['cf[10015]', 'Start date'],
    schema: {
      type: 'date',
      custom: 'com.atlassian.jira.plugin.system.customfieldtypes:datepicker',
      customId: 10015,
    },
  });
});

it('fetches many issues by id, telling apart what it could not', async () => {
  const ask = {
    issueIdsOrKeys: ['1003', 'open-2', 'SHUT-1', '9'],
    fields: ['summary'],
    properties: ['gantt.plan'],
  };
  const { body } = await tiny.send(ben, 'POST /issue/bulkfetch', ask);
  expect(ids(at(body, 'issues'))).toEqual(['1002', '1003']);
  expect(ids(at(body, 'issueErrors'))).toEqual(['SHUT-1', '9']);
});

it('fetches more than a hundred issues by a switch, and then without lists of things', async () => {
  const many = Array.from({ length: 150 }, (_, index) =>
    tinyIssue(String(3000 + index), `OPEN-${String(100 + index)}`),
  );
  const { send, jira, violations } = createTinyJira({ data: { ...createTinySite(), issues: many } });
  const ask = (fields: string[]) => ({ issueIdsOrKeys: many.map((issue) => issue.id), fields });
  expect((await send(ada, 'POST /issue/bulkfetch', ask(['summary']))).status).toBe(400);
  jira.switches.bulkfetchLimit = 1000;
  expect(at((await send(ada, 'POST /issue/bulkfetch', ask(['summary']))).body, 'issues')).toHaveLength(150);
  expect((await send(ada, 'POST /issue/bulkfetch', ask(['summary', 'issuelinks']))).status).toBe(400);
  expect((await send(ada, 'POST /issue/bulkfetch', ask(['*all']))).status).toBe(400);
  jira.switches.bulkfetchRefusesMultiValued = false;
  expect((await send(ada, 'POST /issue/bulkfetch', ask(['summary', 'issuelinks']))).status).toBe(200);
  expect(violations).toEqual([]);
});

it('gives at most a hundred issues a page once a field is named', async () => {
  const many = Array.from({ length: 150 }, (_, index) =>
    tinyIssue(String(3000 + index), `OPEN-${String(100 + index)}`),
  );
  const { send } = createTinyJira({ data: { ...createTinySite(), issues: many } });
  const ask = { jql: 'project = OPEN', maxResults: 5000 };
  expect(at((await send(ada, 'POST /search/jql', ask)).body, 'issues')).toHaveLength(150);
  expect(
    at((await send(ada, 'POST /search/jql', { ...ask, fields: ['summary'] })).body, 'issues'),
  ).toHaveLength(100);
});

it('parses queries and says what is wrong with them', async () => {
  const ask = { queries: ['project = OPEN', 'project = OPEN status = Open', 'nosuchfield = 1'] };
  const { body } = await tiny.send(ada, 'POST /jql/parse?validation=strict', ask);
  expect(at(body, 'queries', 0)).not.toHaveProperty('errors');
  expect(at(body, 'queries', 1, 'errors', 0)).toContain("Expecting either 'OR' or 'AND' but got 'status'");
  expect(at(body, 'queries', 2, 'errors')).toHaveLength(1);
});

it('answers 404 to what it does not know, with a line of warning', async () => {
  expect((await tiny.send(ada, 'GET /dashboard')).status).toBe(404);
  expect(tiny.warnings).toEqual(['The local Jira does not know GET /rest/api/3/dashboard']);
});

it('keeps a log of what was asked', async () => {
  await tiny.send(cleo, 'GET /issue/SHUT-1?fields=summary');
  expect(tiny.jira.log.entries).toMatchObject([
    { method: 'GET', path: '/rest/api/3/issue/SHUT-1?fields=summary', status: 404, caller: cleo },
  ]);
});

it('refuses the next writes for the rate, and says why and until when', async () => {
  tiny.jira.switches.rateLimit = { kind: 'burst', on: 'writes', times: 1, retryAfterSeconds: 3 };
  const write = () => tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { summary: 'x' } });
  expect((await tiny.send(ada, 'POST /search/jql', { jql: 'project = OPEN' })).status).toBe(200);
  const refused = await write();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('3');
  expect(refused.headers.get('ratelimit-reason')).toBe('jira-burst-based');
  expect(refused.headers.get('x-ratelimit-reset')).toBe('2026-10-05T12:00:03Z');
  expect((await write()).status).toBe(204);
});

it('fails the next request of a kind, or the one that asks for it', async () => {
  tiny.jira.switches.failNext = { status: 503, times: 1, match: 'GET /rest/api/3/field' };
  expect((await tiny.send(ada, 'GET /status')).status).toBe(200);
  expect((await tiny.send(ada, 'GET /field')).status).toBe(503);
  expect((await tiny.send(ada, 'GET /field')).status).toBe(200);
  const wish = { 'x-local-jira-fault': 'rate-limit=quota-tenant;retry-after=7' };
  const refused = await tiny.send(ada, 'GET /field', undefined, wish);
  expect(refused.headers.get('ratelimit-reason')).toBe('jira-quota-tenant-based');
  expect((await tiny.send(ada, 'GET /field', undefined, { 'x-local-jira-fault': 'status=409' })).status).toBe(
    409,
  );
});

it('spoils a broken record so that a careless reader stumbles', async () => {
  const data = {
    ...createTinySite(),
    issues: [tinyIssue('1', 'OPEN-1', { broken: true, dueDate: '2026-01-01' })],
  };
  const { body } = await createTinyJira({ data, check: { check: () => undefined } }).send(
    ada,
    'GET /issue/OPEN-1',
  );
  expect(typeof at(body, 'fields', 'summary')).not.toBe('string');
  expect(at(body, 'fields', 'duedate')).not.toMatch(/^\d{4}-\d\d-\d\d$/);
});
