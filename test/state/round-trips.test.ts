// How many round trips a project takes to open on the local Jira, context and functions included.
import type { JiraSwitches } from '../../dev/jira/switches';
import { createSeed } from '../../dev/seeds/create-seed';
import { createLocalTransport, createTestJira, now } from './support/local-jira';
import { createPageStand } from './support/page-stand';
import { createRounds } from './support/rounds';

jest.setTimeout(300_000);

type Limits = Pick<JiraSwitches, 'bulkfetchLimit' | 'bulkfetchRefusesMultiValued'>;

const open = async (seed: string, limits: Limits) => {
  const [data] = await createSeed(seed, { now });
  const jira = createTestJira(data!);
  Object.assign(jira.switches, limits);
  const rounds = createRounds();
  const project = data!.projects[0]!;
  const transport = createLocalTransport(jira, data!.people[0]!.accountId);
  const page = createPageStand({ jira: transport, project, delay: rounds.wait });
  const at: Record<string, number> = {};
  page.marks.push = (mark) => {
    at[mark] ??= rounds.count();
    return 0;
  };
  await page.store.getState().open();
  const { load, issues } = page.store.getState();
  expect(load).toEqual({ type: 'ready' });
  return { at, size: issues.size, mostAtOnce: rounds.mostAtOnce() };
};

describe('round trips until a project is open', () => {
  it.each([
    ['scale-1000', { bulkfetchLimit: 100, bulkfetchRefusesMultiValued: true }, 3, 4],
    ['scale-10000', { bulkfetchLimit: 1000, bulkfetchRefusesMultiValued: false }, 6, 8],
    ['scale-10000', { bulkfetchLimit: 100, bulkfetchRefusesMultiValued: true }, 24, 24],
  ] as const)('%s with %p: the last row after %i, all after %i', async (seed, limits, rows, all) => {
    const { at, size, mostAtOnce } = await open(seed, limits);
    expect(size).toBe(Number(seed.replace('scale-', '')));
    expect(at['gantt:first-rows']).toBeLessThanOrEqual(3);
    expect(at['gantt:all-rows']).toBeLessThanOrEqual(rows);
    expect(at['gantt:loaded']).toBeLessThanOrEqual(all);
    // Ten issue reads, and what else the page asks for meanwhile.
    expect(mostAtOnce).toBeLessThanOrEqual(12);
  });
});
