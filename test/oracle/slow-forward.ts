// When tasks can start at the earliest, by the rules one after the other: given dates, actual dates, links, status date,
// delay, constraint.
import { isFinished, isPlacedLate, isStarted, isSummary } from './slow-plan';
import { countingChildren, type SlowLink, type SlowPlan, type SlowTask } from './slow-plan';
import type { LateDates } from './slow-plan';

export interface Dates {
  readonly earlyStart: number;
  readonly earlyFinish: number;
  readonly start: number;
  readonly finish: number;
  /** Ends where a start-to-finish link holds it, though nobody works up to there. */
  readonly isHeld: boolean;
}

export type LateDatesOf = (task: SlowTask) => LateDates;

type Constraint = NonNullable<SlowTask['given']['constraint']>;
type Span = Pick<Dates, 'start' | 'finish' | 'isHeld'>;

/** What links ask for: to start from, and to have started by in order to end where they want it. */
interface Bounds {
  readonly from: number | null;
  readonly until: Until | null;
}

/** `start` is where the task must start for it; `at` the end that was asked for. */
interface Until {
  readonly start: number;
  readonly at: number;
  readonly type: SlowLink['type'];
}

export class SlowForward {
  private readonly plan: SlowPlan;
  private readonly projectStart: number;
  private readonly late: LateDatesOf | null;
  private readonly known = new Map<SlowTask, Dates | 'asked'>();
  private readonly knownBounds = new Map<SlowTask, Bounds>();

  /** `late`: tasks that are to be late stand at those dates and push with them. */
  constructor(plan: SlowPlan, projectStart: number, late: LateDatesOf | null) {
    this.plan = plan;
    this.projectStart = projectStart;
    this.late = late;
  }

  datesOf(task: SlowTask): Dates {
    const dates = this.known.get(task);
    if (dates === 'asked') throw new Error(`${task.id} waits for itself.`);
    if (dates) return dates;
    this.known.set(task, 'asked');
    const found = isSummary(task) ? this.rollUp(task) : this.standing(task, this.place(task));
    this.known.set(task, found);
    return found;
  }

  /** The date of the predecessor that a link starts from. */
  pushing({ from, type }: SlowLink): number {
    const { start, finish, isHeld } = this.datesOf(from);
    if (type === 'SS' || type === 'SF') return start;
    return isHeld ? from.time.closing(finish) : finish;
  }

  private rollUp(task: SlowTask): Dates {
    const children = countingChildren(task).map((child) => this.datesOf(child));
    return {
      earlyStart: Math.min(...children.map((child) => child.earlyStart)),
      earlyFinish: Math.max(...children.map((child) => child.earlyFinish)),
      start: Math.min(...children.map((child) => child.start)),
      finish: Math.max(...children.map((child) => child.finish)),
      isHeld: false,
    };
  }

  private standing(task: SlowTask, { start, finish, isHeld }: Span): Dates {
    const early = { earlyStart: start, earlyFinish: finish };
    if (!this.late || !isPlacedLate(task, this.plan)) return { ...early, start, finish, isHeld };
    const { lateStart, lateFinish } = this.late(task);
    if (task.span > 0) return { ...early, start: lateStart, finish: lateFinish, isHeld: false };
    // A milestone rather stands in the evening than on the next morning.
    const evening = task.time.closing(lateStart);
    const at = start > evening && start <= lateStart ? start : evening;
    return { ...early, start: at, finish: at, isHeld: false };
  }

  /** What is itself late keeps the early dates that it would have if nothing were. */
  private dateAlong(link: SlowLink): number {
    if (!isPlacedLate(link.to, this.plan)) return this.pushing(link);
    const { earlyStart, earlyFinish } = this.datesOf(link.from);
    return link.type === 'FS' || link.type === 'FF' ? earlyFinish : earlyStart;
  }

  private boundsOf(task: SlowTask): Bounds {
    const bounds = this.knownBounds.get(task) ?? this.findBounds(task);
    this.knownBounds.set(task, bounds);
    return bounds;
  }

  /** Links into what is above a task hold it as its own do. */
  private findBounds(task: SlowTask): Bounds {
    const above = task.parent ? this.boundsOf(task.parent) : { from: null, until: null };
    const from = above.from === null ? [] : [above.from];
    const until = above.until ? [{ ...above.until, start: startToEnd(task, above.until.at) }] : [];
    for (const link of task.into) {
      const date = this.dateAlong(link);
      if (link.type === 'FS' || link.type === 'SS') from.push(addLag(link, date));
      else until.push({ start: this.startUntil(link, date), at: addLag(link, date), type: link.type });
    }
    const [strongest = null] = until.sort(byStrength);
    return { from: from.length > 0 ? Math.max(...from) : null, until: strongest };
  }

  /** The lag is added to the start that would end with the predecessor. */
  private startUntil(link: SlowLink, date: number): number {
    const { to, type } = link;
    if (isSummary(to)) return addLag(link, date);
    const start = addLag(link, to.time.add(date, -to.span));
    return type === 'FF' ? Math.max(start, this.projectStart) : start;
  }

  private place(task: SlowTask): Span {
    const { start, finish, mode } = task.given;
    const isGiven = mode === 'manual' || mode === 'fixed';
    if (isGiven && start !== undefined)
      return { start, finish: finish ?? task.time.add(start, task.span), isHeld: false };
    if (isGiven && finish !== undefined)
      return { start: task.time.add(finish, -task.span), finish, isHeld: false };
    return isStarted(task) || isFinished(task) ? this.placeStarted(task) : this.placeUnstarted(task);
  }

  private placeStarted(task: SlowTask): Span {
    const { given, time, span } = task;
    const { actualStart, actualFinish } = given;
    const start = actualStart ?? time.add(actualFinish ?? 0, -span);
    const finish = actualFinish ?? this.finishOfRest(task, start);
    const { type, date } = this.softened(given.constraint);
    const isHeld = actualFinish === undefined && type === 'FNET' && date !== undefined;
    return { start, finish: isHeld ? Math.max(finish, date) : finish, isHeld: false };
  }

  /** What is still to be done is done after the status date. */
  private finishOfRest({ given, time, span }: SlowTask, start: number): number {
    const { resume, remaining = span } = given;
    const { statusDate = -Infinity } = this.plan.input;
    const goesOn = resume ?? start;
    const finish = time.add(goesOn, resume === undefined ? span : remaining);
    if (goesOn >= statusDate || finish <= goesOn) return finish;
    return time.opening(time.add(finish, -remaining)) < statusDate ? time.add(statusDate, remaining) : finish;
  }

  private placeUnstarted(task: SlowTask): Span {
    const { time, span, given } = task;
    const { from, until } = this.boundsOf(task);
    let start = this.startByLinks(task);
    const { statusDate } = this.plan.input;
    if (statusDate !== undefined && start < statusDate)
      start = span === 0 ? statusDate : time.opening(statusDate);
    if (given.delay !== undefined && given.delay !== 0) start = time.opening(start + given.delay);
    const finish = time.add(start, span);
    const isHeld = until?.type === 'SF' && until.at > finish && time.between(finish, until.at) === 0;
    const free = { start, finish: isHeld ? until.at : finish, isHeld };
    return this.constrain(task, free, from === null && !until);
  }

  private startByLinks(task: SlowTask): number {
    const { time, span } = task;
    const { from, until } = this.boundsOf(task);
    const align = (at: number): number => (span === 0 && time.closing(at) === at ? at : time.opening(at));
    if (from === null && !until)
      return span === 0 && task.isOnPlanTime ? this.projectStart : time.opening(this.projectStart);
    return Math.max(from === null ? -Infinity : align(from), until ? align(until.start) : -Infinity);
  }

  /** A dated constraint wins over links; without links it places even before the project. */
  private constrain({ given, time, span }: SlowTask, free: Span, isUnlinked: boolean): Span {
    const { type, date } = this.softened(given.constraint);
    if (date === undefined) return free;
    const ending = time.add(date, -span);
    const at = (isMoved: boolean, start: number): Span =>
      isMoved ? { start, finish: time.add(start, span), isHeld: false } : free;
    switch (type) {
      case 'SNET':
        return at(isUnlinked || free.start < date, span === 0 ? date : time.opening(date));
      case 'SNLT':
        return at(free.start > date, date);
      case 'MSO':
        return at(true, date);
      case 'FNET':
        return at(isUnlinked || free.start < ending, ending);
      case 'FNLT':
        return at(free.start > ending, ending);
      case 'MFO':
        return { start: ending, finish: date, isHeld: false };
      default:
        return free;
    }
  }

  /** Where links win over constraints, those that pull forward don't. */
  private softened(constraint: Constraint = { type: 'ASAP' }): Constraint {
    const { type } = constraint;
    if (this.plan.input.honorConstraints !== false) return constraint;
    if (type === 'MSO') return { ...constraint, type: 'SNET' };
    if (type === 'MFO') return { ...constraint, type: 'FNET' };
    return type === 'SNLT' || type === 'FNLT' ? { type: 'ASAP' } : constraint;
  }
}

const startToEnd = (task: SlowTask, end: number): number =>
  isSummary(task) ? end : task.time.add(end, -task.span);

/** Of ends that ask for the same start, that of a start-to-finish link, then the later. */
const byStrength = (a: Until, b: Until): number =>
  b.start - a.start || Number(b.type === 'SF') - Number(a.type === 'SF') || b.at - a.at;

/** Working lag is the successor's time: a lag ends where its work does, a lead begins there. */
export const addLag = ({ to, lag, isElapsed }: SlowLink, date: number): number =>
  isElapsed ? date + lag : to.time.add(date, lag);

export const removeLag = ({ to, lag, isElapsed }: SlowLink, date: number): number =>
  isElapsed ? date - lag : to.time.add(date, -lag);
