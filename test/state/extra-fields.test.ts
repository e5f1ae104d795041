// Further fields in columns: read when they are chosen, for what came or changed since, and for nothing else.
import { demoSeed } from '../../dev/seeds/demo/demo-seed';
import type { LocalJira } from '../../dev/jira/create-jira';
import type { SiteData } from '../../dev/jira/model';
import type { TaskId } from '../../src/domain/plan/ids';
import type { JiraRequest, JiraTransport } from '../../src/jira/transport';
import { createLocalTransport, createTestJira, now } from './support/local-jira';
import { createPageStand, settle, type PageStand } from './support/page-stand';

// The first exchange reads Atlassian's OpenAPI document, which takes its time.
jest.setTimeout(60_000);

interface Opened extends PageStand {
  readonly jira: LocalJira;
  readonly data: SiteData;
  /** Id of the field of estimates. */
  readonly points: string;
  readonly asColleague: JiraTransport;
}

const accountOf = (data: SiteData, who: string): string =>
  data.people.find(({ displayName }) => displayName.startsWith(who))!.accountId;

const open = async (around: (next: JiraTransport) => JiraTransport = (next) => next): Promise<Opened> => {
  const data = demoSeed({ now })[0]!;
  const jira = createTestJira(data);
  const project = data.projects.find(({ key }) => key === 'LUM')!;
  const mara = createLocalTransport(jira, accountOf(data, 'Mara'));
  const stand = createPageStand({ jira: around(mara), project });
  await stand.store.getState().open();
  await settle(stand.store);
  const points = data.customFields.find(({ name }) => name === 'Story point estimate')!.id;
  return {
    ...{ ...stand, jira, data, points },
    asColleague: createLocalTransport(jira, accountOf(data, 'Tomas')),
  };
};

const choose = ({ store }: PageStand, ...ids: readonly string[]): void => {
  store.getState().setView({ columns: ids.map((id) => ({ id, width: 90 })) });
};

/** Lets what is read in the background come to its end. */
const quiet = async ({ requests }: PageStand): Promise<void> => {
  for (let still = 0, last = -1; still < 50; still++) {
    if (requests.length !== last) still = 0;
    last = requests.length;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const textOf = ({ store, points }: Opened, id: TaskId): string | undefined =>
  store.getState().extra.get(id)?.get(points);

const asksFor = (field: string, { body }: JiraRequest): boolean =>
  (body as { fields?: string[] } | undefined)?.fields?.includes(field) === true;

const asksOnlyFor = (page: Opened, requests: readonly JiraRequest[]): readonly string[][] =>
  requests
    .filter((request) => asksFor(page.points, request))
    .map(({ body }) => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys);

describe('further fields in columns', () => {
  it('are offered by the site’s names and not read before one is chosen', async () => {
    const page = await open();
    const { fieldChoices, extra } = page.store.getState();
    const names = fieldChoices.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Story point estimate', 'Reporter', 'Target end']));
    for (const own of ['Summary', 'Assignee', 'Start date', 'Due date', 'Sprint', 'Rank', 'Comment'])
      expect(names).not.toContain(own);
    choose(page, 'key', 'priority');
    await quiet(page);
    expect(extra.size).toBe(0);
    expect(asksOnlyFor(page, page.requests)).toEqual([]);
  });

  it('show what Jira has on every issue, read at most 100 a call', async () => {
    const page = await open();
    choose(page, 'key', page.points);
    await quiet(page);
    const ids = [...page.store.getState().issues.keys()];
    const inJira = ids.map((id) => String(page.jira.store.issue(id)?.custom[page.points] ?? ''));
    expect(inJira.filter((text) => text !== '').length).toBeGreaterThan(5);
    expect(ids.map((id) => textOf(page, id))).toEqual(inJira);
    const asked = asksOnlyFor(page, page.requests);
    expect(asked.flat().sort()).toEqual([...ids].sort());
    expect(Math.max(...asked.map((one) => one.length))).toBeLessThanOrEqual(100);
  });

  it('follow a refresh, which asks again for what changed only', async () => {
    const page = await open();
    choose(page, page.points);
    await quiet(page);
    const [id] = [...page.store.getState().issues.keys()].filter((one) => textOf(page, one) === '5');
    await page.clock.sleep(600_000);
    const changed = await page.asColleague({
      method: 'PUT',
      path: `/rest/api/3/issue/${id!}`,
      body: { fields: { [page.points]: 13 } },
    });
    expect(changed.status).toBe(204);
    const before = page.requests.length;
    await page.store.getState().refresh();
    await quiet(page);
    expect(textOf(page, id!)).toBe('13');
    expect(asksOnlyFor(page, page.requests.slice(before))).toEqual([[id]]);
  });

  it('are asked for once where Jira refuses, and again when the person refreshes', async () => {
    let isClosed = true;
    let refused = 0;
    const page = await open((next) => async (request) => {
      if (!isClosed || !asksFor('reporter', request)) return next(request);
      refused += 1;
      return { status: 400, headers: {}, body: { errorMessages: ['No.'] } };
    });
    choose(page, 'reporter');
    await quiet(page);
    const calls = refused;
    expect(calls).toBeGreaterThan(0);
    expect(page.store.getState()).toMatchObject({ load: { type: 'ready' }, extra: new Map() });
    page.store.getState().setView({ find: 'a' });
    await quiet(page);
    expect(refused).toBe(calls);
    isClosed = false;
    await page.clock.sleep(1000);
    await page.store.getState().refresh();
    await quiet(page);
    const [first] = page.store.getState().extra.values();
    expect(first?.get('reporter')).not.toBe('');
  });
});
