// One task while it is placed, and how a date and a span of work find each other on an axis.
import { closingAt, openingAt, workBefore, type WorkAxis } from '../time/work-axis';
import { none } from './codes';

/** What is known of one task while it is placed; one object serves all, so that placing allocates nothing. */
export interface Placement {
  start: number;
  finish: number;
  startReason: number;
  startLink: number;
  finishReason: number;
  finishLink: number;
  /** What links ask for at the earliest, `none` where none does. */
  fromBound: number;
  fromLink: number;
  untilBound: number;
  untilLink: number;
  /** Where that puts the start. */
  untilStart: number;
  /** Whether tasks that are to be late keep the late dates they were given. */
  keepLate: boolean;
}

export const createPlacement = (): Placement => ({
  start: 0,
  finish: 0,
  startReason: 0,
  startLink: none,
  finishReason: 0,
  finishLink: none,
  fromBound: none,
  fromLink: none,
  untilBound: none,
  untilLink: none,
  untilStart: none,
  keepLate: false,
});

export const backFrom = (axis: WorkAxis, finish: number, span: number): number =>
  span === 0 ? finish : openingAt(axis, workBefore(axis, finish) - span);

export const onFrom = (axis: WorkAxis, start: number, span: number): number =>
  span === 0 ? start : closingAt(axis, workBefore(axis, start) + span);
