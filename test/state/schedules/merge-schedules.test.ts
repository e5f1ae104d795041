import { builtInSchedules } from '../../../src/contract/built-in-schedules';
import type { WorkingSchedule } from '../../../src/contract/working-schedule';
import { mergeSchedules } from '../../../static/gantt/src/state/schedules/merge-schedules';

const base = builtInSchedules.get('standard') as WorkingSchedule;

const dayOff = (first: string, name: string) => ({
  ...{ name, first, last: first, hours: [], recurrence: null, source: null },
});

const withDay = (body: WorkingSchedule, weekday: number, end: number): WorkingSchedule => ({
  ...body,
  week: body.week.map((hours, i) => (i === weekday ? [{ start: 540, end }] : hours)),
});

describe('two people who changed one schedule', () => {
  it('lose nothing where they changed different days and exceptions', () => {
    const theirs = { ...withDay(base, 0, 900), exceptions: [dayOff('2026-12-24', 'Eve')] };
    const mine = {
      ...withDay(base, 4, 840),
      zone: 'Europe/Berlin',
      exceptions: [dayOff('2026-05-15', 'Bridge')],
    };
    const { withMine, withTheirs, collisions } = mergeSchedules({ base, theirs, mine });
    expect(collisions).toEqual([]);
    expect(withMine).toEqual(withTheirs);
    expect(withMine.week[0]).toEqual([{ start: 540, end: 900 }]);
    expect(withMine.week[4]).toEqual([{ start: 540, end: 840 }]);
    expect(withMine.zone).toBe('Europe/Berlin');
    expect(withMine.exceptions.map(({ name }) => name)).toEqual(['Bridge', 'Eve']);
  });

  it('are asked where they made different things of the same day', () => {
    const theirs = { ...withDay(base, 0, 900), exceptions: [dayOff('2026-12-24', 'Eve')] };
    const mine = { ...withDay(base, 0, 960), exceptions: [dayOff('2026-12-24', 'Christmas Eve')] };
    const { withMine, withTheirs, collisions } = mergeSchedules({ base, theirs, mine });
    expect(collisions.map(({ part }) => part)).toEqual(['weekday', 'exception']);
    expect(withMine.exceptions[0]?.name).toBe('Christmas Eve');
    expect(withTheirs.week[0]).toEqual([{ start: 540, end: 900 }]);
  });

  it('agree on what one of them took away', () => {
    const before = { ...base, exceptions: [dayOff('2026-12-24', 'Eve'), dayOff('2026-12-31', 'Last')] };
    const mine = { ...before, exceptions: [dayOff('2026-12-31', 'Last')] };
    const { withMine, collisions } = mergeSchedules({ base: before, theirs: before, mine });
    expect(collisions).toEqual([]);
    expect(withMine.exceptions).toEqual(mine.exceptions);
  });
});
