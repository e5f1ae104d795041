// Networks of integers against what is known of them: the length of the critical path, and longest paths over lags, found
// again here in another way.
import { solveLags, type LagEdge, type LagNetwork } from '#domain/schedule/max-lags';
import type { PlanFile } from './plan-file';
import { schedulePlan } from './schedule-plan';

export function checkLength(plan: PlanFile, expected: number): boolean {
  const end = schedulePlan(plan).tasks.reduce((latest, { finish }) => Math.max(latest, finish), 0);
  return end === expected;
}

/** A copy with one lag back from a task to one before it, one tighter than the longest path between them allows. */
export function checkLags(plan: PlanFile): { readonly isLongest: boolean; readonly isNamed: boolean } {
  if (plan.kind !== 'lags') return { isLongest: false, isNamed: false };
  const { model } = plan;
  const solved = solveLags(model);
  const paths = longestPaths(model);
  const isLongest =
    solved.loops.length === 0 &&
    paths[0]?.every((length, i) => Math.max(0, length) === solved.start[i]) === true;
  const tight = tighten(model, paths);
  if (!tight) return { isLongest, isNamed: false };
  return { isLongest, isNamed: solveLags(tight).loops.some((loop) => isPositiveLoop(loop, tight.edges)) };
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

function tighten({ durations, edges }: LagNetwork, paths: readonly (readonly number[])[]): LagNetwork | null {
  const maximum = edges.findIndex(
    ({ from, to, lag }) => lag < 0 && (paths[to]?.[from] ?? -Infinity) > -Infinity,
  );
  if (maximum < 0) {
    const edge = edges.find(({ lag }) => lag > 0);
    if (!edge) return null;
    const back = -(paths[edge.from]?.[edge.to] ?? 0) + 1;
    return { durations, edges: [...edges, { from: edge.to, to: edge.from, lag: back }] };
  }
  const tightened = edges.map((edge, i) =>
    i === maximum ? { ...edge, lag: -(paths[edge.to]?.[edge.from] ?? 0) + 1 } : edge,
  );
  return { durations, edges: tightened };
}

function isPositiveLoop(loop: readonly number[], edges: readonly LagEdge[]): boolean {
  const steps = loop.flatMap((i) => edges[i] ?? []);
  const closes = steps.every((step, i) => step.to === steps[(i + 1) % steps.length]?.from);
  return steps.length > 0 && closes && steps.reduce((sum, { lag }) => sum + lag, 0) > 0;
}
