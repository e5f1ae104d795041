import { builtInSchedules } from '../../../src/contract/built-in-schedules';
import type { WorkingSchedule } from '../../../src/contract/working-schedule';
import { toDayNumber } from '../../../src/domain/time/day';
import { hoursOf } from '../../../src/domain/time/working-calendar';
import {
  markDays,
  toWorkingCalendar,
  yearsHorizon,
} from '../../../static/gantt/src/state/schedules/schedule-calendar';
import { tryTask } from '../../../static/gantt/src/state/schedules/try-task';
import { whoHolds } from '../../../static/gantt/src/state/schedules/who-holds';

const standard = builtInSchedules.get('standard') as WorkingSchedule;
const horizon = yearsHorizon(2026, 2027);

const on = (first: string, more: Partial<WorkingSchedule['exceptions'][number]> = {}) => ({
  ...{ name: '', first, last: first, hours: [], recurrence: null, source: null, ...more },
});

const yearly = { kind: 'yearly', month: 12, on: { day: 25 } } as const;
const berlin: WorkingSchedule = {
  ...standard,
  parentId: 'standard',
  week: standard.week.map(() => null),
  exceptions: [
    on('2020-12-25', { last: '2099-12-25', recurrence: yearly, source: 'holidays:DE' }),
    on('2026-11-26', { hours: [{ start: 780, end: 1260 }] }),
    on('2026-11-27'),
    on('2026-12-05', { hours: [{ start: 540, end: 780 }] }),
  ],
};
const line = [
  { id: 'berlin', body: berlin },
  { id: 'standard', body: standard },
];

describe('a schedule with a parent', () => {
  it('tells four kinds of days that differ apart', () => {
    const markOf = markDays(line, horizon);
    const kindOf = (month: number, day: number) => markOf(toDayNumber(2026, month, day)).kind;
    expect([kindOf(12, 25), kindOf(11, 26), kindOf(11, 27), kindOf(12, 5)]).toEqual([
      'holiday',
      'hours',
      'off',
      'extra',
    ]);
    expect([kindOf(11, 25), kindOf(11, 28)]).toEqual(['work', 'free']);
  });

  it('counts the same hours that it shows', () => {
    const calendar = toWorkingCalendar(line, horizon);
    const markOf = markDays(line, horizon);
    for (let day = horizon.first; day <= horizon.last; day++) {
      expect(hoursOf(calendar, day)).toEqual(markOf(day).hours);
    }
  });

  it('makes a task end later over a day off', () => {
    const first = toDayNumber(2026, 11, 24);
    const before = tryTask(toWorkingCalendar(line.slice(1), horizon), first, 5 * 420);
    const after = tryTask(toWorkingCalendar(line, horizon), first, 5 * 420);
    expect(before.last).toBe(toDayNumber(2026, 11, 30));
    expect(after.last).toBe(toDayNumber(2026, 12, 1));
    expect(after.isWorked(toDayNumber(2026, 11, 27))).toBe(false);
  });
});

describe('the schedule that holds', () => {
  const assigned = {
    version: 1,
    body: {
      schemaVersion: 1 as const,
      assignments: [
        {
          target: { type: 'person' as const, accountId: 'ada' },
          periods: [{ scheduleId: 'night', from: '2026-12-01', to: null }],
        },
        {
          target: { type: 'project' as const, projectId: '1' },
          periods: [{ scheduleId: 'berlin', from: null, to: null }],
        },
      ],
    },
  };

  it('is the nearest of the line from the site down, on the day asked for', () => {
    const one = { projectId: '1', groupIds: [], accountId: 'ada' };
    const idsOn = (date: string) =>
      whoHolds(assigned, 'standard', one, date).map(({ scheduleId }) => scheduleId);
    expect(idsOn('2026-11-30')).toEqual(['standard', 'berlin']);
    expect(idsOn('2026-12-01')).toEqual(['standard', 'berlin', 'night']);
  });
});
