// Civil dates of the proleptic Gregorian calendar as day numbers and back. Knows no zones and no clocks.
import type { DayNumber } from './units';

/** `month` is 1 to 12, `day` 1 to 31. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const daysPerEra = 146097;
const daysFromEraStartToEpoch = 719468;

/** After Howard Hinnant, "chrono-compatible low-level date algorithms": years begin in March, eras last 400 of them. A month or day out of bounds is not checked. */
export function toDayNumber(year: number, month: number, day: number): DayNumber {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * daysPerEra + dayOfEra - daysFromEraStartToEpoch) as DayNumber;
}

export function toCivil(dayNumber: DayNumber): CivilDate {
  const shifted = dayNumber + daysFromEraStartToEpoch;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 };
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (dayNumber: DayNumber): number => (((dayNumber + 3) % 7) + 7) % 7;
