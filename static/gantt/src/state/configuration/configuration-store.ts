// The form of what administrators decide, for the site or one project: what is saved, what is decided here, and what
// happened on saving. A conflict is merged; what collides is kept twice until the person chooses.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OperationInput, OperationResult } from '#contract/operations';
import { guessFields } from '#jira/guess-fields';
import { assessHealth, usedField } from './configuration-health';
import { readImpactOf } from './configuration-impact';
import type {
  ConfigurationPorts,
  ConfigurationScope,
  ConfigurationState,
  Offered,
  ProjectFacts,
} from './configuration-types';
import {
  changedKeys,
  fromProjectDecisions,
  fromSiteDecisions,
  mergeDecisions,
  noDecisions,
  toDecisions,
  withDecision,
} from './decisions';

export type ConfigurationStore = StoreApi<ConfigurationState>;

type Form = Partial<ConfigurationState>;
type SaveInput = OperationInput<'configuration.save'>;
type SaveAnswer = OperationResult<'configuration.save'>;

/** Merged and sent again no oftener than this: somebody else may be saving all the time. */
const mostTries = 3;

interface Hands {
  readonly set: (part: Form) => void;
  readonly get: () => ConfigurationState;
}

export const createConfigurationStore = (
  ports: ConfigurationPorts,
  scope: ConfigurationScope,
): ConfigurationStore =>
  createStore<ConfigurationState>()((set, get) => {
    const { assess, checkHealth } = createHealthCheck(ports, scope, { set, get });
    const change = (part: Form): void => {
      set({ ...part, impact: null });
      assess();
    };
    const decide = (key: string, value: unknown): void => {
      change({ mine: withDecision(get().mine, key, value), outcome: 'none' });
    };
    return {
      ...blankForm(scope),
      open: async () => {
        set({ phase: 'loading', details: null });
        set(await readForm(ports, scope));
        await checkHealth();
      },
      decide,
      leave: (key) => {
        decide(key, undefined);
      },
      reset: () => {
        change({ mine: get().saved, clashes: noDecisions, outcome: 'none' });
      },
      save: async () => {
        if (get().phase !== 'ready' || get().clashes.size > 0) return;
        set({ phase: 'saving', outcome: 'none' });
        change({ phase: 'ready', ...(await saveMerged(ports, get)) });
      },
      settle: (key, whose) => {
        const { clashes, mine, saved } = get();
        const left = new Map([...clashes].filter(([one]) => one !== key));
        const kept = whose === 'mine' ? mine : withDecision(mine, key, saved.get(key));
        change({ mine: kept, clashes: left, outcome: left.size > 0 ? 'clash' : 'none' });
      },
      readImpact: createImpactReader(ports, { set, get }),
      checkHealth,
    };
  });

function createHealthCheck(ports: ConfigurationPorts, scope: ConfigurationScope, { set, get }: Hands) {
  let facts: ProjectFacts | null = null;
  const assess = (): void => {
    if (facts) set({ health: assessHealth(get(), facts) });
  };
  const checkHealth = async (): Promise<void> => {
    if (scope.type === 'site' || get().phase === 'failed') return;
    set({ health: { type: 'checking' } });
    const dates = { start: usedField(get(), 'start'), end: usedField(get(), 'end') };
    const read = await ports.readFacts(scope.projectId, dates);
    facts = read.ok ? read.value : null;
    if (read.ok) assess();
    else set({ health: { type: 'failed', details: read.problem.details } });
  };
  return { assess, checkHealth };
}

function createImpactReader(ports: ConfigurationPorts, { set, get }: Hands): () => Promise<void> {
  return async () => {
    const { mine } = get();
    set({ impact: 'reading' });
    const impact = await readImpactOf(ports, get());
    // Another change was made meanwhile: it asks for itself.
    if (get().impact === 'reading' && get().mine === mine) set({ impact });
  };
}

const blankForm = (scope: ConfigurationScope) =>
  ({
    phase: 'loading',
    details: null,
    scope,
    mayEdit: false,
    offered: { fields: [], linkTypes: [], projects: [], schedules: [] },
    version: 0,
    saved: noDecisions,
    mine: noDecisions,
    site: noDecisions,
    guess: {},
    clashes: noDecisions,
    impact: null,
    health: { type: 'unknown' },
    outcome: 'none',
  }) as const;

async function readOffered(ports: ConfigurationPorts, scope: ConfigurationScope): Promise<Offered | string> {
  const projectId = scope.type === 'project' ? scope.projectId : null;
  const [fields, linkTypes, projects, schedules] = await Promise.all([
    ports.listFields(),
    ports.listLinkTypes(),
    projectId === null ? ports.listProjects() : Promise.resolve({ ok: true, value: [] } as const),
    projectId === null ? ports.listSchedules(null) : Promise.resolve(null),
  ]);
  if (!fields.ok) return fields.problem.details;
  if (!linkTypes.ok) return linkTypes.problem.details;
  if (!projects.ok) return projects.problem.details;
  if (schedules?.ok === false) return schedules.error.message;
  const named = schedules?.value.schedules.filter(({ home }) => home.type === 'site') ?? [];
  return {
    fields: fields.value,
    linkTypes: linkTypes.value,
    projects: projects.value,
    schedules: named.map(({ id, name }) => ({ id, name })),
  };
}

async function readForm(ports: ConfigurationPorts, scope: ConfigurationScope): Promise<Form> {
  const projectId = scope.type === 'project' ? scope.projectId : null;
  const [offered, session] = await Promise.all([readOffered(ports, scope), ports.openSession(projectId)]);
  if (typeof offered === 'string') return { phase: 'failed', details: offered };
  if (!session.ok) return { phase: 'failed', details: session.error.message };
  const { site, project, may } = session.value;
  const document = scope.type === 'site' ? site : project;
  const saved = document ? toDecisions(document.body) : noDecisions;
  return {
    phase: 'ready',
    offered,
    version: document?.version ?? 0,
    saved,
    mine: saved,
    site: scope.type === 'project' && site ? toDecisions(site.body) : noDecisions,
    guess: { ...guessFields(offered.fields, projectId) },
    mayEdit: scope.type === 'site' ? may.administerSite : may.administerProject,
    clashes: noDecisions,
    outcome: 'none',
  };
}

/** Null where a value is out of its bounds. */
function toInput({ scope, version, mine }: ConfigurationState): SaveInput | null {
  if (scope.type === 'site') {
    const body = fromSiteDecisions(mine);
    return body && { scope: 'site', version, body };
  }
  const body = fromProjectDecisions(mine);
  return body && { scope: 'project', projectId: scope.projectId, version, body };
}

async function saveMerged(ports: ConfigurationPorts, get: () => ConfigurationState): Promise<Form> {
  let state = get();
  for (let tries = 1; ; tries++) {
    const input = toInput(state);
    if (input === null) return { outcome: 'invalid' };
    const answer = await ports.save(input);
    if (answer.ok) {
      const saved = toDecisions(answer.value.body);
      return { saved, mine: saved, version: answer.value.version, outcome: tries > 1 ? 'merged' : 'saved' };
    }
    const theirs = answer.error.code === 'conflict' ? answer.error.current : undefined;
    if (!theirs) return { outcome: 'failed', details: answer.error.message };
    state = { ...state, ...toMerged(state, theirs) };
    if (state.clashes.size > 0 || tries >= mostTries) return clashOf(state);
  }
}

type Saved = NonNullable<Extract<SaveAnswer, { ok: false }>['error']['current']>;

function toMerged({ saved, mine }: ConfigurationState, theirs: Saved) {
  const standing = toDecisions(theirs.body);
  const { merged, clashes } = mergeDecisions(saved, mine, standing);
  const kept = new Map(clashes.map((key) => [key, standing.get(key)]));
  return { version: theirs.version, saved: standing, mine: merged, clashes: kept };
}

const clashOf = ({ version, saved, mine, clashes }: ConfigurationState): Form => ({
  ...{ version, saved, mine, clashes },
  outcome: clashes.size > 0 ? 'clash' : 'failed',
});

/** How many decisions wait to be saved. */
export const countChanges = ({ saved, mine }: Pick<ConfigurationState, 'saved' | 'mine'>): number =>
  changedKeys(saved, mine).length;
