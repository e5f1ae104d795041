// What opening a page and each kind of save cost: calls of functions, what storage reads and writes, and points of the
// quota that all of Jira's apps share. Held to its targets by a test, printed by `npm run bench`.
import type { OperationName } from '#contract/operations';
import { byteLength } from '../../../dev/forge/storage/value-rules';
import { body, content, grants, people, project, scheduleAt } from './cast';
import { startBackend, type Backend, type LoadModule } from './start-backend';

export interface Costs {
  invokes: number;
  reads: number;
  readBytes: number;
  /** Keys that were written or taken away. */
  writes: number;
  points: number;
}

const admin = { accountId: 'site-admin' };

/** Jira counts a read of permissions twice. */
const pointsOf = (path: string): number => (/permissions/.test(path) ? 2 : 1);

const itemsOf = (payload: unknown): number =>
  payload !== null && typeof payload === 'object'
    ? Math.max(
        1,
        Object.values(payload)
          .filter((list) => Array.isArray(list))
          .reduce((sum, list) => sum + list.length, 0),
      )
    : 1;

const isWrite = (path: string): boolean => /set|delete|transaction/i.test(path);

const startCounting = (backend: Backend): Costs => {
  const costs: Costs = { invokes: 0, reads: 0, readBytes: 0, writes: 0, points: 0 };
  const { storage } = backend.forge;
  const { handle } = storage;
  Object.assign(storage, {
    handle: (installation: string, path: string, payload: unknown) => {
      const told = handle.call(storage, installation, path, payload);
      if (isWrite(path)) costs.writes += itemsOf(payload);
      else {
        costs.reads += 1;
        costs.readBytes += byteLength(told.body);
      }
      return told;
    },
  });
  const jira = backend.jira['site-one'];
  const answer = jira.handle;
  Object.assign(jira, {
    handle: (...[request, caller]: Parameters<typeof answer>) => {
      costs.points += pointsOf(request.url);
      return answer.call(jira, request, caller);
    },
  });
  return costs;
};

/** Of what isn't counted yet. */
const must = async (backend: Backend, name: OperationName, input: unknown): Promise<unknown> => {
  const answer = await backend.call(admin, name, input);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.value;
};

const costOf = async (backend: Backend, name: OperationName, input: unknown): Promise<Costs> => {
  const costs = startCounting(backend);
  await must(backend, name, input);
  return { ...costs, invokes: 1 };
};

const start = (loadModule?: LoadModule): Backend =>
  startBackend({ 'site-one': people, 'site-two': people }, [], loadModule);

/** Of a project page, on a site where all that can be was decided. */
export const measureOpening = async (loadModule?: LoadModule): Promise<Costs> => {
  const backend = start(loadModule);
  await must(backend, 'configuration.save', { scope: 'site', version: 0, body });
  await must(backend, 'configuration.save', { scope: 'project', projectId: project, version: 0, body });
  const contexts = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`own-${i}`, content]));
  await must(backend, 'personal.save', { contexts });
  return costOf(backend, 'session.open', { projectId: project });
};

const madeId = async (backend: Backend, name: OperationName, input: unknown): Promise<string> => {
  const made = await must(backend, name, input);
  return made !== null && typeof made === 'object' && 'id' in made ? String(made.id) : '';
};

type Save = (backend: Backend) => Promise<readonly [name: OperationName, input: unknown]>;

const saves: Readonly<Record<string, Save>> = {
  'personal settings': () =>
    Promise.resolve(['personal.save', { preferences: { density: 'compact' } }] as const),
  'configuration of the site': () =>
    Promise.resolve(['configuration.save', { scope: 'site', version: 0, body }] as const),
  'a working schedule': async (backend) => {
    const hours = scheduleAt({ type: 'site' });
    const scheduleId = await madeId(backend, 'schedule.create', { body: hours });
    const days = { ...hours, zone: 'Asia/Tokyo' };
    return ['schedule.save', { scheduleId, version: 1, body: days }];
  },
  'a shared context': async (backend) => {
    const contextId = await madeId(backend, 'context.create', { content, grants: [] });
    const view = { ...content, readOnly: true };
    return ['context.save', { contextId, version: 1, content: view, closes: [] }];
  },
  'a shared context under a new name, listed in four lists': async (backend) => {
    const contextId = await madeId(backend, 'context.create', { content, grants });
    const renamed = { ...content, name: 'Renamed' };
    return ['context.save', { contextId, version: 1, content: renamed, closes: [] }];
  },
};

export const savings = Object.keys(saves);

export const measureSaving = async (what: string, loadModule?: LoadModule): Promise<Costs> => {
  const backend = start(loadModule);
  const save = saves[what];
  if (save === undefined) throw new RangeError(`Nothing is saved as ${what}.`);
  const [name, input] = await save(backend);
  return costOf(backend, name, input);
};
