// Loads all issues that a JQL finds: ids by the thousands, issues in calls as big as the site allows, a few at a time,
// handed on in the JQL's order as they come. Can stop, can fail halfway, and then goes on where it was.
import type { TaskId } from '#domain/plan/ids';
import type { BrokenIssue, Issue, IssueLists } from './issue';
import { bigBulk, smallBulk, type IssueReader, type IssuesRead } from './issue-reader';
import type { JiraCallInput } from './jira-client';
import type { JiraProblem, JiraResult } from './jira-problem';
import type { IdPage } from './list-issue-ids';

export interface LoadedBatch {
  readonly issues: readonly Issue[];
  readonly broken: readonly BrokenIssue[];
}

export interface LoadListener {
  /** In the JQL's order, one batch after the other without a gap. */
  readonly onBatch: (batch: LoadedBatch) => void;
  /** Lists of issues that came without, for want of room in big calls. */
  readonly onLists: (links: ReadonlyMap<TaskId, IssueLists>) => void;
  readonly onWait: NonNullable<JiraCallInput['onWait']>;
}

export type LoadOutcome =
  { readonly type: 'complete' } | { readonly type: 'stopped'; readonly problem: JiraProblem | null };

export interface IssueLoader {
  /** Goes on from where it stopped. Not to be called while it runs. */
  readonly run: () => Promise<LoadOutcome>;
  /** Calls under way are heard out; no more begin. */
  readonly stop: () => void;
  /** How many ids were found so far, and whether those are all. */
  readonly found: () => { readonly count: number; readonly all: boolean };
}

export interface LoadSource {
  readonly reader: IssueReader;
  readonly listIds: (token: string | null) => Promise<JiraResult<IdPage>>;
}

/** Positions in the list of ids, half-open. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The most calls under way at once. */
const maxInFlight = 5;

interface LoadState {
  readonly ids: string[];
  /** `undefined` before the first page, null after the last. */
  nextToken: string | null | undefined;
  listing: boolean;
  /** What is still to be asked for, ascending. */
  gaps: Range[];
  /** Answers that wait for those before them, by their first position. */
  readonly ready: Map<number, { readonly to: number; readonly batch: LoadedBatch }>;
  delivered: number;
  listless: string[];
  probing: boolean;
  stopped: boolean;
  problem: JiraProblem | null;
}

const createLoadState = (): LoadState => ({
  ids: [],
  nextToken: undefined,
  listing: false,
  gaps: [],
  ready: new Map(),
  delivered: 0,
  listless: [],
  probing: false,
  stopped: false,
  problem: null,
});

export const createIssueLoader = (source: LoadSource, listener: LoadListener): IssueLoader => {
  const state = createLoadState();
  return {
    run: async () => {
      state.stopped = false;
      state.problem = null;
      const task = { state, source, listener };
      await runInTurns(state, () => nextRead(task));
      await runInTurns(state, () => nextLists(task));
      return isComplete(state) ? { type: 'complete' } : { type: 'stopped', problem: state.problem };
    },
    stop: () => {
      state.stopped = true;
    },
    found: () => ({ count: state.ids.length, all: state.nextToken === null }),
  };
};

interface LoadTask {
  readonly state: LoadState;
  readonly source: LoadSource;
  readonly listener: LoadListener;
}

type Job = () => Promise<void>;

const isComplete = ({ nextToken, gaps, listless, problem }: LoadState): boolean =>
  nextToken === null && gaps.length === 0 && listless.length === 0 && problem === null;

/** Starts jobs while there are any and room for them; ends when none is left or under way. */
const runInTurns = async (state: LoadState, next: () => Job | null): Promise<void> => {
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < maxInFlight && !state.stopped && state.problem === null) {
      const job = next();
      if (job === null) break;
      const run: Promise<void> = job().finally(() => running.delete(run));
      running.add(run);
    }
    if (running.size === 0) return;
    await Promise.race(running);
  }
};

const nextRead = (task: LoadTask): Job | null => {
  const { state } = task;
  if (state.nextToken !== null && !state.listing) {
    state.listing = true;
    return () => list(task);
  }
  const gap = state.gaps[0];
  if (gap === undefined) return null;
  const size = sizeOf(task, gap);
  const range = { from: gap.from, to: Math.min(gap.to, gap.from + size) };
  if (range.to < gap.to) state.gaps[0] = { from: range.to, to: gap.to };
  else state.gaps.shift();
  const probe = isUnknown(task) && size > smallBulk;
  if (probe) state.probing = true;
  return () => read(task, range, probe);
};

const isUnknown = ({ source }: LoadTask): boolean => source.reader.mode().startsWith('unknown');

/** The first call is small, so that rows appear soon; one big call finds out whether more may be big. */
const sizeOf = (task: LoadTask, gap: Range): number => {
  const { state, source } = task;
  if (gap.from === 0 || source.reader.mode() === 'small') return smallBulk;
  return isUnknown(task) && state.probing ? smallBulk : bigBulk;
};

const list = async ({ state, source }: LoadTask): Promise<void> => {
  const answer = await source.listIds(state.nextToken ?? null);
  state.listing = false;
  if (!answer.ok) {
    state.problem = answer.problem;
    return;
  }
  const from = state.ids.length;
  state.ids.push(...answer.value.ids);
  state.nextToken = answer.value.next;
  if (state.ids.length > from) state.gaps.push({ from, to: state.ids.length });
};

const read = async (task: LoadTask, range: Range, probe: boolean): Promise<void> => {
  const { state, source, listener } = task;
  const ids = state.ids.slice(range.from, range.to);
  const answer = await source.reader.read(ids, listener.onWait);
  if (probe) state.probing = false;
  if (answer === 'too-big' || !answer.ok) {
    state.gaps = [...state.gaps, range].sort((a, b) => a.from - b.from);
    if (answer !== 'too-big') state.problem ??= answer.problem;
    return;
  }
  if (!answer.value.hasLists) state.listless.push(...answer.value.issues.map((issue) => issue.id));
  state.ready.set(range.from, { to: range.to, batch: inOrder(answer.value, ids) });
  deliver(state, listener);
};

/** Bulk fetch answers in the order of ids; the page wants the JQL's. */
const inOrder = ({ issues, broken }: IssuesRead, ids: readonly string[]): LoadedBatch => {
  const byId = new Map<string, Issue>(issues.map((issue) => [issue.id, issue]));
  return { issues: ids.map((id) => byId.get(id)).filter((issue) => issue !== undefined), broken };
};

const deliver = (state: LoadState, { onBatch }: LoadListener): void => {
  for (let next = state.ready.get(state.delivered); next; next = state.ready.get(state.delivered)) {
    state.ready.delete(state.delivered);
    state.delivered = next.to;
    onBatch(next.batch);
  }
};

const nextLists = ({ state, source, listener }: LoadTask): Job | null => {
  if (state.listless.length === 0) return null;
  const ids = state.listless.splice(0, smallBulk);
  return async () => {
    const answer = await source.reader.readLists(ids);
    if (answer.ok) {
      listener.onLists(answer.value);
      return;
    }
    state.listless.push(...ids);
    state.problem ??= answer.problem;
  };
};
