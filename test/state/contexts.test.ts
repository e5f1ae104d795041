// Saved views the whole way, from the page's state to the app's storage: what one person saves, others see, change for
// themselves, propose, and are kept from.
import { startSite, type Site, type SitePage } from './support/saved-views';
import { settle } from './support/page-stand';

// The first exchange reads Atlassian's OpenAPI document, which takes its time.
jest.setTimeout(60_000);

const form = { name: 'Release train', isPrivate: false, readOnly: false, jql: null };

const at = ({ store }: SitePage) => store.getState();

/** What was changed is sent a moment later. */
const rest = async (): Promise<void> => {
  for (let i = 0; i < 200; i++) await new Promise((resolve) => setImmediate(resolve));
};

/** Mara's view by sprint, shared with Tomas, who may look, and Priya, who may edit. */
const shareView = async (
  site: Site,
  more: Partial<typeof form> = {},
): Promise<{ mara: SitePage; id: string }> => {
  const mara = await site.visit('Mara Ivanova');
  at(mara).setView({ group: 'sprint' });
  const projectIds = [site.projectId('LUM')];
  expect(await at(mara).saveViewAs({ ...form, projectIds, ...more })).toEqual({ type: 'done' });
  const { current } = at(mara).contexts;
  if (current?.type !== 'shared') throw new Error('It is not shared.');
  const outcome = await at(mara).share(current.document, site.idOf('Mara Ivanova'), [
    { to: { type: 'person', accountId: site.idOf('Tomas Ruiz') }, level: 'view' },
    { to: { type: 'person', accountId: site.idOf('Priya Nair') }, level: 'edit' },
  ]);
  expect(outcome).toEqual({ type: 'done' });
  return { mara, id: current.id };
};

describe('the page', () => {
  it('opens as Time Plan for everybody, without reading any saved view, with done work hidden and counted', async () => {
    const page = await startSite().visit('Jonas Weber');
    const { contexts, viewSettings, hiddenCount, doneHiddenCount, changedParts, view } = at(page);
    expect(contexts.current).toMatchObject({ type: 'built-in', id: 'time-plan' });
    expect(page.calls.filter((name) => /^(session|context)\./.test(name))).toEqual(['session.open']);
    expect(viewSettings.hideDone).toBe(true);
    expect(doneHiddenCount).toBeGreaterThan(20);
    expect(hiddenCount).toBe(doneHiddenCount);
    expect(view.tasks.length).toBeLessThan(at(page).plan.tasks.length);
    expect(changedParts).toEqual([]);
    expect(page.address.contextId).toBeNull();
  });

  it('has “My four weeks” and the same bars by person', async () => {
    const page = await startSite().visit('Mara Ivanova');
    await at(page).openContext('my-four-weeks');
    expect(at(page).viewSettings).toMatchObject({
      window: { back: 28, ahead: 28 },
      group: 'version',
      hideDone: true,
    });
    expect(page.address.contextId).toBe('my-four-weeks');
    await at(page).openContext('resource-plan');
    expect(at(page).viewSettings).toMatchObject({ filters: [], group: 'assignee' });
    expect(page.requests.filter(({ path }) => path.includes('search/jql'))).toHaveLength(1);
  });

  it('comes back as the person left it, on another device too', async () => {
    const site = startSite();
    const first = await site.visit('Mara Ivanova');
    await at(first).openContext('resource-plan');
    at(first).setView({ sort: { by: 'due', descending: true } });
    await rest();
    const second = await site.visit('Mara Ivanova');
    expect(at(second).contexts.current?.id).toBe('resource-plan');
    expect(at(second).viewSettings.sort).toEqual({ by: 'due', descending: true });
    expect(at(second).changedParts).toEqual(['sort']);
    at(second).resetView();
    await rest();
    const third = await site.visit('Mara Ivanova');
    expect(at(third).changedParts).toEqual([]);
  });

  it('goes back and forth with the address', async () => {
    const page = await startSite().visit('Mara Ivanova');
    await at(page).openContext('resource-plan');
    page.address.goTo(null);
    await rest();
    expect(at(page).contexts.current?.id).toBe('time-plan');
  });
});

describe('a saved view', () => {
  it('is found by whom it is shared with, opened by its link, and theirs to change for themselves alone', async () => {
    const site = startSite();
    const { id } = await shareView(site);
    const tomas = await site.visit('Tomas Ruiz', { contextId: id });
    expect(at(tomas).viewSettings.group).toBe('sprint');
    await at(tomas).listContexts();
    expect(at(tomas).contexts.listed).toMatchObject([{ name: 'Release train', level: 'view' }]);
    expect(at(tomas).contexts.people.get(site.idOf('Mara Ivanova'))?.name).toBe('Mara Ivanova');
    at(tomas).setView({ group: 'status' });
    expect(at(tomas).changedParts).toEqual(['group']);
    await rest();
    const again = await site.visit('Tomas Ruiz', { contextId: id });
    expect(at(again).viewSettings.group).toBe('status');
    const mara = await site.visit('Mara Ivanova', { contextId: id });
    expect(at(mara).viewSettings.group).toBe('sprint');
  });

  it.each(['Jonas Weber', 'Ben Okafor'])(
    'is nothing to %s, no more than one that never was',
    async (name) => {
      const site = startSite();
      const { id } = await shareView(site);
      for (const contextId of [id, 'never-was']) {
        const page = await site.visit(name, { contextId });
        expect(at(page).load).toEqual({ type: 'failed', problem: { code: 'no-context', details: null } });
        await at(page).openContext('time-plan');
        await settle(page.store);
        expect(at(page).load).toEqual({ type: 'ready' });
      }
    },
  );

  it('takes what was proposed, and the proposer’s layer and view are one then', async () => {
    const site = startSite();
    const { mara, id } = await shareView(site);
    const tomas = await site.visit('Tomas Ruiz', { contextId: id });
    at(tomas).setView({ group: 'status', sort: { by: 'due', descending: false } });
    expect(await at(tomas).proposeChanges('Closer to how we stand')).toEqual({ type: 'done' });
    const owner = await site.visit('Mara Ivanova', { contextId: id });
    const { current } = at(owner).contexts;
    const proposals = current?.type === 'shared' ? current.document.body.proposals : [];
    expect(proposals).toMatchObject([
      { by: site.idOf('Tomas Ruiz'), note: 'Closer to how we stand', layer: { group: 'status' } },
    ]);
    expect(await at(owner).closeProposal(proposals[0]!.id, true)).toEqual({ type: 'done' });
    expect(at(owner).viewSettings).toMatchObject({ group: 'status', sort: { by: 'due' } });
    expect(at(owner).changedParts).toEqual([]);
    const later = await site.visit('Tomas Ruiz', { contextId: id });
    expect(at(later).changedParts).toEqual([]);
    expect(at(mara).viewSettings.group).toBe('sprint');
  });

  it('stays as it is when a proposal is declined', async () => {
    const site = startSite();
    const { id } = await shareView(site);
    const tomas = await site.visit('Tomas Ruiz', { contextId: id });
    at(tomas).setView({ hideDone: false });
    await at(tomas).proposeChanges('');
    const owner = await site.visit('Mara Ivanova', { contextId: id });
    const { current } = at(owner).contexts;
    const [proposal] = current?.type === 'shared' ? current.document.body.proposals : [];
    expect(await at(owner).closeProposal(proposal!.id, false)).toEqual({ type: 'done' });
    const { current: after } = at(owner).contexts;
    expect(after?.type === 'shared' && after.document.body.proposals).toEqual([]);
    expect(at(owner).viewSettings.hideDone).toBe(true);
  });

  it('keeps what two people saved at once where they changed different parts', async () => {
    const site = startSite();
    const { mara, id } = await shareView(site);
    const priya = await site.visit('Priya Nair', { contextId: id });
    at(priya).setView({ group: 'status' });
    at(mara).setView({ sort: { by: 'key', descending: false } });
    expect(await at(priya).saveView()).toEqual({ type: 'done' });
    expect(await at(mara).saveView()).toEqual({ type: 'done' });
    const { base } = at(mara).contexts;
    expect(base).toMatchObject({ group: 'status', sort: { by: 'key' } });
  });

  it('tells the later one of two who changed the same part, and loses neither', async () => {
    const site = startSite();
    const { mara, id } = await shareView(site);
    const priya = await site.visit('Priya Nair', { contextId: id });
    at(priya).setView({ group: 'status' });
    at(mara).setView({ group: 'type' });
    expect(await at(priya).saveView()).toEqual({ type: 'done' });
    expect(await at(mara).saveView()).toEqual({ type: 'conflict' });
    expect(at(mara).contexts.base?.group).toBe('status');
    expect(at(mara).viewSettings.group).toBe('type');
    expect(at(mara).changedParts).toEqual(['group']);
    expect(await at(mara).saveView()).toEqual({ type: 'done' });
    expect(at(mara).changedParts).toEqual([]);
  });

  it('that is read-only lets nobody change Jira, its owner neither', async () => {
    const site = startSite();
    const { mara } = await shareView(site, { readOnly: true });
    expect(at(mara).readOnly).toBe(true);
    const task = at(mara).plan.tasks.find(({ dates }) => dates.start !== null && dates.finish !== null)!;
    at(mara).edit({ type: 'move', taskIds: [task.id], by: 1440 });
    expect(at(mara).saving.size).toBe(0);
    await at(mara).openContext('time-plan');
    expect(at(mara).readOnly).toBe(false);
  });

  it('is deleted and comes back', async () => {
    const site = startSite();
    const { mara, id } = await shareView(site);
    await at(mara).listContexts();
    expect(await at(mara).deleteContext(id)).toEqual({ type: 'done' });
    expect(at(mara).contexts.listed).toEqual([]);
    expect(at(mara).contexts.current?.id).toBe('time-plan');
    const tomas = await site.visit('Tomas Ruiz', { contextId: id });
    expect(at(tomas).load).toMatchObject({ problem: { code: 'no-context' } });
    expect(await at(mara).restoreContext()).toEqual({ type: 'done' });
    expect(at(mara).contexts.listed).toMatchObject([{ id, name: 'Release train' }]);
    const back = await site.visit('Tomas Ruiz', { contextId: id });
    expect(at(back).load).toEqual({ type: 'ready' });
  });

  it('is what the project opens with for those who were never elsewhere', async () => {
    const site = startSite();
    const { mara, id } = await shareView(site);
    expect(await at(mara).setDefaultContext(id)).toEqual({ type: 'done' });
    const priya = await site.visit('Priya Nair');
    expect(at(priya).contexts.current?.id).toBe(id);
    const jonas = await site.visit('Jonas Weber');
    expect(at(jonas).contexts.current?.id).toBe('time-plan');
    expect(await at(mara).setDefaultContext(null)).toEqual({ type: 'done' });
    const tomas = await site.visit('Tomas Ruiz');
    expect(at(tomas).contexts.current?.id).toBe('time-plan');
  });

  it('can be a person’s own, is changed in place, and favourites keep their order', async () => {
    const site = startSite();
    const page = await site.visit('Jonas Weber');
    const projectIds = [site.projectId('LUM')];
    for (const name of ['One', 'Two'])
      await at(page).saveViewAs({ ...form, name, isPrivate: true, projectIds });
    const ids = Object.keys(at(page).personal.contexts);
    ids.forEach((id) => {
      at(page).toggleFavourite(id);
    });
    at(page).moveFavourite(ids[1]!, -1);
    at(page).setView({ group: 'none' });
    expect(await at(page).saveView()).toEqual({ type: 'done' });
    await rest();
    const again = await site.visit('Jonas Weber');
    expect(at(again).personal.favourites).toEqual([ids[1], ids[0]]);
    expect(at(again).viewSettings.group).toBe('none');
    expect(at(again).changedParts).toEqual([]);
  });

  it('tells before it is shared how many people see it, and who can’t be counted', async () => {
    const site = startSite();
    const { mara } = await shareView(site);
    const { current } = at(mara).contexts;
    if (current?.type !== 'shared') throw new Error('It is not shared.');
    const { grants } = current.document.body;
    expect(await at(mara).previewShare(current.document, grants)).toEqual({
      people: 3,
      partly: 0,
      uncounted: [],
    });
    const group = { type: 'group', groupId: 'some-group' } as const;
    const counted = await at(mara).previewShare(current.document, [...grants, { to: group, level: 'view' }]);
    expect(counted).toEqual({ people: 3, partly: 0, uncounted: [group] });
    const all = await at(mara).previewShare(current.document, [{ to: { type: 'everyone' }, level: 'view' }]);
    expect(all.people).toBeGreaterThan(3);
  });
});

describe('the portfolio', () => {
  it('asks which projects, and has them above their issues from then on', async () => {
    const site = startSite();
    const page = await site.visit('Mara Ivanova', { surface: 'portfolio' });
    expect(at(page).contexts).toMatchObject({ isChoosing: true, current: null });
    await at(page).listAllProjects();
    expect(at(page).contexts.allProjects?.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['LUM', 'SUP']),
    );
    await at(page).openPortfolio([site.projectId('LUM'), site.projectId('SUP')]);
    await settle(page.store);
    const heads = at(page).view.tasks.filter((_, i) => at(page).view.level[i] === 0);
    expect(heads.map(({ id }) => id)).toEqual(at(page).projects.map(({ id }) => `group:${id}`));
    expect(at(page).canCreate).toEqual({ can: false, why: 'many-projects' });
    await rest();
    const again = await site.visit('Mara Ivanova', { surface: 'portfolio' });
    expect(
      at(again)
        .projects.map(({ key }) => key)
        .toSorted(),
    ).toEqual(['LUM', 'SUP']);
    await at(again).openContext('resource-plan');
    expect(at(again).viewSettings.group).toBe('assignee');
  });

  it('doesn’t open with the view of one project that somebody was at last', async () => {
    const site = startSite();
    await shareView(site);
    await rest();
    const page = await site.visit('Mara Ivanova', { surface: 'portfolio' });
    expect(at(page).contexts).toMatchObject({ isChoosing: true, current: null });
  });

  it('shows who may not see all of it what Jira shows them, and says that there is more', async () => {
    const site = startSite();
    const mara = await site.visit('Mara Ivanova', { surface: 'portfolio' });
    const projectIds = [site.projectId('LUM'), site.projectId('BRD')];
    await at(mara).openPortfolio(projectIds);
    await settle(mara.store);
    await at(mara).saveViewAs({ ...form, name: 'Both', projectIds });
    await settle(mara.store);
    const { current } = at(mara).contexts;
    if (current?.type !== 'shared') throw new Error('It is not shared.');
    const grants = [{ to: { type: 'person', accountId: site.idOf('Ben Okafor') }, level: 'view' }] as const;
    expect(await at(mara).previewShare(current.document, grants)).toMatchObject({ people: 2, partly: 1 });
    await at(mara).share(current.document, site.idOf('Mara Ivanova'), grants);
    const ben = await site.visit('Ben Okafor', { surface: 'portfolio', contextId: current.id });
    expect(at(ben).projects.map(({ key }) => key)).toEqual(['LUM']);
    const seen = at(ben).contexts.current;
    expect(seen?.type === 'shared' && seen.document.hasMore).toBe(true);
    expect(JSON.stringify(at(ben).contexts)).not.toContain(site.projectId('BRD'));
  });
});
