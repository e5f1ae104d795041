// How much may hang on an issue, and how often it may be written: 413 and 429 as on Jira Cloud.
import { ada, createTinySite, tinyNow } from './support/tiny-site';
import { createTinyJira } from './support/tiny-jira';

const text = { type: 'doc', version: 1, content: [] };

it('refuses what goes beyond the limit of one issue with 413', async () => {
  const site = createTinySite();
  const times = { authorAccountId: ada, createdAt: tinyNow, updatedAt: tinyNow, body: text };
  const busy = site.issues.find(({ key }) => key === 'OPEN-2')!;
  busy.comments = Array.from({ length: 4999 }, (_, index) => ({ id: String(90_000 + index), ...times }));
  site.permissionSchemes[0]!.grants.push({ id: '1', holder: { type: 'anyone' }, permission: 'ADD_COMMENTS' });
  const { send } = createTinyJira({ data: site });
  expect((await send(ada, 'POST /issue/OPEN-2/comment', { body: text })).status).toBe(201);
  expect((await send(ada, 'POST /issue/OPEN-2/comment', { body: text })).status).toBe(413);
  expect((await send(ada, 'GET /issue/limit/report?isReturningKeys=true')).body).toMatchObject({
    issuesBreachingLimit: { comment: { 'OPEN-2': 5000 } },
  });
});

const write = { fields: { summary: 'Again' } };

it('counts twenty writes to an issue in two seconds, and no more, when it counts', async () => {
  const { send, jira, tick } = createTinyJira();
  jira.switches.countsRequests = true;
  for (let count = 0; count < 20; count += 1) {
    expect((await send(ada, 'PUT /issue/OPEN-2', write)).status).toBe(204);
    tick(10);
  }
  const refused = await send(ada, 'PUT /issue/OPEN-2', write);
  expect([
    refused.status,
    refused.headers.get('ratelimit-reason'),
    refused.headers.get('retry-after'),
  ]).toEqual([429, 'jira-per-issue-on-write', '2']);
  expect((await send(ada, 'PUT /issue/OPEN-3', write)).status).toBe(204);
  tick(2000);
  expect((await send(ada, 'PUT /issue/OPEN-2', write)).status).toBe(204);
});

it('counts a hundred reads a second at one endpoint', async () => {
  const { send, jira } = createTinyJira();
  jira.switches.countsRequests = true;
  for (let count = 0; count < 100; count += 1) await send(ada, 'GET /issue/OPEN-2?fields=summary');
  const refused = await send(ada, 'GET /issue/OPEN-3?fields=summary');
  expect([refused.status, refused.headers.get('ratelimit-reason')]).toEqual([429, 'jira-burst-based']);
  expect((await send(ada, 'GET /myself')).status).toBe(200);
});
