import fc from 'fast-check';
import { applyCommand } from '#domain/plan/apply-command';
import type { Command } from '#domain/plan/command';
import { createPlan, replaceTasks, type Plan } from '#domain/plan/create-plan';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { Link } from '#domain/plan/link';
import type { Task } from '#domain/plan/task';
import { createLivePlan } from '#domain/schedule/live-plan';
import { toScheduleInput, type PlanSource, type TaskDecisions } from '#domain/schedule/to-schedule-input';
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule } from '#domain/schedule/create-schedule';
import { constraintTypes } from '#domain/schedule/codes';
import type { DayNumber, WallMinutes, WorkMinutes } from '#domain/time/units';
import { createWorkingCalendar } from '#domain/time/working-calendar';
import { createScheduleHandler } from '../../static/gantt/src/worker/schedule-messages';
import { buffersOf, packPlan, unpackPlan } from '../../static/gantt/src/worker/plan-packet';
import { anyPlan } from '../domain/plan/support/any-plan';

const office = createWorkingCalendar(
  Array.from({ length: 7 }, (_, i) => (i < 5 ? [{ start: 540, end: 1020 }] : [])),
  new Map([[5 as DayNumber, []]]),
);
const nights = createWorkingCalendar(
  Array.from({ length: 7 }, () => [{ start: 0, end: 360 }]),
  new Map(),
);

const anyDecisions: fc.Arbitrary<TaskDecisions> = fc.record(
  {
    mode: fc.constantFrom('auto' as const, 'manual' as const),
    constraint: fc
      .tuple(fc.constantFrom(...constraintTypes), fc.integer({ min: -40, max: 40 }))
      .map(([type, day]) => ({ type, day: type.startsWith('A') ? null : (day as DayNumber) })),
    calendarId: fc.constantFrom('nights', 'gone'),
    deadline: fc.integer({ min: -40, max: 40 }).map((day) => day as DayNumber),
  },
  { requiredKeys: [] },
);

const anyLink = fc.record({
  from: fc.nat(8),
  to: fc.nat(8),
  type: fc.constantFrom('FS' as const, 'SS' as const, 'FF' as const, 'SF' as const),
  lag: fc.integer({ min: -960, max: 1440 }),
  lagUnit: fc.constantFrom(undefined, 'elapsed' as const, 'percent' as const),
  soft: fc.boolean(),
});

const toLinks = (
  plan: Plan,
  drawn: readonly (typeof anyLink extends fc.Arbitrary<infer L> ? L : never)[],
): Link[] =>
  drawn.flatMap(({ from, to, lag, lagUnit, ...rest }, i) => {
    const ends = [plan.tasks[from]?.id, plan.tasks[to]?.id];
    if (ends[0] === undefined || ends[1] === undefined || from === to) return [];
    return {
      ...rest,
      id: `l${i}` as LinkId,
      from: ends[0],
      to: ends[1],
      lag: lag as WorkMinutes,
      ...(lagUnit === undefined ? {} : { lagUnit }),
    };
  });

const anySource: fc.Arbitrary<PlanSource> = fc
  .tuple(anyPlan, fc.array(anyLink, { maxLength: 8 }), fc.array(anyDecisions, { minLength: 9, maxLength: 9 }))
  .map(([{ tasks }, drawn, decided]) => {
    const bare = createPlan(tasks, []);
    const plan = createPlan(bare.tasks, toLinks(bare, drawn));
    return {
      plan,
      calendar: office,
      calendars: new Map([['nights', nights]]),
      today: 0 as WallMinutes,
      decisionsOf: (id) => decided[(plan.indexOf.get(id) ?? 0) % decided.length] ?? {},
    };
  });

const anyMove = fc.tuple(fc.nat(8), fc.integer({ min: -12, max: 12 }));
const toCommand = ({ tasks }: Plan, [at, days]: readonly [number, number]): Command => ({
  type: 'move',
  taskIds: tasks.slice(at, at + 1).map(({ id }) => id),
  by: days * 1440,
});

/** The plan as it would be with the command carried out. */
function moved({ plan }: PlanSource, command: Command): Plan {
  const changed = new Map<TaskId, Task>();
  for (const { taskId, after } of applyCommand(plan, command).changes) {
    const task = plan.tasks[plan.indexOf.get(taskId) ?? -1];
    if (task) changed.set(taskId, { ...task, dates: after });
  }
  return replaceTasks(plan, changed);
}

describe('a plan that stays scheduled', () => {
  it('says in a draft where everything else would go, as a full pass over the changed plan does', () => {
    fc.assert(
      fc.property(anySource, fc.array(anyMove, { minLength: 1, maxLength: 3 }), (source, moves) => {
        const live = createLivePlan(source);
        const before = toScheduleInput(source);
        if (before === null) return;
        const resting = createSchedule(compileNetwork(before));
        for (const move of moves) {
          const command = toCommand(source.plan, move);
          const { tasks, start } = live.draft(command);
          const after = toScheduleInput({ ...source, plan: moved(source, command) });
          const whole = createSchedule(compileNetwork({ ...before, tasks: after?.tasks ?? [] }));
          tasks.forEach((task, place) => {
            const i = whole.network.indexOf.get(source.plan.tasks[task]?.id ?? '') ?? -1;
            expect(start[place]).toBe(Math.floor((whole.columns.start[i] ?? 0) / 1440) * 1440);
            expect([whole.columns.start[i], whole.columns.finish[i]]).not.toEqual([
              resting.columns.start[i],
              resting.columns.finish[i],
            ]);
          });
        }
      }),
    );
  });

  it('is as it was once the hand lets go', () => {
    fc.assert(
      fc.property(anySource, fc.array(anyMove, { minLength: 1, maxLength: 3 }), (source, moves) => {
        const [live, untouched] = [createLivePlan(source), createLivePlan(source)];
        for (const move of moves) live.draft(toCommand(source.plan, move));
        expect(live.draft(null).tasks).toHaveLength(0);
        for (const { id } of source.plan.tasks) expect(live.why(id)).toEqual(untouched.why(id));
        const again: Command = { type: 'move', taskIds: source.plan.tasks.map(({ id }) => id), by: 1440 };
        expect(live.draft(again)).toEqual(untouched.draft(again));
      }),
    );
  });

  it('answers the same from a worker, to which it travels as columns', () => {
    fc.assert(
      fc.property(anySource, anyMove, (source, move) => {
        const live = createLivePlan(source);
        const packet = packPlan(source);
        const travelled = structuredClone(packet, { transfer: buffersOf(packet) });
        const handle = createScheduleHandler();
        expect(handle({ serial: 1, type: 'load', packet: travelled })).toEqual({
          serial: 1,
          type: 'loaded',
          facts: live.facts,
        });
        for (const { id } of source.plan.tasks)
          expect(handle({ serial: 2, type: 'why', taskId: id })).toMatchObject({ why: live.why(id) });
        const command = toCommand(source.plan, move);
        expect(handle({ serial: 3, type: 'draft', command })).toMatchObject({ draft: live.draft(command) });
      }),
    );
  });

  it('keeps indexes, dates and decisions on the way', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        const { plan, decisionsOf } = unpackPlan(packPlan(source));
        expect(plan.tasks.map(({ id, dates }) => [id, dates, decisionsOf(id)])).toEqual(
          source.plan.tasks.map(({ id, dates }) => [id, dates, source.decisionsOf(id)]),
        );
        expect(plan.links).toEqual(source.plan.links);
      }),
    );
  });
});
