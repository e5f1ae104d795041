// Random plans with every feature mixed: four link types, lags of every unit, constraints, deadlines, summaries with
// links, calendars with night shifts, exceptions and changes of the clock, people, milestones, every mode, progress,
// splits, delays, unknown ids, loops; from the start and from the end, with and without a status date.
import fc from 'fast-check';
import type { DayNumber } from '#domain/time/units';
import { createWorkingCalendar, type DayHours } from '#domain/time/working-calendar';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from '#domain/schedule/schedule-input';

const span = (from: number, to: number): { start: number; end: number } => ({
  start: from * 60,
  end: to * 60,
});
export const monday = 20_460 * 1440 - ((20_460 + 3) % 7) * 1440;
const day = monday / 1440;
const on = (offset: number, hours: DayHours): [DayNumber, DayHours] => [(day + offset) as DayNumber, hours];
const week = (hours: DayHours, days = 5): DayHours[] =>
  Array.from({ length: 7 }, (_, i) => (i < days ? hours : []));

const office = [span(8, 12), span(13, 17)];
const night = [span(0, 6), span(22, 24)];

export const calendars = [
  {
    id: 'office',
    calendar: createWorkingCalendar(week(office), new Map([on(3, []), on(12, [span(9, 11)])])),
  },
  { id: 'early', calendar: createWorkingCalendar(week([span(6, 14)], 6), new Map([on(6, [span(6, 9)])])) },
  { id: 'night', calendar: createWorkingCalendar(week(night), new Map([on(8, [])])) },
  {
    id: 'abroad',
    calendar: createWorkingCalendar(week([span(1, 3), span(7.5, 15.75)]), new Map()),
    zone: { since: [0, monday + 6 * 1440 + 60, monday + 20 * 1440 + 120], offsets: [60, 120, 60] },
  },
  { id: 'always', calendar: createWorkingCalendar(week([span(0, 24)], 7), new Map()) },
  { id: 'never', calendar: createWorkingCalendar(week([], 7), new Map([on(2, office)])) },
];

/** Outside of it no random plan asks who works. */
export const window = { from: monday - 250 * 1440, to: monday + 450 * 1440 };

const anyDate = fc.integer({ min: 0, max: 40 * 24 }).map((halves) => monday + halves * 30);
const anyWork = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 160 }).map((quarters) => quarters * 15),
);

/** The key with a value, once in so many times. */
const maybe = <Value>(key: string, value: fc.Arbitrary<Value>, times: number): fc.Arbitrary<object> =>
  fc.oneof(
    { weight: times - 1, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: value.map((one) => ({ [key]: one })) },
  );

const anyConstraint = fc.oneof(
  fc.constantFrom({ type: 'ASAP' as const }, { type: 'ALAP' as const }),
  fc.record({ type: fc.constantFrom('SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO' as const), date: anyDate }),
);
const anyCalendarId = fc.constantFrom(...calendars.map(({ id }) => id), 'unknown');
const anyPortions = fc.tuple(anyDate, anyWork, anyWork, anyWork).map(([at, a, b, c]): [number, number][] => [
  [at, at + a],
  [at + a + b, at + a + b + c],
]);
const anyDates = fc
  .tuple(anyDate, anyWork, fc.constantFrom('start', 'finish', 'both'))
  .map(([start, length, which]) => ({
    ...(which === 'finish' ? {} : { start }),
    ...(which === 'start' ? {} : { finish: start + length }),
  }));
const anyMode = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('manual', 'fixed' as const), anyDates)
      .map(([mode, dates]) => ({ mode, ...dates })),
  },
  { weight: 1, arbitrary: fc.constantFrom({ mode: 'inactive' as const }, { mode: 'manual' as const }) },
);
const anyProgress = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ actualStart: anyDate }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyDate, anyWork, anyWork)
      .map(([actualStart, remaining, gap]) => ({ actualStart, remaining, resume: actualStart + gap })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyDate, anyWork)
      .map(([actualStart, length]) => ({ actualStart, actualFinish: actualStart + length })),
  },
  { weight: 1, arbitrary: fc.record({ actualFinish: anyDate }) },
);

/** One task without its place in the plan. */
export const anyTaskBody: fc.Arbitrary<Partial<ScheduleTask> & { duration: number }> = fc
  .tuple(
    anyWork.map((duration) => ({ duration })),
    maybe('constraint', anyConstraint, 3),
    maybe('deadline', anyDate, 5),
    maybe('calendarId', anyCalendarId, 2),
    maybe('resourceCalendarIds', fc.array(anyCalendarId, { maxLength: 3 }), 6),
    maybe('elapsed', fc.constant(true), 9),
    maybe('delay', anyWork, 9),
    maybe('portions', anyPortions, 9),
    anyMode,
    anyProgress,
  )
  .map((parts) => Object.assign({ duration: 0 }, ...parts));

export const anyLag = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.record({ lag: fc.integer({ min: -480, max: 960 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      lag: fc.integer({ min: -1000, max: 2000 }),
      lagUnit: fc.constant('elapsed' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      lag: fc.integer({ min: -50, max: 100 }),
      lagUnit: fc.constant('percent' as const),
    }),
  },
);

/** Mostly from lower to higher; a link now and then runs back, so that loops arise, or leads to a task that nobody knows. */
export const anyLink = (count: number): fc.Arbitrary<ScheduleLink> =>
  fc
    .record({
      ends: fc.tuple(fc.nat(count - 1), fc.nat(count - 1)),
      turn: fc.nat(24),
      type: fc.constantFrom('FS', 'SS', 'FF', 'SF' as const),
      lag: anyLag,
    })
    .filter(({ ends: [a, b] }) => a !== b)
    .map(({ ends, turn, type, lag }) => {
      const [low, high] = ends.toSorted((a, b) => a - b) as [number, number];
      const [from, to] = turn === 0 ? [high, low] : [low, high];
      return { from: `t${from}`, to: turn === 1 ? 'unknown' : `t${to}`, type, ...lag };
    });

const anySettings = fc
  .tuple(
    maybe('projectFinish', anyDate, 5),
    maybe('statusDate', anyDate, 5),
    maybe('criticalSlack', anyWork, 5),
    maybe('honorConstraints', fc.constant(false), 5),
    maybe('severalCriticalPaths', fc.constant(true), 5),
    fc.constantFrom('office', 'office', 'office', 'early', 'abroad', 'never').map((projectCalendarId) => ({
      projectCalendarId,
    })),
    anyDate.map((projectStart) => ({ projectStart })),
  )
  .map((parts) => Object.assign({ projectCalendarId: '', projectStart: 0 }, ...parts));

export const idOf = ({ id, from, to, type }: ScheduleLink): string => id ?? `${from}:${to}:${type}`;

/** Tasks `t0`, `t1`, …; parents come before their children. */
export const anyInput: fc.Arbitrary<ScheduleInput> = fc.integer({ min: 2, max: 11 }).chain((count) =>
  fc
    .tuple(
      fc.array(anyTaskBody, { minLength: count, maxLength: count }),
      fc.array(fc.option(fc.nat(count - 1), { freq: 2, nil: -1 }), { minLength: count, maxLength: count }),
      fc.uniqueArray(anyLink(count), { maxLength: 2 * count, selector: idOf }),
      anySettings,
    )
    .map(([bodies, parents, links, settings]) => ({
      tasks: bodies.map((body, i) => {
        const parent = parents[i] ?? -1;
        return { id: `t${i}`, ...(parent >= 0 && parent < i ? { parentId: `t${parent}` } : {}), ...body };
      }),
      links,
      calendars,
      ...settings,
    })),
);
