// Plans as JSON: what the `msproject/json` files hold, and the lines of `cpm-oracle`. Reads leniently: results may be
// missing, and what isn't known is left out.
import { parseIsoDate } from '#domain/time/iso-date';
import type { DayNumber } from '#domain/time/units';
import { durationOfWork } from '#domain/schedule/effort';
import { resolveCalendar, type CalendarRules, type ExceptionRule } from '#domain/time/calendar-rules';
import type { DayHours } from '#domain/time/working-calendar';
import type {
  ConstraintType,
  ScheduleInput,
  ScheduleLink,
  ScheduleTask,
} from '#domain/schedule/schedule-input';
import { daysOffByBisection } from './days-off-by-bisection';
import { dateFields, parseWall, type Expected, type PlanFile, type PlanRow } from './plan-file';
import { toMinutes, type UnitScale } from './unit-scale';

type Json = ReturnType<typeof JSON.parse>;

const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
const constraints: Record<string, ConstraintType> = {
  AS_SOON_AS_POSSIBLE: 'ASAP',
  AS_LATE_AS_POSSIBLE: 'ALAP',
  START_NO_EARLIER_THAN: 'SNET',
  START_NO_LATER_THAN: 'SNLT',
  FINISH_NO_EARLIER_THAN: 'FNET',
  FINISH_NO_LATER_THAN: 'FNLT',
  MUST_START_ON: 'MSO',
  START_ON: 'MSO',
  MUST_FINISH_ON: 'MFO',
  FINISH_ON: 'MFO',
};

export function readProjectJson(json: Json, id: string): PlanFile {
  const scale = readScale(json);
  const tasks = tasksOf(json);
  const rules = new Map<string, CalendarRules>();
  for (const calendar of calendarsOf(json)) rules.set(String(calendar.uid), readCalendar(calendar));
  const parents = new Set(tasks.map((task) => task['parent']));
  const isSummary = (task: Json): boolean => task['summary'] === true || parents.has(task['uid']);
  const people = readPeople(json);
  return {
    kind: 'clock',
    id: json['id'] ?? id,
    rows: tasks.map((task) => readRow(task, isSummary(task), scale)),
    model: {
      tasks: tasks.map((task) => readTask(task, people.get(task['uid']) ?? nobody, scale)),
      links: tasks.flatMap((task) => readLinks(task, scale)),
      calendars: [...rules].map(([key, one]) => ({ id: key, calendar: resolveCalendar(one, rules) })),
      ...readProject(json, tasks, scale),
    },
  };
}

/** All with a number; without a constraint as soon as possible, which counts where a plan is scheduled from its end. */
function tasksOf(json: Json): Json[] {
  const tasks: Json[] = json['tasks'] ?? [];
  const numberOf = (task: Json): number | undefined => task['uid'] ?? task['id'];
  const most = tasks.reduce<number>((number, task) => Math.max(number, numberOf(task) ?? 0), 0);
  return tasks.map((task, i) => ({ constraint: 'ASAP', ...task, uid: numberOf(task) ?? most + 1 + i }));
}

function readScale(json: Json): UnitScale {
  const day: number = json['minutesPerDay'] ?? 480;
  return { day, week: json['minutesPerWeek'] ?? 5 * day, month: (json['daysPerMonth'] ?? 20) * day };
}

const workday = [
  ['08:00', '12:00'],
  ['13:00', '17:00'],
];
const standard: Json = {
  uid: 1,
  week: { MON: workday, TUE: workday, WED: workday, THU: workday, FRI: workday },
};

/** Where a file has none, Microsoft Project's own. */
const calendarsOf = (json: Json): readonly Json[] =>
  json['calendars']?.length > 0 ? json['calendars'] : [standard];

function readProject(
  json: Json,
  tasks: readonly Json[],
  scale: UnitScale,
): Omit<ScheduleInput, 'tasks' | 'links' | 'calendars'> {
  const isFromFinish = /^(1|finish)$/i.test(String(json['scheduleFrom']));
  const finish = isFromFinish ? parseWall(json['finish']) : undefined;
  const calendars = calendarsOf(json);
  const isKnown = calendars.some(({ uid }) => uid === json['defaultCalendar']);
  return {
    projectCalendarId: String(isKnown ? json['defaultCalendar'] : calendars[0].uid),
    projectStart: parseWall(json['start']) ?? firstDate(tasks),
    criticalSlack: toMinutes(json['criticalSlackLimit'], scale) ?? 0,
    honorConstraints: json['honorConstraints'] !== false,
    severalCriticalPaths: json['multipleCriticalPaths'] === true,
    ...(finish === undefined ? {} : { projectFinish: finish }),
  };
}

/** The earliest date that any task is given, for a plan that doesn't say when it starts. */
function firstDate(tasks: readonly Json[]): number {
  const dates = tasks
    .flatMap((task) => [task['actualStart'], task['constraintDate'], task['start']])
    .map(parseWall)
    .filter((date) => date !== undefined);
  return dates.length === 0 ? 0 : dates.reduce((a, b) => Math.min(a, b));
}

/** Who works on a task: their calendars, and how many they are at full time. */
interface People {
  readonly calendars: readonly string[];
  readonly units: number;
}

const nobody: People = { calendars: [], units: 0 };

/** Materials and costs left out, and who has nothing to do. */
function readPeople(json: Json): Map<number, People> {
  const workers = new Map<number, Json>();
  for (const resource of json['resources'] ?? [])
    if (resource.type === undefined || resource.type === 'WORK') workers.set(resource.uid, resource);
  const people = new Map<number, People>();
  for (const assignment of json['assignments'] ?? []) {
    const { task, resource, work } = assignment;
    const worker = workers.get(resource);
    if (worker === undefined || work?.[0] === 0) continue;
    people.set(task, addPerson(people.get(task) ?? nobody, worker['calendar'], assignment['units']));
  }
  return people;
}

/** At full time unless it is said otherwise, in percent. */
const addPerson = (people: People, calendar: number | undefined, units = 100): People => ({
  calendars: [...people.calendars, ...(calendar === undefined ? [] : [String(calendar)])],
  units: people.units + units / 100,
});

/** A file may leave out the duration where the work of its people makes it. */
function readDuration(task: Json, { units }: People, scale: UnitScale): number {
  const work = toMinutes(task['work'], scale);
  const isMade = task['duration'] === undefined && work !== undefined && units > 0;
  return isMade ? durationOfWork(work, units) : (toMinutes(task['duration'], scale) ?? 0);
}

function readCalendar(calendar: Json): CalendarRules {
  return {
    id: String(calendar['uid']),
    parentId: calendar['parent'] === undefined ? null : String(calendar['parent']),
    week: readWeek(calendar['week'] ?? {}),
    exceptions: readExceptions(calendar['exceptions'] ?? []),
    workWeeks: (calendar['workWeeks'] ?? []).map((one: Json) => ({
      ...readPeriod(one['from'], one['to']),
      week: readWeek(one['week'] ?? one),
    })),
  };
}

const readWeek = (week: Json): (DayHours | null)[] =>
  weekdays.map((day) => (Array.isArray(week[day]) ? readHours(week[day]) : null));

function readHours(spans: readonly [string, string][]): DayHours {
  return spans.map(([from, to]) => {
    const start = readClock(from);
    const end = readClock(to);
    return { start, end: end <= start ? end + 1440 : end };
  });
}

const readClock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5));

const readDay = (text: string): DayNumber => parseIsoDate(text.slice(0, 10)) ?? (0 as DayNumber);

const readPeriod = (from: string, to: string): { first: DayNumber; last: DayNumber } => ({
  first: readDay(from),
  last: readDay(to),
});

/** Pairs of days off come from a program that worked out which days they are, see `days-off-by-bisection`. */
const readExceptions = (exceptions: readonly Json[]): readonly ExceptionRule[] =>
  exceptions.every((one) => Array.isArray(one))
    ? daysOffByBisection(exceptions.map(([from, to]) => readPeriod(from, to)))
    : exceptions.map(readException);

function readException(exception: Json): ExceptionRule {
  const { from, to, hours, expanded } = exception;
  return {
    ...readPeriod(from, to),
    hours: readHours(hours ?? []),
    ...(expanded ? { days: expanded.map(readDay) } : {}),
  };
}

const textOrNothing = (value: number | undefined): string | undefined => value?.toString();

function readTask(task: Json, people: People, scale: UnitScale): ScheduleTask {
  const unit: string = task['duration']?.[1] ?? 'm';
  const isIgnored = task['ignoreResourceCalendar'] === true && task['calendar'] !== undefined;
  // Of a fixed duration only the task's own time counts.
  const ownCalendarOnly = isIgnored || task['type'] === 'FIXED_DURATION';
  return defined<ScheduleTask>({
    id: String(task['uid']),
    parentId: textOrNothing(task['parent']),
    duration: readDuration(task, people, scale),
    elapsed: unit.startsWith('e') ? true : undefined,
    calendarId: textOrNothing(task['calendar']),
    resourceCalendarIds: people.calendars.length === 0 || ownCalendarOnly ? undefined : people.calendars,
    mode: readMode(task),
    constraint: readConstraint(task),
    deadline: parseWall(task['deadline']),
    delay: toMinutes(task['levelingDelay'], scale),
    portions: task['splits']?.map(
      ([from, to]: [string, string]) => [parseWall(from) ?? 0, parseWall(to) ?? 0] as const,
    ),
    ...readDates(task, scale),
  });
}

/** Dates that are given rather than computed: a hand's, and what has happened. */
function readDates(task: Json, scale: UnitScale): Partial<ScheduleTask> {
  const isManual = task['manual'] === true || task['external'] === true;
  const given = task['given'] ?? task;
  const isStarted = task['actualStart'] !== undefined && task['actualFinish'] === undefined;
  return defined<Partial<ScheduleTask>>({
    start: isManual ? parseWall(given['start']) : undefined,
    finish: isManual ? parseWall(given['finish']) : undefined,
    actualStart: parseWall(task['actualStart']),
    actualFinish: parseWall(task['actualFinish']),
    remaining: isStarted ? toMinutes(task['remainingDuration'], scale) : undefined,
    resume: isStarted ? parseWall(task['resume']) : undefined,
  });
}

function readMode(task: Json): ScheduleTask['mode'] | undefined {
  if (task['active'] === false) return 'inactive';
  if (task['external'] === true) return 'fixed';
  return task['manual'] === true ? 'manual' : undefined;
}

function readConstraint(task: Json): ScheduleTask['constraint'] | undefined {
  const name = task['constraint'];
  const type = constraints[name] ?? (Object.values(constraints).includes(name) ? name : undefined);
  const date = parseWall(task['constraintDate']);
  if (type === 'ASAP' || type === 'ALAP') return { type };
  return type === undefined || date === undefined ? undefined : { type, date };
}

function readLinks(task: Json, scale: UnitScale): ScheduleLink[] {
  const given: Json[] = (task['predecessors'] ?? []).filter(({ pred }: Json) => pred !== undefined);
  return given.map(({ pred, type, lag }: Json) => {
    const unit: string = lag?.[1] ?? 'm';
    const lagUnit = unit.endsWith('%') ? 'percent' : unit.startsWith('e') ? 'elapsed' : 'work';
    return {
      from: String(pred),
      to: String(task['uid']),
      type: type ?? 'FS',
      lag: lagUnit === 'percent' ? Math.round(lag[0]) : (toMinutes(lag, scale) ?? 0),
      lagUnit,
    };
  });
}

function readRow(task: Json, summary: boolean, scale: UnitScale): PlanRow {
  const source: Json = task['expect'] ?? task;
  const expected: Expected = {};
  for (const field of dateFields) {
    const date = parseWall(source[field]);
    if (date !== undefined) expected[field] = date;
  }
  const total = toMinutes(source['totalSlack'] ?? source['totalSlackDerived'], scale);
  const free = toMinutes(source['freeSlack'], scale);
  if (total !== undefined) expected.totalSlack = total;
  if (free !== undefined) expected.freeSlack = free;
  const critical = source['critical'] ?? source['criticalDerived'];
  if (typeof critical === 'boolean') expected.critical = critical;
  return {
    uid: task['uid'],
    summary,
    hasDuration: (task['duration']?.[0] ?? 0) !== 0,
    isManual: task['manual'] === true,
    expected,
  };
}

/** Without the keys that have no value. */
function defined<T>(object: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T;
}
