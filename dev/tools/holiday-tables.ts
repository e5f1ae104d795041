// Public holidays of a country and its regions as a table of days: what the page reads when somebody takes a holiday set.
// Knows the library that works them out, and no file system.
import Holidays from 'date-holidays';

export const firstYear = 2020;
export const lastYear = 2040;

/** English, and German where that differs. */
type Names = readonly [english: string, german?: string];

/** `every` is `MM-dd` of each year of the table; `on` counts days from the first day of the table. */
interface TableDay {
  readonly name: number;
  readonly every?: string;
  readonly on?: readonly number[];
}

interface TableRegion {
  readonly code: string;
  readonly name: Names;
  /** Places in `days`. */
  readonly days: readonly number[];
}

export interface HolidayTable {
  readonly country: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly names: readonly Names[];
  readonly days: readonly TableDay[];
  /** The whole country first. */
  readonly regions: readonly TableRegion[];
}

const hour = 3_600_000;
const origin = Date.UTC(firstYear, 0, 1);
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);

export const toNames = (english: string, german: string | undefined): Names =>
  german === undefined || german === english ? [english] : [english, german];

export const listCountries = (): readonly { readonly code: string; readonly name: Names }[] => {
  const library = new Holidays();
  const [english, german] = [library.getCountries('en'), library.getCountries('de')];
  return Object.keys(english).map((code) => ({
    code,
    name: toNames(english[code] ?? code, german[code]),
  }));
};

interface Place {
  /** `BY-A`; empty for the whole country. */
  readonly code: string;
  readonly name: Names;
}

const listPlaces = (country: string, name: Names): readonly Place[] => {
  const library = new Holidays();
  const states = library.getStates(country, 'en') as Readonly<Record<string, string>> | undefined;
  const germanStates = library.getStates(country, 'de') as Readonly<Record<string, string>> | undefined;
  const places: Place[] = [{ code: '', name }];
  for (const [state, english] of Object.entries(states ?? {})) {
    const stateName = toNames(english, germanStates?.[state]);
    places.push({ code: state, name: stateName });
    const regions = library.getRegions(country, state, 'en') as Readonly<Record<string, string>> | undefined;
    for (const [region, regionName] of Object.entries(regions ?? {})) {
      places.push({ code: `${state}-${region}`, name: [`${stateName[0]}, ${regionName}`] });
    }
  }
  return places;
};

/** Days since the table's first; a day of which less than half is free is none. */
const daysOf = ({ date, start, end }: { date: string; start: Date; end: Date }): readonly number[] => {
  const [, year, month, day, hours] = /^(\d{4})-(\d\d)-(\d\d) (\d\d)/.exec(date) ?? [];
  const first = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - origin) / (24 * hour);
  const opens = Number(hours);
  const closes = opens + Math.round((end.getTime() - start.getTime()) / hour);
  const days: number[] = [];
  for (let i = 0; i * 24 < closes; i++) {
    if (Math.min(closes, i * 24 + 24) - Math.max(opens, i * 24) >= 12) days.push(first + i);
  }
  return days;
};

/** Name → days, ascending. */
const readPlace = (
  country: string,
  code: string,
  language: string,
): ReadonlyMap<string, readonly number[]> => {
  const [state, region] = code.split('-');
  const library = new Holidays(country, ...([state, region].filter(Boolean) as [string, string]));
  library.setLanguages([language]);
  const found = new Map<string, number[]>();
  for (const year of years) {
    for (const holiday of library.getHolidays(year, language)) {
      if (holiday.type !== 'public') continue;
      const known = found.get(holiday.name) ?? [];
      found.set(
        holiday.name,
        [...new Set([...known, ...daysOf(holiday)])].toSorted((a, b) => a - b),
      );
    }
  }
  return found;
};

const toIso = (day: number): string => new Date(origin + day * 24 * hour).toISOString().slice(0, 10);

const toTableDay = (name: number, days: readonly number[]): TableDay => {
  const dates = days.map(toIso);
  const one = dates[0]?.slice(5);
  const isYearly =
    days.length === years.length && new Set(dates.map((date) => date.slice(5))).size === 1 && one !== '02-29';
  return isYearly && one !== undefined ? { name, every: one } : { name, on: days };
};

/** Holidays of one place in both languages, paired by the days on which they fall. */
const pairNames = (
  english: ReadonlyMap<string, readonly number[]>,
  german: ReadonlyMap<string, readonly number[]>,
): readonly { readonly names: Names; readonly days: readonly number[] }[] => {
  const germanByDays = new Map([...german].map(([name, days]) => [days.join(), name]));
  return [...english].map(([name, days]) => ({ names: toNames(name, germanByDays.get(days.join())), days }));
};

export const bakeCountry = (country: string, name: Names): HolidayTable => {
  const names = new Map<string, Names>();
  const days = new Map<string, TableDay>();
  const placeOf = <Value>(map: Map<string, Value>, key: string, value: Value): number => {
    if (!map.has(key)) map.set(key, value);
    return [...map.keys()].indexOf(key);
  };
  const regions = listPlaces(country, name).map((place): TableRegion => {
    const found = pairNames(readPlace(country, place.code, 'en'), readPlace(country, place.code, 'de'));
    const placed = found.map(({ names: pair, days: on }) => {
      const day = toTableDay(placeOf(names, pair.join('|'), pair), on);
      return placeOf(days, JSON.stringify(day), day);
    });
    return { ...place, days: placed };
  });
  return {
    country,
    firstYear,
    lastYear,
    names: [...names.values()],
    days: [...days.values()],
    regions,
  };
};
