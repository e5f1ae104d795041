// Whether a new link would make a task wait for itself. A summary waits as its children do, and they as it does.
import type { Plan } from './create-plan';
import type { LinkId, TaskId } from './ids';

export interface Loop {
  /** From the new link's predecessor back to it, both included. */
  readonly tasks: readonly TaskId[];
  /** The existing link that closes it: without it there would be no loop. */
  readonly closing: LinkId;
}

type Tree = Pick<Plan, 'tasks' | 'indexOf' | 'parent' | 'subtreeEnd' | 'links' | 'linkFrom' | 'linkTo'>;

/** Whether one of them stands above the other: such a link would say that a task waits for a part of itself. */
export function isFamily(plan: Pick<Plan, 'indexOf' | 'subtreeEnd'>, a: TaskId, b: TaskId): boolean {
  const [i, j] = [plan.indexOf.get(a) ?? -1, plan.indexOf.get(b) ?? -1];
  const holds = (above: number, below: number): boolean =>
    above <= below && below < (plan.subtreeEnd[above] ?? 0);
  return i >= 0 && j >= 0 && (holds(i, j) || holds(j, i));
}

/** Null where a link from `from` to `to` closes none. Soft links bind nobody. */
export function findLoop(plan: Tree, from: TaskId, to: TaskId): Loop | null {
  const [start, goal] = [plan.indexOf.get(to) ?? -1, plan.indexOf.get(from) ?? -1];
  if (start < 0 || goal < 0) return null;
  const outgoing = toOutgoing(plan);
  const reachedBy = new Map<number, number>();
  const seen = new Set<number>();
  const queue: number[] = [];
  const reach = (task: number, link: number): void => {
    for (const one of bound(plan, task)) {
      if (seen.has(one)) continue;
      seen.add(one);
      if (link >= 0) reachedBy.set(one, link);
      queue.push(one);
    }
  };
  reach(start, -1);
  for (let at = 0; at < queue.length; at++) {
    const task = queue[at] ?? -1;
    if (task === goal) return toLoop(plan, { goal, reachedBy });
    for (const link of outgoing.get(task) ?? []) reach(plan.linkTo[link] ?? -1, link);
  }
  return null;
}

function toOutgoing(plan: Tree): Map<number, number[]> {
  const outgoing = new Map<number, number[]>();
  plan.links.forEach((link, i) => {
    if (link.soft) return;
    const from = plan.linkFrom[i] ?? -1;
    const others = outgoing.get(from);
    if (others) others.push(i);
    else outgoing.set(from, [i]);
  });
  return outgoing;
}

/** The task with all that moves when it does: what stands below it, and what stands above. */
function bound(plan: Tree, task: number): number[] {
  const tasks: number[] = [];
  for (let i = task; i < (plan.subtreeEnd[task] ?? task + 1); i++) tasks.push(i);
  for (let i = plan.parent[task] ?? -1; i >= 0; i = plan.parent[i] ?? -1) tasks.push(i);
  return tasks;
}

function toLoop(
  plan: Tree,
  { goal, reachedBy }: { readonly goal: number; readonly reachedBy: ReadonlyMap<number, number> },
): Loop | null {
  const links: number[] = [];
  for (let at = reachedBy.get(goal); at !== undefined; at = reachedBy.get(plan.linkFrom[at] ?? -1))
    links.unshift(at);
  const closing = plan.links[links.at(-1) ?? -1];
  const first = plan.tasks[goal];
  if (!closing || !first) return null;
  const ids = links.flatMap((i) => {
    const link = plan.links[i];
    return link ? [link.from, link.to] : [];
  });
  const chain = [first.id, ...ids, first.id].filter((id, i, all) => id !== all[i - 1]);
  return { tasks: chain, closing: closing.id };
}
