// What a person set for themselves, and what administrators decided, as the page holds to it.
import type { OperationOutput } from '../../src/contract/operations';
import type { PersonalChanges } from '../../src/contract/personal-settings';
import type { TaskId } from '../../src/domain/plan/ids';
import type { OperationsClient } from '../../static/gantt/src/bridge/operations-client';
import { taskFacts } from '../../static/gantt/src/state/task-facts';
import { createFakeJira } from './support/fake-jira';
import { createPageStand, openSessionAnswer, settle, type PageStand } from './support/page-stand';

type Session = OperationOutput<'session.open'>;

interface Scene extends PageStand {
  readonly sent: PersonalChanges[];
  readonly calls: string[];
  isDown: boolean;
}

const prepare = (session: Partial<Session> = {}): Scene => {
  const jira = createFakeJira([{ start: '2026-11-20', due: '2026-11-24', parentId: null }]);
  const scene = { sent: [] as PersonalChanges[], calls: [] as string[], isDown: false };
  const answers: Record<string, (input: unknown) => unknown> = {
    'session.open': () => ({ ...openSessionAnswer, ...session }),
    'personal.save': (input) => {
      scene.sent.push(input as PersonalChanges);
      return {
        version: 1,
        body: { schemaVersion: 1, preferences: {}, contexts: {}, layers: {}, favourites: [] },
      };
    },
    'personal.delete': () => ({ done: true }),
    'configuration.save': (input) => input,
    'context.list': () => ({ contexts: [] }),
  };
  const operations = {
    call: (name: string, input: unknown) => {
      scene.calls.push(name);
      if (scene.isDown) return Promise.resolve({ ok: false, error: { code: 'unavailable', message: '' } });
      return Promise.resolve({ ok: true, value: answers[name]?.(input) });
    },
  } as OperationsClient;
  const stand = createPageStand({ jira: jira.transport, project: { id: '10000', key: 'FAKE' }, operations });
  return Object.assign(scene, stand);
};

const opened = async (session: Partial<Session> = {}): Promise<Scene> => {
  const scene = prepare(session);
  await scene.store.getState().open();
  return scene;
};

const site = (body: object): Session['site'] => ({
  version: 3,
  body: { schemaVersion: 1, fields: {}, linkTypes: {}, ...body },
});

const week = (...hours: number[]) =>
  Array.from({ length: 7 }, (_, day) => (hours.includes(day) ? [{ start: 540, end: 1020 }] : []));

const schedule = (exceptions: Session['schedules'][number]['body']['exceptions']): Session['schedules'] => [
  {
    id: 'six-days',
    version: 1,
    body: {
      schemaVersion: 1,
      name: 'Six days',
      home: { type: 'site' },
      zone: null,
      parentId: null,
      week: week(0, 1, 2, 3, 4, 5),
      exceptions,
    },
  },
];

const dayOff = (first: string) => ({
  name: 'Off',
  first,
  last: first,
  hours: [],
  recurrence: null,
  source: null,
});

describe('personal settings', () => {
  it('hold at once and are sent together a moment later', async () => {
    const { store, sent } = await opened();
    store.getState().setPersonal({ preferences: { density: 'compact' } });
    store.getState().setPersonal({ preferences: { snap: 'week' } });
    expect(store.getState().personal.preferences).toEqual({ density: 'compact', snap: 'week' });
    await settle(store);
    expect(sent).toEqual([{ preferences: { density: 'compact', snap: 'week' } }]);
  });

  it('stay when they could not be sent, say so, and go with the next one', async () => {
    const scene = await opened();
    const { store, sent } = scene;
    scene.isDown = true;
    store.getState().setPersonal({ preferences: { density: 'compact' } });
    await settle(store);
    expect(store.getState()).toMatchObject({
      hasUnsentSettings: true,
      personal: { preferences: { density: 'compact' } },
    });
    scene.isDown = false;
    store.getState().setPersonal({ preferences: { motion: 'reduced' } });
    await settle(store);
    expect(sent).toEqual([{ preferences: { density: 'compact', motion: 'reduced' } }]);
    expect(store.getState().hasUnsentSettings).toBe(false);
  });

  it('are there when the page opens, and so is the zoom to begin with', async () => {
    const body = {
      schemaVersion: 1 as const,
      preferences: { zoom: 'month' as const, language: 'de' },
      contexts: {},
      layers: {},
      favourites: [],
    };
    const { store } = await opened({ personal: { version: 4, body } });
    expect(store.getState()).toMatchObject({ zoom: 'month', personal: body });
  });

  it('are gone once they are deleted', async () => {
    const { store, calls } = await opened();
    store.getState().setPersonal({ preferences: { density: 'compact' } });
    expect(await store.getState().forgetPersonal()).toBe(true);
    await settle(store);
    expect(store.getState().personal.preferences).toEqual({});
    expect(calls.at(-1)).toBe('personal.delete');
  });
});

describe('the project’s working schedule', () => {
  it('counts days and shades them', async () => {
    const { store } = await opened({ schedules: schedule([dayOff('2026-11-23')]) });
    const { plan, time } = store.getState();
    // Friday to Tuesday: Saturday is worked, Sunday and that Monday are not.
    expect(taskFacts(plan, plan.tasks[0]?.id as TaskId, time.calendar)?.workingDays).toBe(3);
    expect(time.daysOff.weekdays).toEqual([6]);
    expect(time.daysOff.days.size).toBe(1);
    expect(time).toMatchObject({ scheduleName: 'Six days', day: 480, daysPerWeek: 6 });
  });

  it('is the standard week where nobody decided', async () => {
    const { store } = await opened();
    expect(store.getState().time).toMatchObject({ scheduleName: null, daysPerWeek: 5 });
    expect(store.getState().time.daysOff.weekdays).toEqual([5, 6]);
  });

  it('leaves what a day and a week mean to the site', async () => {
    const { store } = await opened({ site: site({ hoursPerDay: 6, daysPerWeek: 4 }) });
    expect(store.getState().time).toMatchObject({ day: 360, daysPerWeek: 4 });
  });
});

describe('a project that the site leaves out', () => {
  it('says so, and is switched on by who administers the site', async () => {
    const { may } = openSessionAnswer;
    const off = { site: site({ projectIds: ['10007'] }), may: { ...may, administerSite: true } };
    const { store, calls } = await opened(off);
    expect(store.getState()).toMatchObject({
      load: { type: 'failed', problem: { code: 'project-off' } },
      mayAdministerSite: true,
    });
    expect(await store.getState().enableProject()).toBe(true);
    expect(calls.at(-1)).toBe('configuration.save');
  });

  it('is another one than this where the site names it', async () => {
    const { store } = await opened({ site: site({ projectIds: ['10000'] }) });
    expect(store.getState().load.type).toBe('ready');
  });
});
