// When tasks must be done at the latest if the end of the plan is to stay: asked backwards along the links.
import { removeLag, type SlowForward } from './slow-forward';
import { countingChildren, isAuto, isFinished, isStarted, isSummary } from './slow-plan';
import type { LateDates, SlowLink, SlowPlan, SlowTask } from './slow-plan';

/** What links out of a summary, or out of what is above it, ask of its tasks; Infinity where they ask nothing. */
interface Ceiling {
  readonly start: number;
  readonly finish: number;
}

export class SlowBackward {
  private readonly forward: SlowForward;
  private readonly end: number;
  /** Whether each task that nothing follows ends a path of its own. */
  private readonly hasManyEnds: boolean;
  private readonly known = new Map<SlowTask, LateDates>();
  private readonly knownCeilings = new Map<SlowTask, Ceiling>();

  constructor({ input }: SlowPlan, forward: SlowForward, end: number) {
    this.forward = forward;
    this.end = end;
    this.hasManyEnds = input.severalCriticalPaths === true && input.projectFinish === undefined;
  }

  datesOf(task: SlowTask): LateDates {
    const found = this.known.get(task) ?? (isSummary(task) ? this.rollUp(task) : this.place(task));
    this.known.set(task, found);
    return found;
  }

  private rollUp(task: SlowTask): LateDates {
    const children = countingChildren(task).map((child) => this.datesOf(child));
    return {
      lateStart: Math.min(...children.map((child) => child.lateStart)),
      lateFinish: Math.max(...children.map((child) => child.lateFinish)),
      dueStart: Math.min(...children.map((child) => child.dueStart)),
      dueFinish: Math.min(...children.map((child) => child.dueFinish)),
    };
  }

  private place(task: SlowTask): LateDates {
    const { given, time, span } = task;
    if (given.mode === 'fixed' || isFinished(task)) {
      const { earlyStart: lateStart, earlyFinish: lateFinish } = this.forward.datesOf(task);
      return { lateStart, lateFinish, dueStart: lateStart, dueFinish: lateFinish };
    }
    let finish = limited(task, this.latestEnd(task));
    if (given.mode !== 'manual' && span > 0) finish = time.closing(finish);
    const due = time.add(finish, isStarted(task) ? -(given.remaining ?? span) : -span);
    return {
      lateStart: given.actualStart ?? due,
      lateFinish: finish,
      dueStart: span === 0 && isAuto(task) ? time.closing(due) : due,
      dueFinish: span === 0 && isAuto(task) ? time.closing(finish) : finish,
    };
  }

  private latestEnd(task: SlowTask): number {
    const asked = task.outOf.filter(({ to }) => !isFinished(to)).map((link) => this.latestFinish(link));
    const ceiling = Math.min(this.inherited(task), ...asked);
    const isOwnEnd = this.hasManyEnds && ceiling === Infinity;
    return Math.min(ceiling, isOwnEnd ? this.forward.datesOf(task).earlyFinish : this.end);
  }

  /** By when the predecessor must end for the successor to keep its own late date. */
  private latestFinish(link: SlowLink): number {
    const { from, type } = link;
    const held = this.heldDate(link);
    if (type === 'FS' || type === 'FF') return removeLag(link, held);
    // What has started, or is placed by hand, can't be held by its start any more.
    if (isStarted(from) || from.given.mode === 'manual') return Infinity;
    if (type === 'SS') return from.time.add(removeLag(link, from.time.opening(held)), from.span);
    return removeLag(link, from.time.add(held, from.span));
  }

  private heldDate({ from, to, type }: SlowLink): number {
    const { lateFinish, dueStart, dueFinish } = this.datesOf(to);
    if (from.span === 0 && to.span === 0 && !isSummary(to)) return lateFinish;
    return type === 'FF' || type === 'SF' ? dueFinish : dueStart;
  }

  private inherited(task: SlowTask): number {
    if (!task.parent) return Infinity;
    const { start, finish } = this.ceilingOf(task.parent);
    if (start === Infinity || !isAuto(task) || !this.startsParent(task)) return finish;
    return Math.min(finish, task.time.add(start, task.span));
  }

  /** Links from the start of a summary hold those only that start it. */
  private startsParent(task: SlowTask): boolean {
    const { forward } = this;
    return (
      task.parent !== null && forward.datesOf(task).earlyStart === forward.datesOf(task.parent).earlyStart
    );
  }

  private ceilingOf(task: SlowTask): Ceiling {
    const found = this.knownCeilings.get(task) ?? this.findCeiling(task);
    this.knownCeilings.set(task, found);
    return found;
  }

  private findCeiling(task: SlowTask): Ceiling {
    const above = task.parent ? this.ceilingOf(task.parent) : { start: Infinity, finish: Infinity };
    const start = [this.startsParent(task) ? above.start : Infinity];
    const finish = [above.finish, task.given.deadline ?? Infinity];
    for (const link of task.outOf) {
      if (isFinished(link.to)) continue;
      const isFromStart = link.type === 'SS' || link.type === 'SF';
      const { dueStart, dueFinish } = this.datesOf(link.to);
      const held = link.type === 'FS' || link.type === 'SS' ? dueStart : dueFinish;
      (isFromStart ? start : finish).push(removeLag(link, held));
    }
    return { start: Math.min(...start), finish: Math.min(...finish) };
  }
}

/** A constraint on one date fixes it, others and the deadline only pull it forward. */
function limited({ given, time, span }: SlowTask, finish: number): number {
  const { type, date } = given.constraint ?? { type: 'ASAP' };
  const deadline = given.deadline ?? Infinity;
  if (date === undefined) return Math.min(finish, deadline);
  const ended = time.add(date, span);
  if (type === 'MSO') return Math.min(ended, deadline);
  if (type === 'MFO') return Math.min(date, deadline);
  if (type === 'SNLT') return Math.min(finish, ended, deadline);
  return Math.min(finish, type === 'FNLT' ? date : Infinity, deadline);
}
