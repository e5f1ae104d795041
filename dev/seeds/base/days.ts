// Calendar days of seeds as whole numbers since 1970-01-01 (UTC), Monday to Friday being worked.
// Seeds only: the product's own calendars are in src/domain/time.

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;

export function toDay(isoDate: string): number {
  return Math.floor(Date.parse(`${isoDate}T00:00:00Z`) / dayMs);
}

export function fromDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

export function dayOf(instant: number): number {
  return Math.floor(instant / dayMs);
}

/** 0 is Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

export function isWorkDay(day: number): boolean {
  return weekdayOf(day) < 5;
}

/** The day itself if it is worked, else the next one that is. */
export function workDayFrom(day: number): number {
  return isWorkDay(day) ? day : workDayFrom(day + 1);
}

/** The last day of work that takes `days` (1 or more) working days from `start`; `off` are further days not worked. */
export function lastWorkDay(start: number, days: number, off: ReadonlySet<number> = new Set()): number {
  let day = start;
  let left = days;
  for (;;) {
    if (isWorkDay(day) && !off.has(day)) left -= 1;
    if (left <= 0) return day;
    day += 1;
  }
}

/** How Jira writes the day of a custom date field for people in the change history: `5/Jun/26`. */
export function toShortDate(isoDate: string): string {
  const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
  const [year = '', month = '', day = ''] = isoDate.split('-');
  const at = (Number(month) - 1) * 3;
  return `${Number(day)}/${months.slice(at, at + 3)}/${year.slice(2)}`;
}
