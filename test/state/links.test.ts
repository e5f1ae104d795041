import type { LocalJira } from '../../dev/jira/create-jira';
import type { SiteData } from '../../dev/jira/model';
import { demoSeed } from '../../dev/seeds/demo/demo-seed';
import type { LinkId, TaskId } from '../../src/domain/plan/ids';
import type { WorkMinutes } from '../../src/domain/time/units';
import type { LinkAnswer } from '../../static/gantt/src/state/page-state';
import { createLocalTransport, createTestJira, now } from './support/local-jira';
import { createPageStand, settle, type PageStand } from './support/page-stand';

// The first exchange reads Atlassian's OpenAPI document, which takes its time.
jest.setTimeout(60_000);

interface Opened extends PageStand {
  readonly jira: LocalJira;
  readonly idOf: (key: string) => TaskId;
}

const open = async (prepare?: (data: SiteData) => SiteData): Promise<Opened> => {
  const seed = demoSeed({ now })[0]!;
  const data = prepare ? prepare(seed) : seed;
  const jira = createTestJira(data);
  const person = data.people.find(({ displayName }) => displayName.startsWith('Mara'))!;
  const project = data.projects.find(({ key }) => key === 'LUM')!;
  const stand = createPageStand({ jira: createLocalTransport(jira, person.accountId), project });
  await stand.store.getState().open();
  await settle(stand.store);
  const idOf = (key: string): TaskId => data.issues.find((issue) => issue.key === key)!.id as TaskId;
  return { ...stand, jira, idOf };
};

const noLag = 0 as WorkMinutes;
const day = 480 as WorkMinutes;

const linkBetween = ({ store }: PageStand, from: TaskId, to: TaskId) =>
  store.getState().plan.links.find((link) => link.from === from && link.to === to);

const linksInJira = ({ jira }: Opened, from: TaskId, to: TaskId) =>
  jira.store.linksOf(from).filter((link) => link.inwardIssueId === from && link.outwardIssueId === to);

/** Two tasks that nothing links yet. */
const strangers = ({ store }: PageStand): readonly [TaskId, TaskId] => {
  const { plan } = store.getState();
  const leaves = plan.tasks.filter((task, i) => plan.subtreeEnd[i] === i + 1 && task.kind === 'task');
  const linked = new Set(plan.links.flatMap(({ from, to }) => [from, to]));
  const [a, b] = leaves.filter(({ id }) => !linked.has(id));
  return [a!.id, b!.id];
};

const planIn = ({ jira }: Opened, id: TaskId) =>
  (jira.store.issue(id)?.properties ?? {})['gantt.plan'] as
    { readonly plan: { readonly links?: Readonly<Record<string, unknown>> } } | undefined;

describe('links on the page', () => {
  it('are made in Jira, shown at once and taken back', async () => {
    const page = await open();
    const [a, b] = strangers(page);
    const { link, undo, redo } = page.store.getState();
    expect(link({ from: a, to: b, type: 'FS', lag: noLag })).toEqual({ type: 'linked' });
    expect(linkBetween(page, a, b)).toMatchObject({ type: 'FS', lag: 0, soft: false });
    expect(page.store.getState().save).toEqual({ type: 'saving', count: 2 });
    await settle(page.store);
    expect(page.store.getState().refusals).toEqual([]);
    const [made] = linksInJira(page, a, b);
    expect(linkBetween(page, a, b)?.id).toBe(made?.id);
    expect(page.store.getState().nextUndo).toMatchObject({ verb: 'link' });
    // What the type of link says already is not kept twice.
    expect(planIn(page, b)).toBeUndefined();
    undo();
    expect(linkBetween(page, a, b)).toBeUndefined();
    await settle(page.store);
    expect(linksInJira(page, a, b)).toEqual([]);
    redo();
    await settle(page.store);
    expect(linksInJira(page, a, b)).toHaveLength(1);
  });

  it('keep another type and a lag in the successor’s plan, and forget them when they go', async () => {
    const page = await open();
    const [a, b] = strangers(page);
    page.store.getState().link({ from: a, to: b, type: 'SS', lag: day });
    await settle(page.store);
    const [made] = linksInJira(page, a, b);
    expect(planIn(page, b)?.plan.links).toEqual({ [`${made!.typeId}:${a}`]: { type: 'SS', lag: 480 } });
    page.store.getState().relink(made!.id as LinkId, { lag: (2 * day) as WorkMinutes });
    expect(linkBetween(page, a, b)).toMatchObject({ type: 'SS', lag: 960 });
    await settle(page.store);
    expect(planIn(page, b)?.plan.links).toEqual({ [`${made!.typeId}:${a}`]: { type: 'SS', lag: 960 } });
    page.store.getState().undo();
    await settle(page.store);
    expect(linkBetween(page, a, b)).toMatchObject({ type: 'SS', lag: 480 });
    page.store.getState().unlink(linkBetween(page, a, b)!.id);
    expect(linkBetween(page, a, b)).toBeUndefined();
    await settle(page.store);
    expect(linksInJira(page, a, b)).toEqual([]);
    expect(planIn(page, b)?.plan.links).toBeUndefined();
    page.store.getState().undo();
    await settle(page.store);
    expect(linkBetween(page, a, b)).toMatchObject({ type: 'SS', lag: 480 });
    expect(page.store.getState().refusals).toEqual([]);
  });

  it('that would close a loop are refused with the loop; one of it can go instead', async () => {
    const page = await open();
    const { links } = page.store.getState().plan;
    const there = links.find((one) => !one.soft)!;
    const asked = { from: there.to, to: there.from, type: 'FS', lag: noLag } as const;
    const answer = page.store.getState().link(asked);
    expect(answer).toEqual({ type: 'loop', tasks: [there.to, there.from, there.to], closing: there });
    const { closing } = answer as Extract<LinkAnswer, { type: 'loop' }>;
    expect(page.store.getState().plan.links).toBe(links);
    expect(page.store.getState().link({ ...asked, instead: closing.id })).toEqual({ type: 'linked' });
    await settle(page.store);
    expect(linksInJira(page, there.from, there.to)).toEqual([]);
    expect(linksInJira(page, there.to, there.from)).toHaveLength(1);
  });

  it('never lead from a task to itself or to what stands above it', async () => {
    const page = await open();
    const { plan, link } = page.store.getState();
    const child = plan.tasks.find((task, i) => task.parentId !== null && plan.subtreeEnd[i] === i + 1)!;
    const ask = (from: TaskId, to: TaskId): LinkAnswer => link({ from, to, type: 'FS', lag: noLag });
    expect(ask(child.id, child.id)).toEqual({ type: 'refused', why: 'same' });
    expect(ask(child.parentId!, child.id)).toEqual({ type: 'refused', why: 'family' });
    expect(ask('group:x' as TaskId, child.id)).toEqual({ type: 'refused', why: 'not-an-issue' });
  });

  it('that Jira refuses are put back and said', async () => {
    const page = await open((data) => ({
      ...data,
      permissionSchemes: data.permissionSchemes.map((scheme) => ({
        ...scheme,
        grants: scheme.grants.filter(({ permission }) => permission !== 'LINK_ISSUES'),
      })),
    }));
    const [a, b] = strangers(page);
    page.store.getState().link({ from: a, to: b, type: 'FS', lag: noLag });
    await settle(page.store);
    expect(linkBetween(page, a, b)).toBeUndefined();
    expect(page.store.getState().refusals).toMatchObject([
      { taskId: b, reason: 'may-not-link', verb: 'link' },
    ]);
    expect(page.store.getState().nextUndo).toBeNull();
  });
});

describe('an issue moved in or out', () => {
  it('goes below the epic before it and comes out again, in Jira too', async () => {
    const page = await open();
    const { plan, issues } = page.store.getState();
    const child = plan.tasks.findLast(
      ({ id, parentId }) => parentId !== null && issues.get(id)?.type.level === 0,
    )!;
    expect(page.store.getState().nest(child.id, -1)).toEqual({ type: 'nested', under: null });
    expect(page.store.getState().plan.tasks.find(({ id }) => id === child.id)?.parentId).toBeNull();
    await settle(page.store);
    expect(page.jira.store.issue(child.id)?.parentId).toBeNull();
    const { view } = page.store.getState();
    const before = view.tasks[(view.indexOf.get(child.id) ?? 0) - 1];
    expect(before).toBeDefined();
    const answer = page.store.getState().nest(child.id, 1);
    expect(answer.type).toBe('nested');
    await settle(page.store);
    const { under } = answer as { under: TaskId };
    expect(page.jira.store.issue(child.id)?.parentId).toBe(under);
    page.store.getState().undo();
    await settle(page.store);
    expect(page.jira.store.issue(child.id)?.parentId).toBeNull();
    expect(page.store.getState().refusals).toEqual([]);
  });

  it('stays where Jira’s levels leave it no place', async () => {
    const page = await open();
    const { view, issues, nest } = page.store.getState();
    const level = (wanted: number) => view.tasks.find(({ id }) => issues.get(id)?.type.level === wanted)!.id;
    expect(nest(level(1), -1)).toEqual({ type: 'refused', why: 'top' });
    expect(nest(level(1), 1)).toMatchObject({ type: 'refused' });
    expect(nest(level(-1), -1)).toEqual({ type: 'refused', why: 'sub-task' });
    expect(page.store.getState().nextUndo).toBeNull();
  });
});
