// The fields of the random site as the slow search reads them: straight from a snapshot. Days are UTC's.
import type { Issue, SiteData } from '../../../../dev/jira/model';
import { pointsField, startField } from '../../support/tiny-site';
import { sprintField } from './random-site';

export type Value = string | number;

export interface World {
  readonly site: SiteData;
  readonly now: number;
  readonly caller: string;
}

export interface SlowField {
  values(issue: Issue, world: World): Value[];
  /** What a word of the query means. */
  meaning(word: string, world: World): Value[];
  /** For `<` and ORDER BY; the value itself when absent. */
  place?(value: Value, world: World): Value | null;
  readonly isDescending?: boolean;
  sortKey?(issue: Issue, world: World): Value | null;
  readonly comparable?: (left: Value, right: Value) => boolean;
}

export const DAY = 86_400_000;
export const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const filled = (value: Value | null | undefined): Value[] =>
  value === null || value === undefined ? [] : [value];
export const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
export const minuteOf = (ms: number): number => Math.floor(ms / 60_000);

const named =
  (list: (site: SiteData) => readonly { id: string | number; name: string }[]) =>
  (word: string, { site }: World): Value[] => {
    const all = list(site);
    const byId = all.filter(({ id }) => String(id) === word);
    const found = byId.length > 0 ? byId : all.filter(({ name }) => same(name, word));
    return found.map(({ id }) => id);
  };

const placeIn =
  (list: (site: SiteData) => readonly { id: string | number }[]) =>
  (value: Value, { site }: World): number | null => {
    const at = list(site).findIndex(({ id }) => id === value);
    return at === -1 ? null : at;
  };

export const toInstant = (word: string, now: number): number => {
  const day = /^\d{4}-\d\d-\d\d$/.test(word) ? Date.parse(`${word}T00:00Z`) : null;
  if (day !== null) return day;
  const [, sign, amount, unit] = /^([+-]?)(\d+)([dw])$/.exec(word) ?? [];
  return now + (sign === '-' ? -1 : 1) * Number(amount) * (unit === 'w' ? 7 * DAY : DAY);
};

const person = (read: (issue: Issue, world: World) => Value[]): SlowField => ({
  values: read,
  meaning: (word, { site }) =>
    site.people
      .filter((one) => [one.accountId, one.displayName, one.emailAddress].some((name) => same(name, word)))
      .map(({ accountId }) => accountId),
  place: (value, { site }) =>
    site.people.find((one) => one.accountId === value)?.displayName.toLowerCase() ?? null,
});

const number = (read: (issue: Issue, world: World) => Value[]): SlowField => ({
  values: read,
  meaning: (word) => [Number(word)],
});

const duration = (read: (issue: Issue, world: World) => Value[]): SlowField => ({
  values: read,
  meaning: (word) => [parseInt(word) * (word.endsWith('d') ? 28_800 : word.endsWith('h') ? 3600 : 60)],
});

const day = (read: (issue: Issue) => Value[]): SlowField => ({
  values: read,
  meaning: (word, { now }) => [dayOf(toInstant(word, now))],
});

const instant = (read: (issue: Issue) => number): SlowField => ({
  values: (issue) => [minuteOf(read(issue))],
  meaning: (word, { now }) => [minuteOf(toInstant(word, now))],
  isDescending: true,
  sortKey: (issue) => read(issue),
});

export const issueNamed = (word: string, { site }: World): Issue | undefined =>
  site.issues.find(({ key }) => key === word);

const keyPlace = (key: string): number => (key.startsWith('OPEN') ? 0 : 1e6) + Number(key.split('-')[1]);

const property =
  (name: string) =>
  (issue: Issue): Value[] => {
    const plan = issue.properties['plan'] as Record<string, Value> | undefined;
    return filled(plan?.[name]);
  };

const FIELDS: Readonly<Record<string, SlowField>> = {
  project: {
    values: (issue) => [issue.projectId],
    meaning: (word, { site }) => site.projects.filter(({ key }) => same(key, word)).map(({ id }) => id),
    place: (value, { site }) => site.projects.find(({ id }) => id === value)?.name.toLowerCase() ?? null,
  },
  key: {
    values: (issue) => [issue.key],
    meaning: (word, world) => filled(issueNamed(word, world)?.key),
    place: (value) => keyPlace(String(value)),
    comparable: (left, right) => Number(left) < 1e6 === Number(right) < 1e6,
  },
  status: {
    values: (issue) => [issue.statusId],
    meaning: named((site) => site.statuses),
    place: placeIn((site) => site.statuses),
  },
  statuscategory: {
    values: (issue, { site }) => filled(site.statuses.find(({ id }) => id === issue.statusId)?.category),
    meaning: (word) => [word.toLowerCase()],
  },
  issuetype: { values: (issue) => [issue.typeId], meaning: named((site) => site.issueTypes) },
  priority: {
    values: (issue) => filled(issue.priorityId),
    meaning: named((site) => site.priorities),
    place: placeIn((site) => [...site.priorities].reverse()),
    isDescending: true,
  },
  resolution: {
    values: (issue) => filled(issue.resolutionId),
    meaning: named((site) => site.resolutions),
    place: placeIn((site) => site.resolutions),
  },
  assignee: person((issue) => filled(issue.assigneeAccountId)),
  reporter: person((issue) => filled(issue.reporterAccountId)),
  labels: {
    values: (issue) => issue.labels.map((one) => one.toLowerCase()),
    meaning: (word) => [word.toLowerCase()],
  },
  component: { values: (issue) => issue.componentIds, meaning: named((site) => site.components) },
  fixversion: {
    values: (issue) => issue.fixVersionIds,
    meaning: named((site) => site.versions),
    place: placeIn((site) => site.versions),
  },
  parent: {
    values: (issue) => filled(issue.parentId),
    meaning: (word, world) => filled(issueNamed(word, world)?.id),
    place: (value, { site }) => {
      const parent = site.issues.find(({ id }) => id === value);
      return parent ? keyPlace(parent.key) : null;
    },
  },
  sprint: {
    values: (issue) => [...((issue.custom[sprintField] ?? []) as readonly number[])],
    meaning: named((site) => site.sprints),
    place: (value, { site }) => site.sprints.find(({ id }) => id === value)?.startAt ?? null,
  },
  'story point estimate': number((issue) => filled(issue.custom[pointsField] as number | undefined)),
  originalestimate: duration((issue) => filled(issue.originalEstimateSeconds)),
  timespent: duration((issue, { site }) => {
    const spent = site.worklogs
      .filter(({ issueId }) => issueId === issue.id)
      .map((log) => log.timeSpentSeconds);
    return spent.length === 0 ? [] : [spent.reduce((sum, one) => sum + one, 0)];
  }),
  votes: number((issue) => [issue.voters?.length ?? 0]),
  due: day((issue) => filled(issue.dueDate)),
  'start date': day((issue) => filled(issue.custom[startField] as string | undefined)),
  created: instant((issue) => issue.createdAt),
  updated: instant((issue) => issue.updatedAt),
  worklogauthor: person((issue, { site }) =>
    site.worklogs.filter(({ issueId }) => issueId === issue.id).map((log) => log.authorAccountId),
  ),
  issuelinktype: {
    values: (issue, { site }) =>
      site.links.flatMap((link) =>
        link.inwardIssueId === issue.id
          ? ['blocks']
          : link.outwardIssueId === issue.id
            ? ['is blocked by']
            : [],
      ),
    meaning: (word) => [word],
  },
  'issue.property[plan].mode': { values: property('mode'), meaning: (word) => [word] },
  'issue.property[plan].effort': number(property('effort')),
  rank: { values: (issue) => filled(issue.custom['customfield_10019'] as string), meaning: () => [] },
  summary: { values: (issue) => [issue.summary.toLowerCase()], meaning: () => [] },
  issue: { values: (issue) => [issue.id], meaning: () => [] },
};

export const fieldOf = (name: string): SlowField => {
  const field = FIELDS[name.toLowerCase()];
  if (field === undefined) throw new Error(`The slow search does not know ${name}`);
  return field;
};
