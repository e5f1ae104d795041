// Working schedules the whole way: from `invoke` through Jira's permissions to storage and back.
import type { OperationResult } from '#contract/operations';
import { people, project, scheduleAt } from './support/cast';
import { startBackend, type Backend } from './support/start-backend';

const admin = { accountId: 'site-admin' };
const editor = { accountId: 'schedule-editor' };
const atSite = { type: 'site' } as const;
const atProject = { type: 'project', projectId: project } as const;

const start = (): Backend => startBackend({ 'site-one': people, 'site-two': {} });

const create = async (backend: Backend, name: string, more: object = {}, caller = admin) =>
  backend.call(caller, 'schedule.create', { body: { ...scheduleAt(atSite, name), ...more } });

const idOf = (answer: OperationResult<'schedule.create'>): string =>
  answer.ok ? answer.value.id : 'refused';

const list = async (backend: Backend, projectId: string | null = null) => {
  const answer = await backend.call(admin, 'schedule.list', { projectId });
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
};

const names = async (backend: Backend, projectId: string | null = null): Promise<string[]> =>
  (await list(backend, projectId)).schedules.map(({ name }) => name);

describe('the list of schedules', () => {
  it('begins with those that every site has, of which nothing is stored', async () => {
    const backend = start();
    expect(await names(backend)).toEqual(['Standard', '24 hours', 'Night shift']);
    expect(backend.dump('site-one')).toBe('[]');
  });

  it('is right the moment after a write, although queries lag', async () => {
    const backend = start();
    backend.forge.storage.switches.queryLagMs = 60_000;
    await create(backend, 'Berlin');
    expect(await names(backend)).toEqual(['Standard', '24 hours', 'Night shift', 'Berlin']);
  });

  it("holds a project's own only where that project is asked for", async () => {
    const backend = start();
    await create(backend, 'Night crew', { home: atProject }, editor);
    expect(await names(backend)).not.toContain('Night crew');
    expect(await names(backend, project)).toContain('Night crew');
  });
});

describe('a schedule', () => {
  it('keeps a name that no other of its home has', async () => {
    const backend = start();
    await create(backend, 'Berlin');
    expect(await create(backend, 'Berlin')).toMatchObject({
      error: { code: 'invalid-input', field: 'body.name' },
    });
    expect(await create(backend, 'Standard')).toMatchObject({ error: { field: 'body.name' } });
    expect(await create(backend, 'Berlin', { home: atProject })).toMatchObject({ ok: true });
  });

  it('that every site has is stored once it is changed, and stands in its place under its new name', async () => {
    const backend = start();
    const body = scheduleAt(atSite, 'Office');
    const saved = await backend.call(admin, 'schedule.save', { scheduleId: 'standard', version: 0, body });
    expect(saved).toMatchObject({ ok: true, value: { id: 'standard', version: 1 } });
    expect(await names(backend)).toEqual(['Office', '24 hours', 'Night shift']);
  });

  it('stays at home', async () => {
    const backend = start();
    const id = idOf(await create(backend, 'Berlin'));
    const body = scheduleAt(atProject, 'Berlin');
    expect(await backend.call(admin, 'schedule.save', { scheduleId: id, version: 1, body })).toMatchObject({
      error: { code: 'invalid-input', field: 'body.home' },
    });
  });

  it('has parents that end', async () => {
    const backend = start();
    const upper = idOf(await create(backend, 'Upper'));
    const lower = idOf(await create(backend, 'Lower', { parentId: upper }));
    const body = { ...scheduleAt(atSite, 'Upper'), parentId: lower };
    const circle = await backend.call(admin, 'schedule.save', { scheduleId: upper, version: 1, body });
    expect(circle).toMatchObject({ error: { code: 'invalid-input', field: 'body.parentId' } });
    expect(await create(backend, 'Orphan', { parentId: 'made-up' })).toMatchObject({
      error: { field: 'body.parentId' },
    });
  });

  it('changed by two people keeps what the first wrote and shows it to the second', async () => {
    const backend = start();
    const id = idOf(await create(backend, 'Berlin'));
    const save = (name: string) =>
      backend.call(admin, 'schedule.save', { scheduleId: id, version: 1, body: scheduleAt(atSite, name) });
    const answers = await Promise.all([save('First'), save('Second')]);
    const won = answers.find(({ ok }) => ok);
    const lost = answers.find(({ ok }) => !ok);
    expect(won).toMatchObject({ ok: true, value: { version: 2 } });
    expect(lost).toMatchObject({
      error: { code: 'conflict', current: won?.ok ? { id, version: 2, body: won.value.body } : null },
    });
  });

  it.each([
    [
      'hours that end before they begin',
      { week: Array(7).fill([{ start: 600, end: 540 }]) },
      'body.week.0.0',
    ],
    ['six days', { week: Array(6).fill(null) }, 'body.week'],
    ['a zone with a path', { zone: '../../etc' }, 'body.zone'],
    ['a name of two lines', { name: 'a\nb' }, 'body.name'],
    ['a day that is none', { exceptions: [exception({ first: '2026-02-30' })] }, 'body.exceptions.0.first'],
    ['an end before its start', { exceptions: [exception({ last: '2025-01-01' })] }, 'body.exceptions.0'],
  ])('with %s is refused by the name of the field', async (_what, more, field) => {
    expect(await create(start(), 'Berlin', more)).toMatchObject({ error: { code: 'invalid-input', field } });
  });

  it('of more than 100 KB is refused, and nothing is written', async () => {
    const backend = start();
    const exceptions = Array.from({ length: 1000 }, (_, i) => exception({ name: `${i} ${'é'.repeat(90)}` }));
    expect(await create(backend, 'Big', { exceptions })).toMatchObject({ error: { code: 'too-large' } });
    expect(backend.dump('site-one')).toBe('[]');
  });
});

function exception(more: object) {
  return {
    name: 'Holiday',
    first: '2026-01-01',
    last: '2026-01-01',
    hours: [],
    recurrence: null,
    source: null,
    ...more,
  };
}

describe('deleting a schedule', () => {
  const remove = (backend: Backend, scheduleId: string, replacementId: string | null = null, version = 1) =>
    backend.call(admin, 'schedule.delete', { scheduleId, version, replacementId });

  it('takes it off the list', async () => {
    const backend = start();
    const id = idOf(await create(backend, 'Berlin'));
    expect(await remove(backend, id)).toMatchObject({ ok: true });
    expect(await names(backend)).toEqual(['Standard', '24 hours', 'Night shift']);
  });

  it('keeps one that every site has off the list, and spares the standard one', async () => {
    const backend = start();
    expect(await remove(backend, 'night-shift', null, 0)).toMatchObject({ ok: true });
    expect(await names(backend)).toEqual(['Standard', '24 hours']);
    expect(await backend.call(admin, 'schedule.read', { scheduleId: 'night-shift' })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await remove(backend, 'standard', '24-hours', 0)).toMatchObject({
      error: { code: 'invalid-input', field: 'scheduleId' },
    });
  });

  it('is refused while it is in use, and replaces it everywhere where another is given', async () => {
    const backend = start();
    const id = idOf(await create(backend, 'Berlin'));
    const child = idOf(await create(backend, 'Part time', { parentId: id }));
    const periods = [{ scheduleId: id, from: null, to: null }];
    await backend.call(admin, 'schedule.assign', { target: atProject, seen: [], periods });
    expect(await remove(backend, id)).toMatchObject({
      error: { code: 'invalid-input', field: 'replacementId' },
    });
    expect(await names(backend)).toContain('Berlin');
    expect(await remove(backend, id, '24-hours')).toMatchObject({ ok: true });
    const { assigned } = await list(backend);
    expect(assigned.body.assignments).toEqual([
      { target: atProject, periods: [{ scheduleId: '24-hours', from: null, to: null }] },
    ]);
    expect(await backend.call(admin, 'schedule.read', { scheduleId: child })).toMatchObject({
      value: { body: { parentId: '24-hours' } },
    });
  });

  it('takes no replacement that hangs on what is deleted', async () => {
    const backend = start();
    const id = idOf(await create(backend, 'Berlin'));
    const child = idOf(await create(backend, 'Part time', { parentId: id }));
    expect(await remove(backend, id, child)).toMatchObject({ error: { field: 'replacementId' } });
    expect(await remove(backend, id, id)).toMatchObject({ error: { field: 'replacementId' } });
  });
});

describe('assigning schedules', () => {
  const assign = (backend: Backend, target: object, scheduleId: string, seen: readonly object[] = []) =>
    backend.call(admin, 'schedule.assign', { target, seen, periods: [{ scheduleId, from: null, to: null }] });

  it('decides what a page of the project opens with', async () => {
    const backend = start();
    await assign(backend, atSite, '24-hours');
    await assign(backend, atProject, 'night-shift');
    const open = async (projectId: string | null) => {
      const session = await backend.call(admin, 'session.open', { projectId });
      return session.ok ? session.value.schedules.map(({ id }) => id) : session.error.code;
    };
    expect(await open(project)).toEqual(['night-shift']);
    expect(await open('10002')).toEqual(['24-hours']);
    expect(await open(null)).toEqual(['24-hours']);
  });

  it('of different projects at once keeps both', async () => {
    const backend = start();
    const answers = await Promise.all([
      assign(backend, atProject, '24-hours'),
      assign(backend, { type: 'project', projectId: '10002' }, 'night-shift'),
      assign(backend, atSite, 'standard'),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect((await list(backend)).assigned.body.assignments).toHaveLength(3);
  });

  it('over what somebody else assigned meanwhile shows that instead', async () => {
    const backend = start();
    await assign(backend, atProject, '24-hours');
    expect(await assign(backend, atProject, 'night-shift')).toMatchObject({
      error: { code: 'conflict', current: { version: 1 } },
    });
    const seen = [{ scheduleId: '24-hours', from: null, to: null }];
    expect(await assign(backend, atProject, 'night-shift', seen)).toMatchObject({ ok: true });
  });

  it('of a schedule that is not there is refused', async () => {
    expect(await assign(start(), atProject, 'made-up')).toMatchObject({
      error: { code: 'invalid-input', field: 'periods' },
    });
  });
});

describe('the audit', () => {
  it('names who changed what, newest first, without what was in it', async () => {
    const backend = start();
    await create(backend, 'CANARY hours');
    await create(backend, 'CANARY crew', { home: atProject }, editor);
    const answer = await backend.call(admin, 'audit.list', { next: null });
    expect(answer).toMatchObject({ ok: true, value: { entries: [{}, {}], next: null } });
    if (!answer.ok) return;
    expect(answer.value.entries.map(({ by, action }) => [by, action]).sort()).toEqual([
      ['schedule-editor', 'schedule-created'],
      ['site-admin', 'schedule-created'],
    ]);
    expect(JSON.stringify(answer.value)).not.toContain('CANARY');
  });

  it('leaves out what is older than 180 days, though storage still has it', async () => {
    const backend = start();
    const { storage } = backend.forge;
    const dayS = 86_400;
    const now = Math.floor(Date.now() / 1000);
    for (const daysAgo of [179, 181]) {
      const value = {
        at: now - daysAgo * dayS,
        actor: 'site-admin',
        body: { action: 'configuration-saved', subject: `project:${daysAgo}` },
      };
      const request = { entityName: 'audit', key: `audit:${daysAgo}`, value };
      storage.handle(backend.forge.installation('site-one').id, '/api/v1/entity/set', request);
    }
    expect(backend.dump('site-one')).toContain('project:181');
    expect(await backend.call(admin, 'audit.list', { next: null })).toMatchObject({
      value: { entries: [{ subject: 'project:179' }], next: null },
    });
  });
});
