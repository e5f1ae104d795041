import fc from 'fast-check';
import type { LoadedBatch } from '../../src/jira/load-issues';
import { createIssueLoader, type IssueLoader } from '../../src/jira/load-issues';
import { createIssueReader } from '../../src/jira/issue-reader';
import { createJiraClient } from '../../src/jira/jira-client';
import { listIssueIds } from '../../src/jira/list-issue-ids';
import type { JiraTransport } from '../../src/jira/transport';
import { createFakeClock } from '../state/support/page-stand';
import { runs } from '../support/runs';
import { renderIssue, mapped } from './support/raw-issue';

// A soak runs the law many times.
jest.setTimeout(1_800_000);

interface Site {
  readonly size: number;
  readonly limit: 100 | 1000;
  readonly refusesLinks: boolean;
  readonly pageSize?: number;
  /** Numbers of bulk calls that fail. */
  readonly failing?: readonly number[];
  readonly failWith?: number;
}

interface Run {
  readonly loader: IssueLoader;
  readonly order: string[];
  readonly links: Set<string>;
  readonly ids: readonly string[];
  /** As many turns as the network would take: calls at once are one. */
  readonly rounds: () => number;
  readonly roundOfFirstRow: () => number;
  readonly roundOfLastRow: () => number;
  readonly mostAtOnce: () => number;
}

interface Network {
  readonly nextRound: () => Promise<void>;
  readonly rounds: () => number;
  readonly mostAtOnce: () => number;
}

/** Calls that are under way at once are answered at once, and that is one round. */
const createNetwork = (): Network => {
  let [rounds, mostAtOnce] = [0, 0];
  let waiting: (() => void)[] = [];
  const endRound = (): void => {
    const now = waiting;
    waiting = [];
    rounds += 1;
    mostAtOnce = Math.max(mostAtOnce, now.length);
    now.forEach((go) => {
      go();
    });
  };
  return {
    nextRound: async () => {
      if (waiting.length === 0) setImmediate(endRound);
      return new Promise((resolve) => waiting.push(resolve));
    },
    rounds: () => rounds,
    mostAtOnce: () => mostAtOnce,
  };
};

const createTransport = (site: Site, ids: readonly string[], { nextRound }: Network): JiraTransport => {
  const { size, limit, refusesLinks, pageSize = 5000, failing = [], failWith = 403 } = site;
  let bulks = 0;
  const search = (token: string | undefined): unknown => {
    const from = Number(token ?? 0);
    const rest = from + pageSize < size ? { nextPageToken: String(from + pageSize) } : { isLast: true };
    return { issues: ids.slice(from, from + pageSize).map((id) => ({ id })), ...rest };
  };
  return async ({ path, body }) => {
    const given = body as { nextPageToken?: string; issueIdsOrKeys: string[]; fields: string[] };
    const isSearch = path.endsWith('/search/jql');
    const bulk = isSearch ? -1 : bulks++;
    await nextRound();
    if (isSearch) return { status: 200, headers: {}, body: search(given.nextPageToken) };
    if (failing.includes(bulk)) return { status: failWith, headers: {}, body: null };
    const count = given.issueIdsOrKeys.length;
    const withLinks = given.fields.includes('issuelinks');
    if (count > limit || (count > 100 && refusesLinks && withLinks))
      return { status: 400, headers: {}, body: { errorMessages: ['Too much.'] } };
    const fields = withLinks ? { issuelinks: [link] } : {};
    const issues = given.issueIdsOrKeys.toSorted().map((id) => renderIssue({ id }, fields));
    return { status: 200, headers: {}, body: { issues } };
  };
};

const prepare = (site: Site): Run => {
  // The JQL's order is not the order of ids.
  const ids = Array.from({ length: site.size }, (_, i) => String(10_000 + ((i * 7919) % site.size)));
  const network = createNetwork();
  const client = createJiraClient(createTransport(site, ids, network), createFakeClock());
  const order: string[] = [];
  const links = new Set<string>();
  let [firstRow, all] = [0, 0];
  const onBatch = ({ issues }: LoadedBatch): void => {
    if (order.length === 0) firstRow = network.rounds();
    order.push(...issues.map(({ id }) => id));
    issues.filter((issue) => issue.links.length > 0).forEach(({ id }) => links.add(id));
  };
  const loader = createIssueLoader(
    {
      reader: createIssueReader(client, mapped),
      listIds: (token) => listIssueIds(client, 'project = 1', { token }),
    },
    {
      onBatch,
      onLists: (found) => [...found.keys()].forEach((id) => links.add(id)),
      onWait: () => undefined,
      onAll: () => {
        all = network.rounds();
      },
      onOrder: (inOrder) => {
        order.splice(0, order.length, ...inOrder);
      },
    },
  );
  const { rounds, mostAtOnce } = network;
  return {
    loader,
    order,
    links,
    ids,
    rounds,
    mostAtOnce,
    roundOfFirstRow: () => firstRow,
    roundOfLastRow: () => all,
  };
};

const link = { id: '1', type: { id: '2', name: 'Blocks' }, outwardIssue: { id: '3', key: 'A-3' } };

const anySite = fc.record({
  size: fc.integer({ min: 0, max: 2600 }),
  limit: fc.constantFrom(100 as const, 1000 as const),
  refusesLinks: fc.boolean(),
  pageSize: fc.constantFrom(370, 900, 5000),
});

describe('loading issues', () => {
  it('brings every issue once, with its links, in the JQL’s order, whatever the site allows', async () => {
    await fc.assert(
      fc.asyncProperty(anySite, async (site) => {
        const run = prepare(site);
        expect(await run.loader.run()).toEqual({ type: 'complete' });
        expect(run.order).toEqual(run.ids);
        expect(run.links).toEqual(new Set(run.ids));
        expect(run.mostAtOnce()).toBeLessThanOrEqual(10);
        expect(run.loader.found()).toEqual({ count: site.size, all: true });
      }),
      runs(25),
    );
  });

  // The page needs one round before these two: for the context and the fields.
  it.each([
    [{ size: 1000, limit: 100, refusesLinks: true }, 2, 2],
    [{ size: 10_000, limit: 1000, refusesLinks: false }, 5, 6],
    [{ size: 10_000, limit: 1000, refusesLinks: true }, 5, 16],
    [{ size: 10_000, limit: 100, refusesLinks: true }, 13, 13],
  ] as const)('needs no more rounds than %p allows', async (site, rows, most) => {
    const run = prepare(site);
    await run.loader.run();
    expect(run.order).toHaveLength(site.size);
    expect(run.roundOfFirstRow()).toBe(2);
    expect(run.roundOfLastRow()).toBeLessThanOrEqual(rows);
    expect(run.rounds()).toBeLessThanOrEqual(most);
  });

  it('goes on where it stopped after a failure, and shows nothing twice', async () => {
    const run = prepare({ size: 1000, limit: 100, refusesLinks: true, failing: [3, 10] });
    const outcomes: string[] = [];
    for (let i = 0; i < 5 && outcomes.at(-1) !== 'complete'; i++) {
      const outcome = await run.loader.run();
      outcomes.push(outcome.type === 'complete' ? outcome.type : (outcome.problem?.code ?? outcome.type));
    }
    expect(outcomes).toEqual(['forbidden', 'forbidden', 'complete']);
    expect(run.order).toEqual(run.ids);
  });

  it('goes on without what could not be read, and puts it in its place when asked again', async () => {
    const run = prepare({ size: 1000, limit: 100, refusesLinks: true, failing: [3, 7], failWith: 418 });
    expect(await run.loader.run()).toMatchObject({ type: 'partial', problem: { code: 'invalid' } });
    expect(run.order).toHaveLength(800);
    expect(await run.loader.run()).toEqual({ type: 'complete' });
    expect(run.order).toEqual(run.ids);
  });

  it('stops when one call after the other fails', async () => {
    const failing = Array.from({ length: 40 }, (_, i) => i + 2);
    const run = prepare({ size: 5000, limit: 100, refusesLinks: true, failing, failWith: 418 });
    expect(await run.loader.run()).toMatchObject({ type: 'stopped', problem: { code: 'invalid' } });
    expect(run.mostAtOnce()).toBeLessThanOrEqual(10);
    expect(run.order.length).toBeLessThan(400);
  });

  it('stops when told and goes on when told', async () => {
    const run = prepare({ size: 2000, limit: 100, refusesLinks: true });
    const first = run.loader.run();
    setTimeout(run.loader.stop, 0);
    expect(await first).toEqual({ type: 'stopped', problem: null });
    expect(run.order.length).toBeLessThan(2000);
    expect(await run.loader.run()).toEqual({ type: 'complete' });
    expect(run.order).toEqual(run.ids);
  });
});
