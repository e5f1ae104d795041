// Opens the page and reads its issues: rows as they come, stop, go on, and once more on request.
import type { OperationOutput } from '#contract/operations';
import { isSameScope, type IssueScope } from '#jira/scope-jql';
import { loadParents } from '#jira/load-parents';
import type { TaskId } from '#domain/plan/ids';
import { addParents, createIssueBook, issueOf, putIssue, type IssueBook } from './issue-book';
import { findArrivals } from './find-arrivals';
import { showBook, type PageCore } from './page-core';
import { openSession, toToday, type Opened, type PageSession } from './page-session';
import type { LoadPhase, PageActions, PageState } from './page-state';
import { createReading, flush, isUnderWay, toLoading, type Reading } from './reading';
import { toConfiguration, toProjectTime } from './project-time';
import { fromJiraProblem } from './to-problem';

export interface ReadInput {
  /** Null for the project that the page belongs to. */
  readonly scope: IssueScope | null;
  /** What the app answered already. */
  readonly opened?: OperationOutput<'session.open'>;
  /** What is to be read after all, now that it is known who asks. */
  readonly choose: (session: PageSession) => Promise<IssueScope | 'nothing'>;
}

export interface PageReader extends Pick<PageActions, 'stop' | 'resume' | 'refresh'> {
  readonly read: (input: ReadInput) => Promise<void>;
}

export interface ReaderEvents {
  /** Dates may be others than before. */
  readonly onReread: () => void;
  /** Issues whose change is on its way: what the person saw of them stays what it is compared with. */
  readonly pending: () => ReadonlySet<TaskId>;
}

export const createPageReader = (core: PageCore, events: ReaderEvents): PageReader => {
  let current: Reading | null = null;
  let openings = 0;
  const start = async (reading: Reading): Promise<void> => {
    current = reading;
    reading.running = runReading(core, reading, { events, isCurrent: () => current === reading });
    await reading.running;
    if (reading.isOutrun && current === reading) await startRefresh(reading.session);
  };
  /** What is being made or ranked comes to its end first, so that the order read is the newest. */
  const startRefresh = async (session: PageSession): Promise<void> => {
    core.set({ load: { type: 'loading', read: 0, about: core.book.issues.size } });
    await core.structure.whenIdle();
    if (core.session === session)
      await start(createReading(core, { session, book: createIssueBook(), isRefresh: true }));
  };
  return {
    ...createPauses(core, () => current, start),
    read: async (input) => {
      const mine = ++openings;
      current = null;
      core.set({ load: { type: 'opening' } });
      const opened = await openChosen(core, input, (seconds) => {
        if (mine === openings) core.set({ load: { type: 'waiting', read: 0, about: null, seconds } });
      });
      if (mine !== openings) return;
      if (!opened.ok) {
        const mayAdministerSite = opened.opened?.may.administerSite ?? false;
        core.set({ load: { type: 'failed', problem: opened.problem }, mayAdministerSite });
        return;
      }
      beginSession(core, opened.session);
      await start(createReading(core, { session: opened.session, book: core.book, isRefresh: false }));
    },
    refresh: async () => {
      const { session } = core;
      if (!session || isUnderWay(core.get().load)) return;
      core.set({ today: toToday(session.clock, core.ports.clock.now()) });
      await startRefresh(session);
    },
  };
};

/** The view may show other issues than those that were asked for while it was looked for. */
const openChosen = async (
  { ports }: PageCore,
  { choose, ...input }: ReadInput,
  onWait: (seconds: number) => void,
): Promise<Opened> => {
  const opened = await openSession(ports, { ...input, onWait });
  if (!opened.ok) return opened;
  const wanted = await choose(opened.session);
  if (wanted === 'nothing') return { ok: false, problem: { code: 'no-context', details: null } };
  if (isSameScope(wanted, opened.session.scope)) return opened;
  return openSession(ports, { scope: wanted, opened: opened.session.opened, onWait });
};

const createPauses = (
  core: PageCore,
  current: () => Reading | null,
  start: (reading: Reading) => Promise<void>,
): Pick<PageReader, 'stop' | 'resume'> => ({
  stop: () => {
    const reading = current();
    if (!reading || !isUnderWay(core.get().load)) return;
    reading.loader.stop();
    core.set({ load: { type: 'stopped', read: reading.read, about: reading.about, problem: null } });
  },
  resume: async () => {
    const reading = current();
    if (!reading || core.get().load.type !== 'stopped') return;
    core.set({ load: toLoading(reading) });
    await reading.running;
    if (current() === reading) await start(reading);
  },
});

const beginSession = (core: PageCore, session: PageSession): void => {
  const { mapped, project, context, opened } = session;
  const today = toToday(session.clock, core.ports.clock.now());
  core.session = session;
  core.book = createIssueBook();
  core.ports.frame.setTitle(project.name);
  core.set({
    project,
    me: context.accountId,
    configuration: toConfiguration(opened),
    time: toProjectTime(opened, today),
    fields: {
      start: mapped.start?.id ?? null,
      end: mapped.end?.id ?? null,
      progress: mapped.progress,
      origin: mapped.origin,
    },
    projects: session.projects,
    createTypes: null,
    fieldChoices: session.textFields.map(({ id, name }) => ({ id, name })),
    extra: new Map(),
    mayConfigure: session.mayConfigure,
    mayAdministerSite: opened.may.administerSite,
    siteUrl: context.siteUrl,
    today,
  });
  showBook(core);
};

interface Course {
  readonly events: ReaderEvents;
  readonly isCurrent: () => boolean;
}

const runReading = async (core: PageCore, reading: Reading, { events, isCurrent }: Course): Promise<void> => {
  core.set({ load: toLoading(reading) });
  const outcome = await reading.loader.run();
  if (!isCurrent()) return;
  flush(core, reading);
  if (outcome.type === 'stopped' || (outcome.type === 'partial' && reading.isRefresh)) {
    core.set({ load: toStopped(reading, outcome.problem) });
    return;
  }
  addParents(reading.book, await loadParents(reading.session.reader, reading.book.issues));
  if (!isCurrent()) return;
  const pending = events.pending();
  if (reading.isRefresh) {
    const { structure } = core;
    reading.isOutrun = structure.version() !== reading.structureAt || structure.pending().length > 0;
    if (reading.isOutrun) return;
    keepNewer(core, reading.book, pending);
    core.set(toNews(core, reading.book, pending));
  }
  core.book = reading.book;
  core.readAt = reading.beganAt;
  showBook(core);
  events.onReread();
  if (outcome.type === 'partial') {
    core.set({ load: toStopped(reading, outcome.problem) });
    return;
  }
  core.set({ load: { type: 'ready' } });
  core.ports.mark('gantt:loaded');
  if (reading.session.rights.create && core.get().createTypes === null) await core.loadTypes();
};

/** Marks what arrived, beside what arrived before and was not seen yet; what is gone can't stay selected. */
const toNews = (
  { book, get }: PageCore,
  fresh: IssueBook,
  pending: ReadonlySet<TaskId>,
): Pick<PageState, 'arrivals' | 'selected'> => {
  const { arrivals, selected } = get();
  const isHere = (id: TaskId): boolean => issueOf(fresh, id) !== undefined;
  return {
    arrivals: new Set([...arrivals, ...findArrivals(book, fresh, pending)].filter(isHere)),
    selected: new Set([...selected].filter(isHere)),
  };
};

const toStopped = (reading: Reading, cause: Parameters<typeof fromJiraProblem>[0] | null): LoadPhase => {
  const problem = cause === null ? null : fromJiraProblem(cause);
  if (problem !== null && reading.read === 0 && !reading.isRefresh) return { type: 'failed', problem };
  return { type: 'stopped', read: reading.read, about: reading.about, problem };
};

/** An issue that was written while the rest was read again stays as the write left it. */
const keepNewer = (core: PageCore, fresh: IssueBook, pending: ReadonlySet<TaskId>): void => {
  for (const [id, issue] of [...fresh.issues, ...fresh.outside]) {
    const current = issueOf(core.book, id);
    if (!current) continue;
    if (pending.has(id) || Date.parse(current.updated) > Date.parse(issue.updated)) putIssue(fresh, current);
  }
};
