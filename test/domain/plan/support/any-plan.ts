// Plans of every make for laws: any tree, any dates, also partial and reversed ones.
import fc from 'fast-check';
import { createPlan, type Plan } from '../../../../src/domain/plan/create-plan';
import type { IssueKey, TaskId } from '../../../../src/domain/plan/ids';
import type { Task, TaskDates, TaskKind } from '../../../../src/domain/plan/task';
import type { WallMinutes } from '../../../../src/domain/time/units';

const day = 1440;

const anyWall = fc.option(
  fc.integer({ min: -40, max: 40 }).map((n) => (n * day) as WallMinutes),
  { nil: null, freq: 4 },
);

export const anyDates: fc.Arbitrary<TaskDates> = fc.record({ start: anyWall, finish: anyWall });

const anyKind = fc.constantFrom<TaskKind>('task', 'task', 'task', 'milestone', 'restricted');

export const createTask = (n: number, given: Partial<Task> = {}): Task => ({
  id: String(n) as TaskId,
  key: `T-${n}` as IssueKey,
  name: `Task ${n}`,
  parentId: null,
  kind: 'task',
  stage: 'todo',
  dates: { start: null, finish: null },
  progress: null,
  effort: null,
  ...given,
});

/** One to nine tasks; each may hang below any that comes before it. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .array(fc.record({ dates: anyDates, kind: anyKind, above: fc.nat(12) }), { minLength: 1, maxLength: 9 })
  .map((made) =>
    createPlan(
      made.map(({ dates, kind, above }, n) =>
        createTask(n, {
          // What may not be seen has no dates to see.
          ...(kind !== 'restricted' && { dates }),
          kind,
          parentId: above < n ? (String(above) as TaskId) : null,
        }),
      ),
      [],
    ),
  );

export const datesOf = (plan: Plan): Record<string, TaskDates> =>
  Object.fromEntries(plan.tasks.map(({ id, dates }) => [id, dates]));
