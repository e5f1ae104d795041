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
    const all = page.data.issues.filter(({ projectId }) => projectId === project!.id);
    expect(issues.size + broken.length).toBe(all.length);
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
});
