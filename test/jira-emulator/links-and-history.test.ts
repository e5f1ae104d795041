import { ada, ben } from './support/tiny-site';
import { at, createTinyJira, type TinyJira } from './support/tiny-jira';

let tiny: TinyJira;
beforeEach(() => {
  tiny = createTinyJira();
});
afterEach(() => {
  expect(tiny.violations).toEqual([]);
});

const blocks = (from: string, to: string) => ({
  type: { name: 'Blocks' },
  inwardIssue: { key: from },
  outwardIssue: { key: to },
});
const historyOf = async (key: string): Promise<unknown> =>
  at((await tiny.send(ada, `GET /issue/${key}/changelog`)).body, 'values');

it('makes a link with an empty answer, seen from both of its issues', async () => {
  const made = await tiny.send(ben, 'POST /issueLink', blocks('OPEN-3', 'OPEN-1'));
  expect(made).toMatchObject({ status: 201, body: undefined });
  const { body } = await tiny.send(ben, 'GET /issue/OPEN-1?fields=issuelinks');
  expect(at(body, 'fields', 'issuelinks', 0, 'inwardIssue', 'key')).toBe('OPEN-3');
  expect(at(await historyOf('OPEN-3'), 0, 'items')).toEqual([
    {
      field: 'Link',
      fieldtype: 'jira',
      from: null,
      fromString: null,
      to: 'OPEN-1',
      toString: 'This issue blocks OPEN-1',
    },
  ]);
  expect(at(await historyOf('OPEN-1'), 0, 'items', 0, 'toString')).toBe('This issue is blocked by OPEN-3');
});

it('takes a link that is there already as made, without a second one', async () => {
  expect((await tiny.send(ben, 'POST /issueLink', blocks('OPEN-2', 'OPEN-3'))).status).toBe(201);
  const { body } = await tiny.send(ben, 'GET /issue/OPEN-2?fields=issuelinks');
  expect(at(body, 'fields', 'issuelinks')).toHaveLength(1);
});

it('removes a link from both of its issues and tells both histories', async () => {
  expect(at((await tiny.send(ben, 'GET /issueLink/800')).body, 'outwardIssue', 'key')).toBe('OPEN-3');
  expect((await tiny.send(ben, 'DELETE /issueLink/800')).status).toBe(204);
  expect((await tiny.send(ben, 'GET /issueLink/800')).status).toBe(404);
  for (const key of ['OPEN-2', 'OPEN-3']) {
    expect(at((await tiny.send(ben, `GET /issue/${key}`)).body, 'fields', 'issuelinks')).toEqual([]);
    expect(at(await historyOf(key), 0, 'items', 0)).toMatchObject({ field: 'Link', to: null });
  }
});

it('hides the end of a link that the reader may not see', async () => {
  expect((await tiny.send(ada, 'POST /issueLink', blocks('OPEN-1', 'SHUT-1'))).status).toBe(201);
  expect(at((await tiny.send(ben, 'GET /issue/OPEN-1')).body, 'fields', 'issuelinks')).toEqual([]);
  expect((await tiny.send(ben, 'POST /issueLink', blocks('OPEN-1', 'SHUT-1'))).status).toBe(404);
});

it('makes links by way of an edit too', async () => {
  const update = { issuelinks: [{ add: { type: { id: '7' }, outwardIssue: { key: 'OPEN-3' } } }] };
  expect((await tiny.send(ben, 'PUT /issue/OPEN-4', { update })).status).toBe(204);
  const { body } = await tiny.send(ben, 'GET /issue/OPEN-4');
  expect(at(body, 'fields', 'issuelinks', 0, 'outwardIssue', 'key')).toBe('OPEN-3');
});

it('writes a property without moving updated or the history', async () => {
  tiny.tick(60_000);
  const before = await tiny.send(ada, 'GET /issue/OPEN-2');
  expect((await tiny.send(ada, 'PUT /issue/OPEN-2/properties/gantt.plan', { v: 1 })).status).toBe(201);
  expect((await tiny.send(ada, 'PUT /issue/OPEN-2/properties/gantt.plan', { v: 2 })).status).toBe(200);
  const after = await tiny.send(ada, 'GET /issue/OPEN-2?properties=gantt.plan');
  expect(at(after.body, 'fields', 'updated')).toBe(at(before.body, 'fields', 'updated'));
  expect(at(after.body, 'properties')).toEqual({ 'gantt.plan': { v: 2 } });
  expect(await historyOf('OPEN-2')).toEqual([]);
  expect((await tiny.send(ada, 'DELETE /issue/OPEN-2/properties/gantt.plan')).status).toBe(204);
  expect((await tiny.send(ada, 'GET /issue/OPEN-2/properties/gantt.plan')).status).toBe(404);
});

it('refuses a property value that is too long', async () => {
  const { status } = await tiny.send(ada, 'PUT /issue/OPEN-2/properties/gantt.plan', 'x'.repeat(32_768));
  expect(status).toBe(400);
});

it('pages a history oldest first, and expands the newest first', async () => {
  for (const day of ['01', '02', '03']) {
    tiny.tick(1000);
    await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { duedate: `2026-12-${day}` } });
  }
  const page = await tiny.send(ada, 'GET /issue/OPEN-2/changelog?startAt=0&maxResults=2');
  expect(at(page.body, 'values', 0, 'items', 0, 'to')).toBe('2026-12-01');
  expect(at(page.body, 'nextPage')).toBe(
    'https://tiny.atlassian.net/rest/api/3/issue/OPEN-2/changelog?startAt=2&maxResults=2',
  );
  const issue = await tiny.send(ada, 'GET /issue/OPEN-2?expand=changelog');
  expect(at(issue.body, 'changelog', 'histories', 0, 'items', 0, 'to')).toBe('2026-12-03');
});

it('fetches the histories of many issues, of the wanted fields only, with times in milliseconds', async () => {
  await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { duedate: '2026-12-01', summary: 'New' } });
  await tiny.send(ada, 'PUT /issue/OPEN-3', { fields: { summary: 'New' } });
  const ask = { issueIdsOrKeys: ['OPEN-2', '1003', 'SHUT-1'], fieldIds: ['duedate'] };
  const { body } = await tiny.send(ben, 'POST /changelog/bulkfetch', ask);
  expect(at(body, 'issueChangeLogs')).toHaveLength(1);
  expect(at(body, 'issueChangeLogs', 0, 'changeHistories', 0, 'items')).toHaveLength(1);
  expect(typeof at(body, 'issueChangeLogs', 0, 'changeHistories', 0, 'created')).toBe('number');
});

it('tells a change of assignee with account ids on both sides', async () => {
  await tiny.send(ada, 'PUT /issue/OPEN-3', { fields: { assignee: null } });
  expect(at(await historyOf('OPEN-3'), 0, 'items', 0)).toMatchObject({
    from: ben,
    fromString: 'Ben Ito',
    tmpFromAccountId: ben,
    tmpToAccountId: null,
  });
});

it('logs work, takes it off the remaining estimate and tells both in one entry', async () => {
  await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { timetracking: { originalEstimate: '1d' } } });
  const logged = await tiny.send(ben, 'POST /issue/OPEN-2/worklog', { timeSpent: '1h 30m' });
  expect(at(logged.body, 'timeSpentSeconds')).toBe(5400);
  const { body } = await tiny.send(ben, 'GET /issue/OPEN-2?fields=timetracking,worklog');
  expect(at(body, 'fields', 'timetracking')).toMatchObject({
    remainingEstimate: '6h 30m',
    timeSpent: '1h 30m',
  });
  expect(at(body, 'fields', 'worklog', 'total')).toBe(1);
  const fields = (at(await historyOf('OPEN-2'), 1, 'items') as unknown[]).map((item) => at(item, 'field'));
  expect(fields).toEqual(['timeestimate', 'timespent', 'WorklogId']);
  expect((await tiny.send(ben, 'POST /issue/OPEN-2/worklog', { timeSpent: 'soon' })).status).toBe(400);
});
