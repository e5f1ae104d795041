import { ada, cleo, startField } from './support/tiny-site';
import { at, createTinyJira } from './support/tiny-jira';

const { send, violations, jira } = createTinyJira();
const keys = (body: unknown): unknown[] => (at(body, 'issues') as unknown[]).map((issue) => at(issue, 'key'));

afterEach(() => {
  expect(violations).toEqual([]);
});

it('gives ids alone, without a fields key, when no field is named', async () => {
  const { status, body } = await send(ada, 'POST /search/jql', { jql: 'project = OPEN ORDER BY key ASC' });
  expect(status).toBe(200);
  expect(at(body, 'issues', 0)).toEqual({ id: '1001' });
  expect(at(body, 'isLast')).toBe(true);
  expect(body).not.toHaveProperty('total');
  expect(body).not.toHaveProperty('nextPageToken');
});

it('hands out pages by token, and none on the last page', async () => {
  const ask = { jql: 'project = OPEN ORDER BY key ASC', fields: ['summary', startField], maxResults: 3 };
  const first = await send(ada, 'POST /search/jql', ask);
  expect(keys(first.body)).toEqual(['OPEN-1', 'OPEN-2', 'OPEN-3']);
  expect(at(first.body, 'isLast')).toBe(false);
  const second = await send(ada, 'POST /search/jql', {
    ...ask,
    nextPageToken: at(first.body, 'nextPageToken'),
  });
  expect(keys(second.body)).toEqual(['OPEN-4', 'OPEN-5']);
  expect(second.body).not.toHaveProperty('nextPageToken');
});

it('leaves out what the caller may not see', async () => {
  const all = await send(
    cleo,
    'GET /search/jql?jql=created%20is%20not%20empty%20order%20by%20key&fields=summary',
  );
  expect(keys(all.body)).toEqual(['OPEN-1', 'OPEN-2', 'OPEN-3', 'OPEN-4']);
});

it('refuses a query without any restriction', async () => {
  const { status, body } = await send(ada, 'POST /search/jql', { jql: 'ORDER BY created' });
  expect(status).toBe(400);
  expect(at(body, 'errorMessages', 0)).toContain('Unbounded JQL queries are not allowed here.');
});

it('answers an unknown field with no rows or with 400, by the switch', async () => {
  const ask = { jql: 'nosuchfield = 1', fields: ['summary'] };
  expect((await send(ada, 'POST /search/jql', ask)).body).toEqual({ issues: [], isLast: true });
  jira.switches.unknownField = 'error';
  const refused = await send(ada, 'POST /search/jql', ask);
  jira.switches.unknownField = 'empty';
  expect(refused.status).toBe(400);
});

it('counts', async () => {
  expect((await send(cleo, 'POST /search/approximate-count', { jql: 'project = OPEN' })).body).toEqual({
    count: 4,
  });
});
