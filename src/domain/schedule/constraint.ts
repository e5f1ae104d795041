// What a task's own constraint makes of the dates that its links ask for. Dated constraints win over links; the conflict
// is reported elsewhere.
import { nextOpening, type WorkAxis } from '../time/work-axis';
import { FNET, FNLT, MFO, MSO, SNET, SNLT, none } from './codes';
import { byConstraint, byDuration } from './columns';
import { backFrom, onFrom, type Placement } from './placement';
import type { Network } from './network';

/** Of a started task only the finish can still be held. */
export function applyConstraint(network: Network, i: number, placement: Placement, isStarted: boolean): void {
  const { tasks, axes, honorConstraints } = network;
  const date = tasks.constraintDate[i] as number;
  if (date === none) return;
  const axis = axes[tasks.axis[i] as number] as WorkAxis;
  const span = tasks.span[i] as number;
  const type = soften(tasks.constraint[i] as number, honorConstraints);
  if (!isStarted) hold(placement, type, date, { axis, span, isFree: isFree(placement) });
  else if (type === FNET && placement.finish < date) finishAt(placement, date);
}

const isFree = ({ fromBound, untilBound }: Placement): boolean => fromBound === none && untilBound === none;

function hold(placement: Placement, type: number, date: number, measure: Measure): void {
  const { axis, span } = measure;
  switch (type) {
    case SNET:
      if (measure.isFree || placement.start < date)
        startAt(placement, axis, span, span === 0 ? date : nextOpening(axis, date));
      return;
    case MSO:
      startAt(placement, axis, span, date);
      return;
    case SNLT:
      if (placement.start > date) startAt(placement, axis, span, date);
      return;
    default:
      holdFinish(placement, type, date, measure);
  }
}

/** Where links win over constraints, those that pull a task forward only remain as late dates. */
function soften(type: number, honorConstraints: boolean): number {
  if (honorConstraints) return type;
  if (type === MSO) return SNET;
  if (type === MFO) return FNET;
  return type === SNLT || type === FNLT ? none : type;
}

interface Measure {
  readonly axis: WorkAxis;
  readonly span: number;
  readonly isFree: boolean;
}

function holdFinish(placement: Placement, type: number, date: number, { axis, span, isFree }: Measure): void {
  const start = backFrom(axis, date, span);
  const isHeld =
    type === MFO ||
    (type === FNET && (isFree || placement.start < start)) ||
    (type === FNLT && placement.start > start);
  if (!isHeld) return;
  startAt(placement, axis, span, start);
  if (type === MFO) finishAt(placement, date);
}

function startAt(placement: Placement, axis: WorkAxis, span: number, date: number): void {
  placement.start = date;
  placement.finish = onFrom(axis, date, span);
  placement.startReason = byConstraint;
  placement.startLink = none;
  placement.finishReason = byDuration;
  placement.finishLink = none;
}

function finishAt(placement: Placement, date: number): void {
  placement.finish = date;
  placement.finishReason = byConstraint;
  placement.finishLink = none;
}
