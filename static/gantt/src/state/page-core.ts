// What the parts of the page's state share: the store, the session once it is open, and the issues it holds.
import type { StoreApi } from 'zustand/vanilla';
import type { TaskId } from '#domain/plan/ids';
import { createIssueBook, shownIssues, toBookPlan, type IssueBook, type PlanView } from './issue-book';
import type { SomeValues } from './issue-values';
import type { PagePorts } from './page-ports';
import type { PageSession } from './page-session';
import type { PageActions, PageState } from './page-state';

export type PageStore = StoreApi<PageState & PageActions>;

export interface PageCore {
  readonly ports: PagePorts;
  readonly get: () => PageState;
  readonly set: (part: Partial<PageState>) => void;
  session: PageSession | null;
  book: IssueBook;
  /** When the reading began that the book comes from, in epoch milliseconds. */
  readAt: number;
  /** Ghost bars that the person doesn't want to see. */
  dismissed: ReadonlySet<TaskId>;
  /** Values on their way to Jira; the editor knows them. */
  targetOf: (taskId: TaskId) => SomeValues | undefined;
}

export const createPageCore = (ports: PagePorts, store: Pick<PageCore, 'get' | 'set'>): PageCore => ({
  ports,
  ...store,
  session: null,
  book: createIssueBook(),
  readAt: 0,
  dismissed: new Set(),
  targetOf: () => undefined,
});

export const toPlanView = ({ targetOf }: PageCore, { clock, linkTypes }: PageSession): PlanView => ({
  clock,
  linkTypes,
  targetOf,
});

/** Draws what the book holds. */
export const showBook = (core: PageCore): void => {
  const { session, book } = core;
  if (!session) return;
  core.set({
    plan: toBookPlan(book, toPlanView(core, session)),
    issues: shownIssues(book, core),
    broken: [...book.broken],
  });
};
