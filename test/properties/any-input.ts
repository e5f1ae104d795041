// Random plans with every feature mixed: four link types, lags of every unit, constraints, deadlines, summaries, several
// calendars, milestones, manual and started tasks.
import fc from 'fast-check';
import { createWorkingCalendar } from '#domain/time/working-calendar';
import type { DayNumber } from '#domain/time/units';
import type { ScheduleInput, ScheduleLink, ScheduleTask } from '#domain/schedule/schedule-input';

const span = (from: number, to: number): { start: number; end: number } => ({
  start: from * 60,
  end: to * 60,
});
const office = [span(8, 12), span(13, 17)];
const early = [span(6, 14)];
export const monday = 20_460 * 1440 - ((20_460 + 3) % 7) * 1440;
const holiday = (monday / 1440 + 3) as DayNumber;

const calendars = [
  {
    id: 'office',
    calendar: createWorkingCalendar(
      [office, office, office, office, office, [], []],
      new Map([[holiday, []]]),
    ),
  },
  { id: 'early', calendar: createWorkingCalendar([early, early, early, early, [], early, []], new Map()) },
];

const anyDate = fc.integer({ min: 0, max: 20 * 24 }).map((hours) => monday + hours * 60);

const maybe = (key: string, value: fc.Arbitrary<unknown>, weight = 4) =>
  fc.option(value, { freq: weight, nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));

const anyConstraint = fc.oneof(
  fc.constant({ type: 'ASAP' as const }),
  fc.record({ type: fc.constantFrom('SNET', 'SNLT', 'FNET', 'FNLT', 'MSO', 'MFO' as const), date: anyDate }),
);

/** One task without its place in the plan. */
export const anyTaskBody: fc.Arbitrary<Partial<ScheduleTask> & { duration: number }> = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }).map((hours) => ({ duration: hours * 60 })),
    maybe('constraint', anyConstraint, 3),
    maybe('deadline', anyDate),
    maybe('calendarId', fc.constantFrom('office', 'early'), 1),
    maybe('actualStart', anyDate, 8),
    maybe('elapsed', fc.constant(true), 8),
  )
  .map((parts) => Object.assign({}, ...parts));

const anyLink = (count: number): fc.Arbitrary<ScheduleLink> =>
  fc
    .record({
      a: fc.nat(count - 1),
      b: fc.nat(count - 1),
      type: fc.constantFrom('FS', 'SS', 'FF', 'SF' as const),
      lag: fc.integer({ min: -480, max: 960 }),
      lagUnit: fc.constantFrom('work', 'work', 'elapsed' as const),
    })
    .filter(({ a, b }) => a !== b)
    .map(({ a, b, ...rest }) => ({ from: `t${Math.min(a, b)}`, to: `t${Math.max(a, b)}`, ...rest }));

/** Tasks `t0`, `t1`, …; links run from lower to higher, so that loops arise by summaries only. */
export const anyInput: fc.Arbitrary<ScheduleInput> = fc.integer({ min: 2, max: 14 }).chain((count) =>
  fc
    .tuple(
      fc.array(anyTaskBody, { minLength: count, maxLength: count }),
      fc.array(fc.option(fc.nat(count - 1), { freq: 2, nil: -1 }), { minLength: count, maxLength: count }),
      fc.uniqueArray(anyLink(count), { maxLength: 2 * count, selector: ({ from, to }) => `${from}:${to}` }),
    )
    .map(([bodies, parents, links]) => ({
      tasks: bodies.map((body, i) => {
        const parent = parents[i] ?? -1;
        return { id: `t${i}`, ...(parent >= 0 && parent < i ? { parentId: `t${parent}` } : {}), ...body };
      }),
      links,
      calendars,
      projectCalendarId: 'office',
      projectStart: monday + 480,
    })),
);
