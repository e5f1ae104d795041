// Sprints and versions of the loaded issues on the plan's axis: lanes for the chart, and hints where dates are missing.
import type { DateHints } from '#domain/plan/infer-dates';
import { parseIsoDate } from '#domain/time/iso-date';
import { toWallMinutes, type DayNumber, type WallMinutes } from '#domain/time/units';
import type { Issue, IssueSprint } from '#jira/issue';
import { fromJiraDate, type WallClock } from '#jira/jira-dates';
import type { Band, Release } from './page-state';

/** Sprints with both dates, by start. */
export const toBands = (issues: Iterable<Issue>, clock: WallClock): readonly Band[] => {
  const bands = new Map<string, Band>();
  for (const { sprints } of issues) {
    for (const sprint of sprints) {
      const span = bands.has(sprint.id) ? null : toSpanOf(sprint, clock);
      if (span) bands.set(sprint.id, { id: sprint.id, name: sprint.name, state: sprint.state, ...span });
    }
  }
  return [...bands.values()].sort((a, b) => a.start - b.start || a.finish - b.finish);
};

/** Versions with a date, by date. */
export const toReleases = (issues: Iterable<Issue>): readonly Release[] => {
  const releases = new Map<string, Release>();
  for (const { versions } of issues) {
    for (const { id, name, releaseDate, released } of versions) {
      const at = toReleaseTime(releaseDate);
      if (at !== null) releases.set(id, { id, name, at, released });
    }
  }
  return [...releases.values()].sort((a, b) => a.at - b.at);
};

/** Where sprints and versions give no dates. */
export const noHints: DateHints = { sprint: null, version: null };

/** Of several sprints the latest one given, of several versions the first to be released. */
export const toDateHints = (issue: Issue | undefined, clock: WallClock): DateHints => {
  const sprint = issue?.sprints.at(-1);
  const span = sprint && toSpanOf(sprint, clock);
  const version = toReleases(issue ? [issue] : [])[0];
  return {
    sprint: sprint && span ? { name: sprint.name, ...span } : null,
    version: version ? { name: version.name, at: version.at } : null,
  };
};

const toSpanOf = (
  { startAt, endAt }: IssueSprint,
  clock: WallClock,
): { readonly start: WallMinutes; readonly finish: WallMinutes } | null => {
  const start = fromJiraDate(startAt, 'start', clock);
  const finish = fromJiraDate(endAt, 'end', clock);
  return start === null || finish === null || finish <= start ? null : { start, finish };
};

const toReleaseTime = (date: string | null): WallMinutes | null => {
  const day = date === null ? null : parseIsoDate(date);
  return day === null ? null : toWallMinutes((day + 1) as DayNumber);
};
