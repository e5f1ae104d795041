// The schedules that every site starts with. They are stored once somebody changes them; until then they are of version 0.
import type { WorkingSchedule } from './working-schedule';

type Hours = NonNullable<WorkingSchedule['week'][number]>;

const hour = 60;

const sevenDays = (workdays: Hours, weekend: Hours): WorkingSchedule['week'] => [
  ...Array.from({ length: 5 }, () => workdays),
  weekend,
  weekend,
];

const builtIn = (name: string, week: WorkingSchedule['week']): WorkingSchedule => ({
  schemaVersion: 1,
  name,
  home: { type: 'site' },
  zone: null,
  parentId: null,
  week,
  exceptions: [],
});

export const standardScheduleId = 'standard';

const officeHours: Hours = [
  { start: 9 * hour, end: 12 * hour },
  { start: 13 * hour, end: 17 * hour },
];

export const builtInSchedules: ReadonlyMap<string, WorkingSchedule> = new Map([
  [standardScheduleId, builtIn('Standard', sevenDays(officeHours, []))],
  [
    '24-hours',
    builtIn('24 hours', sevenDays([{ start: 0, end: 24 * hour }], [{ start: 0, end: 24 * hour }])),
  ],
  ['night-shift', builtIn('Night shift', sevenDays([{ start: 22 * hour, end: 30 * hour }], []))],
]);
