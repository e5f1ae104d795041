// What the parts of the page's state share: the store, the session once it is open, and the issues it holds.
import type { StoreApi } from 'zustand/vanilla';
import type { TaskId } from '#domain/plan/ids';
import type { CreateType } from '#jira/create-types';
import { createJiraClient, type JiraClient } from '#jira/jira-client';
import type { JiraResult } from '#jira/jira-problem';
import { createIssueBook, shownIssues, toBookPlan, type IssueBook, type PlanView } from './issue-book';
import type { SomeValues } from './issue-values';
import type { PagePorts } from './page-ports';
import type { PageSession } from './page-session';
import type { PageActions, PageState } from './page-state';
import { withChanges } from './structure';
import type { StructureLane } from './structure-lane';

export type PageStore = StoreApi<PageState & PageActions>;

export interface PageCore {
  readonly ports: PagePorts;
  readonly client: JiraClient;
  readonly get: () => PageState;
  readonly set: (part: Partial<PageState>) => void;
  session: PageSession | null;
  book: IssueBook;
  /** When the reading began that the book comes from, in epoch milliseconds. */
  readAt: number;
  /** Ghost bars that the person doesn't want to see. */
  dismissed: ReadonlySet<TaskId>;
  /** Issues that Jira refused to have edited. */
  closed: ReadonlySet<TaskId>;
  /** Values on their way to Jira; the editor knows them. */
  targetOf: (taskId: TaskId) => SomeValues | undefined;
  /** Issues being made, taken away and ranked; the editor's. */
  structure: Pick<StructureLane, 'pending' | 'version' | 'whenIdle'>;
  /** The types of new issues; asked for once. */
  readonly loadTypes: () => Promise<JiraResult<readonly CreateType[]>>;
  /** What was made or ranked last: Jira's search may not know it yet. */
  recent: readonly TaskId[];
}

export const createPageCore = (ports: PagePorts, store: Pick<PageCore, 'get' | 'set'>): PageCore => {
  const core: PageCore = {
    ports,
    client: createJiraClient(ports.jira, ports.clock),
    ...store,
    session: null,
    book: createIssueBook(),
    readAt: 0,
    dismissed: new Set(),
    closed: new Set(),
    targetOf: () => undefined,
    structure: { pending: () => [], version: () => 0, whenIdle: () => Promise.resolve() },
    loadTypes: () => loadTypes(core),
    recent: [],
  };
  return core;
};

const notOpen: JiraResult<never> = { ok: false, problem: { code: 'unavailable', status: 0, details: '' } };

const loadTypes = async ({ session, set }: PageCore): Promise<JiraResult<readonly CreateType[]>> => {
  if (!session) return notOpen;
  const types = await session.createTypes();
  if (types.ok) set({ createTypes: types.value });
  return types;
};

const mostRecent = 50;

export const remember = (core: PageCore, taskIds: readonly TaskId[]): void => {
  core.recent = [...new Set([...taskIds, ...core.recent])].slice(0, mostRecent);
};

/** What the book holds with all that is on its way. */
export const shownBook = ({ book, structure, get }: PageCore): IssueBook =>
  withChanges(book, structure.pending(), get().createTypes ?? []);

export const toPlanView = ({ targetOf }: PageCore, { clock, linkTypes }: PageSession): PlanView => ({
  clock,
  linkTypes,
  targetOf,
});

/** Draws what the book holds. */
export const showBook = (core: PageCore): void => {
  const { session } = core;
  if (!session) return;
  const book = shownBook(core);
  core.set({
    plan: toBookPlan(book, toPlanView(core, session)),
    issues: shownIssues(book, core),
    broken: [...book.broken],
  });
};
