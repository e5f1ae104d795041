// Configuration the whole way: from `invoke` through Jira's permissions to storage and back.
import { openConfiguration } from '#contract/configuration';
import { startBackend, type Backend } from './support/start-backend';

const people = {
  anna: { siteAdmin: true, browses: ['10001'] },
  ben: { browses: ['10001'], administers: ['10001'] },
};

const start = (): Backend => startBackend({ 'site-one': people, 'site-two': {} });

const save = (backend: Backend, accountId: string, version: number, field: string) =>
  backend.call({ accountId }, 'configuration.save', {
    scope: 'project',
    projectId: '10001',
    version,
    body: { ...openConfiguration(), fields: { start: field } },
  });

describe('configuration', () => {
  it('is there when the page opens after it was saved, for site and project', async () => {
    const backend = start();
    const site = { ...openConfiguration(), fields: { end: 'duedate' } };
    await backend.call({ accountId: 'anna' }, 'configuration.save', {
      scope: 'site',
      version: 0,
      body: site,
    });
    await save(backend, 'ben', 0, 'customfield_10015');
    const session = await backend.call({ accountId: 'ben' }, 'session.open', { projectId: '10001' });
    expect(session).toMatchObject({
      ok: true,
      value: {
        site: { version: 1, body: site },
        project: { version: 1, body: { ...openConfiguration(), fields: { start: 'customfield_10015' } } },
        may: { administerProject: true, administerSite: false },
      },
    });
  });

  it('gives the second of two writers what the first one wrote', async () => {
    const backend = start();
    await save(backend, 'ben', 0, 'customfield_1');
    expect(await save(backend, 'anna', 0, 'customfield_2')).toMatchObject({
      ok: false,
      error: { code: 'conflict', current: { version: 1, body: { fields: { start: 'customfield_1' } } } },
    });
  });

  it('loses no acknowledged write when two people save at once, again and again', async () => {
    const backend = start();
    const acknowledged: string[] = [];
    for (let version = 0; version < 25; version += 1) {
      const fields = [`customfield_${version}1`, `customfield_${version}2`];
      const answers = await Promise.all([
        save(backend, 'anna', version, fields[0] ?? ''),
        save(backend, 'ben', version, fields[1] ?? ''),
      ]);
      expect(answers.map((answer) => (answer.ok ? 'saved' : answer.error.code)).sort()).toEqual([
        'conflict',
        'saved',
      ]);
      acknowledged.push(fields[answers.findIndex(({ ok }) => ok)] ?? '');
      const session = await backend.call({ accountId: 'ben' }, 'session.open', { projectId: '10001' });
      expect(session).toMatchObject({
        value: { project: { body: { fields: { start: acknowledged.at(-1) } } } },
      });
    }
    expect(backend.stored('site-one', 'project-configuration:10001')).toMatchObject({ version: 25 });
  });

  it('is not saved and not shown while Jira does not say who holds what', async () => {
    const backend = start();
    const codes: string[] = [];
    for (const status of [429, 503, 500, 401, 403, 404]) {
      backend.jira['site-one'].failNext(status);
      const answer = await save(backend, 'anna', 0, 'customfield_1');
      codes.push(answer.ok ? 'saved' : answer.error.code);
    }
    expect(codes).toEqual([
      'rate-limited',
      'unavailable',
      'unavailable',
      'anonymous',
      'anonymous',
      'unavailable',
    ]);
    expect(backend.stored('site-one', 'project-configuration:10001')).toBeUndefined();
  });
});
