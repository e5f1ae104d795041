// A plan of any size for the benchmark: calendars with exceptions and a night shift, four link types, lags of every unit,
// leads, constraints, deadlines, milestones, summaries. The same in every run.
import type { LinkType, ScheduleInput, ScheduleLink, ScheduleTask } from '#domain/schedule/schedule-input';
import type { DayNumber } from '#domain/time/units';
import { createWorkingCalendar, type DayHours } from '#domain/time/working-calendar';

const monday = 20_461;
const week = (hours: DayHours, days: number): DayHours[] =>
  Array.from({ length: 7 }, (_, i) => (i < days ? hours : []));
const daysOff = (...offsets: number[]): Map<DayNumber, DayHours> =>
  new Map(offsets.map((offset) => [(monday + offset) as DayNumber, []]));

const office = [
  { start: 480, end: 720 },
  { start: 780, end: 1020 },
];
const night = [
  { start: 0, end: 360 },
  { start: 1320, end: 1440 },
];
const calendars = [
  { id: 'office', calendar: createWorkingCalendar(week(office, 5), daysOff(4, 40, 41, 200, 365)) },
  { id: 'shift', calendar: createWorkingCalendar(week([{ start: 360, end: 840 }], 6), daysOff(4, 200)) },
  { id: 'night', calendar: createWorkingCalendar(week(night, 5), daysOff(40)) },
];
const types: readonly LinkType[] = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];
const start = monday * 1440 + 480;
/** One task in so many is a summary of those that follow it. */
const family = 20;

export type Random = (below: number) => number;

/** A linear congruential generator. */
export function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

export function createPlan(count: number): ScheduleInput {
  const random = createRandom(7);
  const tasks: ScheduleTask[] = [];
  const links: ScheduleLink[] = [];
  for (let i = 0; i < count; i++) {
    tasks.push(i % family === 0 ? { id: `t${i}`, duration: 0 } : createTask(i, random));
    if (i > 1) links.push(createLink(leafBefore(i % family === 0 ? i + 1 : i, random), i, random));
  }
  return { tasks, links, calendars, projectCalendarId: 'office', projectStart: start };
}

/** Every task after the one before it: nothing can be worked out ahead. */
export function createChain(count: number): ScheduleInput {
  const random = createRandom(5);
  const tasks = Array.from({ length: count }, (_, i) => ({ id: `t${i}`, duration: 60 * (1 + random(40)) }));
  const links = tasks.slice(1).map(({ id }, i): ScheduleLink => ({ from: `t${i}`, to: id, type: 'FS' }));
  return { tasks, links, calendars, projectCalendarId: 'office', projectStart: start };
}

function createTask(i: number, random: Random): ScheduleTask {
  const duration = random(15) === 0 ? 0 : 60 * (1 + random(40));
  const calendar = random(3) === 0 ? { calendarId: random(4) === 0 ? 'night' : 'shift' } : {};
  const date = start + 1440 * random(60);
  const constraint = random(20) === 0 ? { constraint: { type: 'SNET' as const, date } } : {};
  const deadline = random(20) === 0 ? { deadline: start + 1440 * random(700) } : {};
  return { id: `t${i}`, parentId: `t${i - (i % family)}`, duration, ...calendar, ...constraint, ...deadline };
}

/** A task of another family before it, so that no family waits for itself; the first has none before it. */
function leafBefore(i: number, random: Random): number {
  const first = i - (i % family);
  const at = Math.max(1, (first === 0 ? i : first) - 1 - random(Math.min(200, first === 0 ? i : first)));
  return at % family === 0 ? at + 1 : at;
}

function createLink(from: number, to: number, random: Random): ScheduleLink {
  const link = { from: `t${from}`, to: `t${to}`, type: types[random(types.length)] ?? 'FS' };
  const kind = random(12);
  if (kind < 3) return { ...link, lag: 240 };
  if (kind === 3) return { ...link, lag: 1440, lagUnit: 'elapsed' };
  if (kind === 4) return { ...link, lag: 50, lagUnit: 'percent' };
  return kind === 5 ? { ...link, lag: -120 } : link;
}
