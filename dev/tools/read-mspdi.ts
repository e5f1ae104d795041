// Microsoft Project's XML: turned into the JSON form, so that both go one way from there.
import { formatWall, type PlanFile } from './plan-file';
import { readMspdiAssignments, type Portion } from './read-mspdi-assignments';
import { readMspdiCalendar } from './read-mspdi-calendar';
import { readProjectJson } from './read-project-json';
import { all, first, numberOf, readXml, textOf, type XmlElement } from './read-xml';

const constraintNames = ['ASAP', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];
const linkTypes = ['FF', 'FS', 'SF', 'SS'];

export function readMspdi(text: string, id: string): PlanFile {
  const project = readXml(text);
  const { people, portions } = readMspdiAssignments(project);
  const tasks = all(first(project, 'Tasks'), 'Task').filter((task) => textOf(task, 'IsNull') !== '1');
  return readProjectJson(
    {
      ...readSettings(project),
      calendars: all(first(project, 'Calendars'), 'Calendar').map(readMspdiCalendar),
      tasks: readTasks(tasks, portions),
      resources: all(first(project, 'Resources'), 'Resource').map(readResource),
      assignments: people,
    },
    id,
  );
}

/** `HonorConstraints` is left out: it says 0 where the same plan in Project's own format says yes. */
function readSettings(project: XmlElement): Record<string, unknown> {
  return {
    start: textOf(project, 'StartDate'),
    finish: textOf(project, 'FinishDate'),
    scheduleFrom: textOf(project, 'ScheduleFromStart') === '0' ? 'finish' : 'start',
    minutesPerDay: numberOf(project, 'MinutesPerDay'),
    minutesPerWeek: numberOf(project, 'MinutesPerWeek'),
    daysPerMonth: numberOf(project, 'DaysPerMonth'),
    criticalSlackLimit: [numberOf(project, 'CriticalSlackLimit') ?? 0, 'd'],
    multipleCriticalPaths: textOf(project, 'MultipleCriticalPaths') === '1',
    defaultCalendar: numberOf(project, 'CalendarUID'),
  };
}

/** The file gives levels, not parents. */
function readTasks(
  tasks: readonly XmlElement[],
  portions: ReadonlyMap<number, readonly Portion[]>,
): Record<string, unknown>[] {
  const open: number[] = [];
  return tasks.map((task, i) => {
    const level = numberOf(task, 'OutlineLevel') ?? 0;
    const uid = numberOf(task, 'UID') ?? numberOf(task, 'ID') ?? i;
    open.length = Math.min(open.length, level);
    const parent = open.findLast((above) => (above as number | undefined) !== undefined);
    open[level] = uid;
    const splits = portions.get(uid)?.map((portion) => portion.map(formatWall));
    return { uid, parent, splits, ...readTask(task) };
  });
}

function readTask(task: XmlElement): Record<string, unknown> {
  const value = (name: string): string | undefined => textOf(task, name);
  return {
    name: value('Name'),
    summary: value('Summary') === '1',
    type: value('Type') === '1' ? 'FIXED_DURATION' : 'OTHER',
    duration: readDuration(value('Duration') ?? value('ManualDuration'), value('DurationFormat')),
    work: readDuration(value('Work'), undefined),
    ...readResults(task),
    constraint: constraintNames[numberOf(task, 'ConstraintType') ?? 0],
    constraintDate: value('ConstraintDate'),
    deadline: value('Deadline'),
    calendar: readIndex(task, 'CalendarUID'),
    ignoreResourceCalendar: value('IgnoreResourceCalendar') === '1',
    ...readPlacing(task),
    actualStart: value('ActualStart'),
    actualFinish: value('ActualFinish'),
    remainingDuration: readDuration(value('RemainingDuration'), undefined),
    resume: value('Resume'),
    levelingDelay: readTenths(value('LevelingDelay')),
    predecessors: all(task, 'PredecessorLink').map(readLink),
  };
}

/** Whether and where a task was put by hand. With a text in place of a date it stands nowhere yet; a project inserted stays where it is. */
function readPlacing(task: XmlElement): Record<string, unknown> {
  const isManual = textOf(task, 'Manual') === '1';
  const dateOf = (name: string): string | undefined =>
    first(task, `${name}Text`) ? undefined : (textOf(task, name) ?? textOf(task, `Manual${name}`));
  return {
    active: textOf(task, 'Active') !== '0',
    manual: isManual || textOf(task, 'IsSubproject') === '1',
    external: textOf(task, 'ExternalTask') === '1',
    ...(isManual ? { given: { start: dateOf('Start'), finish: dateOf('Finish') } } : {}),
  };
}

function readResults(task: XmlElement): Record<string, unknown> {
  const value = (name: string): string | undefined => textOf(task, name);
  return {
    start: value('Start'),
    finish: value('Finish'),
    earlyStart: value('EarlyStart'),
    earlyFinish: value('EarlyFinish'),
    lateStart: value('LateStart'),
    lateFinish: value('LateFinish'),
    freeSlack: readTenths(value('FreeSlack')),
    totalSlack: readTenths(value('TotalSlack')),
    ...(value('Critical') === undefined ? {} : { critical: value('Critical') === '1' }),
  };
}

/** Undefined also where it says -1, for none. */
function readIndex(element: XmlElement, name: string): number | undefined {
  const index = numberOf(element, name);
  return index === undefined || index < 0 ? undefined : index;
}

const readTenths = (text: string | undefined): [number, string] | undefined =>
  text === undefined ? undefined : [Number(text) / 10, 'm'];

const isoDuration = /^P(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** `PT8H0M0S`; a day in it is 24 hours. The format tells elapsed durations, whose numbers are even, from working ones. */
function readDuration(text: string | undefined, format: string | undefined): [number, string] | undefined {
  const parts = isoDuration.exec(text ?? '');
  if (!parts) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part || 0));
  const isElapsed = isElapsedFormat(Number(format ?? 7));
  return [days * 1440 + hours * 60 + minutes + seconds / 60, isElapsed ? 'em' : 'm'];
}

/** Formats 3 to 12 go minute, elapsed minute, hour and so on; 35 to 44 are the same, estimated; 20 and 52 are elapsed percent. */
const isElapsedFormat = (format: number): boolean => {
  const kind = format >= 35 ? format - 32 : format;
  return (kind >= 3 && kind <= 12 && kind % 2 === 0) || kind === 20;
};

function readLink(link: XmlElement): Record<string, unknown> {
  const format = numberOf(link, 'LagFormat') ?? 7;
  const lag = numberOf(link, 'LinkLag') ?? 0;
  const isPercent = [19, 20, 51, 52].includes(format);
  const unit = isElapsedFormat(format) ? 'em' : 'm';
  return {
    pred: numberOf(link, 'PredecessorUID'),
    type: linkTypes[numberOf(link, 'Type') ?? 1],
    lag: isPercent ? [lag, '%'] : [lag / 10, unit],
  };
}

function readResource(resource: XmlElement): Record<string, unknown> {
  const type = textOf(resource, 'Type');
  return {
    uid: numberOf(resource, 'UID'),
    type: type === '1' || type === undefined ? 'WORK' : 'OTHER',
    calendar: readIndex(resource, 'CalendarUID'),
  };
}
