import fc from 'fast-check';
import { compileNetwork } from '#domain/schedule/compile-network';
import type { Conflict, ConflictKind } from '#domain/schedule/conflict';
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import { findConflicts } from '#domain/schedule/find-conflicts';
import type { ScheduleInput } from '#domain/schedule/schedule-input';
import { taskResult, type TaskResult } from '#domain/schedule/task-result';
import { addLag } from '../oracle/slow-forward';
import { createSlowPlan, isSummary, type SlowLink, type SlowTask } from '../oracle/slow-plan';
import { anyInput, calendars, idOf, monday, window } from './any-input';

const scheduleOf = (input: ScheduleInput): Schedule => createSchedule(compileNetwork(input));
const resultsOf = (schedule: Schedule): TaskResult[] =>
  schedule.network.ids.map((_, i) => taskResult(schedule, i)).sort((a, b) => (a.id < b.id ? -1 : 1));
const datesOf = ({ startReason: _, finishReason: __, ...dates }: TaskResult): object => dates;

interface Checked {
  readonly tasks: readonly SlowTask[];
  readonly at: (task: SlowTask) => TaskResult;
  readonly isReported: (kind: ConflictKind, id: string) => boolean;
}

const subjectOf = ({ kind, tasks, links }: Conflict): string | undefined =>
  kind === 'unmet-link' ? links.at(-1) : tasks.at(-1);

/** A schedule beside the plan as the slow scheduler sees it, which knows working time by looking at each minute. */
function check(input: ScheduleInput): Checked {
  const schedule = scheduleOf(input);
  const conflicts = findConflicts(schedule);
  const loops = conflicts
    .filter(({ kind }) => kind === 'loop')
    .map(({ links }) => links.toSorted().at(-1) ?? '');
  const results = new Map(resultsOf(schedule).map((result) => [result.id, result]));
  return {
    tasks: createSlowPlan(input, window, new Set(loops)).tasks,
    at: ({ id }) => results.get(id)!,
    isReported: (kind, id) => conflicts.some((one) => one.kind === kind && subjectOf(one) === id),
  };
}

/** Where a link wants its successor's date. */
function askedBy({ at }: Checked, link: SlowLink): number {
  const { start, finish } = at(link.from);
  return addLag(link, link.type === 'FS' || link.type === 'FF' ? finish : start);
}

/** A finish that is held beyond its work pushes from where the work ended. */
function askedAtLeast(checked: Checked, link: SlowLink): number {
  const { finish } = checked.at(link.from);
  const isFromStart = link.type === 'SS' || link.type === 'SF';
  return isFromStart ? askedBy(checked, link) : addLag(link, link.from.time.closing(finish));
}

const dateHeld = ({ at }: Checked, { to, type }: SlowLink): number =>
  type === 'FS' || type === 'SS' ? at(to).start : at(to).finish;

/** By how much work a date is off from where the constraint wants it. */
function isBroken({ given, time }: SlowTask, start: number, finish: number): boolean {
  const { type, date } = given.constraint ?? { type: 'ASAP' };
  if (date === undefined) return false;
  const off = time.between(date, type === 'MSO' || type.startsWith('S') ? start : finish);
  if (type === 'MSO' || type === 'MFO') return off !== 0;
  return type.endsWith('ET') ? off < 0 : off > 0;
}

const isFreelyPlaced = ({ given, children }: SlowTask): boolean =>
  children.length === 0 &&
  (given.mode ?? 'auto') === 'auto' &&
  given.actualStart === undefined &&
  given.actualFinish === undefined &&
  given.constraint?.date === undefined;

describe('laws of the schedule', () => {
  it('keeps every link, or reports it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const checked = check(input);
        for (const link of checked.tasks.flatMap(({ into }) => into)) {
          const missing = link.to.time.between(dateHeld(checked, link), askedAtLeast(checked, link));
          if (missing > 0)
            expect([link.id, checked.isReported('unmet-link', link.id)]).toEqual([link.id, true]);
        }
      }),
    );
  });

  it('keeps every constraint and deadline, or reports it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const checked = check(input);
        for (const task of checked.tasks) {
          const { given } = task;
          if (given.mode === 'inactive') continue;
          const { start, finish } = checked.at(task);
          const isLate = given.deadline !== undefined && finish > given.deadline;
          expect([task.id, checked.isReported('missed-deadline', task.id)]).toEqual([task.id, isLate]);
          if (!isSummary(task) && isBroken(task, start, finish))
            expect([task.id, checked.isReported('unmet-constraint', task.id)]).toEqual([task.id, true]);
        }
      }),
    );
  });

  it('lets nobody work when their calendar says that nobody does', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const checked = check(input);
        for (const task of checked.tasks) {
          if (!isFreelyPlaced(task) || task.span === 0) continue;
          const { start, finish } = checked.at(task);
          expect([task.id, task.time.opening(start)]).toEqual([task.id, start]);
          expect([task.id, task.time.between(start, finish)]).toEqual([task.id, task.span]);
        }
      }),
    );
  });

  it('starts nothing later than its links, the plan and the status date demand', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        fc.pre(input.projectFinish === undefined);
        const checked = check(input);
        for (const task of checked.tasks) {
          const { given, time, span } = task;
          if (!isFreelyPlaced(task) || given.constraint?.type === 'ALAP' || given.delay !== undefined)
            continue;
          const bounds = boundsOf(checked, task, input);
          const { start } = checked.at(task);
          expect([task.id, time.between(Math.max(...bounds), start) <= 0, span]).toEqual([
            task.id,
            true,
            span,
          ]);
        }
      }),
    );
  });

  it('does not depend on the order of tasks, links and calendars', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const turned: ScheduleInput = {
          ...input,
          tasks: input.tasks.toReversed(),
          links: input.links.toReversed(),
          calendars: input.calendars.toReversed(),
        };
        const [one, other] = [scheduleOf(input), scheduleOf(turned)];
        expect(resultsOf(other)).toEqual(resultsOf(one));
        expect(findConflicts(other)).toEqual(findConflicts(one));
      }),
    );
  });

  it('gives the same dates whatever the tasks are called, unless a loop must lose a link', () => {
    fc.assert(
      fc.property(anyInput, fc.nat(10), (input, shift) => {
        const name = (id: string): string =>
          id.startsWith('t') ? `t${(Number(id.slice(1)) * 7 + shift) % 11}` : id;
        const renamed: ScheduleInput = {
          ...input,
          tasks: input.tasks.map(({ parentId, ...task }) => ({
            ...task,
            id: name(task.id),
            ...(parentId ? { parentId: name(parentId) } : {}),
          })),
          links: input.links.map((link) => ({ ...link, from: name(link.from), to: name(link.to) })),
        };
        const [one, other] = [scheduleOf(input), scheduleOf(renamed)];
        fc.pre(one.network.conflicts.every(({ kind }) => kind !== 'loop'));
        const expected = resultsOf(one).map((result) => ({ ...datesOf(result), id: name(result.id) }));
        expect(new Set(resultsOf(other).map(datesOf))).toEqual(new Set(expected));
      }),
    );
  });

  it('has slack that agrees with its dates', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const checked = check(input);
        for (const task of checked.tasks) {
          const { totalSlack, freeSlack, critical, start, finish } = checked.at(task);
          expect(freeSlack).toBeGreaterThanOrEqual(0);
          expect(finish).toBeGreaterThanOrEqual(start);
          if (critical && !isSummary(task)) expect(totalSlack).toBeLessThanOrEqual(input.criticalSlack ?? 0);
        }
      }),
    );
  });
});

function boundsOf(checked: Checked, task: SlowTask, input: ScheduleInput): number[] {
  const bounds = [input.statusDate ?? -Infinity];
  for (let at: SlowTask | null = task; at; at = at.parent)
    for (const link of at.into) {
      const asked = askedBy(checked, link);
      const isStart = link.type === 'FS' || link.type === 'SS';
      bounds.push(isStart ? asked : startToEnd(checked, task, at === task ? link : null, asked));
    }
  const hasLinks = bounds.length > 1;
  if (!hasLinks || task.into.some(({ type }) => type === 'FF')) bounds.push(input.projectStart);
  return bounds;
}

/** The lag of a task's own link is added to its start. */
function startToEnd({ at }: Checked, { time, span }: SlowTask, own: SlowLink | null, asked: number): number {
  if (!own) return time.add(asked, -span);
  return addLag(own, time.add(own.type === 'FF' ? at(own.from).finish : at(own.from).start, -span));
}

/** Ordinary tasks on one calendar, so that a minute of slack is a minute of the plan. */
const anyPlainPlan: fc.Arbitrary<ScheduleInput> = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: count, maxLength: count }),
      fc.uniqueArray(
        fc
          .tuple(
            fc.nat(count - 1),
            fc.nat(count - 1),
            fc.constantFrom('FS', 'SS', 'FF', 'SF' as const),
            fc.nat(600),
          )
          .filter(([a, b]) => a < b)
          .map(([a, b, type, lag]) => ({ from: `t${a}`, to: `t${b}`, type, lag })),
        { maxLength: 2 * count, selector: idOf },
      ),
    )
    .map(([lengths, links]) => ({
      tasks: lengths.map((length, i) => ({ id: `t${i}`, duration: length * 15 })),
      links,
      calendars,
      projectCalendarId: 'office',
      projectStart: monday + 480,
    })),
);

describe('laws of late dates', () => {
  it('lets a task slip by its total slack and not a minute more without moving the end', () => {
    fc.assert(
      fc.property(anyPlainPlan, fc.nat(8), (input, at) => {
        const schedule = scheduleOf(input);
        const [task] = createSlowPlan(input, window).tasks.slice(at % input.tasks.length);
        const { id, totalSlack, earlyStart } = resultsOf(schedule).find((one) => one.id === task!.id)!;
        const endAfter = (slip: number): number => {
          const date = task!.time.opening(task!.time.add(earlyStart, slip));
          const delayed = { ...task!.given, constraint: { type: 'SNET' as const, date } };
          const tasks = input.tasks.map((one) => (one.id === id ? delayed : one));
          return scheduleOf({ ...input, tasks }).projectEnd;
        };
        expect(totalSlack).toBeGreaterThanOrEqual(0);
        if (totalSlack > 0) expect(endAfter(totalSlack)).toBe(schedule.projectEnd);
        expect(endAfter(totalSlack + 1)).toBeGreaterThan(schedule.projectEnd);
      }),
    );
  });
});
