// Which days a list of days off means to the program that computed `cpm-oracle`: it looks a day up by bisection in the
// periods, put in order by their first days, so that of periods that overlap some days are never found. Microsoft Project
// itself refuses such lists.
import type { ExceptionRule } from '#domain/time/calendar-rules';
import type { DayNumber } from '#domain/time/units';

type Period = Pick<ExceptionRule, 'first' | 'last'>;

export function daysOffByBisection(periods: readonly Period[]): readonly ExceptionRule[] {
  const ordered = periods.toSorted((a, b) => a.first - b.first);
  return ordered.map((period) => {
    const length = Math.max(0, period.last - period.first + 1);
    const all = Array.from({ length }, (_, i) => (period.first + i) as DayNumber);
    return { ...period, hours: [], days: all.filter((day) => find(ordered, day) === period) };
  });
}

function find(ordered: readonly Period[], day: DayNumber): Period | undefined {
  let low = 0;
  let high = ordered.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const period = ordered[middle] as Period;
    if (day > period.last) low = middle + 1;
    else if (day < period.first) high = middle - 1;
    else return period;
  }
  return undefined;
}
