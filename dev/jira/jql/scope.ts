// What one compilation shares: the site, the caller's dates, and the list of what was wrong with the query.
import type { Person } from '../model';
import { createDates, type Dates } from './dates';
import type { JqlContext } from './jql-context';

export interface Problems {
  /** The query makes no sense here: unknown field, operator that the field lacks, unreadable date. */
  readonly errors: string[];
  /** It names something that isn't there. */
  readonly unknownValues: string[];
  /** It orders by what can't be ordered by: a search that forgives passes over it. */
  readonly unsortable: string[];
  /** It names a person that isn't there, which Jira never refuses. */
  readonly warnings: string[];
}

export const createProblems = (): Problems => ({
  errors: [],
  unknownValues: [],
  unsortable: [],
  warnings: [],
});

export const addProblems = (to: Problems, more: Problems): void => {
  to.errors.push(...more.errors);
  to.unknownValues.push(...more.unknownValues);
  to.unsortable.push(...more.unsortable);
  to.warnings.push(...more.warnings);
};

export interface JqlScope {
  readonly context: JqlContext;
  readonly dates: Dates;
  readonly problems: Problems;
}

/** Regions whose week begins on Sunday (CLDR); everywhere else it is taken to begin on Monday. */
const SUNDAY_FIRST = new Set(
  'AU BR CA CN CO HK ID IL IN JP KE KR MX MY NZ PE PH SG TH TW US VE ZA'.split(' '),
);

const firstWeekdayOf = (person: Person | undefined): number => {
  const [language, region] = (person?.locale ?? 'en_US').split(/[_-]/);
  return SUNDAY_FIRST.has(region ?? (language === 'en' ? 'US' : '')) ? 7 : 1;
};

export const createScope = (context: JqlContext): JqlScope => {
  const caller = context.catalogue.people.find(({ accountId }) => accountId === context.callerAccountId);
  const settings = { now: context.now(), zone: context.timeZone, firstWeekday: firstWeekdayOf(caller) };
  return {
    context,
    dates: createDates(settings),
    problems: createProblems(),
  };
};
