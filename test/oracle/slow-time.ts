// Working time by stepping from minute to minute: slow, and plain to see. Shares nothing with the core but the shape of
// its calendars.
import type { ZoneOffsets } from '#domain/time/compile-calendar';
import type { WorkingCalendar } from '#domain/time/working-calendar';

/** Minutes outside of which nobody may ask. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export class SlowTime {
  /** 1 for each minute of the window that somebody works. */
  readonly marks: Uint8Array;
  private readonly from: number;

  constructor(marks: Uint8Array, { from }: Window) {
    this.marks = marks;
    this.from = from;
  }

  works(minute: number): boolean {
    const mark = this.marks[minute - this.from];
    if (mark === undefined) throw new RangeError(`Nobody knows who works at ${minute}.`);
    return mark === 1;
  }

  /** The instant itself where it is worked on, else the next at which work begins. */
  opening(instant: number): number {
    let at = instant;
    while (!this.works(at)) at++;
    return at;
  }

  /** The instant itself where it has just been worked, else the last at which work ended. */
  closing(instant: number): number {
    let at = instant;
    while (!this.works(at - 1)) at--;
    return at;
  }

  /** When so much work is done from the instant on; back from it where negative; nothing moves nothing. */
  add(instant: number, work: number): number {
    let at = instant;
    for (let left = work; left > 0; at++) if (this.works(at)) left--;
    for (let left = work; left < 0; at--) if (this.works(at - 1)) left++;
    return at;
  }

  between(from: number, to: number): number {
    let work = 0;
    for (let at = from; at < to; at++) if (this.works(at)) work++;
    for (let at = to; at < from; at++) if (this.works(at)) work--;
    return work;
  }

  /** The window's last week is beyond all exceptions. */
  worksInOrdinaryWeek(): boolean {
    return this.marks.subarray(-10_080).includes(1);
  }
}

const always = new WeakMap<Window, SlowTime>();

/** Plans of one law share it. */
export function everyMinute(window: Window): SlowTime {
  const time = always.get(window) ?? new SlowTime(new Uint8Array(window.to - window.from).fill(1), window);
  always.set(window, time);
  return time;
}

/** Minutes that one of the people works, within the task's own time where it has one. */
export function togetherWorked(own: SlowTime | null, people: readonly SlowTime[], window: Window): SlowTime {
  const marks = new Uint8Array(window.to - window.from);
  for (const person of people) for (let i = 0; i < marks.length; i++) marks[i]! |= person.marks[i]!;
  if (own) for (let i = 0; i < marks.length; i++) marks[i]! &= own.marks[i]!;
  return new SlowTime(marks, window);
}

export function readCalendar(
  calendar: WorkingCalendar,
  zone: ZoneOffsets | undefined,
  window: Window,
): SlowTime {
  const { from, to } = window;
  const marks = new Uint8Array(to - from);
  for (let day = Math.floor(from / 1440) - 2; day * 1440 < to + 2880; day++) {
    const hours = calendar.exceptions.get(day as never) ?? calendar.week[(((day + 3) % 7) + 7) % 7] ?? [];
    for (const { start, end } of hours) {
      const last = firstShowing(day * 1440 + end, zone);
      for (let at = firstShowing(day * 1440 + start, zone); at < last; at++) marks[at - from] = 1;
    }
  }
  return new SlowTime(marks, window);
}

/** The first minute at which the clock shows so much or more. */
function firstShowing(wall: number, zone: ZoneOffsets | undefined): number {
  if (!zone) return wall;
  let at = wall - 1440;
  while (at + offsetAt(at, zone) < wall) at++;
  return at;
}

function offsetAt(instant: number, { since, offsets }: ZoneOffsets): number {
  let offset = offsets[0] ?? 0;
  since.forEach((begin, i) => {
    if (i > 0 && begin <= instant) offset = offsets[i] ?? 0;
  });
  return offset;
}
