import fc from 'fast-check';
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import { findConflicts } from '#domain/schedule/find-conflicts';
import { reschedule } from '#domain/schedule/reschedule';
import { taskResult } from '#domain/schedule/task-result';
import { createTaskAxes } from '#domain/schedule/task-axes';
import type { ScheduleInput } from '#domain/schedule/schedule-input';
import { anyInput, anyTaskBody } from './any-input';

const scheduleOf = (input: ScheduleInput): Schedule => createSchedule(compileNetwork(input));
const resultsOf = (schedule: Schedule): unknown =>
  schedule.network.ids.map((_, i) => taskResult(schedule, i)).sort((a, b) => (a.id < b.id ? -1 : 1));

const anyEdit = fc.tuple(anyInput, fc.nat(13), anyTaskBody).map(([input, at, body]) => {
  const i = at % input.tasks.length;
  const { id, parentId } = input.tasks[i]!;
  const edited = { id, ...(parentId === undefined ? {} : { parentId }), ...body };
  return {
    input,
    edited,
    after: { ...input, tasks: input.tasks.map((task, k) => (k === i ? edited : task)) },
  };
});

describe('laws of the schedule', () => {
  it('comes out of an edit bit for bit as out of a full pass, and goes back as it was', () => {
    fc.assert(
      fc.property(anyEdit, ({ input, edited, after }) => {
        const axes = createTaskAxes(input);
        const before = createSchedule(compileNetwork(input, axes));
        const was = resultsOf(before);
        const there = reschedule(before, { tasks: [edited] }, axes).schedule;
        expect(resultsOf(there)).toEqual(resultsOf(scheduleOf(after)));
        const original = input.tasks.find(({ id }) => id === edited.id)!;
        expect(resultsOf(reschedule(there, { tasks: [original] }, axes).schedule)).toEqual(was);
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

  it('gives no critical task more slack than the limit and no task free slack below nothing', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const schedule = scheduleOf(input);
        schedule.network.ids.forEach((_, i) => {
          const { critical, totalSlack, freeSlack, start, finish } = taskResult(schedule, i);
          if (critical && schedule.network.tasks.firstChild[i] === -1)
            expect(totalSlack).toBeLessThanOrEqual(0);
          expect(freeSlack).toBeGreaterThanOrEqual(0);
          expect(finish).toBeGreaterThanOrEqual(start);
        });
      }),
    );
  });
});
