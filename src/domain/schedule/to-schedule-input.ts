// A plan as people keep it, dates given by hand, as input of the scheduling core. A task stays where it was put until
// something pushes it: its own start holds it like a constraint "start no earlier than".
import type { TaskId } from '../plan/ids';
import { isSummary, type Plan } from '../plan/create-plan';
import type { Task } from '../plan/task';
import { minutesPerDay, toDayNumberOf, type DayNumber, type WallMinutes } from '../time/units';
import { compileCalendar } from '../time/compile-calendar';
import { finishOfDate, startOfDate } from '../time/due-date';
import { measureWork, nextOpening, type WorkAxis } from '../time/work-axis';
import { usualWorkday, type WorkingCalendar } from '../time/working-calendar';
import type {
  ConstraintType,
  ScheduleConstraint,
  ScheduleInput,
  ScheduleLink,
  ScheduleTask,
} from './schedule-input';

/** What somebody decided about a task beyond its dates; what is absent was left to the plan. */
export interface TaskDecisions {
  readonly mode?: 'auto' | 'manual';
  readonly constraint?: { readonly type: ConstraintType; readonly day: DayNumber | null };
  /** The task's own calendar; the plan's where it is left out. */
  readonly calendarId?: string;
  /** The last day on which it may end. */
  readonly deadline?: DayNumber;
}

export interface PlanSource {
  readonly plan: Plan;
  readonly decisionsOf: (id: TaskId) => TaskDecisions;
  readonly calendar: WorkingCalendar;
  /** Of tasks with one of their own, by id; null until they are known: then every task keeps to the plan's. */
  readonly calendars: ReadonlyMap<string, WorkingCalendar> | null;
  readonly today: WallMinutes;
}

const projectCalendarId = 'project';

interface Frame {
  readonly axis: WorkAxis;
  readonly today: number;
  /** Minutes of an ordinary working day. */
  readonly workday: number;
}

interface Span {
  readonly start: number | null;
  readonly finish: number | null;
  /** Of working time, or of all time where none of it is working time. */
  readonly duration: number;
  readonly elapsed: boolean;
}

/** Of a task of which only one date is known; a day where nobody estimated it. */
const usualOf = ({ effort, kind }: Task, workday: number): number =>
  kind === 'milestone' ? 0 : (effort ?? workday);

const lastDayOf = (finish: number): DayNumber => toDayNumberOf((finish - 1) as WallMinutes);

const toSpan = (task: Task, { axis, workday }: Frame): Span | null => {
  const { start, finish } = task.dates;
  if (start === null && finish === null) return null;
  const usual = { duration: usualOf(task, workday), elapsed: false };
  // A milestone opens its day, so that what follows it may begin on the same day.
  if (task.kind === 'milestone') {
    const day = finish === null || finish === start ? start : lastDayOf(finish) * minutesPerDay;
    return { start: day, finish: null, ...usual };
  }
  if (start !== null && finish !== null && finish > start) {
    const work = measureWork(axis, start, finish);
    return work > 0
      ? { start, finish, duration: work, elapsed: false }
      : { start, finish, duration: finish - start, elapsed: true };
  }
  return start === null ? { start: null, finish, ...usual } : { start, finish: null, ...usual };
};

/** Where its dates hold a task that nobody constrained. */
const holdOf = ({ start, finish }: Span, axis: WorkAxis): ScheduleConstraint =>
  start === null
    ? { type: 'FNET', date: finishOfDate(axis, lastDayOf(finish ?? 0)) }
    : { type: 'SNET', date: start };

const bindsFinish: ReadonlySet<ConstraintType> = new Set(['FNET', 'FNLT', 'MFO']);

const toConstraint = (
  { type, day }: NonNullable<TaskDecisions['constraint']>,
  axis: WorkAxis,
): ScheduleConstraint => {
  if (day === null) return { type };
  return { type, date: bindsFinish.has(type) ? finishOfDate(axis, day) : startOfDate(axis, day) };
};

/** Finished and begun work stays where it was done. */
const toActuals = (
  { stage }: Task,
  { start, finish, elapsed }: Span,
  { axis, today }: Frame,
): Pick<ScheduleTask, 'actualStart' | 'actualFinish'> => {
  if (start === null) return {};
  const actualStart = elapsed ? start : nextOpening(axis, start);
  if (stage === 'done' && finish !== null) {
    return { actualStart, actualFinish: elapsed ? finish : finishOfDate(axis, lastDayOf(finish)) };
  }
  return stage === 'doing' && start <= today ? { actualStart } : {};
};

const fixedDates = ({ start, finish, duration }: Span): Pick<ScheduleTask, 'start' | 'finish'> => ({
  ...(start === null ? {} : { start }),
  ...(finish === null || duration === 0 ? {} : { finish }),
});

type ToFrame = (calendarId: string | undefined) => Frame;

/** Frames are made once; a calendar that is gone leaves the plan's hours. */
const createFrames = ({ calendar, calendars, today }: PlanSource): ToFrame => {
  const frames = new Map<WorkingCalendar, Frame>();
  return (id) => {
    const one = (id === undefined ? undefined : calendars?.get(id)) ?? calendar;
    let frame = frames.get(one);
    if (!frame) frames.set(one, (frame = { axis: compileCalendar(one), today, workday: usualWorkday(one) }));
    return frame;
  };
};

/** What it says of itself however it is scheduled. */
const ownOf = (
  { id, parentId }: Task,
  { duration, elapsed }: Span,
  { calendarId, deadline }: TaskDecisions,
  axis: WorkAxis,
): ScheduleTask => ({
  id,
  parentId,
  duration,
  ...(elapsed ? { elapsed } : {}),
  ...(calendarId === undefined ? {} : { calendarId }),
  ...(deadline === undefined ? {} : { deadline: finishOfDate(axis, deadline) }),
});

const toLeaf = (task: Task, decisions: TaskDecisions, frame: Frame): ScheduleTask | null => {
  const span = toSpan(task, frame);
  if (span === null) return null;
  const own = ownOf(task, span, decisions, frame.axis);
  if (decisions.mode === 'manual') return { ...own, mode: 'manual', ...fixedDates(span) };
  const { constraint } = decisions;
  return {
    ...own,
    constraint: constraint ? toConstraint(constraint, frame.axis) : holdOf(span, frame.axis),
    ...toActuals(task, span, frame),
  };
};

/** A task that is no summary, with whatever dates; null where it has none. */
export function createTaskMaker(source: PlanSource): (task: Task) => ScheduleTask | null {
  const frameOf = createFrames(source);
  return (task) => {
    const { calendarId, ...decisions } = source.decisionsOf(task.id);
    const isKnown = calendarId !== undefined && source.calendars !== null;
    return toLeaf(task, isKnown ? { ...decisions, calendarId } : decisions, frameOf(calendarId));
  };
}

const toTasks = (source: PlanSource): ScheduleTask[] => {
  const { plan } = source;
  const toTask = createTaskMaker(source);
  return plan.tasks.flatMap((task, i): ScheduleTask[] => {
    if (isSummary(plan, i)) return [{ id: task.id, parentId: task.parentId, duration: 0 }];
    const leaf = toTask(task);
    return leaf === null ? [] : [leaf];
  });
};

/** Summaries of which no task is dated have nothing to say either. */
const withoutEmptySummaries = (tasks: readonly ScheduleTask[], plan: Plan): ScheduleTask[] => {
  const dated = new Set<string>();
  for (const { id } of tasks) {
    const i = plan.indexOf.get(id as TaskId) ?? -1;
    if (isSummary(plan, i)) continue;
    for (let at = i; at >= 0 && !dated.has(plan.tasks[at]?.id ?? ''); at = plan.parent[at] ?? -1) {
      dated.add(plan.tasks[at]?.id ?? '');
    }
  }
  return tasks.filter(({ id }) => dated.has(id));
};

const toLinks = ({ links }: Plan, tasks: ReadonlySet<string>): ScheduleLink[] =>
  links
    .filter(({ soft, from, to }) => !soft && tasks.has(from) && tasks.has(to))
    .map(({ soft: _, ...link }) => link);

/** Null where no task of the plan has a date. */
export function toScheduleInput(source: PlanSource): ScheduleInput | null {
  const { plan, calendar, calendars, today } = source;
  const tasks = withoutEmptySummaries(toTasks(source), plan);
  if (tasks.length === 0) return null;
  const starts = tasks.flatMap(({ constraint, start, actualStart }) => [
    actualStart ?? start ?? constraint?.date ?? today,
  ]);
  return {
    tasks,
    links: toLinks(plan, new Set(tasks.map(({ id }) => id))),
    calendars: [
      { id: projectCalendarId, calendar },
      ...Array.from(calendars ?? [], ([id, own]) => ({ id, calendar: own })),
    ],
    projectCalendarId,
    projectStart: starts.reduce((least, start) => Math.min(least, start), Infinity),
  };
}
