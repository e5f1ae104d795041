// Work, duration and units of a task: two of them make the third. Which one gives way is the task's type; what is shared
// among more people takes less time where it is driven by effort. Whole minutes of work; units are people at full time.

export type EffortType = 'fixed-duration' | 'fixed-effort' | 'fixed-units';

export interface Effort {
  readonly type: EffortType;
  /** More people share the work rather than add to it; fixed effort always does. */
  readonly isEffortDriven: boolean;
  /** Working minutes from start to finish. */
  readonly duration: number;
  /** Minutes of work of all people together. */
  readonly work: number;
  /** 1.5 is one at full time and one at half; more than 0. */
  readonly units: number;
}

/** The whole minutes that so much work, an estimate say, takes so many. */
export const durationOfWork = (work: number, units: number): number => Math.ceil(work / units - 1e-9);

const workOf = (duration: number, units: number): number => Math.round(duration * units);

/** Fixed units and fixed duration: the work follows; fixed effort: the units do. */
export function changeDuration(effort: Effort, duration: number): Effort {
  const { type, work, units } = effort;
  if (type !== 'fixed-effort') return { ...effort, duration, work: workOf(duration, units) };
  return duration === 0 ? { ...effort, duration } : { ...effort, duration, units: work / duration };
}

/** Fixed duration: the units follow; else the duration does. */
export function changeWork(effort: Effort, work: number): Effort {
  const { type, duration, units } = effort;
  if (type !== 'fixed-duration') return { ...effort, work, duration: durationOfWork(work, units) };
  return duration === 0 ? { ...effort, work } : { ...effort, work, units: work / duration };
}

/** The same people at other units. Fixed duration: the work follows; else the duration does. */
export function changeUnits(effort: Effort, units: number): Effort {
  const { type, duration, work } = effort;
  if (type === 'fixed-duration') return { ...effort, units, work: workOf(duration, units) };
  return { ...effort, units, duration: durationOfWork(work, units) };
}

/**
 * More people, or fewer. Driven by effort, the work stays: it takes less time, or of a fixed duration less of each. Else
 * each brings work of their own and the duration stays.
 */
export function changePeople(effort: Effort, units: number): Effort {
  const { type, isEffortDriven, work, duration } = effort;
  if (type === 'fixed-effort' || (isEffortDriven && type === 'fixed-units'))
    return { ...effort, units, duration: durationOfWork(work, units) };
  return isEffortDriven ? effort : { ...effort, units, work: workOf(duration, units) };
}
