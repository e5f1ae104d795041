// What is not known of Jira for certain is a switch of the local one; the app's page has to get along with both sides.
import type { JiraSwitches } from '../../dev/jira/switches';
import type { SiteData } from '../../dev/jira/model';
import { put } from '../../dev/jira/store/collections';
import { demoSeed } from '../../dev/seeds/demo/demo-seed';
import { scaleSeed } from '../../dev/seeds/scale/scale-seed';
import { createLocalTransport, createTestJira, now } from '../state/support/local-jira';
import { createPageStand, settle, type PageStand } from '../state/support/page-stand';

jest.setTimeout(120_000);

type Opened = PageStand & { readonly jira: ReturnType<typeof createTestJira> };

async function open(
  data: SiteData,
  switches: Partial<JiraSwitches>,
  key = data.projects[0]?.key,
): Promise<Opened> {
  const jira = createTestJira(data);
  Object.assign(jira.switches, switches);
  const project = data.projects.find((one) => one.key === key);
  if (!project) throw new Error(`No project ${String(key)}`);
  const transport = createLocalTransport(jira, data.people[0]?.accountId ?? '');
  const stand = createPageStand({ jira: transport, project });
  await stand.store.getState().open();
  await settle(stand.store);
  return { ...stand, jira };
}

const firstOf = (sites: readonly SiteData[]): SiteData => {
  const [site] = sites;
  if (!site) throw new Error('The seed has no site');
  return site;
};

describe('how many issues a bulk fetch takes, and with which fields', () => {
  const limits = [100, 1000] as const;
  const sides = limits.flatMap((bulkfetchLimit) =>
    [true, false].map((bulkfetchRefusesMultiValued) => ({ bulkfetchLimit, bulkfetchRefusesMultiValued })),
  );

  it.each(sides)('makes no difference to what the page shows: %j', async (switches) => {
    const data = firstOf(scaleSeed(1500, { now }));
    const project = data.projects[0];
    const { store } = await open(data, switches);
    const { load, issues, plan } = store.getState();
    const ids = data.issues.filter(({ projectId }) => projectId === project?.id).map(({ id }) => id);
    expect(load).toEqual({ type: 'ready' });
    expect(new Set<string>(issues.keys())).toEqual(new Set(ids));
    const within = data.links.filter(
      (link) => ids.includes(link.inwardIssueId) && ids.includes(link.outwardIssueId),
    );
    expect(plan.links.length).toBe(within.length);
  });
});

describe('what a search answers to an unknown field', () => {
  it.each(['empty', 'error'] as const)('lets the page open either way: %s', async (unknownField) => {
    const { store } = await open(firstOf(demoSeed({ now })), { unknownField }, 'LUM');
    expect(store.getState().load).toEqual({ type: 'ready' });
    expect(store.getState().issues.size).toBeGreaterThan(50);
  });
});

describe('how an edit without the permission is refused', () => {
  // Either way the page knows it for what it is: it asks whether the issue is closed to its person.
  const sides = ['forbidden', 'field-errors'] as const;
  it.each(sides)('is put back and told, never taken for written: %s', async (editRefusedAs) => {
    const data = firstOf(demoSeed({ now }));
    const page = await open(data, { editRefusedAs }, 'LUM');
    const { plan } = page.store.getState();
    const task = plan.tasks.find(
      ({ kind, dates }) => kind === 'task' && dates.start !== null && dates.finish !== null,
    );
    // The right is taken away while the page is open, so that only Jira knows.
    const schemes = page.jira.store.table('permissionSchemes').all();
    page.jira.store.commit(
      schemes.map((scheme) =>
        put('permissionSchemes', {
          ...scheme,
          grants: scheme.grants.filter(({ permission }) => permission !== 'EDIT_ISSUES'),
        }),
      ),
    );
    page.store.getState().edit({ type: 'move', taskIds: task ? [task.id] : [], by: 1440 });
    await settle(page.store);
    const { refusals, issues } = page.store.getState();
    expect(new Set(refusals.map((refusal) => refusal.reason))).toEqual(new Set(['forbidden']));
    const kept = data.issues.find(({ id }) => id === task?.id);
    expect(task && issues.get(task.id)?.endValue).toBe(kept?.dueDate);
  });
});
