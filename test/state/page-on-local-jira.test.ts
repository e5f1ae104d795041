import type { LocalJira } from '../../dev/jira/create-jira';
import type { SiteData } from '../../dev/jira/model';
import { demoSeed } from '../../dev/seeds/demo/demo-seed';
import type { TaskId } from '../../src/domain/plan/ids';
import { createLocalTransport, createTestJira, now } from './support/local-jira';
import { createPageStand, settle, type PageStand } from './support/page-stand';

const day = 1440;

const site = (): SiteData => demoSeed({ now })[0]!;

interface Opened extends PageStand {
  readonly jira: LocalJira;
  readonly data: SiteData;
}

// The first exchange reads Atlassian's OpenAPI document, which takes its time.
jest.setTimeout(60_000);

const open = async (who: string, key = 'LUM', prepare?: (jira: LocalJira) => void): Promise<Opened> => {
  const data = site();
  const jira = createTestJira(data);
  prepare?.(jira);
  const person = data.people.find(({ displayName }) => displayName.startsWith(who))!;
  const project = data.projects.find((candidate) => candidate.key === key)!;
  const stand = createPageStand({ jira: createLocalTransport(jira, person.accountId), project });
  await stand.store.getState().open();
  await settle(stand.store);
  return { ...stand, jira, data };
};

const issueIn = ({ jira, data }: Opened, id: TaskId): { start: unknown; due: string | null } => {
  const issue = jira.store.issue(id)!;
  const start = data.customFields.find(({ name }) => name === 'Start date')!;
  return { start: issue.custom[start.id] ?? null, due: issue.dueDate };
};

/** The first leaf with both dates. */
const pickTask = ({ store }: PageStand): { id: TaskId; key: string } => {
  const { plan } = store.getState();
  const found = plan.tasks.find(
    (task, i) =>
      task.kind === 'task' &&
      plan.subtreeEnd[i] === i + 1 &&
      task.dates.start !== null &&
      task.dates.finish !== null,
  );
  return found!;
};

describe('the page on a local Jira', () => {
  it('shows all issues of the project in the order of their rank', async () => {
    const page = await open('Mara');
    const { load, issues, project, broken, fields } = page.store.getState();
    expect(load).toEqual({ type: 'ready' });
    expect(project?.key).toBe('LUM');
    expect(fields.origin).toBe('guessed');
    // One issue's security level hides it from her, and one is broken on purpose.
    const all = page.data.issues.filter(
      ({ projectId, securityLevelId }) => projectId === project!.id && securityLevelId === null,
    );
    expect(issues.size + broken.length).toBe(all.length);
    expect(broken.map(({ key }) => key)).toEqual(all.filter((issue) => issue.broken).map(({ key }) => key));
    const rank = page.data.customFields.find(({ kind }) => kind === 'rank')!.id;
    const rankOf = new Map(all.map(({ id, custom }) => [id as TaskId, String(custom[rank])]));
    const ranks = [...issues.keys()].map((id) => rankOf.get(id)!);
    expect(ranks).toEqual(ranks.toSorted());
  });

  it('writes a move to Jira and takes it back', async () => {
    const page = await open('Mara');
    const { id } = pickTask(page);
    const before = issueIn(page, id);
    page.store.getState().edit({ type: 'move', taskIds: [id], by: 3 * day });
    expect(page.store.getState().save).toEqual({ type: 'saving', count: 1 });
    await settle(page.store);
    expect(page.store.getState().refusals).toEqual([]);
    expect(issueIn(page, id)).not.toEqual(before);
    page.store.getState().undo();
    await settle(page.store);
    expect(issueIn(page, id)).toEqual(before);
  });

  it('draws the dependencies that Jira’s links mean', async () => {
    const { store, data } = await open('Mara');
    const { plan } = store.getState();
    const blocks = data.linkTypes.find(({ name }) => name === 'Blocks')!.id;
    const wanted = data.links
      .filter((link) => link.typeId === blocks)
      .map((link) => [link.inwardIssueId, link.outwardIssueId].join(' before '))
      .filter((pair) => pair.split(' before ').every((id) => plan.indexOf.has(id as TaskId)));
    expect(wanted.length).toBeGreaterThan(10);
    expect(plan.links.map(({ from, to }) => `${from} before ${to}`).sort()).toEqual(wanted.sort());
  });

  it('shows a person without the right to edit that they have none', async () => {
    const { store } = await open('Jonas');
    expect(store.getState()).toMatchObject({ load: { type: 'ready' }, readOnly: true });
  });

  it('opens nothing of a project that the person may not see', async () => {
    const restricted = site().projects.find(({ isPrivate }) => isPrivate)!;
    const { store } = await open('Ben', restricted.key);
    expect(store.getState().load).toMatchObject({ type: 'failed', problem: { code: 'no-project-access' } });
  });

  it('waits as Jira tells it to while it writes, and finds a colleague’s change', async () => {
    const page = await open('Mara');
    const { id } = pickTask(page);
    page.jira.switches.rateLimit = { kind: 'burst', on: 'writes', times: 2, retryAfterSeconds: 2 };
    page.store.getState().edit({ type: 'move', taskIds: [id], by: day });
    await settle(page.store);
    expect(page.store.getState().refusals).toEqual([]);
    expect(page.clock.slept.filter((ms) => ms >= 2000)).toHaveLength(2);

    const colleague = createLocalTransport(
      page.jira,
      page.data.people.find(({ displayName }) => displayName.startsWith('Tomas'))!.accountId,
    );
    await colleague({
      method: 'PUT',
      path: `/rest/api/3/issue/${id}`,
      body: { fields: { duedate: '2027-03-01' } },
    });
    page.store.getState().edit({ type: 'move', taskIds: [id], by: day });
    await settle(page.store);
    expect(page.store.getState().conflicts).toMatchObject([
      { taskId: id, fields: [{ field: 'due', theirs: '2027-03-01' }] },
    ]);
    expect(page.store.getState().issues.get(id)?.endValue).toBe('2027-03-01');
    expect(issueIn(page, id).due).toBe('2027-03-01');
  });

  it('reads at a refresh what changed and nothing else, and marks it until it is seen', async () => {
    const page = await open('Mara');
    const { id } = pickTask(page);
    const before = page.requests.length;
    await page.clock.sleep(600_000);
    const colleague = page.data.people.find(({ displayName }) => displayName.startsWith('Tomas'))!;
    await createLocalTransport(
      page.jira,
      colleague.accountId,
    )({ method: 'PUT', path: `/rest/api/3/issue/${id}`, body: { fields: { summary: 'Renamed' } } });
    page.store.getState().select([id]);
    await page.store.getState().refresh();
    const { arrivals, issues, selected } = page.store.getState();
    expect([...arrivals]).toEqual([id]);
    expect(issues.get(id)?.summary).toBe('Renamed');
    expect([...selected]).toEqual([id]);
    const read = page.requests
      .slice(before)
      .filter(({ path }) => path.includes('bulkfetch'))
      .flatMap(({ body }) => (body as { issueIdsOrKeys: string[] }).issueIdsOrKeys);
    expect(read).toContain(id);
    expect(read.length).toBeLessThan(issues.size / 2);
    page.store.getState().seen();
    expect(page.store.getState().arrivals.size).toBe(0);
  });
});
