import fc from 'fast-check';
import { createPlan } from '#domain/plan/create-plan';
import { inferDates, type DateHints, type InferenceSource } from '#domain/plan/infer-dates';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { Link } from '#domain/plan/link';
import { noDate } from '#domain/plan/roll-up';
import type { Task } from '#domain/plan/task';
import type { WallMinutes, WorkMinutes } from '#domain/time/units';
import { createWorkingCalendar } from '#domain/time/working-calendar';
import { anyPlan, createTask } from './support/any-plan';

const day = 1440;
const nineToFive = [{ start: 540, end: 1020 }];
const calendar = createWorkingCalendar(
  [nineToFive, nineToFive, nineToFive, nineToFive, nineToFive, [], []],
  new Map(),
);
/** A Monday. */
const monday = 4;
const at = (offset: number): WallMinutes => ((monday + offset) * day) as WallMinutes;
const hours = (count: number): WorkMinutes => (count * 60) as WorkMinutes;
const noHints: DateHints = { sprint: null, version: null };

const link = (from: number, to: number, given: Partial<Link> = {}): Link => ({
  id: `${from}-${to}` as LinkId,
  from: String(from) as TaskId,
  to: String(to) as TaskId,
  type: 'FS',
  lag: 0 as WorkMinutes,
  soft: false,
  ...given,
});

const inferAll = (
  tasks: readonly Task[],
  links: readonly Link[] = [],
  hints: Readonly<Record<string, DateHints>> = {},
): Record<string, unknown> => {
  const plan = createPlan(tasks, links);
  const sketches = inferDates({ plan, calendar, today: at(0), hintsOf: (id) => hints[id] ?? noHints });
  return Object.fromEntries(
    [...sketches].map(([id, { start, finish, origin }]) => [
      id,
      [start / day - monday, finish / day - monday, origin.type, origin.name],
    ]),
  );
};

const dated = (n: number, start: number, finish: number): Task =>
  createTask(n, { dates: { start: at(start), finish: at(finish) } });

describe('a bar for an issue without dates', () => {
  it('fills its sprint, in whole days', () => {
    const sprint = {
      name: 'Sprint 24',
      start: (at(0) + 600) as WallMinutes,
      finish: (at(11) + 600) as WallMinutes,
    };
    expect(inferAll([createTask(1)], [], { 1: { sprint, version: null } })).toEqual({
      1: [0, 12, 'sprint', 'Sprint 24'],
    });
  });

  it('ends with its version, on a working day', () => {
    const version = { name: '4.0', at: at(13) };
    expect(inferAll([createTask(1, { effort: hours(12) })], [], { 1: { sprint: null, version } })).toEqual({
      1: [10, 12, 'version', '4.0'],
    });
  });

  it('follows the last of those before it, over a weekend and down a chain', () => {
    const tasks = [createTask(3), dated(1, 0, 5), dated(4, 0, 2), createTask(2, { effort: hours(16) })];
    expect(inferAll(tasks, [link(1, 2), link(4, 2), link(2, 3)])).toEqual({
      2: [7, 9, 'link', 'T-1'],
      3: [9, 10, 'link', 'T-2'],
    });
  });

  it('lies in what is above it', () => {
    const parent = dated(1, 1, 4);
    expect(inferAll([parent, createTask(2, { parentId: parent.id })])).toEqual({
      2: [1, 4, 'parent', 'T-1'],
    });
  });

  it('starts today where only its work is known, and is not drawn where nothing is', () => {
    expect(inferAll([createTask(1, { effort: hours(9) }), createTask(2)])).toEqual({
      1: [0, 2, 'estimate', ''],
    });
  });

  it('is not led by soft links', () => {
    expect(inferAll([dated(1, 0, 5), createTask(2)], [link(1, 2, { soft: true })])).toEqual({});
  });

  const anySource: fc.Arbitrary<InferenceSource> = fc
    .record({
      plan: anyPlan,
      ends: fc.array(fc.record({ from: fc.nat(8), to: fc.nat(8), soft: fc.boolean() }), { maxLength: 14 }),
      effort: fc.array(fc.option(fc.integer({ min: -5, max: 9000 }), { nil: null }), {
        minLength: 9,
        maxLength: 9,
      }),
    })
    .map(({ plan, ends, effort }) => ({
      plan: createPlan(
        plan.tasks.map((task, i) => ({ ...task, effort: (effort[i] ?? null) as WorkMinutes | null })),
        ends.map(({ from, to, soft }) => link(from, to, { soft })),
      ),
      calendar,
      today: at(0),
      hintsOf: () => noHints,
    }));

  it('is a span of whole days, on leaves without dates alone, whatever goes in circles', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { plan } = source;
        for (const [id, { start, finish }] of inferDates(source)) {
          const index = plan.indexOf.get(id)!;
          expect(plan.start[index]).toBe(noDate);
          expect(plan.subtreeEnd[index]).toBe(index + 1);
          expect(finish).toBeGreaterThan(start);
          expect([start % day, finish % day].map(Math.abs)).toEqual([0, 0]);
        }
      }),
    );
  });

  it('never starts before what must be finished first, where links go in no circle', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const forward = source.plan.links.filter(({ from, to }) => Number(from) < Number(to));
        const plan = createPlan(source.plan.tasks, forward);
        const sketches = inferDates({ ...source, plan });
        const finishOf = (id: TaskId): number =>
          sketches.get(id)?.finish ?? plan.finish[plan.indexOf.get(id)!]!;
        for (const { from, to, soft } of plan.links) {
          const sketch = sketches.get(to);
          if (soft || !sketch || finishOf(from) === noDate) continue;
          expect(sketch.start).toBeGreaterThanOrEqual(finishOf(from));
        }
      }),
    );
  });
});
