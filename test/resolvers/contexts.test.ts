// Shared contexts the whole way: found by those they are shared with, changed by one at a time, deleted with a way back.
import type { Grant } from '#contract/shared-context';
import { content, group, grants, otherProject, people, project, startStocked } from './support/cast';
import { startBackend, type Backend } from './support/start-backend';

const manager = { accountId: 'context-manager' };

const start = (more: object = {}): Backend =>
  startBackend({ 'site-one': { ...people, ...more }, 'site-two': people });

const create = async (backend: Backend, given: readonly Grant[] = [], name = content.name) => {
  const answer = await backend.call(manager, 'context.create', {
    content: { ...content, name },
    grants: given,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value;
};

const found = async (backend: Backend, accountId: string, projectId: string | null = null) => {
  const answer = await backend.call({ accountId }, 'context.list', { projectId });
  return answer.ok ? answer.value.contexts.map(({ name, level }) => `${name}: ${level}`) : answer.error.code;
};

describe('a list of contexts', () => {
  it.each([
    ['viewer', ['Release train: view']],
    ['group-editor', ['Release train: edit']],
    ['role-holder', ['Release train: admin']],
    ['permission-holder', ['Open: view', 'Release train: edit']],
    ['owner', ['Open: view', 'Release train: admin']],
    ['browser', ['Open: view']],
    ['other', []],
  ])('shows %s what is shared with them, and nothing that was deleted', async (accountId, expected) => {
    const { backend } = await startStocked();
    const all = await found(backend, accountId);
    const withoutOpen = accountId === 'viewer' ? ['Open: view', ...expected] : expected;
    expect(all).toEqual(withoutOpen);
  });

  it('is right the moment after sharing, although queries lag', async () => {
    const backend = start();
    backend.forge.storage.switches.queryLagMs = 60_000;
    const made = await create(backend);
    expect(await found(backend, 'viewer')).toEqual([]);
    const given: Grant[] = [{ to: { type: 'person', accountId: 'viewer' }, level: 'edit' }];
    const input = { contextId: made.id, version: 1, ownerId: 'context-manager', grants: given };
    await backend.call(manager, 'context.share', input);
    expect(await found(backend, 'viewer')).toEqual(['Release train: edit']);
    await backend.call(manager, 'context.share', { ...input, version: 2, grants: [] });
    expect(await found(backend, 'viewer')).toEqual([]);
  });

  it('of a project leaves out what covers others only', async () => {
    const backend = start();
    await create(backend);
    expect(await found(backend, 'context-manager', project)).toEqual(['Release train: admin']);
    expect(await found(backend, 'site-admin', otherProject)).toEqual([]);
  });
});

describe('a shared context', () => {
  it('shows viewers neither who else has it nor which projects they can not see', async () => {
    const backend = start({
      'context-manager': { browses: [project, otherProject], managesContexts: [project, otherProject] },
    });
    const wide = { ...content, covers: { ...content.covers, projectIds: [project, otherProject] } };
    const to: Grant[] = [
      { to: { type: 'person', accountId: 'viewer' }, level: 'view' },
      { to: { type: 'group', groupId: group }, level: 'edit' },
    ];
    const made = await backend.call(manager, 'context.create', { content: wide, grants: to });
    const contextId = made.ok ? made.value.id : '';
    const seen = await backend.call({ accountId: 'viewer' }, 'context.read', { contextId });
    expect(seen).toMatchObject({
      value: {
        level: 'view',
        hasMore: true,
        body: { grants: [], content: { covers: { projectIds: [project] } } },
      },
    });
    expect(JSON.stringify(seen)).not.toContain(otherProject);
  });

  it('keeps the projects that its editor does not see, and takes none that they can not see', async () => {
    const backend = start();
    const made = await create(backend, [{ to: { type: 'group', groupId: group }, level: 'edit' }]);
    const editor = { accountId: 'group-editor' };
    const save = (projectIds: readonly string[], version: number) =>
      backend.call(editor, 'context.save', {
        contextId: made.id,
        version,
        content: { ...content, covers: { ...content.covers, projectIds } },
        closes: [],
      });
    expect(await save([otherProject], 1)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(backend.stored('site-one', `shared-context:${made.id}`)).toMatchObject({
      body: { content: { covers: { projectIds: [otherProject, project] } } },
    });
    expect(await save([otherProject, '10777'], 2)).toMatchObject({
      error: { code: 'invalid-input', field: 'content.covers.projectIds' },
    });
  });

  it('comes back after it was deleted, for everybody', async () => {
    const backend = start();
    const made = await create(backend, grants);
    const contextId = made.id;
    expect(await backend.call(manager, 'context.delete', { contextId, version: 1 })).toMatchObject({
      ok: true,
    });
    expect(await found(backend, 'viewer')).toEqual([]);
    expect(await backend.call({ accountId: 'viewer' }, 'context.read', { contextId })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await backend.call(manager, 'context.restore', { contextId, version: 2 })).toMatchObject({
      ok: true,
    });
    expect(await found(backend, 'viewer')).toEqual(['Release train: view']);
  });

  it('gives nobody two levels', async () => {
    const twice: Grant[] = [
      { to: { type: 'person', accountId: 'viewer' }, level: 'view' },
      { to: { accountId: 'viewer', type: 'person' }, level: 'admin' },
    ];
    const answer = await start().call(manager, 'context.create', { content, grants: twice });
    expect(answer).toMatchObject({ error: { code: 'invalid-input', field: 'grants' } });
  });

  it('holds a proposal of each person until an editor takes or declines it', async () => {
    const { backend, has } = await startStocked();
    const propose = (accountId: string, note: string) =>
      backend.call({ accountId }, 'context.propose', {
        contextId: has.context,
        note,
        layer: { group: 'assignee' },
      });
    await propose('viewer', 'first thought');
    await propose('viewer', 'second thought');
    await propose('permission-holder', 'another');
    const read = async (accountId: string) => {
      const answer = await backend.call({ accountId }, 'context.read', { contextId: has.context });
      return answer.ok ? answer.value : null;
    };
    expect((await read('viewer'))?.body.proposals.map(({ note }) => note)).toEqual(['second thought']);
    const owner = await read('owner');
    expect(owner?.body.proposals.map(({ note }) => note)).toEqual(['second thought', 'another']);
    await backend.call({ accountId: 'owner' }, 'context.save', {
      contextId: has.context,
      version: owner?.version,
      content: { ...content, view: { ...content.view, group: 'assignee' } },
      closes: [owner?.body.proposals[0]?.id],
    });
    expect((await read('owner'))?.body).toMatchObject({
      content: { view: { group: 'assignee' } },
      proposals: [{ note: 'another' }],
    });
  });
});

describe('two people on one context', () => {
  it.each([
    ['quietly', {}],
    ['while queries lag and storage is busy now and then', { queryLagMs: 60_000, busy: true }],
  ])(
    '%s lose no acknowledged edit in 200 and end with a version that someone wrote',
    async (_how, trouble) => {
      const backend = start();
      const { switches } = backend.forge.storage;
      if ('queryLagMs' in trouble) switches.queryLagMs = trouble.queryLagMs;
      const given: Grant[] = [{ to: { type: 'person', accountId: 'viewer' }, level: 'edit' }];
      const made = await create(backend, given);
      let version = made.version;
      const acknowledged: string[] = [];
      for (let round = 0; round < 100; round += 1) {
        if ('busy' in trouble && round % 7 === 0) switches.rateLimitNextWrites = 1;
        const edits = ['context-manager', 'viewer'].map(async (accountId) => {
          const name = `${accountId} ${round}`;
          const answer = await backend.call({ accountId }, 'context.save', {
            contextId: made.id,
            version,
            content: { ...content, name },
            closes: [],
          });
          return { name, answer };
        });
        const saved = (await Promise.all(edits)).flatMap(({ name, answer }) =>
          answer.ok ? [{ name, version: answer.value.version }] : [],
        );
        expect(saved.length).toBeLessThanOrEqual(1);
        const stored = backend.stored('site-one', `shared-context:${made.id}`) as {
          version: number;
          body: { content: { name: string } };
        };
        if (saved[0])
          expect(stored).toMatchObject({
            version: saved[0].version,
            body: { content: { name: saved[0].name } },
          });
        acknowledged.push(...saved.map(({ name }) => name));
        version = stored.version;
      }
      expect(acknowledged.length).toBe(version - made.version);
      expect(acknowledged.length).toBeGreaterThan(80);
      expect(await found(backend, 'viewer')).toEqual([`${acknowledged.at(-1) ?? ''}: edit`]);
    },
  );
});

describe('a project without a permission scheme', () => {
  it('is told from others also where somebody leads more of them than Jira looks up at once', async () => {
    const projects = Array.from({ length: 120 }, (_, i) => String(20_000 + i));
    const lead = { lead: { browses: projects, administers: projects } };
    const backend = startBackend({ 'site-one': lead, 'site-two': {} }, projects);
    for (const at of [0, 40, 80]) {
      const covers = { ...content.covers, projectIds: projects.slice(at, at + 40) };
      const made = await backend.call({ accountId: 'lead' }, 'context.create', {
        content: { ...content, name: `From ${at}`, covers },
        grants: [],
      });
      expect(made).toMatchObject({ ok: true });
    }
    expect(await found(backend, 'lead')).toEqual(['From 0: admin', 'From 40: admin', 'From 80: admin']);
  });

  it('lets who administers it share contexts and edit schedules', async () => {
    const lead = { lead: { browses: [project], administers: [project] } };
    const create = (teamManaged: readonly string[]) =>
      startBackend({ 'site-one': lead, 'site-two': {} }, teamManaged).call(
        { accountId: 'lead' },
        'context.create',
        { content, grants: [] },
      );
    expect(await create([project])).toMatchObject({ ok: true });
    expect(await create([])).toMatchObject({ error: { code: 'not-found' } });
  });
});
