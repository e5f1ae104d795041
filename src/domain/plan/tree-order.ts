// Depth-first order of tasks by parent, with the numbers that make the tree cheap to walk.
import type { TaskId } from './ids';
import type { Task } from './task';

export interface TreeOrder {
  /** Depth first: a parent stands right before its descendants. */
  readonly tasks: readonly Task[];
  readonly indexOf: ReadonlyMap<TaskId, number>;
  readonly level: Int16Array;
  readonly parent: Int32Array;
  /** One past the last descendant; `i + 1` for a leaf. */
  readonly subtreeEnd: Int32Array;
}

export function toTreeOrder(given: readonly Task[]): TreeOrder {
  const { all, parents } = findParents(given);
  cutCycles(parents);
  const { first, next } = chainSiblings(parents);
  const count = all.length;
  const tasks: Task[] = [];
  const indexOf = new Map<TaskId, number>();
  const indexAt = new Int32Array(count);
  const level = new Int16Array(count);
  const parent = new Int32Array(count);
  const subtreeEnd = new Int32Array(count);
  const visit = (at: number): void => {
    const above = parents[at] ?? -1;
    const index = tasks.length;
    const task = all[at] as Task;
    indexAt[at] = index;
    parent[index] = above < 0 ? -1 : (indexAt[above] ?? -1);
    level[index] = above < 0 ? 0 : (level[parent[index] ?? 0] ?? 0) + 1;
    tasks.push(task);
    indexOf.set(task.id, index);
  };
  // Parents can be nested deeper than calls can, so the way up is followed by their numbers.
  for (let at = first[count] ?? -1; at >= 0;) {
    visit(at);
    const child = first[at] ?? -1;
    if (child >= 0) {
      at = child;
      continue;
    }
    for (; at >= 0; at = parents[at] ?? -1) {
      subtreeEnd[indexAt[at] ?? 0] = tasks.length;
      const sibling = next[at] ?? -1;
      if (sibling < 0) continue;
      at = sibling;
      break;
    }
  }
  return { tasks, indexOf, level, parent, subtreeEnd };
}

/** Each task once, the last one given where it was first given, and where its parent stands; -1 for none. */
function findParents(given: readonly Task[]): {
  readonly all: readonly Task[];
  readonly parents: Int32Array;
} {
  const positions = new Map<TaskId, number>();
  const all: Task[] = [];
  for (const task of given) {
    const known = positions.get(task.id);
    if (known === undefined) positions.set(task.id, all.push(task) - 1);
    else all[known] = task;
  }
  const parents = Int32Array.from(all, ({ parentId }) =>
    parentId === null ? -1 : (positions.get(parentId) ?? -1),
  );
  return { all, parents };
}

/** Children of each task as a chain in their order; the chain of the top tasks begins at the last place of `first`. */
function chainSiblings(parents: Int32Array): { readonly first: Int32Array; readonly next: Int32Array } {
  const count = parents.length;
  const first = new Int32Array(count + 1).fill(-1);
  const next = new Int32Array(count).fill(-1);
  for (let i = count - 1; i >= 0; i--) {
    const above = parents[i] ?? -1;
    const head = above < 0 ? count : above;
    next[i] = first[head] ?? -1;
    first[head] = i;
  }
  return { first, next };
}

const unseen = 0;
const onPath = 1;
const settled = 2;

/** Tasks that are their own ancestors are cut loose, each of them, so that nothing is lost from view. */
function cutCycles(parents: Int32Array): void {
  const state = new Uint8Array(parents.length);
  for (let start = 0; start < parents.length; start++) {
    let at = start;
    for (; at >= 0 && state[at] === unseen; at = parents[at] ?? -1) state[at] = onPath;
    const meets = at >= 0 && state[at] === onPath ? at : -1;
    for (let i = start; i >= 0 && state[i] === onPath; i = parents[i] ?? -1) state[i] = settled;
    for (let i = meets; i >= 0;) {
      const above = parents[i] ?? -1;
      parents[i] = -1;
      i = above;
    }
  }
}
