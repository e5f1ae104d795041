import fc from 'fast-check';
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import type { ScheduleInput } from '#domain/schedule/schedule-input';
import { taskResult } from '#domain/schedule/task-result';
import { createSlowPlan } from '../oracle/slow-plan';
import { slowSchedule, type SlowResult } from '../oracle/slow-schedule';
import { anyInput, window } from './any-input';

const datesOf = (schedule: Schedule): Map<string, SlowResult> =>
  new Map(
    schedule.network.ids.map((id, i) => {
      const { startReason: _, finishReason: __, id: ___, ...dates } = taskResult(schedule, i);
      return [id, dates];
    }),
  );

/** Of the links of a loop the last by id is given up. */
const givenUpIn = ({ network }: Schedule): Set<string> =>
  new Set(
    network.conflicts.filter(({ kind }) => kind === 'loop').map(({ links }) => links.toSorted().at(-1) ?? ''),
  );

const slowly = (input: ScheduleInput, givenUp: Set<string>): Map<string, SlowResult> =>
  slowSchedule(createSlowPlan(input, window, givenUp));

describe('the core beside a slow and obvious scheduler', () => {
  it('gives the same dates, slack and critical tasks for plans with every feature', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const schedule = createSchedule(compileNetwork(input));
        expect(datesOf(schedule)).toEqual(slowly(input, givenUpIn(schedule)));
      }),
    );
  });
});
