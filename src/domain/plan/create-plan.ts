// Puts tasks into tree order and rolls summaries up. The plan is immutable; a change makes a new one.
import type { LinkId, TaskId } from './ids';
import type { Link } from './link';
import { rollUp, type RolledUp } from './roll-up';
import type { Task } from './task';
import { toTreeOrder, type TreeOrder } from './tree-order';

/**
 * Tasks and links with all that follows from them, by index: `tasks[i]` is at `level[i]` (0 is the top), its parent is
 * `parent[i]` (-1 for none) and its descendants are `i + 1 … subtreeEnd[i] - 1`.
 */
export interface Plan extends TreeOrder, RolledUp {
  readonly links: readonly Link[];
  /** Of the task at each end of link `i`; a link with an end outside the plan is not in `links`. */
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
}

/** Siblings keep the order in which they are given. A task whose parent is not among them, or is its own ancestor, is a top task. */
export function createPlan(tasks: readonly Task[], links: readonly Link[]): Plan {
  const tree = toTreeOrder(tasks);
  return assemblePlan(tree, rollUp(tree), dedupe(links));
}

/** The same plan with some tasks replaced by newer versions of themselves; the tree must not change. */
export function replaceTasks(plan: Plan, replacements: ReadonlyMap<TaskId, Task>): Plan {
  const tasks = plan.tasks.map((task) => replacements.get(task.id) ?? task);
  const tree: TreeOrder = { ...plan, tasks };
  return { ...tree, ...rollUp(tree), links: plan.links, linkFrom: plan.linkFrom, linkTo: plan.linkTo };
}

export const isSummary = (plan: TreeOrder, index: number): boolean =>
  (plan.subtreeEnd[index] ?? 0) > index + 1;

/** A plan whose sums somebody else made; no link may come twice. */
export function assemblePlan(tree: TreeOrder, rolledUp: RolledUp, links: readonly Link[]): Plan {
  const inside = links.filter((link) => tree.indexOf.has(link.from) && tree.indexOf.has(link.to));
  const linkFrom = new Int32Array(inside.length);
  const linkTo = new Int32Array(inside.length);
  inside.forEach((link, i) => {
    linkFrom[i] = tree.indexOf.get(link.from) ?? -1;
    linkTo[i] = tree.indexOf.get(link.to) ?? -1;
  });
  return { ...tree, ...rolledUp, links: inside, linkFrom, linkTo };
}

/** Jira tells of a link on both of its issues. */
function dedupe(links: readonly Link[]): Link[] {
  const seen = new Map<LinkId, Link>();
  for (const link of links) seen.set(link.id, link);
  return [...seen.values()];
}
