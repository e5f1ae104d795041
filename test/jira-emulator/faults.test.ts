// What goes wrong on purpose: by a header for one request, by a switch until it is switched back.
import { ada, ben } from './support/tiny-site';
import { at, createTinyJira, type TinyJira } from './support/tiny-jira';
import { createWholeSite } from './support/whole-site';

let tiny: TinyJira;
beforeEach(() => {
  tiny = createTinyJira({ data: createWholeSite() });
});
afterEach(() => {
  expect(tiny.violations).toEqual([]);
});

const reasons = [
  ['burst', 'jira-burst-based'],
  ['per-issue-on-write', 'jira-per-issue-on-write'],
  ['quota-global', 'jira-quota-global-based'],
  ['quota-tenant', 'jira-quota-tenant-based'],
] as const;

it.each(reasons)('refuses by the header with 429 of the kind %s', async (kind, reason) => {
  const headers = { 'x-local-jira-fault': `rate-limit=${kind};retry-after=7` };
  const { status, headers: sent } = await tiny.send(ada, 'GET /myself', undefined, headers);
  expect(status).toBe(429);
  expect(sent.get('retry-after')).toBe('7');
  expect(sent.get('ratelimit-reason')).toBe(reason);
  expect(sent.get('x-ratelimit-reset')).toBe('2026-10-05T12:00:07Z');
  expect(sent.get('x-ratelimit-remaining')).toBe('0');
});

it('says on ordinary answers how much room is left', async () => {
  const { headers } = await tiny.send(ada, 'GET /myself');
  expect(headers.get('ratelimit')).toBe('"jira-burst-based";r=348;t=1');
  expect(headers.get('x-ratelimit-limit')).toBe('350');
  expect(headers.get('retry-after')).toBeNull();
});

it.each([409, 500, 503])('answers %i once, to the request that was meant', async (status) => {
  tiny.jira.switches.failNext = { status, times: 1, match: 'PUT /rest/api/3/issue/OPEN-2' };
  expect((await tiny.send(ada, 'GET /issue/OPEN-2')).status).toBe(200);
  const edit = { fields: { summary: 'Other' } };
  expect((await tiny.send(ada, 'PUT /issue/OPEN-2', edit)).status).toBe(status);
  expect((await tiny.send(ada, 'PUT /issue/OPEN-2', edit)).status).toBe(204);
});

it('refuses what needs a lost scope as the gateway does, and nothing else', async () => {
  tiny.jira.switches.lostScope = 'write:jira-work';
  const refused = await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { summary: 'Other' } });
  expect(refused.status).toBe(401);
  expect(refused.body).toEqual({ code: 401, message: 'Unauthorized; scope does not match' });
  expect((await tiny.send(ada, 'GET /issue/OPEN-2')).status).toBe(200);
});

const find = async (jql: string, reconcileIssues?: number[]): Promise<number> => {
  const body = { jql, ...(reconcileIssues && { reconcileIssues }) };
  const found = await tiny.send(ada, 'POST /search/jql', body);
  return (at(found.body, 'issues') as unknown[]).length;
};

it('lags behind in searches until the time is over or the issue is named', async () => {
  tiny.jira.switches.indexLagMs = 5000;
  await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { labels: ['late'] } });
  expect(await find('labels = late')).toBe(0);
  expect(await find('labels = late', [1002])).toBe(1);
  const fresh = await tiny.send(ada, 'GET /issue/OPEN-2?fields=labels');
  expect(at(fresh.body, 'fields', 'labels')).toEqual(['late']);
  tiny.tick(5000);
  expect(await find('labels = late')).toBe(1);
});

it('does not know a new issue in searches at first', async () => {
  tiny.jira.switches.indexLagMs = 5000;
  const before = await find('project = OPEN');
  const fields = { project: { key: 'OPEN' }, issuetype: { name: 'Task' }, summary: 'New' };
  await tiny.send(ada, 'POST /issue', { fields });
  expect(await find('project = OPEN')).toBe(before);
  tiny.tick(5001);
  expect(await find('project = OPEN')).toBe(before + 1);
});

const bulkEdit = {
  selectedActions: ['duedate'],
  selectedIssueIdsOrKeys: ['OPEN-2', 'OPEN-3', 'OPEN-1', 'OPEN-4', 'SHUT-1'],
  editedFieldsInput: {
    datePickerFields: [{ fieldId: 'duedate', date: { formattedDate: '2026-12-24' } }],
  },
};

it('does a bulk task step by step as time goes by', async () => {
  tiny.jira.switches.bulkTaskMs = 4000;
  const submitted = await tiny.send(ben, 'POST /bulk/issues/fields', bulkEdit);
  expect(submitted.status).toBe(201);
  const path = `GET /bulk/queue/${String(at(submitted.body, 'taskId'))}`;
  expect((await tiny.send(ben, path)).body).toMatchObject({ status: 'ENQUEUED', progressPercent: 0 });
  tiny.tick(2000);
  expect((await tiny.send(ben, path)).body).toMatchObject({
    status: 'RUNNING',
    progressPercent: 50,
    processedAccessibleIssues: [1002, 1003],
  });
  tiny.tick(2000);
  expect((await tiny.send(ben, path)).body).toMatchObject({
    status: 'COMPLETE',
    totalIssueCount: 5,
    invalidOrInaccessibleIssueCount: 1,
    failedAccessibleIssues: {},
  });
  const issue = await tiny.send(ben, 'GET /issue/OPEN-4?fields=duedate');
  expect(at(issue.body, 'fields', 'duedate')).toBe('2026-12-24');
});

it('refuses an upload without the token that a foreign page cannot set', async () => {
  const form = new FormData();
  form.append('file', new Blob(['plan']), 'plan.txt');
  const url = 'http://local/rest/api/3/issue/OPEN-2/attachments';
  const caller = { type: 'person', accountId: ben } as const;
  const forged = await tiny.jira.handle(new Request(url, { method: 'POST', body: form }), caller);
  expect(forged.status).toBe(403);
  const headers = { 'X-Atlassian-Token': 'no-check' };
  const sent = await tiny.jira.handle(new Request(url, { method: 'POST', body: form, headers }), caller);
  const [attachment] = (await sent.json()) as { id: string; size: number; filename: string }[];
  expect(attachment).toMatchObject({ size: 4, filename: 'plan.txt' });
  const content = new Request(`http://local/rest/api/3/attachment/content/${attachment!.id}`, {
    headers: { range: 'bytes=1-2' },
  });
  const part = await tiny.jira.handle(content, caller);
  expect([part.status, part.headers.get('content-range'), await part.text()]).toEqual([
    206,
    'bytes 1-2/4',
    'la',
  ]);
});

it('answers 415 to a write without a body, and 404 with a line in the console to what it does not know', async () => {
  expect((await tiny.send(ada, 'PUT /issue/OPEN-2')).status).toBe(415);
  const unknown = await tiny.send(ada, 'GET /dashboard');
  expect(unknown.status).toBe(404);
  expect(tiny.warnings).toEqual(['The local Jira does not know GET /rest/api/3/dashboard']);
});
