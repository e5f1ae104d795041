// Loads all issues that a JQL finds: ids by the thousands, issues in calls as big as the site allows, a few at a time,
// handed on in the JQL's order as they come. Can stop, can fail halfway, and then goes on where it was.
import type { TaskId } from '#domain/plan/ids';
import type { BrokenIssue, Issue, IssueLists } from './issue';
import { bigBulk, smallBulk, type IssueReader, type IssuesRead } from './issue-reader';
import type { JiraCallInput } from './jira-client';
import type { JiraProblem, JiraProblemCode, JiraResult } from './jira-problem';
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
  /** Every issue that could be read was handed on; their lists may still be missing. */
  readonly onAll?: () => void;
  /** Some came later than their turn: all ids in their order. */
  readonly onOrder: (ids: readonly TaskId[]) => void;
  readonly onWait: NonNullable<JiraCallInput['onWait']>;
}

export type LoadOutcome =
  | { readonly type: 'complete' }
  /** Everything was asked for; some could not be read, and the next run asks for these again. */
  | { readonly type: 'partial'; readonly problem: JiraProblem }
  | { readonly type: 'stopped'; readonly problem: JiraProblem | null };

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

/** The most calls under way at once; fewer once Jira asked to wait. */
const maxInFlight = 10;
const minInFlight = 2;
/** So many calls failing one after the other are no fault of what they asked for. */
const failuresInARow = 3;

/** A big call that finds out whether big calls are allowed: with all fields, or without lists. */
type Probe = 'whole' | 'bare';

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
  readonly probes: Set<Probe>;
  width: number;
  /** Left out so that the rest could go on; asked for again by the next run. */
  failed: Range[];
  lastFailure: JiraProblem | null;
  failures: number;
  isLate: boolean;
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
  probes: new Set(),
  width: maxInFlight,
  failed: [],
  lastFailure: null,
  failures: 0,
  isLate: false,
  stopped: false,
  problem: null,
});

export const createIssueLoader = (source: LoadSource, listener: LoadListener): IssueLoader => {
  const state = createLoadState();
  return {
    run: async () => {
      resume(state);
      const task = { state, source, listener: slowingDown(state, listener) };
      await runInTurns(state, () => nextRead(task));
      if (areAllRead(state)) listener.onAll?.();
      await runInTurns(state, () => nextLists(task));
      if (state.isLate && areAllRead(state)) listener.onOrder(state.ids.map((id) => id as TaskId));
      if (isComplete(state)) return { type: 'complete' };
      const { problem, lastFailure, gaps, nextToken } = state;
      const isPartial = problem === null && gaps.length === 0 && nextToken === null && !state.stopped;
      if (isPartial && lastFailure) return { type: 'partial', problem: lastFailure };
      return { type: 'stopped', problem: problem ?? lastFailure };
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

const resume = (state: LoadState): void => {
  state.stopped = false;
  state.problem = null;
  state.lastFailure = null;
  state.failures = 0;
  state.gaps = [...state.failed, ...state.gaps].sort((a, b) => a.from - b.from);
  state.failed = [];
};

const slowingDown = (state: LoadState, listener: LoadListener): LoadListener => ({
  ...listener,
  onWait: (seconds, reason) => {
    state.width = Math.max(minInFlight, Math.floor(state.width / 2));
    listener.onWait(seconds, reason);
  },
});

const areAllRead = ({ nextToken, gaps, failed }: LoadState): boolean =>
  nextToken === null && gaps.length === 0 && failed.length === 0;

const isComplete = (state: LoadState): boolean =>
  areAllRead(state) && state.listless.length === 0 && state.problem === null;

/** Starts jobs while there are any and room for them; ends when none is left or under way. */
const runInTurns = async (state: LoadState, next: () => Job | null): Promise<void> => {
  const running = new Set<Promise<void>>();
  for (;;) {
    while (running.size < state.width && !state.stopped && state.problem === null) {
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
  const probe = probeFor(task, gap);
  const size = probe === null ? sizeOf(task, gap) : bigBulk;
  const range = { from: gap.from, to: Math.min(gap.to, gap.from + size) };
  if (range.to < gap.to) state.gaps[0] = { from: range.to, to: gap.to };
  else state.gaps.shift();
  if (probe !== null) state.probes.add(probe);
  return () => read(task, range, probe);
};

/** Both kinds are tried at once, since each trial costs a round trip; few issues are not worth one. */
const probeFor = ({ state, source }: LoadTask, gap: Range): Probe | null => {
  if (gap.from === 0 || source.reader.mode() !== 'unknown') return null;
  const left = state.gaps.reduce((sum, { from, to }) => sum + to - from, 0);
  if (left <= smallBulk * (maxInFlight - 1) || gap.to - gap.from <= smallBulk) return null;
  const probes: readonly Probe[] = ['whole', 'bare'];
  return probes.find((probe) => !state.probes.has(probe)) ?? null;
};

/** The first call is small, so that rows appear soon. */
const sizeOf = ({ source }: LoadTask, gap: Range): number =>
  gap.from > 0 && source.reader.mode().startsWith('big') ? bigBulk : smallBulk;

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

const read = async (task: LoadTask, range: Range, probe: Probe | null): Promise<void> => {
  const { state, source, listener } = task;
  const ids = state.ids.slice(range.from, range.to);
  const answer = await source.reader.read(ids, listener.onWait, probe === 'bare');
  if (answer === 'too-big') {
    giveBack(state, range);
    return;
  }
  if (!answer.ok) {
    leaveOut(task, range, answer.problem);
    return;
  }
  state.failures = 0;
  if (!answer.value.hasLists) state.listless.push(...answer.value.issues.map((issue) => issue.id));
  take(task, range, inOrder(answer.value, ids));
};

const giveBack = (state: LoadState, range: Range): void => {
  state.gaps = [...state.gaps, range].sort((a, b) => a.from - b.from);
};

/** Problems that may be those of this one call: the others go on. */
const local: ReadonlySet<JiraProblemCode> = new Set(['invalid', 'unexpected', 'unavailable']);

const leaveOut = (task: LoadTask, range: Range, problem: JiraProblem): void => {
  const { state } = task;
  state.failures += 1;
  if (!local.has(problem.code) || state.failures >= failuresInARow) {
    giveBack(state, range);
    state.problem ??= problem;
    return;
  }
  state.failed.push(range);
  state.lastFailure = problem;
  take(task, range, { issues: [], broken: [] });
};

const take = ({ state, listener }: LoadTask, range: Range, batch: LoadedBatch): void => {
  if (range.from >= state.delivered) {
    state.ready.set(range.from, { to: range.to, batch });
    deliver(state, listener);
    return;
  }
  state.isLate = true;
  listener.onBatch(batch);
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
    if (next.batch.issues.length > 0 || next.batch.broken.length > 0) onBatch(next.batch);
  }
};

const nextLists = ({ state, source, listener }: LoadTask): Job | null => {
  if (state.listless.length === 0) return null;
  const ids = state.listless.splice(0, source.reader.mode() === 'big-with-links' ? bigBulk : smallBulk);
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
