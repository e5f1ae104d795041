import fc from 'fast-check';
import { applyDiff } from '../../../src/domain/diff/apply-diff';
import { mergeDiffs } from '../../../src/domain/diff/merge-diffs';
import type { Diff } from '../../../src/domain/diff/diff';
import { applyCommand } from '../../../src/domain/plan/apply-command';
import type { MoveCommand } from '../../../src/domain/plan/command';
import { createPlan } from '../../../src/domain/plan/create-plan';
import type { TaskId } from '../../../src/domain/plan/ids';
import { noDate } from '../../../src/domain/plan/roll-up';
import type { TaskDates } from '../../../src/domain/plan/task';
import { toSpan } from '../../../src/domain/plan/span';
import type { WallMinutes } from '../../../src/domain/time/units';
import { anyPlan, createTask, datesOf } from './support/any-plan';

const day = 1440;
const anyBy = fc.integer({ min: -5000, max: 5000 });
const id = (n: number): TaskId => String(n) as TaskId;
const wall = (days: number): WallMinutes => (days * day) as WallMinutes;
const from = (start: number, finish: number): TaskDates => ({ start: wall(start), finish: wall(finish) });
const move = (by: number, ...ids: TaskId[]): MoveCommand => ({ type: 'move', taskIds: ids, by });
const changed = ({ changes }: Diff): Record<string, TaskDates> =>
  Object.fromEntries(changes.map(({ taskId, after }) => [taskId, after]));

const anyMove = anyPlan.chain((plan) =>
  fc
    .subarray(
      plan.tasks.map((task) => task.id),
      { minLength: 1 },
    )
    .map((ids) => ({ plan, ids })),
);

describe('moving', () => {
  it('by a and then by b is moving by both', () => {
    fc.assert(
      fc.property(anyMove, anyBy, anyBy, ({ plan, ids }, a, b) => {
        const first = applyCommand(plan, move(a, ...ids));
        const second = applyCommand(applyDiff(plan, first), move(b, ...ids));
        expect(changed(mergeDiffs(first, second))).toEqual(changed(applyCommand(plan, move(a + b, ...ids))));
      }),
    );
  });

  it('moves each bar that is asked for by just that much, whatever it is made of', () => {
    fc.assert(
      fc.property(anyMove, anyBy, ({ plan, ids }, by) => {
        const after = applyDiff(plan, applyCommand(plan, move(by, ...ids)));
        for (const taskId of ids) {
          const i = plan.indexOf.get(taskId)!;
          if (plan.start[i] === noDate) continue;
          expect([after.start[i], after.finish[i]]).toEqual([plan.start[i]! + by, plan.finish[i]! + by]);
        }
      }),
    );
  });

  it('takes a summary’s dated leaves along and leaves its own dates, which nobody sees', () => {
    const plan = createPlan(
      [
        createTask(1, { dates: from(0, 1) }),
        createTask(2, { parentId: id(1), dates: from(2, 4) }),
        createTask(3, { parentId: id(1) }),
        createTask(4, { parentId: id(3), dates: { start: null, finish: wall(9) } }),
      ],
      [],
    );
    expect(changed(applyCommand(plan, move(day, id(1))))).toEqual({
      2: from(3, 5),
      4: { start: null, finish: wall(10) },
    });
  });

  it('moves a summary’s own dates where nothing below it has any', () => {
    const plan = createPlan([createTask(1, { dates: from(0, 1) }), createTask(2, { parentId: id(1) })], []);
    expect(changed(applyCommand(plan, move(day, id(1))))).toEqual({ 1: from(1, 2) });
  });

  it('moves a task once that is chosen beside its summary', () => {
    const plan = createPlan([createTask(1), createTask(2, { parentId: id(1), dates: from(2, 4) })], []);
    expect(changed(applyCommand(plan, move(day, id(2), id(1), id(2))))).toEqual({ 2: from(3, 5) });
  });

  it('changes nothing for nobody, by nothing, or where there are no dates', () => {
    const plan = createPlan([createTask(1), createTask(2, { dates: from(2, 4) })], []);
    for (const command of [move(day, id(1)), move(0, id(2)), move(day, id(7)), move(day)])
      expect(applyCommand(plan, command).changes).toEqual([]);
  });
});

describe('resizing', () => {
  it('puts the edge where it is asked for, at least a day from the other, which stays', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.nat(8),
        fc.constantFrom('start' as const, 'finish' as const),
        anyBy,
        (plan, n, edge, to) => {
          const task = plan.tasks[n % plan.tasks.length]!;
          const before = toSpan(task.dates);
          const diff = applyCommand(plan, { type: 'resize', taskId: task.id, edge, to: to as WallMinutes });
          for (const { after } of diff.changes) {
            const span = toSpan(after)!;
            expect(span.source).toBe('both');
            expect(span.end - span.start).toBeGreaterThanOrEqual(day);
            if (edge === 'start')
              expect([span.end, span.start]).toEqual([before!.end, Math.min(to, before!.end - day)]);
            else expect([span.start, span.end]).toEqual([before!.start, Math.max(to, before!.start + day)]);
          }
          expect(diff.changes.length).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('leaves summaries, milestones, restricted and undated tasks alone', () => {
    const plan = createPlan(
      [
        createTask(1, { dates: from(0, 9) }),
        createTask(2, { parentId: id(1), dates: from(2, 4) }),
        createTask(3, { kind: 'milestone', dates: from(2, 3) }),
        createTask(4, { kind: 'restricted', dates: from(2, 3) }),
        createTask(5),
      ],
      [],
    );
    for (const n of [1, 3, 4, 5, 6]) {
      const command = { type: 'resize', taskId: id(n), edge: 'finish', to: wall(20) } as const;
      expect(applyCommand(plan, command).changes).toEqual([]);
    }
  });

  it('gives a task with one date the other one that its bar shows', () => {
    const plan = createPlan([createTask(1, { dates: { start: null, finish: wall(5) } })], []);
    const command = { type: 'resize', taskId: id(1), edge: 'finish', to: wall(8) } as const;
    expect(datesOf(applyDiff(plan, applyCommand(plan, command)))).toEqual({ 1: from(4, 8) });
  });
});
