// The host over HTTP: who is served, who is asked for, what is refused.
import { request } from 'node:http';
import { createFixtureHost, type FixtureHost } from '../support/fixture-host';

let host: FixtureHost;
beforeAll(async () => {
  host = await createFixtureHost();
});
afterAll(() => host.close());

/** `fetch` may not choose its Host header; a foreign page's browser may. */
function statusAs(name: string, path: string, method = 'GET', origin?: string): Promise<number> {
  const { hostname, port } = new URL(host.url);
  const headers = { host: name, ...(origin === undefined ? {} : { origin }) };
  return new Promise((done, refuse) => {
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    });
    sent.on('error', refuse).end();
  });
}

const nameOf = (url: string) => new URL(url).host;

describe('names', () => {
  it('answers to its own two names and to no other', async () => {
    expect(await statusAs(nameOf(host.url), '/_host/log')).toBe(200);
    for (const name of ['evil.example', 'localhost', `evil.example:${new URL(host.url).port}`]) {
      expect(await statusAs(name, '/_host/log')).toBe(421);
    }
  });

  it('serves nothing of its own under the app’s name', async () => {
    expect(await statusAs(nameOf(host.appUrl), '/_host/log')).toBe(404);
    expect(await statusAs(nameOf(host.url), '/app/main/index.html')).toBe(404);
  });

  it('refuses writes from another origin', async () => {
    const write = (origin?: string) => statusAs(nameOf(host.url), '/_host/log', 'DELETE', origin);
    expect(await write('http://evil.example')).toBe(403);
    expect(await write(new URL(host.appUrl).origin)).toBe(403);
    expect(await write(new URL(host.url).origin)).toBe(204);
    expect(await write()).toBe(204);
  });
});

describe('a page', () => {
  it('opens the first project of the first site by itself', async () => {
    const response = await host.get('/');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/site/one/project/LUM']);
  });

  it('is served for whom its address names, else for the first active person', async () => {
    const who = async (query: string) =>
      (await host.bridge(`/site/one/project/LUM${query}`, 'getContext')).value as { accountId?: string };
    expect((await who('')).accountId).toBe('mara-id');
    expect((await who('?person=ben-okafor')).accountId).toBe('ben-id');
    expect((await who('?person=ben')).accountId).toBe('ben-id');
    expect(await who('?person=nobody')).not.toHaveProperty('accountId');
    expect((await host.get('/site/one/project/LUM?person=stranger')).status).toBe(404);
  });

  it('tells the app where it is', async () => {
    const { value } = await host.bridge('/site/two/project/LUM/settings', 'getContext');
    expect(value).toMatchObject({
      cloudId: 'two',
      moduleKey: 'fixture-settings-page',
      siteUrl: `${host.url}site/two`,
      extension: { type: 'jira:projectSettingsPage', project: { id: '10', key: 'LUM', type: 'software' } },
    });
  });

  it('does not let what is in a name become markup', async () => {
    const html = await (await host.get('/site/one/project/LUM')).text();
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).toContain('"title":"Fixture"');
  });
});

describe('the bridge', () => {
  const page = '/site/one/project/LUM?person=ben';

  it('invokes as the page’s person, whatever the payload says', async () => {
    const { value } = await host.bridge(page, 'invoke', {
      functionKey: 'echo',
      payload: { accountId: 'mara-id' },
    });
    expect(value).toMatchObject({ context: { accountId: 'ben-id' } });
  });

  it('asks Jira as the page’s person, within the manifest’s scopes', async () => {
    const fetchAs = (method: string) =>
      host.bridge(page, 'fetchProduct', {
        product: 'jira',
        restPath: '/rest/api/3/myself',
        fetchRequestInit: { method },
      });
    const read = (await fetchAs('GET')).value as { body: string };
    expect(JSON.parse(read.body)).toMatchObject({ caller: { type: 'person', accountId: 'ben-id' } });
    const write = (await fetchAs('PUT')).value as { body: string; status: number };
    expect([write.status, write.body]).toEqual([
      401,
      '{"code":401,"message":"Unauthorized; scope does not match"}',
    ]);
  });

  it('asks Jira as nobody for an anonymous page', async () => {
    const data = { product: 'jira', restPath: '/rest/api/3/myself' };
    const { value } = await host.bridge('/site/one/project/LUM?person=nobody', 'fetchProduct', data);
    expect(JSON.parse((value as { body: string }).body)).toMatchObject({ caller: { type: 'anonymous' } });
  });

  it('fails with the name of what it does not offer', async () => {
    expect((await host.bridge(page, 'openRovo')).failure).toContain('openRovo');
  });

  it('refuses a page that it never served', async () => {
    const response = await host.get('/_host/bridge', {
      method: 'POST',
      body: JSON.stringify({ page: 'made-up', command: 'getContext' }),
    });
    expect(await response.json()).toHaveProperty('failure');
  });

  it('writes down what was called', async () => {
    host.log.clear();
    await host.bridge(page, 'invoke', { functionKey: 'who' });
    expect(host.log.entries().map(({ kind, name, accountId }) => [kind, name, accountId])).toEqual([
      ['jira', 'GET /rest/api/3/myself', 'ben-id'],
      ['jira', 'GET /rest/api/3/myself', 'app-one'],
      ['bridge', 'invoke who', 'ben-id'],
    ]);
  });
});

describe('switches', () => {
  const post = (body: unknown) => host.get('/_host/switches', { method: 'POST', body: JSON.stringify(body) });

  it('turn the storage’s faults on for the next request', async () => {
    expect((await post({ storage: { rateLimitNextWrites: 1 } })).status).toBe(200);
    const data = { functionKey: 'remember', payload: { key: 'k', value: 1 } };
    expect((await host.bridge('/site/one/project/LUM', 'invoke', data)).failure).toContain('Rate limit');
    expect((await host.bridge('/site/one/project/LUM', 'invoke', data)).value).toBe(1);
  });

  it('refuse what they don’t know the shape of', async () => {
    expect((await post({ host: { latencyMs: 'long' } })).status).toBe(400);
  });
});
