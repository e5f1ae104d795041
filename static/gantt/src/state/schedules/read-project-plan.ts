// The open issues of one project as a plan, read as whoever asks and no more of them than are counted in a moment.
import { loadParents } from '#jira/load-parents';
import { createIssueLoader } from '#jira/load-issues';
import { addBatch, addLists, addParents, allIssues, createIssueBook, toBookPlan } from '../issue-book';
import { openSession, toToday, type PageSession, type SessionPorts } from '../page-session';
import type { ReadPlan } from './schedules-ports';

export const mostIssues = 1000;

/** Finished work is counted no more. */
const openIssues = 'statusCategory != Done';

export const readProjectPlan = async (
  ports: SessionPorts,
  projectId: string,
): Promise<ReadPlan | 'failed' | 'off'> => {
  const answered = await ports.operations.call('session.open', { projectId });
  if (!answered.ok) return 'failed';
  const opened = await openSession(ports, {
    scope: { projectIds: [projectId], jql: openIssues, filterId: null },
    opened: answered.value,
    onWait: () => undefined,
  });
  if (!opened.ok) return opened.problem.code === 'project-off' ? 'off' : 'failed';
  const { session } = opened;
  const book = await readBook(session);
  if (book === null) return 'failed';
  const { clock, linkTypes, firstPage } = session;
  return {
    plan: toBookPlan(book, { clock, linkTypes, targetOf: () => undefined }),
    issues: allIssues(book),
    line: answered.value.schedules,
    isCut: firstPage.next !== null || firstPage.ids.length > mostIssues,
    today: toToday(clock, ports.clock.now()),
  };
};

/** Null where not all could be read. */
const readBook = async ({ reader, firstPage }: PageSession) => {
  const book = createIssueBook();
  const ids = firstPage.ids.slice(0, mostIssues);
  const ignore = (): void => undefined;
  const loader = createIssueLoader(
    { reader, listIds: () => Promise.resolve({ ok: true, value: { ids, next: null } }) },
    {
      onBatch: (batch) => {
        addBatch(book, batch);
      },
      onLists: (lists) => {
        addLists(book, lists);
      },
      onOrder: ignore,
      onWait: ignore,
    },
  );
  const outcome = await loader.run();
  if (outcome.type !== 'complete') return null;
  addParents(book, await loadParents(reader, book.issues));
  return book;
};
