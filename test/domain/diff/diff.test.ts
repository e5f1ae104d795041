import fc from 'fast-check';
import { applyDiff } from '../../../src/domain/diff/apply-diff';
import { emptyDiff, type Diff } from '../../../src/domain/diff/diff';
import { invertDiff } from '../../../src/domain/diff/invert-diff';
import { makeDiff } from '../../../src/domain/diff/make-diff';
import { mergeDiffs } from '../../../src/domain/diff/merge-diffs';
import { summariseDiff } from '../../../src/domain/diff/summarise-diff';
import type { Plan } from '../../../src/domain/plan/create-plan';
import type { TaskId } from '../../../src/domain/plan/ids';
import type { TaskDates } from '../../../src/domain/plan/task';
import { anyDates, anyPlan, datesOf } from '../plan/support/any-plan';

const anyWanted = (plan: Plan): fc.Arbitrary<ReadonlyMap<TaskId, TaskDates>> =>
  fc
    .array(fc.tuple(fc.constantFrom(...plan.tasks.map(({ id }) => id)), anyDates), { maxLength: 6 })
    .map((pairs) => new Map(pairs));

/** A plan and three diffs, each made where the one before left it. */
const anyChain = anyPlan.chain((plan) =>
  fc.tuple(anyWanted(plan), anyWanted(plan), anyWanted(plan)).map((wanted) => {
    const diffs: Diff[] = [];
    let at = plan;
    for (const wish of wanted) {
      const diff = makeDiff(at, wish);
      diffs.push(diff);
      at = applyDiff(at, diff);
    }
    return { plan, diffs: diffs as [Diff, Diff, Diff], end: at };
  }),
);

const inAnyOrder = ({ changes }: Diff): unknown => new Map(changes.map((change) => [change.taskId, change]));

describe('a diff', () => {
  it('is taken back by its inverse, summaries and all', () => {
    fc.assert(
      fc.property(anyChain, ({ plan, diffs: [diff] }) => {
        const back = applyDiff(applyDiff(plan, diff), invertDiff(diff));
        expect(back.start).toEqual(plan.start);
        expect(back.finish).toEqual(plan.finish);
        expect(datesOf(back)).toEqual(datesOf(plan));
        expect(inAnyOrder(invertDiff(invertDiff(diff)))).toEqual(inAnyOrder(diff));
      }),
    );
  });

  it('merges with others in any grouping to what they come to one by one', () => {
    fc.assert(
      fc.property(anyChain, ({ plan, diffs: [a, b, c], end }) => {
        const left = mergeDiffs(mergeDiffs(a, b), c);
        expect(inAnyOrder(left)).toEqual(inAnyOrder(mergeDiffs(a, mergeDiffs(b, c))));
        expect(datesOf(applyDiff(plan, left))).toEqual(datesOf(end));
      }),
    );
  });

  it('merges with its inverse to nothing', () => {
    fc.assert(
      fc.property(anyChain, ({ diffs: [diff] }) => {
        expect(mergeDiffs(diff, invertDiff(diff))).toEqual(emptyDiff);
        expect(inAnyOrder(mergeDiffs(emptyDiff, diff))).toEqual(inAnyOrder(diff));
      }),
    );
  });

  it('leaves out what is as wanted already and what is not in the plan, and names the first in plan order', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const stays = new Map(plan.tasks.map(({ id, dates }) => [id, dates]));
        expect(makeDiff(plan, stays.set('elsewhere' as TaskId, { start: null, finish: null }))).toEqual(
          emptyDiff,
        );
        const far: TaskDates = { start: null, finish: 999_999 as NonNullable<TaskDates['finish']> };
        const all = makeDiff(plan, new Map(plan.tasks.toReversed().map(({ id }) => [id, far])));
        expect(all.changes.map(({ taskId }) => taskId)).toEqual(plan.tasks.map(({ id }) => id));
        expect(summariseDiff(plan, all)).toEqual({ count: plan.tasks.length, firstKey: plan.tasks[0]!.key });
        expect(summariseDiff(plan, emptyDiff)).toEqual({ count: 0, firstKey: null });
      }),
    );
  });
});
