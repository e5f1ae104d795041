// The demo's plan is written down in one fixed autumn whose "today" is Wednesday 18 November 2026.
// This shifts it by whole weeks to the week of the first start, so that weekdays and gaps stay as drawn.

import { dayMs, dayOf, fromDay, hourMs, lastWorkDay, mondayOf, toDay } from '../base/days';

export interface DemoFrame {
  /** `yyyy-MM-dd` as written in the plan → as it is on the seeded site. */
  date(written: string): string;
  /** Epoch milliseconds of an hour (UTC) of a written day. */
  at(written: string, hour: number): number;
  /** The last day, as written, of work that takes `days` from `start`. */
  due(start: string, days: number): string;
}

const writtenMonday = toDay('2026-11-16');

/** Days off inside the written plan; after the shift they only explain why a bar is a day longer. */
const daysOff = new Set(['2026-11-27', '2026-12-25'].map(toDay));

/** When the board reviewed the plan: the state that the demo's baseline shows. */
export const boardReview = { date: '2026-11-02', hour: 14 } as const;

export function createDemoFrame(now: number): DemoFrame {
  const shift = mondayOf(dayOf(now)) - writtenMonday;
  return {
    date: (written) => fromDay(toDay(written) + shift),
    at: (written, hour) => (toDay(written) + shift) * dayMs + hour * hourMs,
    due: (start, days) => (days === 0 ? start : fromDay(lastWorkDay(toDay(start), days, daysOff))),
  };
}

/** Epoch milliseconds of the board review, for a site first started at `now`. */
export function boardReviewAt(now: number): number {
  return createDemoFrame(now).at(boardReview.date, boardReview.hour);
}
