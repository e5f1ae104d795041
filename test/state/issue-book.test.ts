import type { TaskId } from '../../src/domain/plan/ids';
import type { WallClock } from '../../src/jira/jira-dates';
import { createIssueReader } from '../../src/jira/issue-reader';
import { createJiraClient } from '../../src/jira/jira-client';
import { loadParents } from '../../src/jira/load-parents';
import { parseIssue } from '../../src/jira/parse-issue';
import type { Issue } from '../../src/jira/issue';
import {
  addBatch,
  addParents,
  createIssueBook,
  putIssue,
  toBookPlan,
  type IssueBook,
} from '../../static/gantt/src/state/issue-book';
import { mapped, renderIssue } from '../jira/support/raw-issue';
import { createFakeClock } from './support/page-stand';

const clock: WallClock = { toWall: (at) => at as never, toInstant: (at) => at as never };
const view = { clock, linkTypes: new Map(), targetOf: () => undefined };

const raw = (id: string, parent?: string): unknown =>
  renderIssue({ id, key: `A-${id}` }, parent ? { parent: { id: parent } } : {});

const issueOf = (id: string, parent?: string): Issue => {
  const parsed = parseIssue(raw(id, parent), mapped);
  if (!parsed.ok) throw new Error('unreadable');
  return parsed.issue;
};

const bookOf = async (
  issues: readonly Issue[],
  elsewhere: Readonly<Record<string, unknown>>,
): Promise<IssueBook> => {
  const client = createJiraClient(async ({ body }) => {
    const { issueIdsOrKeys } = body as { issueIdsOrKeys: string[] };
    const found = issueIdsOrKeys.map((id) => elsewhere[id]).filter((issue) => issue !== undefined);
    return { status: 200, headers: {}, body: { issues: found } };
  }, createFakeClock());
  const book = createIssueBook();
  addBatch(book, { issues, broken: [] });
  addParents(book, await loadParents(createIssueReader(client, mapped), book.issues));
  return book;
};

const outline = (book: IssueBook): string[] => {
  const { tasks, level } = toBookPlan(book, view);
  return tasks.map(
    ({ id, kind }, i) => `${'.'.repeat(level[i]!)}${id}${kind === 'restricted' ? ' restricted' : ''}`,
  );
};

describe('the issues of a page', () => {
  it('stand below parents from elsewhere, any number of levels up', async () => {
    const book = await bookOf([issueOf('1'), issueOf('2', '8'), issueOf('3', '8')], {
      8: raw('8', '9'),
      9: raw('9'),
    });
    expect(outline(book)).toEqual(['1', '9', '.8', '..2', '..3']);
  });

  it('stand below a restricted one where the parent may not be seen', async () => {
    expect(outline(await bookOf([issueOf('2', '8'), issueOf('3')], {}))).toEqual(['8 restricted', '.2', '3']);
  });

  it('are all there when parents go in a circle', async () => {
    const book = await bookOf([issueOf('2', '8')], { 8: raw('8', '9'), 9: raw('9', '8') });
    expect(
      outline(book)
        .map((line) => line.replaceAll('.', ''))
        .sort(),
    ).toEqual(['2', '8', '9']);
  });

  it('take newer readings of themselves and of nobody else', async () => {
    const book = await bookOf([issueOf('2', '8')], { 8: raw('8') });
    putIssue(book, { ...issueOf('8'), summary: 'Newer' });
    putIssue(book, issueOf('99'));
    expect(toBookPlan(book, view).tasks.map(({ name }) => name)).toEqual(['Newer', 'Write the plan']);
    expect(book.issues.has('99' as TaskId)).toBe(false);
  });
});
