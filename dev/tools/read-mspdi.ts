// Microsoft Project's XML: turned into the JSON form, so that both go one way from there.
import type { PlanFile } from './plan-file';
import { readMspdiCalendar } from './read-mspdi-calendar';
import { readProjectJson } from './read-project-json';
import { all, first, readXml, textOf, type XmlElement } from './read-xml';

const constraintNames = ['', 'ALAP', 'MSO', 'MFO', 'SNET', 'SNLT', 'FNET', 'FNLT'];
const linkTypes = ['FF', 'FS', 'SF', 'SS'];

export function readMspdi(text: string, id: string): PlanFile {
  const project = readXml(text);
  const value = (name: string): string | undefined => textOf(project, name);
  const tasks = all(first(project, 'Tasks'), 'Task').filter((task) => textOf(task, 'IsNull') !== '1');
  return readProjectJson(
    {
      start: value('StartDate'),
      finish: value('FinishDate'),
      scheduleFrom: value('ScheduleFromStart') === '0' ? 'finish' : 'start',
      minutesPerDay: numberOf(value('MinutesPerDay')) ?? 480,
      minutesPerWeek: numberOf(value('MinutesPerWeek')) ?? 2400,
      daysPerMonth: numberOf(value('DaysPerMonth')) ?? 20,
      criticalSlackLimit: [numberOf(value('CriticalSlackLimit')) ?? 0, 'd'],
      defaultCalendar: numberOf(value('CalendarUID')),
      calendars: all(first(project, 'Calendars'), 'Calendar').map(readMspdiCalendar),
      tasks: readTasks(tasks),
      resources: all(first(project, 'Resources'), 'Resource').map(readResource),
      assignments: all(first(project, 'Assignments'), 'Assignment').map((one) => ({
        task: numberOf(textOf(one, 'TaskUID')),
        resource: numberOf(textOf(one, 'ResourceUID')),
      })),
    },
    id,
  );
}

const numberOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** The file gives levels, not parents. */
function readTasks(tasks: readonly XmlElement[]): Record<string, unknown>[] {
  const open: number[] = [];
  return tasks.map((task) => {
    const level = numberOf(textOf(task, 'OutlineLevel')) ?? 0;
    const uid = numberOf(textOf(task, 'UID')) ?? 0;
    open.length = Math.min(open.length, level);
    const parent = open.findLast((above) => (above as number | undefined) !== undefined);
    open[level] = uid;
    return { uid, parent, ...readTask(task) };
  });
}

function readTask(task: XmlElement): Record<string, unknown> {
  const value = (name: string): string | undefined => textOf(task, name);
  const calendar = numberOf(value('CalendarUID'));
  const isPlaced = value('ConstraintType') !== undefined;
  return {
    name: value('Name'),
    summary: value('Summary') === '1',
    duration: readDuration(value('Duration'), value('DurationFormat')),
    start: value('Start'),
    finish: value('Finish'),
    earlyStart: value('EarlyStart'),
    earlyFinish: value('EarlyFinish'),
    lateStart: value('LateStart'),
    lateFinish: value('LateFinish'),
    freeSlack: readTenths(value('FreeSlack')),
    totalSlack: readTenths(value('TotalSlack')),
    ...(value('Critical') === undefined ? {} : { critical: value('Critical') === '1' }),
    constraint: isPlaced ? constraintNames[Number(value('ConstraintType'))] : undefined,
    constraintDate: value('ConstraintDate'),
    deadline: value('Deadline'),
    ...(calendar !== undefined && calendar >= 0 ? { calendar } : {}),
    ignoreResourceCalendar: value('IgnoreResourceCalendar') === '1',
    manual: value('Manual') === '1',
    ...(value('Active') === '0' ? { active: false } : {}),
    external: value('ExternalTask') === '1',
    actualStart: value('ActualStart'),
    actualFinish: value('ActualFinish'),
    remainingDuration: readDuration(value('RemainingDuration'), undefined),
    resume: value('Resume'),
    levelingDelay: readTenths(value('LevelingDelay')),
    predecessors: all(task, 'PredecessorLink').map(readLink),
  };
}

const readTenths = (text: string | undefined): [number, string] | undefined =>
  text === undefined ? undefined : [Number(text) / 10, 'm'];

/** `PT8H0M0S`; the format tells elapsed durations, whose numbers are even, from working ones. */
function readDuration(text: string | undefined, format: string | undefined): [number, string] | undefined {
  const [, hours = '0', minutes = '0', seconds = '0'] = /^PT(\d+)H(\d+)M([\d.]+)S$/.exec(text ?? '') ?? [];
  if (text === undefined) return undefined;
  const isElapsed = isElapsedFormat(Number(format ?? 7));
  return [Number(hours) * 60 + Number(minutes) + Number(seconds) / 60, isElapsed ? 'em' : 'm'];
}

/** Formats 3 to 12 go minute, elapsed minute, hour and so on; 35 to 44 are the same, estimated; 20 and 52 are elapsed percent. */
const isElapsedFormat = (format: number): boolean => {
  const kind = format >= 35 ? format - 32 : format;
  return (kind >= 3 && kind <= 12 && kind % 2 === 0) || kind === 20;
};

function readLink(link: XmlElement): Record<string, unknown> {
  const format = Number(textOf(link, 'LagFormat') ?? 7);
  const lag = Number(textOf(link, 'LinkLag') ?? 0);
  const isPercent = [19, 20, 51, 52].includes(format);
  const unit = isElapsedFormat(format) ? 'em' : 'm';
  return {
    pred: numberOf(textOf(link, 'PredecessorUID')),
    type: linkTypes[Number(textOf(link, 'Type') ?? 1)],
    lag: isPercent ? [lag, '%'] : [lag / 10, unit],
  };
}

function readResource(resource: XmlElement): Record<string, unknown> {
  const calendar = numberOf(textOf(resource, 'CalendarUID'));
  return {
    uid: numberOf(textOf(resource, 'UID')),
    type: textOf(resource, 'Type') === '1' || textOf(resource, 'Type') === undefined ? 'WORK' : 'OTHER',
    ...(calendar !== undefined && calendar >= 0 ? { calendar } : {}),
  };
}
