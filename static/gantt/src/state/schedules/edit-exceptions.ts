// The list of days that differ: what identifies one, how sets and files are taken in, and that a day has one sentence.
import type { ScheduleException } from './schedule-types';

/** What the contract lets a schedule have. */
export const mostExceptions = 1000;

/** Two of the same days are the same entry, whatever they are called. */
export const keyOfException = ({ first, last, recurrence }: ScheduleException): string =>
  `${first}|${last}|${recurrence === null ? '' : JSON.stringify(recurrence)}`;

const byDate = (a: ScheduleException, b: ScheduleException): number => {
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.name < b.name ? -1 : Number(a.name > b.name);
};

/** In the order of their days; the entry of the same days is replaced. */
export const withException = (
  exceptions: readonly ScheduleException[],
  added: ScheduleException,
  replaced: ScheduleException | null = null,
): ScheduleException[] => {
  const keys = new Set([keyOfException(added), ...(replaced ? [keyOfException(replaced)] : [])]);
  return [...exceptions.filter((one) => !keys.has(keyOfException(one))), added].toSorted(byDate);
};

export const withoutException = (
  exceptions: readonly ScheduleException[],
  gone: ScheduleException,
): ScheduleException[] => exceptions.filter((one) => keyOfException(one) !== keyOfException(gone));

/** Those of a file; what a person wrote for the same days stays. */
export const withImported = (
  exceptions: readonly ScheduleException[],
  imported: readonly ScheduleException[],
): ScheduleException[] => {
  const known = new Set(exceptions.map(keyOfException));
  const fresh = new Map(imported.map((one) => [keyOfException(one), one]));
  return [...exceptions, ...[...fresh].flatMap(([key, one]) => (known.has(key) ? [] : [one]))].toSorted(
    byDate,
  );
};

const isOfSet = ({ source }: ScheduleException): boolean => source?.startsWith('holidays:') === true;

/** The set in place of the one before; days that a person wrote stay. An empty set takes the holidays away. */
export const withHolidaySet = (
  exceptions: readonly ScheduleException[],
  set: readonly ScheduleException[],
): ScheduleException[] =>
  withImported(
    exceptions.filter((one) => !isOfSet(one)),
    set,
  );

/** `DE-BY`; null where no set was taken. */
export const holidaySetOf = (exceptions: readonly ScheduleException[]): string | null =>
  exceptions.find(isOfSet)?.source?.slice('holidays:'.length) ?? null;
