// An order of some tasks in which each stands behind those that lead to it. Where links go in a circle, nothing is lost.
import type { Plan } from './create-plan';

/** `indexes` ascending; those in a circle, and what only they lead to, come last in plan order. */
export function orderByLinks(plan: Plan, indexes: readonly number[]): readonly number[] {
  const among = new Set(indexes);
  const waiting = new Map<number, number>();
  const next = new Map<number, number[]>();
  plan.linkTo.forEach((to, link) => {
    const from = plan.linkFrom[link] ?? -1;
    if (plan.links[link]?.soft !== false || !among.has(from) || !among.has(to)) return;
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    next.set(from, [...(next.get(from) ?? []), to]);
  });
  const order = indexes.filter((i) => !waiting.has(i));
  // The list grows while it is walked.
  for (const i of order) {
    for (const to of next.get(i) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) order.push(to);
    }
  }
  return [...order, ...indexes.filter((i) => (waiting.get(i) ?? 0) > 0)];
}
