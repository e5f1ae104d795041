// The lone Jira over HTTP: who may speak to it, what it says about itself, what it keeps.
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContractCheck, type Violation } from '../../dev/jira/contract/contract-check';
import { type JiraAlone, type JiraAloneOptions, startJira } from '../../dev/jira-alone/start-jira';

const open: JiraAlone[] = [];
const violations: Violation[] = [];
const check = createContractCheck({ onViolation: (violation) => violations.push(violation) });
afterEach(async () => {
  for (const alone of open.splice(0)) await alone.close();
  expect(violations.splice(0)).toEqual([]);
});

async function start(options: Partial<JiraAloneOptions> = {}): Promise<JiraAlone> {
  const alone = await startJira({ seed: 'blank', port: 0, dataFolder: null, check, ...options });
  open.push(alone);
  return alone;
}

const robin = 'robin@canary-bittern.example';

function signedIn(mail: string): Record<string, string> {
  return { authorization: `Basic ${Buffer.from(`${mail}:any-token`).toString('base64')}` };
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

async function ask(alone: JiraAlone, path: string, init: Asked = {}): Promise<Response> {
  const { headers, ...rest } = init;
  return fetch(new URL(path, alone.url), { headers: { ...signedIn(robin), ...headers }, ...rest });
}

/** `fetch` lets nobody choose the Host header. */
async function statusForHost(alone: JiraAlone, host: string): Promise<number> {
  const url = new URL('/rest/api/3/serverInfo', alone.url);
  return new Promise((done, refuse) => {
    const sent = request(url, { headers: { host } }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    sent.once('error', refuse);
    sent.end();
  });
}

describe('signing in', () => {
  it("takes a seeded person's e-mail address in any case with any token", async () => {
    const alone = await start();
    const answer = await ask(alone, '/rest/api/3/myself', { headers: signedIn(robin.toUpperCase()) });
    expect(await answer.json()).toMatchObject({ emailAddress: robin, active: true });
  });

  it('takes an address that nobody has for nobody, says so, and refuses any other scheme', async () => {
    const alone = await start();
    const headers = signedIn('nobody@example.com');
    const open = await ask(alone, '/rest/api/3/project/search', { headers });
    expect([open.status, open.headers.get('x-seraph-loginreason')]).toEqual([200, 'AUTHENTICATED_FAILED']);
    expect((await ask(alone, '/rest/api/3/myself', { headers })).status).toBe(401);
    const other = await ask(alone, '/rest/api/3/serverInfo', { headers: { authorization: 'Bearer x' } });
    expect(other.status).toBe(401);
  });

  it('leads on to its own host, whatever address it advertises', async () => {
    const alone = await start({ siteUrl: 'https://abc.example' });
    const headers = { 'content-type': 'application/json' };
    const type = 'com.atlassian.jira.plugin.system.customfieldtypes:float';
    const body = JSON.stringify({ name: 'Weight', type });
    const made = (await (
      await ask(alone, '/rest/api/3/field', { method: 'POST', headers, body })
    ).json()) as {
      id: string;
    };
    const gone = await ask(alone, `/rest/api/3/field/${made.id}`, { method: 'DELETE' });
    expect([gone.status, gone.redirected]).toEqual([200, true]);
    expect(await gone.json()).toMatchObject({ status: 'COMPLETE' });
  });

  it('takes a request without the header for one of nobody in particular', async () => {
    const alone = await start();
    const get = (path: string) => fetch(new URL(path, alone.url));
    expect((await get('/rest/api/3/serverInfo')).status).toBe(200);
    expect((await get('/rest/api/3/myself')).status).toBe(401);
    expect((await get('/rest/api/3/project/NEW')).status).toBe(404);
  });
});

describe('the blank site', () => {
  it('has one company-managed project of the key asked for, with the usual types', async () => {
    const alone = await start({ projectKey: 'ABC' });
    const answer = await ask(alone, '/rest/api/3/project/ABC');
    const project = (await answer.json()) as { issueTypes: { name: string }[] };
    expect(project).toMatchObject({ key: 'ABC', simplified: false, style: 'classic' });
    const names = project.issueTypes.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Epic', 'Story', 'Task', 'Sub-task']));
    expect(alone.jira.store.table('projects').size).toBe(1);
  });

  it('has a role Administrators that holds its administrator', async () => {
    const { store } = (await start()).jira;
    const role = store
      .table('roles')
      .all()
      .find(({ name }) => name === 'Administrators');
    const admin = store
      .table('people')
      .all()
      .find(({ emailAddress }) => emailAddress === robin);
    expect(store.table('projects').all()[0]?.roleActors).toContainEqual({
      roleId: role?.id,
      accountId: admin?.accountId,
    });
  });

  it('advertises the address that it was told, not the one that it listens at', async () => {
    const alone = await start({ siteUrl: 'https://abc.example' });
    const answer = await ask(alone, '/rest/api/3/serverInfo');
    expect(await answer.json()).toMatchObject({ baseUrl: 'https://abc.example' });
    const project = (await (await ask(alone, '/rest/api/3/project/NEW')).json()) as { self: string };
    expect(project.self).toMatch(/^https:\/\/abc\.example\/rest\/api\/3\/project\//);
  });
});

describe('the port', () => {
  it('answers to the names of this machine only', async () => {
    const alone = await start();
    const { port } = new URL(alone.url);
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, `jira.localhost:${port}`]) {
      expect(await statusForHost(alone, host)).toBe(200);
    }
    for (const host of ['jira.example', 'localhost.example', `evil.example:${port}`]) {
      expect(await statusForHost(alone, host)).toBe(421);
    }
  });

  it('refuses writes that a page of another origin sends', async () => {
    const alone = await start();
    const answer = await ask(alone, '/_emulator/requests', {
      method: 'DELETE',
      headers: { origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(421);
  });

  it('says so when it is taken', async () => {
    const port = Number(new URL((await start()).url).port);
    await expect(start({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('beside the API', () => {
  it('hands out its request log, and forgets it on demand', async () => {
    const alone = await start();
    await ask(alone, '/rest/api/3/project/GONE?expand=lead');
    const log = async () => (await ask(alone, '/_emulator/requests')).json();
    expect(await log()).toEqual([
      expect.objectContaining({ method: 'GET', path: '/rest/api/3/project/GONE?expand=lead', status: 404 }),
    ]);
    await ask(alone, '/_emulator/requests', { method: 'DELETE' });
    expect(await log()).toEqual([]);
  });

  it('turns switches, but none that it does not have', async () => {
    const alone = await start();
    const turn = (body: unknown) =>
      ask(alone, '/_emulator/switches', { method: 'PUT', body: JSON.stringify(body) });
    expect((await turn({ unknownField: 'error' })).status).toBe(200);
    expect((await ask(alone, '/rest/api/3/search/jql?jql=nosuchfield=1')).status).toBe(400);
    expect((await turn({ nosuchswitch: 1 })).status).toBe(400);
    expect((await turn('everything')).status).toBe(400);
  });

  it('tells the console of what it does not emulate', async () => {
    const lines: string[] = [];
    const alone = await start({ say: (line) => lines.push(line) });
    expect((await ask(alone, '/rest/api/3/nosuchthing')).status).toBe(404);
    expect(lines).toEqual(['The local Jira does not know GET /rest/api/3/nosuchthing']);
  });
});

describe('what it keeps', () => {
  let dataFolder: string;
  beforeEach(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'jira-alone-'));
  });
  afterEach(() => {
    rmSync(dataFolder, { recursive: true, force: true });
  });

  const create = async (alone: JiraAlone): Promise<string> => {
    const fields = { project: { key: 'NEW' }, issuetype: { name: 'Task' }, summary: 'Kept' };
    const answer = await ask(alone, '/rest/api/3/issue', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fields }),
    });
    return ((await answer.json()) as { key: string }).key;
  };

  it('is there after a restart, and gone after a reset', async () => {
    const first = await start({ dataFolder });
    const key = await create(first);
    await open.pop()?.close();
    const second = await start({ dataFolder });
    expect((await ask(second, `/rest/api/3/issue/${key}`)).status).toBe(200);
    await open.pop()?.close();
    const third = await start({ dataFolder, reset: true });
    expect((await ask(third, `/rest/api/3/issue/${key}`)).status).toBe(404);
  });

  it('is apart for every project key', async () => {
    await start({ dataFolder, projectKey: 'ONE' });
    const second = await start({ dataFolder, projectKey: 'TWO' });
    expect(
      second.jira.store
        .table('projects')
        .all()
        .map(({ key }) => key),
    ).toEqual(['TWO']);
  });
});
