// One reading of all issues: where they come from, how far it is, and when its rows are drawn.
import type { TaskId } from '#domain/plan/ids';
import { createChangedReader } from '#jira/changed-reader';
import type { IssueReader } from '#jira/issue-reader';
import { listChangedIds } from '#jira/list-changed-ids';
import { listIssueIds } from '#jira/list-issue-ids';
import { createIssueLoader, type IssueLoader, type LoadListener, type LoadSource } from '#jira/load-issues';
import { addBatch, addLists, type IssueBook } from './issue-book';
import { showBook, type PageCore } from './page-core';
import type { PageSession } from './page-session';
import type { LoadPhase } from './page-state';
import { reorder } from './structure';

/** One reading of all issues, from its first call to its end. */
export interface Reading {
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
  /** How many changes of structure had been carried out when it began. */
  readonly structureAt: number;
  /** Issues were made or ranked while it read: what it read is older than what the page has. */
  isOutrun: boolean;
}

export const isUnderWay = ({ type }: LoadPhase): boolean =>
  type === 'opening' || type === 'loading' || type === 'waiting';

export const toLoading = ({ read, about }: Reading): LoadPhase => ({ type: 'loading', read, about });

export const createReading = (
  core: PageCore,
  given: Pick<Reading, 'session' | 'book' | 'isRefresh'>,
): Reading => {
  const { session, isRefresh } = given;
  const beganAt = core.ports.clock.now();
  const reader = isRefresh ? createRefreshReader(core, session, beganAt) : session.reader;
  const listIds: LoadSource['listIds'] = async (token) =>
    token === null && !isRefresh
      ? { ok: true, value: session.firstPage }
      : listIssueIds(session.client, session.jql, {
          ...{ token, recent: core.recent },
          onWait: (seconds) => {
            tellWaiting(core, reading, seconds);
          },
        });
  const reading: Reading = {
    ...given,
    beganAt,
    loader: createIssueLoader(
      { reader, listIds },
      listenFor(core, () => reading),
    ),
    read: 0,
    shown: 0,
    about: isRefresh ? core.book.issues.size : null,
    running: Promise.resolve(),
    structureAt: core.structure.version(),
    isOutrun: false,
  };
  if (!isRefresh) void session.count.then((count) => (reading.about = count));
  return reading;
};

const listenFor = (core: PageCore, current: () => Reading): LoadListener => ({
  onWait: (seconds) => {
    tellWaiting(core, current(), seconds);
  },
  onBatch: (batch) => {
    const reading = current();
    addBatch(reading.book, batch);
    reading.read += batch.issues.length + batch.broken.length;
    advance(core, reading);
  },
  onLists: (lists) => {
    addLists(current().book, lists);
  },
  onOrder: (ids) => {
    // What was ranked meanwhile stands where the person put it.
    if (core.structure.version() === current().structureAt) reorder(current().book, ids);
  },
  onAll: () => {
    flush(core, current());
    if (!current().isRefresh) core.ports.mark('gantt:all-rows');
  },
});

const tellWaiting = (core: PageCore, reading: Reading, seconds: number): void => {
  flush(core, reading);
  if (isUnderWay(core.get().load))
    core.set({ load: { type: 'waiting', read: reading.read, about: reading.about, seconds } });
};

/** Rows are drawn when there are a third more than on screen, so that drawing costs no more than reading. */
const advance = (core: PageCore, reading: Reading): void => {
  if (reading.read >= reading.shown * 1.33) flush(core, reading);
  const { load } = core.get();
  if (load.type === 'stopped') core.set({ load: { ...load, read: reading.read } });
  else core.set({ load: toLoading(reading) });
};

export const flush = (core: PageCore, reading: Reading): void => {
  if (reading.isRefresh || reading.read === reading.shown) return;
  const isFirst = reading.shown === 0;
  reading.shown = reading.read;
  showBook(core);
  if (isFirst) core.ports.mark('gantt:first-rows');
};

/** Asks for what changed since the last reading; the rest is as the page has it. */
const createRefreshReader = (core: PageCore, session: PageSession, now: number): IssueReader => {
  const { book, readAt } = core;
  return createChangedReader(session.reader, {
    changed: listChangedIds(session.client, session.where, { since: readAt, now }),
    known: (id) => book.issues.get(id as TaskId),
  });
};
