// The permission reader against the local Jira, through Forge's gateway with the scopes that the manifest asks for.
import { resolve } from 'node:path';
import { readManifest } from '../../dev/forge/manifest';
import { toPermissionModules } from '../../dev/host/declared-modules';
import { scopesOf } from '../../dev/jira/contract/scopes-of';
import { createTinyJira } from '../jira-emulator/support/tiny-jira';
import { ada, ben, cleo, dora, robot } from '../jira-emulator/support/tiny-site';
import { callOn, startForge } from '../resolvers/support/start-backend';

const open = '100';
const shut = '200';

const start = () => {
  const permissionModules = toPermissionModules(readManifest(resolve(__dirname, '../../manifest.yml')));
  const tiny = createTinyJira({ permissionModules });
  const forge = startForge({ 'site-one': tiny.jira, 'site-two': tiny.jira }, (method, path) => {
    return scopesOf(method, path).classic;
  });
  const openSession = async (accountId: string, projectId: string | null) => {
    const answer = await callOn(forge, { accountId }, { name: 'session.open', payload: { projectId } });
    return answer.ok ? answer.value.may : answer.error.code;
  };
  return { tiny, openSession };
};

const nothing = {
  administerProject: false,
  administerSite: false,
  editSchedules: false,
  manageContexts: false,
};
const everything = {
  administerProject: true,
  administerSite: true,
  editSchedules: true,
  manageContexts: true,
};

describe('what Jira says that a person holds', () => {
  it.each([
    ['an administrator of site and project', ada, open, everything],
    ['an administrator at the site', ada, null, { ...everything, administerProject: false }],
    ['a member', ben, open, nothing],
    ['a reader', cleo, open, nothing],
    ['a reader at the site', cleo, null, nothing],
    ['a reader of a project that is shut to them', cleo, shut, 'not-found'],
    ['a reader of a project that is not there', cleo, '4711', 'not-found'],
    ['a person who left, of their project', dora, shut, 'not-found'],
    ['a person who left, at the site', dora, null, 'not-found'],
    ['the app itself, posing as a person', robot, shut, 'not-found'],
  ])('lets %s do what it means', async (_who, accountId, projectId, expected) => {
    expect(await start().openSession(accountId, projectId)).toEqual(expected);
  });

  it('is asked in one request that Atlassian documents', async () => {
    const { tiny, openSession } = start();
    await openSession(cleo, open);
    await openSession(cleo, null);
    expect(tiny.violations).toEqual([]);
    expect(tiny.warnings).toEqual([]);
  });
});

describe('a request that Forge itself refuses', () => {
  const answering = (response: () => Response) => ({ handle: () => Promise.resolve(response()) });

  it.each([
    ['needs consent', 401, 'NEEDS_AUTHENTICATION_ERR', 'anonymous'],
    ['finds no Jira', 502, 'UPSTREAM_UNAVAILABLE', 'unavailable'],
    ['is too much', 429, 'TOO_MANY', 'rate-limited'],
  ])('because it %s is an expected failure', async (_why, status, code, expected) => {
    const jira = answering(() => new Response(null, { status, headers: { 'forge-proxy-error': code } }));
    const forge = startForge({ 'site-one': jira, 'site-two': jira });
    const payload = { projectId: null };
    const answer = await callOn(forge, { accountId: cleo }, { name: 'session.open', payload });
    expect(answer).toMatchObject({ ok: false, error: { code: expected } });
  });

  it.each([
    ['no JSON', () => new Response('<html>Bad gateway</html>')],
    ['another shape', () => Response.json({ permissions: { ADMINISTER: true } })],
    ['nothing at all', () => new Response(null)],
  ])('is a no when a good status comes with %s', async (_what, response) => {
    const jira = answering(response);
    const forge = startForge({ 'site-one': jira, 'site-two': jira });
    for (const projectId of [null, open]) {
      const answer = await callOn(
        forge,
        { accountId: cleo },
        { name: 'session.open', payload: { projectId } },
      );
      expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    }
  });

  it('is no secret to the log, which has one line of JSON and nothing of the person', async () => {
    const jira = { handle: () => Promise.reject(new TypeError('CANARY in what failed')) };
    const forge = startForge({ 'site-one': jira, 'site-two': jira });
    const payload = { projectId: open };
    const answer = await callOn(forge, { accountId: cleo }, { name: 'session.open', payload });
    const lines = forge.logs.map(({ text }) => JSON.parse(text) as unknown);
    expect(lines).toEqual([
      expect.objectContaining({
        event: 'operation-failed',
        error: 'TypeError',
        requestId: answer.ok ? '' : answer.error.requestId,
      }),
    ]);
    expect(JSON.stringify(lines)).not.toMatch(new RegExp(`CANARY|${cleo}`));
  });
});
