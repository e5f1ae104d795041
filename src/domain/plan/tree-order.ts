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
  const children = groupByParent(given);
  const tasks: Task[] = [];
  const level = new Int16Array(given.length);
  const parent = new Int32Array(given.length);
  const subtreeEnd = new Int32Array(given.length);
  const indexOf = new Map<TaskId, number>();
  // An explicit stack: parents can be nested deeper than calls can.
  const open: { readonly siblings: readonly Task[]; next: number; readonly parentIndex: number }[] = [
    { siblings: children.get(null) ?? [], next: 0, parentIndex: -1 },
  ];
  for (let frame = open.at(-1); frame; frame = open.at(-1)) {
    const task = frame.siblings[frame.next++];
    if (!task) {
      if (frame.parentIndex >= 0) subtreeEnd[frame.parentIndex] = tasks.length;
      open.pop();
      continue;
    }
    const index = tasks.length;
    tasks.push(task);
    indexOf.set(task.id, index);
    level[index] = open.length - 1;
    parent[index] = frame.parentIndex;
    open.push({ siblings: children.get(task.id) ?? [], next: 0, parentIndex: index });
  }
  return { tasks, indexOf, level, parent, subtreeEnd };
}

function groupByParent(given: readonly Task[]): Map<TaskId | null, Task[]> {
  const byId = new Map(given.map((task) => [task.id, task]));
  const children = new Map<TaskId | null, Task[]>();
  const cyclic = findCyclic(byId);
  for (const task of byId.values()) {
    const known = task.parentId !== null && byId.has(task.parentId) && !cyclic.has(task.id);
    const key = known ? task.parentId : null;
    const siblings = children.get(key);
    if (siblings) siblings.push(task);
    else children.set(key, [task]);
  }
  return children;
}

/** Tasks that are their own ancestors: each is cut loose, so that nothing is lost from view. */
function findCyclic(byId: ReadonlyMap<TaskId, Task>): Set<TaskId> {
  const cyclic = new Set<TaskId>();
  const settled = new Set<TaskId>();
  for (const start of byId.keys()) {
    const path: TaskId[] = [];
    const onPath = new Set<TaskId>();
    let at: TaskId | null | undefined = start;
    while (at && byId.has(at) && !settled.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      at = byId.get(at)?.parentId;
    }
    if (at && onPath.has(at)) path.slice(path.indexOf(at)).forEach((id) => cyclic.add(id));
    path.forEach((id) => settled.add(id));
  }
  return cyclic;
}
