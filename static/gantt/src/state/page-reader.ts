// Opens the page and reads its issues: rows as they come, stop, go on, and once more on request.
import { createChangedReader } from '#jira/changed-reader';
import type { IssueReader } from '#jira/issue-reader';
import { listChangedIds } from '#jira/list-changed-ids';
import { createIssueLoader, type IssueLoader } from '#jira/load-issues';
import { listIssueIds } from '#jira/list-issue-ids';
import { loadParents } from '#jira/load-parents';
import type { TaskId } from '#domain/plan/ids';
import {
  addBatch,
  addLists,
  addParents,
  createIssueBook,
  issueOf,
  putIssue,
  type IssueBook,
} from './issue-book';
import { findArrivals } from './find-arrivals';
import { showBook, type PageCore } from './page-core';
import { openSession, toToday, type PageSession } from './page-session';
import type { LoadPhase, PageActions, PageState } from './page-state';
import { fromJiraProblem } from './to-problem';

export type PageReader = Pick<PageActions, 'open' | 'stop' | 'resume' | 'refresh'>;

/** One reading of all issues, from its first call to its end. */
interface Reading {
  readonly session: PageSession;
  readonly loader: IssueLoader;
  readonly book: IssueBook;
  /** A refresh shows nothing before it has all. */
  readonly isRefresh: boolean;
  readonly beganAt: number;
  read: number;
  /** Rows on screen; they are drawn anew when there are clearly more. */
  shown: number;
  about: number | null;
  running: Promise<void>;
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
  const start = (reading: Reading): Promise<void> => {
    current = reading;
    reading.running = runReading(core, reading, { events, isCurrent: () => current === reading });
    return reading.running;
  };
  return {
    open: async () => {
      const mine = ++openings;
      current = null;
      core.set({ load: { type: 'opening' } });
      const opened = await openSession(core.ports, (seconds) => {
        if (mine === openings) core.set({ load: { type: 'waiting', read: 0, about: null, seconds } });
      });
      if (mine !== openings) return;
      if (!opened.ok) {
        core.set({ load: { type: 'failed', problem: opened.problem } });
        return;
      }
      beginSession(core, opened.session);
      await start(createReading(core, { session: opened.session, book: core.book, isRefresh: false }));
    },
    stop: () => {
      if (!current || !isUnderWay(core.get().load)) return;
      current.loader.stop();
      core.set({ load: { type: 'stopped', read: current.read, about: current.about, problem: null } });
    },
    resume: async () => {
      const reading = current;
      if (!reading || core.get().load.type !== 'stopped') return;
      core.set({ load: toLoading(reading) });
      await reading.running;
      if (current === reading) await start(reading);
    },
    refresh: async () => {
      const { session } = core;
      if (!session || isUnderWay(core.get().load)) return;
      core.set({ today: toToday(session.clock, core.ports.clock.now()) });
      await start(createReading(core, { session, book: createIssueBook(), isRefresh: true }));
    },
  };
};

const isUnderWay = ({ type }: LoadPhase): boolean =>
  type === 'opening' || type === 'loading' || type === 'waiting';

const toLoading = ({ read, about }: Reading): LoadPhase => ({ type: 'loading', read, about });

const beginSession = (core: PageCore, session: PageSession): void => {
  const { mapped, project, context } = session;
  core.session = session;
  core.book = createIssueBook();
  core.ports.frame.setTitle(project.name);
  core.set({
    project,
    fields: {
      start: mapped.start?.id ?? null,
      end: mapped.end?.id ?? null,
      progress: mapped.progress,
      origin: mapped.origin,
    },
    readOnly: !session.rights.edit,
    createTypes: null,
    mayConfigure: session.mayConfigure,
    siteUrl: context.siteUrl,
    today: toToday(session.clock, core.ports.clock.now()),
  });
  showBook(core);
};

const createReading = (core: PageCore, given: Pick<Reading, 'session' | 'book' | 'isRefresh'>): Reading => {
  const { session, isRefresh } = given;
  const beganAt = core.ports.clock.now();
  const known = isRefresh ? null : session.firstPage;
  const onWait = (seconds: number): void => {
    flush(core, reading);
    if (isUnderWay(core.get().load))
      core.set({ load: { type: 'waiting', read: reading.read, about: reading.about, seconds } });
  };
  const loader = createIssueLoader(
    {
      reader: isRefresh ? createRefreshReader(core, session, beganAt) : session.reader,
      listIds: async (token) =>
        token === null && known !== null
          ? { ok: true, value: known }
          : listIssueIds(session.client, session.jql, { token, onWait }),
    },
    {
      onWait,
      onBatch: (batch) => {
        addBatch(reading.book, batch);
        reading.read += batch.issues.length + batch.broken.length;
        advance(core, reading);
      },
      onLists: (lists) => {
        addLists(reading.book, lists);
      },
    },
  );
  const about = isRefresh ? core.book.issues.size : null;
  const reading: Reading = {
    ...given,
    beganAt,
    loader,
    read: 0,
    shown: 0,
    about,
    running: Promise.resolve(),
  };
  if (!isRefresh) void session.count.then((count) => (reading.about = count));
  return reading;
};

/** Rows are drawn when there are a third more than on screen, so that drawing costs no more than reading. */
const advance = (core: PageCore, reading: Reading): void => {
  if (reading.read >= reading.shown * 1.33) flush(core, reading);
  const { load } = core.get();
  if (load.type === 'stopped') core.set({ load: { ...load, read: reading.read } });
  else core.set({ load: toLoading(reading) });
};

const flush = (core: PageCore, reading: Reading): void => {
  if (reading.isRefresh || reading.read === reading.shown) return;
  const isFirst = reading.shown === 0;
  reading.shown = reading.read;
  showBook(core);
  if (isFirst) core.ports.mark('gantt:first-rows');
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
  if (outcome.type === 'stopped') {
    core.set({ load: toStopped(reading, outcome.problem) });
    return;
  }
  addParents(reading.book, await loadParents(reading.session.reader, reading.book.issues));
  if (!isCurrent()) return;
  const pending = events.pending();
  if (reading.isRefresh) {
    keepNewer(core, reading.book, pending);
    core.set(toNews(core, reading.book, pending));
  }
  core.book = reading.book;
  core.readAt = reading.beganAt;
  showBook(core);
  events.onReread();
  core.set({ load: { type: 'ready' } });
  core.ports.mark('gantt:loaded');
  if (reading.session.rights.create && core.get().createTypes === null) await core.loadTypes();
};

/** Asks for what changed since the last reading; the rest is as the page has it. */
const createRefreshReader = (core: PageCore, session: PageSession, now: number): IssueReader => {
  const { book, readAt } = core;
  return createChangedReader(session.reader, {
    changed: listChangedIds(session.client, session.project.id, { since: readAt, now }),
    known: (id) => book.issues.get(id as TaskId),
  });
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
