// Puts the events of a network in order: predecessors before successors, a summary opened before its children and closed
// after them. What waits for itself is a loop: it is reported and one link of it is switched off.
import type { Conflict } from './conflict';
import { linkIdAt, type Network } from './network';

export type Graph = Pick<
  Network,
  'ids' | 'linkIds' | 'givenLinks' | 'tasks' | 'links' | 'inStart' | 'inLink' | 'outStart' | 'outLink'
>;

export function orderEvents(graph: Graph): {
  readonly order: Int32Array;
  readonly loops: readonly Conflict[];
} {
  const loops: Conflict[] = [];
  for (;;) {
    const attempt = runEvents(graph);
    if (attempt.done === attempt.order.length) return { order: attempt.order, loops };
    loops.push(...breakLoops(graph, attempt));
  }
}

interface Attempt {
  readonly order: Int32Array;
  readonly done: number;
}

interface Waits {
  readonly events: number;
  /** Events still waited for before a task can open, and before a summary can close. */
  readonly toOpen: Int32Array;
  readonly toClose: Int32Array;
}

/**
 * Depth first from the first task on: where links lead forward the order is nearly that of the tasks, so that a link
 * drawn later seldom changes it.
 */
export function runEvents(graph: Graph): Attempt {
  const { firstChild, nextSibling, parent } = graph.tasks;
  const waits = countWaits(graph);
  const { toOpen, toClose } = waits;
  const order = new Int32Array(waits.events);
  const open = new Int32Array(waits.events);
  let done = 0;
  let depth = 0;
  for (let root = 0; root < toOpen.length; root++) {
    if (toOpen[root] === 0) open[depth++] = root;
    while (depth > 0) {
      const event = open[--depth] as number;
      order[done++] = event;
      const i = event < 0 ? ~event : event;
      if (event >= 0) toOpen[i] = -1;
      if (event >= 0 && (firstChild[i] as number) >= 0) {
        for (let child = firstChild[i] as number; child >= 0; child = nextSibling[child] as number)
          if (countDown(toOpen, child)) open[depth++] = child;
        continue;
      }
      depth = releaseSuccessors(graph, i, { open, depth, toOpen });
      const above = parent[i] as number;
      if (above >= 0 && countDown(toClose, above)) open[depth++] = ~above;
    }
  }
  return { order, done };
}

interface Stack {
  readonly open: Int32Array;
  readonly depth: number;
  readonly toOpen: Int32Array;
}

/** Returns how deep the stack is then. */
function releaseSuccessors(
  { outStart, outLink, links }: Graph,
  i: number,
  { open, depth, toOpen }: Stack,
): number {
  let next = depth;
  for (let at = outStart[i] as number; at < (outStart[i + 1] as number); at++) {
    const link = outLink[at] as number;
    const to = links.to[link] as number;
    if (links.off[link] === 0 && countDown(toOpen, to)) open[next++] = to;
  }
  return next;
}

function countDown(waits: Int32Array, i: number): boolean {
  const left = (waits[i] as number) - 1;
  waits[i] = left;
  return left === 0;
}

function countWaits({ tasks, links }: Graph): Waits {
  const count = tasks.parent.length;
  const toOpen = new Int32Array(count);
  const toClose = new Int32Array(count);
  let events = count;
  for (let i = 0; i < count; i++) {
    const above = tasks.parent[i] as number;
    if ((tasks.firstChild[i] as number) >= 0) events++;
    if (above < 0) continue;
    toOpen[i] = 1;
    toClose[above] = (toClose[above] as number) + 1;
  }
  for (let link = 0; link < links.to.length; link++) {
    if (links.off[link] !== 0) continue;
    const to = links.to[link] as number;
    toOpen[to] = (toOpen[to] as number) + 1;
  }
  return { toOpen, toClose, events };
}

/**
 * Follows from each event that never came one that it waits for, the first by id, so that the loops found don't depend
 * on the order of the input.
 */
function breakLoops(graph: Graph, attempt: Attempt): Conflict[] {
  const waiting = createWaiting(graph, attempt);
  const visitedBy = new Map<number, number>();
  const loops: Conflict[] = [];
  for (const start of waiting.events) {
    let at = start;
    const path: number[] = [];
    while (!visitedBy.has(at)) {
      visitedBy.set(at, start);
      path.push(at);
      at = waiting.causeOf(at).event;
    }
    if (visitedBy.get(at) === start)
      loops.push(breakLoop(graph, waiting, path.slice(path.indexOf(at)).reverse()));
  }
  return loops;
}

function breakLoop(graph: Graph, waiting: Waiting, events: readonly number[]): Conflict {
  const tasks = [...new Set(events.map((event) => graph.ids[event % graph.ids.length] ?? ''))];
  const links = events.map((event) => waiting.causeOf(event).link).filter((link) => link >= 0);
  const last = links.reduce((a, b) => (linkIdAt(graph, b) > linkIdAt(graph, a) ? b : a), links[0] ?? 0);
  graph.links.off[last] = 1;
  const linkIds = links.map((link) => linkIdAt(graph, link));
  const choices = linkIds.map((link) => ({ action: 'remove-link' as const, link }));
  return { kind: 'loop', tasks, links: linkIds, choices };
}

interface Cause {
  /** Opening of task i is `i`, closing of summary i is `count + i`. */
  readonly event: number;
  readonly link: number;
}

interface Waiting {
  readonly events: readonly number[];
  readonly causeOf: (event: number) => Cause;
}

function createWaiting(graph: Graph, { order, done }: Attempt): Waiting {
  const { tasks, links, ids } = graph;
  const count = ids.length;
  const isDone = new Uint8Array(2 * count);
  for (let i = 0; i < done; i++) {
    const event = order[i] as number;
    isDone[event < 0 ? count + ~event : event] = 1;
  }
  const closingOf = (i: number): number => ((tasks.firstChild[i] as number) < 0 ? i : count + i);
  const causes = new Map<number, Cause>();
  const findCause = (event: number): Cause => {
    const found: Cause[] = [];
    const i = event % count;
    if (event >= count) {
      for (let child = tasks.firstChild[i] as number; child >= 0; child = tasks.nextSibling[child] as number)
        found.push({ event: closingOf(child), link: -1 });
      found.push({ event: i, link: -1 });
    } else {
      for (let at = graph.inStart[i] as number; at < (graph.inStart[i + 1] as number); at++) {
        const link = graph.inLink[at] as number;
        if (links.off[link] === 0) found.push({ event: closingOf(links.from[link] as number), link });
      }
      if ((tasks.parent[i] as number) >= 0) found.push({ event: tasks.parent[i] as number, link: -1 });
    }
    const keyOf = (cause: Cause): string =>
      `${ids[cause.event % count] ?? ''} ${cause.link < 0 ? '' : linkIdAt(graph, cause.link)}`;
    const open = found.filter((cause) => isDone[cause.event] === 0);
    return open.reduce((a, b) => (keyOf(b) < keyOf(a) ? b : a), open[0] ?? { event: i, link: -1 });
  };
  const causeOf = (event: number): Cause => {
    let cause = causes.get(event);
    if (!cause) causes.set(event, (cause = findCause(event)));
    return cause;
  };
  const events: number[] = [];
  for (let i = 0; i < count; i++) {
    if (isDone[i] === 0) events.push(i);
    if ((tasks.firstChild[i] as number) >= 0 && isDone[count + i] === 0) events.push(count + i);
  }
  events.sort((a, b) => a - b);
  events.sort((a, b) => compareText(ids[a % count] ?? '', ids[b % count] ?? ''));
  return { events, causeOf };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
