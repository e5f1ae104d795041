import { ada, ben, cleo, hiddenField, pointsField, robot, startField, teamField } from './support/tiny-site';
import { at, createTinyJira, type TinyJira } from './support/tiny-jira';

let tiny: TinyJira;
beforeEach(() => {
  tiny = createTinyJira();
});
afterEach(() => {
  expect(tiny.violations).toEqual([]);
});

const onScreen = (id: string): string =>
  `Field '${id}' cannot be set. It is not on the appropriate screen, or unknown.`;
const errorOf = async (fields: Record<string, unknown>): Promise<unknown> => {
  const { status, body } = await tiny.send(ada, 'PUT /issue/OPEN-2', { fields });
  expect(status).toBe(400);
  return at(body, 'errors');
};

it("writes times in the reader's zone, with an offset without colon", async () => {
  const forAda = await tiny.send(ada, 'GET /issue/OPEN-2?fields=created');
  expect(at(forAda.body, 'fields', 'created')).toBe('2026-10-04T07:00:00.000-0500');
  const forCleo = await tiny.send(cleo, 'GET /issue/OPEN-2?fields=created');
  expect(at(forCleo.body, 'fields', 'created')).toBe('2026-10-04T17:30:00.000+0530');
});

it('finds an issue by id, by key in any case and by a former key', async () => {
  for (const name of ['1002', 'open-2', 'OLD-2']) {
    expect(at((await tiny.send(ada, `GET /issue/${name}`)).body, 'key')).toBe('OPEN-2');
  }
});

it('gives unset custom fields as null, and both sides of a link', async () => {
  const source = await tiny.send(ada, 'GET /issue/OPEN-2');
  expect(at(source.body, 'fields', pointsField)).toBeNull();
  expect(at(source.body, 'fields', 'issuelinks', 0, 'outwardIssue', 'key')).toBe('OPEN-3');
  expect(at(source.body, 'fields', 'issuelinks', 0)).not.toHaveProperty('inwardIssue');
  const target = await tiny.send(ada, 'GET /issue/OPEN-3?fields=issuelinks');
  expect(at(target.body, 'fields', 'issuelinks', 0, 'inwardIssue', 'key')).toBe('OPEN-2');
});

it('names the gateway in self links of a request that came through it', async () => {
  const { body } = await tiny.send(ada, 'GET /ex/jira/cloud-tiny/rest/api/3/issue/OPEN-2?fields=summary');
  expect(at(body, 'self')).toBe('https://api.atlassian.com/ex/jira/cloud-tiny/rest/api/3/issue/1002');
});

it('moves updated when a field changes', async () => {
  tiny.tick(1000);
  await tiny.send(ben, 'PUT /issue/OPEN-2', { fields: { duedate: '2026-11-02' } });
  const issue = await tiny.send(ada, 'GET /issue/OPEN-2?fields=updated');
  expect(at(issue.body, 'fields', 'updated')).toBe('2026-10-05T07:00:01.000-0500');
});

it('edits fields and tells the history what changed', async () => {
  tiny.tick(1000);
  const fields = {
    duedate: '2026-11-02',
    [startField]: '2026-10-30',
    summary: 'Renamed',
    [teamField]: { value: 'South' },
  };
  expect((await tiny.send(ben, 'PUT /issue/OPEN-2', { fields })).status).toBe(204);
  const { body } = await tiny.send(ada, 'GET /issue/OPEN-2/changelog');
  expect(at(body, 'values', 0, 'author', 'accountId')).toBe(ben);
  expect(at(body, 'values', 0, 'items')).toEqual([
    {
      field: 'summary',
      fieldtype: 'jira',
      fieldId: 'summary',
      from: null,
      fromString: 'Issue OPEN-2',
      to: null,
      toString: 'Renamed',
    },
    {
      field: 'duedate',
      fieldtype: 'jira',
      fieldId: 'duedate',
      from: '2026-10-20',
      fromString: '2026-10-20 00:00:00.0',
      to: '2026-11-02',
      toString: '2026-11-02 00:00:00.0',
    },
    {
      field: 'Start date',
      fieldtype: 'custom',
      fieldId: startField,
      from: '2026-10-12',
      fromString: '12/Oct/26',
      to: '2026-10-30',
      toString: '30/Oct/26',
    },
    {
      field: 'Team',
      fieldtype: 'custom',
      fieldId: teamField,
      from: null,
      fromString: null,
      to: '2',
      toString: 'South',
    },
  ]);
});

it('writes fields and properties in one call and returns the issue when asked', async () => {
  const edit = { fields: { duedate: '2026-11-02' }, properties: [{ key: 'gantt.plan', value: { rev: 1 } }] };
  const { status, body } = await tiny.send(ada, 'PUT /issue/OPEN-2?returnIssue=true&notifyUsers=false', edit);
  expect(status).toBe(200);
  expect(at(body, 'fields', 'duedate')).toBe('2026-11-02');
  const property = await tiny.send(ada, 'GET /issue/OPEN-2/properties/gantt.plan');
  expect(property.body).toEqual({ key: 'gantt.plan', value: { rev: 1 } });
});

it('leaves updated and history alone when an edit changes nothing', async () => {
  tiny.tick(1000);
  await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { duedate: '2026-10-20' } });
  const { body } = await tiny.send(ada, 'GET /issue/OPEN-2?fields=updated&expand=changelog');
  expect(at(body, 'changelog', 'total')).toBe(0);
  expect(at(body, 'fields', 'updated')).toBe('2026-10-04T07:00:00.000-0500');
});

it('tells a change of parent without a field id, and takes the parent away with null', async () => {
  await tiny.send(ada, 'PUT /issue/OPEN-2', { fields: { parent: null } });
  const { body } = await tiny.send(ada, 'GET /issue/OPEN-2?expand=changelog');
  expect(at(body, 'fields')).not.toHaveProperty('parent');
  expect(at(body, 'changelog', 'histories', 0, 'items')).toEqual([
    {
      field: 'IssueParentAssociation',
      fieldtype: 'jira',
      from: '1001',
      fromString: 'OPEN-1',
      to: null,
      toString: null,
    },
  ]);
});

it("refuses what fields can't hold, in Jira's words", async () => {
  expect(await errorOf({ summary: 'x'.repeat(256) })).toEqual({
    summary: "Summary can't exceed 255 characters.",
  });
  expect(await errorOf({ duedate: '2026-02-31' })).toEqual({
    duedate: 'Error parsing date string: 2026-02-31',
  });
  expect(await errorOf({ [startField]: 'soon' })).toEqual({
    [startField]: 'Error parsing date string: soon',
  });
  expect(await errorOf({ [pointsField]: '3' })).toEqual({
    [pointsField]: 'Operation value must be a number',
  });
  expect(await errorOf({ [hiddenField]: 'x', status: { id: '2' } })).toEqual({
    [hiddenField]: onScreen(hiddenField),
    status: onScreen('status'),
  });
  expect(await errorOf({ parent: { key: 'OPEN-3' } })).toHaveProperty('parentId');
  expect(await errorOf({ assignee: { accountId: robot } })).toHaveProperty('assignee');
});

it('writes nothing of an edit of which a part is refused', async () => {
  await errorOf({ summary: 'Renamed', duedate: 'never' });
  expect(at((await tiny.send(ada, 'GET /issue/OPEN-2')).body, 'fields', 'summary')).toBe('Issue OPEN-2');
});

it('adds and removes labels one by one', async () => {
  await tiny.send(ada, 'PUT /issue/OPEN-3', { update: { labels: [{ add: 'c' }, { remove: 'a' }] } });
  expect(at((await tiny.send(ada, 'GET /issue/OPEN-3')).body, 'fields', 'labels')).toEqual(['b', 'c']);
});

it('makes an issue with the next key, its maker as reporter and its project counted on', async () => {
  const fields = {
    project: { key: 'OPEN' },
    issuetype: { name: 'Task' },
    summary: 'New',
    parent: { key: 'OPEN-1' },
  };
  const made = await tiny.send(ben, 'POST /issue', { fields });
  expect(made.status).toBe(201);
  expect(at(made.body, 'key')).toBe('OPEN-11');
  const { body } = await tiny.send(ben, 'GET /issue/OPEN-11');
  expect(at(body, 'fields', 'reporter', 'accountId')).toBe(ben);
  expect(at(body, 'fields', 'parent', 'key')).toBe('OPEN-1');
  expect(at(body, 'fields', 'status', 'name')).toBe('To Do');
  expect((await tiny.send(ben, 'POST /issue', { fields: { ...fields, summary: '' } })).status).toBe(400);
});

it('keeps an issue with sub-tasks until they are to go too', async () => {
  expect((await tiny.send(ada, 'DELETE /issue/OPEN-2')).status).toBe(400);
  expect((await tiny.send(ada, 'DELETE /issue/OPEN-2?deleteSubtasks=true')).status).toBe(204);
  expect((await tiny.send(ada, 'GET /issue/OPEN-4')).status).toBe(404);
  expect(at((await tiny.send(ada, 'GET /issue/OPEN-3')).body, 'fields', 'issuelinks')).toEqual([]);
});

it('tells what can be edited, and nothing to one who may not edit', async () => {
  const mine = await tiny.send(ada, 'GET /issue/OPEN-2/editmeta');
  expect(Object.keys(at(mine.body, 'fields') as object)).toEqual(
    expect.arrayContaining(['duedate', startField, 'parent']),
  );
  expect(at(mine.body, 'fields')).not.toHaveProperty(hiddenField);
  expect(at((await tiny.send(cleo, 'GET /issue/OPEN-2/editmeta')).body, 'fields')).toEqual({});
  const meta = await tiny.send(ada, 'GET /issue/createmeta/OPEN/issuetypes/10001');
  expect(at(meta.body, 'fields', 0, 'fieldId')).toBe('project');
  expect(at((await tiny.send(ada, 'GET /issue/createmeta/OPEN/issuetypes')).body, 'total')).toBe(3);
});

it('answers 415 to a body that is missing', async () => {
  expect((await tiny.send(ada, 'PUT /issue/OPEN-2')).status).toBe(415);
});
