import type { OperationInput, OperationResult } from '../../../src/contract/operations';
import type { JiraField } from '../../../src/jira/jira-field';
import { allRights } from '../../../src/jira/permissions';
import { createConfigurationStore } from '../../../static/gantt/src/state/configuration/configuration-store';
import type {
  ConfigurationPorts,
  ConfigurationScope,
  ConfigurationState,
} from '../../../static/gantt/src/state/configuration/configuration-types';
import { openSessionAnswer } from '../support/page-stand';

type SaveInput = OperationInput<'configuration.save'>;
type SaveAnswer = OperationResult<'configuration.save'>;

const field = (id: string, name: string): JiraField => ({
  ...{ id, name, custom: id !== 'duedate', type: 'date', items: null, customType: null, projectId: null },
  customId: id === 'duedate' ? null : Number(id.slice('customfield_'.length)),
});

const linkTypes = [{ id: '10000', name: 'Blocks', outward: 'blocks', inward: 'is blocked by' }];
const projects = ['10', '11', '12'].map((id) => ({ id, key: `P${id}`, name: `Project ${id}` }));
const open = { schemaVersion: 1, fields: {}, linkTypes: {} } as const;
const site = { version: 3, body: { ...open, fields: { start: 'customfield_1' }, hoursPerDay: 7 } };

interface Stand {
  readonly saves: SaveInput[];
  readonly counted: string[];
  readonly ports: ConfigurationPorts;
}

const ok = <Value>(value: Value) => ({ ok: true, value }) as const;

/** `answers` are given to saves in turn; after them every save succeeds. */
const createStand = (answers: SaveAnswer[] = [], own: Record<string, object> = {}): Stand => {
  const saves: SaveInput[] = [];
  const counted: string[] = [];
  const ports: ConfigurationPorts = {
    listFields: async () =>
      ok([
        field('customfield_1', 'Start date'),
        field('customfield_2', 'Begin'),
        field('duedate', 'Due date'),
      ]),
    listLinkTypes: async () => ok(linkTypes),
    listProjects: async () => ok(projects),
    countIssues: async (jql) => {
      counted.push(jql);
      return 84;
    },
    openSession: async (projectId) =>
      ok({
        ...openSessionAnswer,
        site,
        project: own[projectId ?? ''] ? { version: 1, body: { ...open, ...own[projectId ?? ''] } } : null,
        may: { ...openSessionAnswer.may, administerSite: true },
      }),
    listSchedules: async () =>
      ok({ schedules: [], assigned: { version: 0, body: { schemaVersion: 1, assignments: [] } } }),
    save: async (input) => {
      saves.push(input);
      return answers.shift() ?? ok({ version: input.version + 1, body: input.body });
    },
    readFacts: async () =>
      ok({
        project: { key: 'P10', name: 'Project 10', teamManaged: false },
        fields: {
          rights: allRights,
          sample: { key: 'P10-1', editable: new Set(['customfield_1', 'duedate']) },
        },
        links: [],
      }),
  };
  return { saves, counted, ports };
};

const openStore = async (
  ports: ConfigurationPorts,
  scope: ConfigurationScope,
): Promise<() => ConfigurationState> => {
  const store = createConfigurationStore(ports, scope);
  await store.getState().open();
  return store.getState;
};

const ofProject = { type: 'project', projectId: '10' } as const;
const ofSite = { type: 'site' } as const;

const conflict = (version: number, body: object): SaveAnswer => ({
  ok: false,
  error: {
    code: 'conflict',
    message: 'It was changed by somebody else.',
    current: { version, body: { ...open, ...body } },
  },
});

describe('the configuration of a project', () => {
  it('inherits from the site, overrides, and goes back by leaving the decision', async () => {
    const { ports, saves } = createStand();
    const state = await openStore(ports, ofProject);
    expect(state().site.get('fields.start')).toBe('customfield_1');
    expect(state().mine.has('fields.start')).toBe(false);
    state().decide('fields.start', null);
    await state().save();
    expect(saves[0]).toMatchObject({ scope: 'project', projectId: '10', body: { fields: { start: null } } });
    state().leave('fields.start');
    await state().save();
    expect(saves[1]).toMatchObject({ version: 1, body: { fields: {} } });
    expect(state()).toMatchObject({ outcome: 'saved', version: 2 });
  });

  it('is checked again with each choice: what it overrides with must be on the screen', async () => {
    const { ports } = createStand();
    const state = await openStore(ports, ofProject);
    expect(state().health).toMatchObject({ type: 'checked', findings: [], links: [] });
    state().decide('fields.start', 'customfield_2');
    expect(state().health).toMatchObject({ findings: [{ type: 'not-on-screen', role: 'start' }] });
    state().leave('fields.start');
    expect(state().health).toMatchObject({ findings: [] });
  });

  it('finds a link type that is gone, and one that goes against the site', async () => {
    const { ports } = createStand();
    const state = await openStore(ports, ofProject);
    state().decide('linkTypes.99', { type: 'FS', predecessor: 'outward', soft: false });
    expect(state().health).toMatchObject({ links: [{ type: 'type-gone', typeId: '99' }] });
  });

  it('says so where Jira does not tell', async () => {
    const problem = { code: 'unavailable', status: 503, details: 'Down.' } as const;
    const { ports } = createStand();
    const state = await openStore({ ...ports, readFacts: async () => ({ ok: false, problem }) }, ofProject);
    expect(state().health).toEqual({ type: 'failed', details: 'Down.' });
  });
});

describe('a conflict on saving', () => {
  it('is merged and saved at once where nothing collides', async () => {
    const { ports, saves } = createStand([
      conflict(4, { fields: { start: 'customfield_1' }, hoursPerDay: 6 }),
    ]);
    const state = await openStore(ports, ofSite);
    state().decide('daysPerWeek', 4);
    await state().save();
    expect(saves[1]).toMatchObject({ version: 4, body: { hoursPerDay: 6, daysPerWeek: 4 } });
    expect(state()).toMatchObject({ outcome: 'merged', version: 5 });
  });

  it('keeps both where it collides, and saves what is chosen', async () => {
    const { ports, saves } = createStand([conflict(4, { fields: { start: null }, hoursPerDay: 6 })]);
    const state = await openStore(ports, ofSite);
    state().decide('hoursPerDay', 8);
    state().decide('fields.start', 'customfield_2');
    await state().save();
    expect([...state().clashes]).toEqual([
      ['hoursPerDay', 6],
      ['fields.start', null],
    ]);
    await state().save();
    expect(saves).toHaveLength(1);
    state().settle('hoursPerDay', 'theirs');
    state().settle('fields.start', 'mine');
    await state().save();
    expect(saves[1]).toMatchObject({
      version: 4,
      body: { hoursPerDay: 6, fields: { start: 'customfield_2' } },
    });
  });

  it('does not end in a save of what is out of its bounds', async () => {
    const { ports, saves } = createStand();
    const state = await openStore(ports, ofSite);
    state().decide('hoursPerDay', 30);
    await state().save();
    expect(saves).toEqual([]);
    expect(state().outcome).toBe('invalid');
  });
});

describe('the impact of unsaved changes', () => {
  it('names who inherits and who decides for themselves, and counts issues in those who inherit', async () => {
    const { ports, counted } = createStand([], { 11: { fields: { start: null } } });
    const state = await openStore(ports, ofSite);
    state().decide('fields.start', 'customfield_2');
    await state().readImpact();
    expect(counted).toEqual(['project in (10, 12) AND (cf[1] is not EMPTY OR cf[2] is not EMPTY)']);
    expect(state().impact).toMatchObject({
      inherits: [{ id: '10' }, { id: '12' }],
      staysOut: [{ id: '11' }],
      unseen: 0,
    });
  });

  it('counts linked issues for a link type, and none for what draws nothing by itself', async () => {
    const { ports, counted } = createStand();
    const state = await openStore(ports, ofProject);
    state().decide('linkTypes.10000', null);
    state().decide('writePolicy', 'direct');
    await state().readImpact();
    expect(counted).toEqual(['project in (10) AND (issueLinkType in ("blocks", "is blocked by"))']);
    const { impact } = state();
    expect(impact !== 'reading' && [...(impact?.issues ?? [])]).toEqual([
      ['linkTypes.10000', 84],
      ['writePolicy', null],
    ]);
  });

  it('is forgotten with the next change', async () => {
    const { ports } = createStand();
    const state = await openStore(ports, ofSite);
    state().decide('hoursPerDay', 8);
    await state().readImpact();
    state().decide('hoursPerDay', 9);
    expect(state().impact).toBeNull();
  });
});
