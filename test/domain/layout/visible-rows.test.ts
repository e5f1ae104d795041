import fc from 'fast-check';
import { toVisibleRows } from '#domain/layout/visible-rows';
import { toSiblingPositions } from '#domain/layout/sibling-positions';
import { createPlan, type Plan } from '#domain/plan/create-plan';
import type { IssueKey, TaskId } from '#domain/plan/ids';
import type { Task } from '#domain/plan/task';

const toTask = (id: number, parent: number | null): Task => ({
  id: `t${id}` as TaskId,
  key: `T-${id}` as IssueKey,
  name: `Task ${id}`,
  parentId: parent === null ? null : (`t${parent}` as TaskId),
  kind: 'task',
  stage: 'todo',
  dates: { start: null, finish: null },
  progress: null,
  effort: null,
});

/** Each task's parent is a task before it, or nothing. */
const anyPlan = fc.array(fc.nat(), { maxLength: 40 }).map((picks) =>
  createPlan(
    picks.map((pick, i) => toTask(i, pick % (i + 1) === i ? null : pick % (i + 1))),
    [],
  ),
);

const anyTree = anyPlan.chain((plan) =>
  fc.record({
    plan: fc.constant(plan),
    collapsed: fc.subarray(plan.tasks.map((task) => task.id)).map((ids) => new Set(ids)),
  }),
);

/** The slow way: a task has a row when none of its ancestors is collapsed. */
function slowRows(plan: Plan, collapsed: ReadonlySet<TaskId>): number[] {
  const rows: number[] = [];
  for (let i = 0; i < plan.tasks.length; i++) {
    let hidden = false;
    for (let at = plan.parent[i] ?? -1; at >= 0; at = plan.parent[at] ?? -1)
      hidden ||= collapsed.has(plan.tasks[at]?.id as TaskId);
    if (!hidden) rows.push(i);
  }
  return rows;
}

describe('visible rows', () => {
  test('are those without a collapsed ancestor, in tree order', () => {
    fc.assert(
      fc.property(anyTree, ({ plan, collapsed }) => {
        expect([...toVisibleRows(plan, collapsed).taskAt]).toEqual(slowRows(plan, collapsed));
      }),
    );
  });

  test('tell the row of each task, and that the others have none', () => {
    fc.assert(
      fc.property(anyTree, ({ plan, collapsed }) => {
        const rows = toVisibleRows(plan, collapsed);
        const expected = plan.tasks.map((_, i) => slowRows(plan, collapsed).indexOf(i));
        expect([...rows.rowOf]).toEqual(expected);
        expect(rows.count).toBe(rows.taskAt.length);
      }),
    );
  });
});

describe('sibling positions', () => {
  test('count each task among those of the same parent, from one', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { position, size } = toSiblingPositions(plan.parent);
        plan.tasks.forEach((_, i) => {
          const siblings = [...plan.parent.keys()].filter((other) => plan.parent[other] === plan.parent[i]);
          expect([position[i], size[i]]).toEqual([siblings.indexOf(i) + 1, siblings.length]);
        });
      }),
    );
  });
});
