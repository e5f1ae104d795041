// Events that wait to be visited again, taken in their order or against it: a bit each, so that waiting twice costs
// nothing and the next is found by words.
import type { Network } from './network';

export interface EventQueue {
  /** A task, with both of a summary's events. */
  readonly add: (task: number) => void;
  /** A task and those whose slack reads its dates. */
  readonly addWithNeighbours: (task: number) => void;
  /** Whatever reads what the event wrote: successors, children, the summary above; backwards likewise. */
  readonly addReaders: (event: number) => void;
  readonly addReadersBack: (event: number) => void;
  /** Visits until none waits; what is added meanwhile must lie ahead. */
  readonly drain: (visit: (event: number) => void) => void;
  readonly drainBack: (visit: (event: number) => void) => void;
}

export function createQueue(network: Network): EventQueue {
  const { order, position, closing } = network;
  const { parent, firstChild, nextSibling } = network.tasks;
  const words = new Int32Array((order.length >> 5) + 1);
  const set = (at: number): void => {
    words[at >> 5] = (words[at >> 5] as number) | (1 << (at & 31));
  };
  const add = (task: number): void => {
    set(position[task] as number);
    if ((firstChild[task] as number) >= 0) set(closing[task] as number);
  };
  const addKnown = (task: number): void => {
    if (task >= 0) add(task);
  };
  const addSuccessors = (task: number): void => {
    for (let at = network.outStart[task] as number; at < (network.outStart[task + 1] as number); at++)
      addKnown(network.links.to[network.outLink[at] as number] as number);
  };
  const addPredecessors = (task: number): void => {
    for (let at = network.inStart[task] as number; at < (network.inStart[task + 1] as number); at++)
      addKnown(network.links.from[network.inLink[at] as number] as number);
  };
  const addChildren = (task: number): void => {
    for (let child = firstChild[task] as number; child >= 0; child = nextSibling[child] as number) add(child);
  };
  const addAbove = (task: number): void => addKnown(parent[task] as number);
  return {
    add,
    addWithNeighbours: (task) => {
      add(task);
      addPredecessors(task);
      addAbove(task);
    },
    addReaders: (event) => {
      const task = event < 0 ? ~event : event;
      if (event >= 0 && (firstChild[task] as number) >= 0) addChildren(task);
      else addSuccessors(task);
      addAbove(task);
    },
    addReadersBack: (event) => {
      const task = event < 0 ? ~event : event;
      if (event < 0) addChildren(task);
      else addPredecessors(task);
      addAbove(task);
    },
    drain: (visit) => drainOn(words, (at) => visit(order[at] as number)),
    drainBack: (visit) => drainBack(words, (at) => visit(order[at] as number)),
  };
}

function drainOn(words: Int32Array, visit: (at: number) => void): void {
  for (let word = 0; word < words.length; word++)
    for (let bits = words[word] as number; bits !== 0; bits = words[word] as number) {
      const bit = 31 - Math.clz32(bits & -bits);
      words[word] = bits & ~(1 << bit);
      visit((word << 5) + bit);
    }
}

function drainBack(words: Int32Array, visit: (at: number) => void): void {
  for (let word = words.length - 1; word >= 0; word--)
    for (let bits = words[word] as number; bits !== 0; bits = words[word] as number) {
      const bit = 31 - Math.clz32(bits);
      words[word] = bits & ~(1 << bit);
      visit((word << 5) + bit);
    }
}
