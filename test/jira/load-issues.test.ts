import fc from 'fast-check';
import type { LoadedBatch } from '../../src/jira/load-issues';
import { createIssueLoader, type IssueLoader } from '../../src/jira/load-issues';
import { createIssueReader } from '../../src/jira/issue-reader';
import { createJiraClient } from '../../src/jira/jira-client';
import { listIssueIds } from '../../src/jira/list-issue-ids';
import type { JiraTransport } from '../../src/jira/transport';
import { createFakeClock } from '../state/support/page-stand';
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
}

interface Run {
  readonly loader: IssueLoader;
  readonly order: string[];
  readonly links: Set<string>;
  readonly ids: readonly string[];
  /** As many turns as the network would take: calls at once are one. */
  readonly rounds: () => number;
  readonly roundOfFirstRow: () => number;
  readonly mostAtOnce: () => number;
}

/** Calls that are under way at once are answered at once, and that is one round. */
const prepare = ({ size, limit, refusesLinks, pageSize = 5000, failing = [] }: Site): Run => {
  // The JQL's order is not the order of ids.
  const ids = Array.from({ length: size }, (_, i) => String(10_000 + ((i * 7919) % size)));
  let [rounds, firstRow, mostAtOnce, bulks] = [0, 0, 0, 0];
  let waiting: (() => void)[] = [];
  const nextRound = async (): Promise<void> => {
    if (waiting.length === 0)
      setImmediate(() => {
        const now = waiting;
        waiting = [];
        rounds += 1;
        mostAtOnce = Math.max(mostAtOnce, now.length);
        now.forEach((go) => {
          go();
        });
      });
    return new Promise((resolve) => waiting.push(resolve));
  };
  const transport: JiraTransport = async ({ path, body }) => {
    const given = body as { nextPageToken?: string; issueIdsOrKeys: string[]; fields: string[] };
    const isSearch = path.endsWith('/search/jql');
    const bulk = isSearch ? -1 : bulks++;
    await nextRound();
    if (isSearch) {
      const from = Number(given.nextPageToken ?? 0);
      const page = ids.slice(from, from + pageSize).map((id) => ({ id }));
      const rest = from + pageSize < size ? { nextPageToken: String(from + pageSize) } : { isLast: true };
      return { status: 200, headers: {}, body: { issues: page, ...rest } };
    }
    if (failing.includes(bulk)) return { status: 403, headers: {}, body: null };
    const isBig = given.issueIdsOrKeys.length > 100;
    const withLinks = given.fields.includes('issuelinks');
    if (given.issueIdsOrKeys.length > limit || (isBig && refusesLinks && withLinks))
      return { status: 400, headers: {}, body: { errorMessages: ['Too much.'] } };
    const issues = given.issueIdsOrKeys.toSorted().map((id) => renderIssue({ id }, withLinks ? { issuelinks: [link] } : {}));
    return { status: 200, headers: {}, body: { issues } };
  };
  const client = createJiraClient(transport, createFakeClock());
  const order: string[] = [];
  const links = new Set<string>();
  const onBatch = ({ issues }: LoadedBatch): void => {
    if (order.length === 0) firstRow = rounds;
    order.push(...issues.map(({ id }) => id));
    issues.filter((issue) => issue.links.length > 0).forEach(({ id }) => links.add(id));
  };
  const loader = createIssueLoader(
    { reader: createIssueReader(client, mapped), listIds: (token) => listIssueIds(client, 'project = 1', { token }) },
    { onBatch, onLinks: (found) => [...found.keys()].forEach((id) => links.add(id)), onWait: () => undefined },
  );
  return { loader, order, links, ids, rounds: () => rounds, roundOfFirstRow: () => firstRow, mostAtOnce: () => mostAtOnce };
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
        expect(run.mostAtOnce()).toBeLessThanOrEqual(5);
        expect(run.loader.found()).toEqual({ count: site.size, all: true });
      }),
      { numRuns: 25 },
    );
  });

  // The page needs one round before these two: for the context and the fields.
  it.each([
    [{ size: 10_000, limit: 1000, refusesLinks: false }, 7],
    [{ size: 10_000, limit: 100, refusesLinks: true }, 23],
  ] as const)('needs no more rounds than %p allows', async (site, most) => {
    const run = prepare(site);
    await run.loader.run();
    expect(run.order).toHaveLength(site.size);
    expect(run.roundOfFirstRow()).toBe(2);
    expect(run.rounds()).toBeLessThanOrEqual(most);
  });

  it('goes on where it stopped after a failure, and shows nothing twice', async () => {
    const run = prepare({ size: 1000, limit: 100, refusesLinks: true, failing: [3, 9] });
    const outcomes: string[] = [];
    for (let i = 0; i < 5 && outcomes.at(-1) !== 'complete'; i++) {
      const outcome = await run.loader.run();
      outcomes.push(outcome.type === 'complete' ? outcome.type : (outcome.problem?.code ?? 'stopped'));
    }
    expect(outcomes).toEqual(['forbidden', 'forbidden', 'complete']);
    expect(run.order).toEqual(run.ids);
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
