// How long it takes to work out what the chart shows of 10,000 issues: filtered, grouped, sorted and searched.
import { createJira } from '../../dev/jira/create-jira';
import { createSeed } from '../../dev/seeds/create-seed';
import { deriveView, findInView } from '../../static/gantt/src/state/derive-view';
import { firstViewSettings, type ViewSettings } from '../../static/gantt/src/state/view-settings';
import { createLocalTransport, now } from '../state/support/local-jira';
import { createPageStand } from '../state/support/page-stand';

const rounds = 60;
const warmUp = 20;

const settings: Readonly<Record<string, Partial<ViewSettings>>> = {
  'filter by text': { filters: [{ by: 'text', text: 'wall' }] },
  'sort by due': { sort: { by: 'due', descending: false } },
  'sort by summary': { sort: { by: 'summary', descending: true } },
  'group by assignee': { group: 'assignee' },
  'all of them': {
    filters: [{ by: 'status', stages: ['todo', 'doing'] }],
    group: 'sprint',
    sort: { by: 'assignee', descending: false },
    find: 'a',
  },
};

export interface ViewTime {
  readonly view: string;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly rows: number;
}

export async function measureView(seed: string): Promise<readonly ViewTime[]> {
  const [data] = await createSeed(seed, { now });
  const project = data?.projects[0];
  const person = data?.people[0];
  if (!data || !project || !person) throw new Error('The seed has no project.');
  const jira = createJira({ data, clock: () => now });
  const { store } = createPageStand({ jira: createLocalTransport(jira, person.accountId), project });
  await store.getState().open();
  const { plan, issues, today, projects } = store.getState();
  return Object.entries(settings).map(([view, part]) => {
    const wanted = { ...firstViewSettings, ...part };
    const times: number[] = [];
    let rows = 0;
    for (let round = 0; round < rounds + warmUp; round++) {
      const begin = performance.now();
      const shown = deriveView({ plan, issues, today, projects, me: person.accountId }, wanted);
      findInView(shown.view, wanted.find);
      if (round >= warmUp) times.push(performance.now() - begin);
      rows = shown.view.tasks.length;
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number =>
      Math.round((times[Math.floor(times.length * share)] ?? 0) * 10) / 10;
    return { view, medianMs: at(0.5), p95Ms: at(0.95), rows };
  });
}
