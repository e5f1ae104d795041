// Networks of integers against what is known of them: the length of the critical path, and longest paths over lags, found
// again here in another way.
import { solveLags, type LagEdge, type LagNetwork } from '#domain/schedule/max-lags';
import type { PlanFile } from './plan-file';
import { schedulePlan } from './schedule-plan';

export function checkLength(plan: PlanFile, expected: number): boolean {
  const end = schedulePlan(plan).tasks.reduce((latest, { finish }) => Math.max(latest, finish), 0);
  return end === expected;
}

/** Longest paths, and for copies with one maximum lag tightened by one beyond them whether the loop is named. */
export function checkLags(plan: PlanFile): { readonly isLongest: boolean; readonly isNamed: boolean } {
  if (plan.kind !== 'lags') return { isLongest: false, isNamed: false };
  const { model } = plan;
  const solved = solveLags(model);
  const paths = longestPaths(model);
  const isLongest =
    solved.loops.length === 0 &&
    paths[0]?.every((length, i) => Math.max(0, length) === solved.start[i]) === true;
  const copies = tighten(model, paths);
  const isNamed = copies.every((copy) =>
    solveLags(copy).loops.some((loop) => isPositiveLoop(loop, copy.edges)),
  );
  return { isLongest, isNamed: isNamed && copies.length > 0 };
}

/** Floyd and Warshall: every pair, one task in between after another. */
function longestPaths({ durations, edges }: LagNetwork): number[][] {
  const count = durations.length;
  const paths = durations.map((_, i) => durations.map((__, j) => (i === j ? 0 : -Infinity)));
  const at = (i: number, j: number): number => paths[i]?.[j] ?? -Infinity;
  const raise = (i: number, j: number, to: number): void => {
    const row = paths[i];
    if (row && to > at(i, j)) row[j] = to;
  };
  for (const { from, to, lag } of edges) raise(from, to, lag);
  for (let k = 0; k < count; k++)
    for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) raise(i, j, at(i, k) + at(k, j));
  return paths;
}

/** For each maximum lag between tasks that depend on each other; where there is none, for one that is added. */
function tighten({ durations, edges }: LagNetwork, paths: readonly (readonly number[])[]): LagNetwork[] {
  const lagAgainst = ({ from, to }: Pick<LagEdge, 'from' | 'to'>): number =>
    1 - (paths[to]?.[from] ?? -Infinity);
  const copies = edges.flatMap((edge, at) => {
    const lag = lagAgainst(edge);
    if (edge.lag >= 0 || !Number.isFinite(lag)) return [];
    return [{ durations, edges: edges.map((one, i) => (i === at ? { ...one, lag } : one)) }];
  });
  const forward = edges.find(({ lag }) => lag > 0);
  if (copies.length > 0 || !forward) return copies;
  const back = { from: forward.to, to: forward.from };
  return [{ durations, edges: [...edges, { ...back, lag: lagAgainst(back) }] }];
}

function isPositiveLoop(loop: readonly number[], edges: readonly LagEdge[]): boolean {
  const steps = loop.flatMap((i) => edges[i] ?? []);
  const closes = steps.every((step, i) => step.to === steps[(i + 1) % steps.length]?.from);
  return steps.length > 0 && closes && steps.reduce((sum, { lag }) => sum + lag, 0) > 0;
}
