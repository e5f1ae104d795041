// A site of hundreds of issues, the same every time, and writes of every kind that a search may have to notice.
import fc from 'fast-check';
import type { History, Issue, SiteData, Worklog } from '../../../../dev/jira/model';
import { type Change, put } from '../../../../dev/jira/store/collections';
import {
  ada,
  ben,
  cleo,
  createTinySite,
  pointsField,
  startField,
  tinyIssue,
  tinyNow,
} from '../../support/tiny-site';

export const sprintField = 'customfield_10020';
const rankField = 'customfield_10019';
const DAY = 86_400_000;

export const people = [ada, ben, cleo] as const;
const words = ['wall', 'roof', 'floor', 'paint', 'wire', 'pipe'];
const labels = ['A', 'b', 'c'];
const versions = ['600', '601', '602'];

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
const some = <T>(list: readonly T[], at: number): T[] => list.filter((_, bit) => ((at >> bit) & 1) === 1);
const day = (at: number): string => new Date(tinyNow + (at - 50) * DAY).toISOString().slice(0, 10);

/** A number that looks like chance, from 0 on. */
const scatter = (at: number, salt: number): number =>
  (Math.imul(at + 1, 2_654_435_761) >>> (salt % 13)) % 9973;

const change = (
  issue: Issue,
  at: number,
  fieldId: string,
  step: readonly [string | null, string | null],
): History => ({
  id: `h${issue.id}-${String(at)}`,
  authorAccountId: pick(people, scatter(at, 3)),
  at,
  items: [
    {
      field: fieldId === 'fixVersions' ? 'Fix Version' : fieldId,
      fieldtype: 'jira',
      fieldId,
      from: step[0],
      fromString: step[0] === null ? null : `was ${step[0]}`,
      to: step[1],
      toString: step[1] === null ? null : `was ${step[1]}`,
    },
  ],
});

const withStatus = (issue: Issue, statusId: string, at: number): Issue => ({
  ...issue,
  statusId,
  history: [...issue.history, change(issue, at, 'status', [issue.statusId, statusId])],
});

const withAssignee = (issue: Issue, assigneeAccountId: string | null, at: number): Issue => ({
  ...issue,
  assigneeAccountId,
  history: [...issue.history, change(issue, at, 'assignee', [issue.assigneeAccountId, assigneeAccountId])],
});

const withVersion = (issue: Issue, id: string, at: number): Issue => {
  const isThere = issue.fixVersionIds.includes(id);
  return {
    ...issue,
    fixVersionIds: isThere ? issue.fixVersionIds.filter((each) => each !== id) : [...issue.fixVersionIds, id],
    history: [...issue.history, change(issue, at, 'fixVersions', isThere ? [id, null] : [null, id])],
  };
};

const customOf = (chance: (salt: number) => number, at: number): Issue['custom'] => ({
  [rankField]: `0|i${String(chance(5)).padStart(5, '0')}:`,
  ...(chance(6) % 3 === 0 ? {} : { [startField]: day(chance(7) % 100) }),
  ...(chance(8) % 2 === 0 ? {} : { [pointsField]: chance(9) % 8 }),
  ...(chance(10) % 2 === 0 ? {} : { [sprintField]: some([11, 12], at % 4) }),
});

const makeIssue = (at: number): Issue => {
  const chance = (salt: number): number => scatter(at, salt);
  const isOpen = at % 3 !== 0;
  const base = tinyIssue(String(1000 + at), `${isOpen ? 'OPEN' : 'SHUT'}-${String(at)}`, {
    typeId: pick(['10000', '10001', '10002'], chance(1)),
    priorityId: pick(['2', '3', null], chance(2)),
    resolutionId: chance(3) % 4 === 0 ? '10' : null,
    resolvedAt: chance(3) % 4 === 0 ? tinyNow - chance(4) * 60_000 : null,
    summary: `${pick(words, chance(1))} ${pick(words, chance(2))} ${String(chance(3) % 40)}`,
    reporterAccountId: pick(people, chance(5)),
    assigneeAccountId: pick([...people, null], chance(6)),
    parentId: at > 10 && chance(7) % 3 > 0 ? String(1000 + (chance(8) % 10)) : null,
    labels: some(labels, chance(9) % 8),
    componentIds: some(['700', '701'], chance(10) % 4),
    fixVersionIds: some(versions, chance(11) % 8),
    dueDate: chance(12) % 3 === 0 ? null : day(chance(1) % 100),
    originalEstimateSeconds: chance(2) % 3 === 0 ? null : (chance(3) % 20) * 3600,
    createdAt: tinyNow - (chance(4) % 200) * DAY - chance(5) * 1000,
    updatedAt: tinyNow - chance(6) * 90_000,
    properties:
      chance(7) % 2 === 0
        ? {}
        : { plan: { mode: pick(['auto', 'manual'], chance(8)), effort: chance(9) % 5 } },
    voters: some(people, chance(10) % 8),
    custom: customOf(chance, at),
  });
  const moved =
    chance(11) % 2 === 0 ? base : withStatus(base, pick(['1', '2', '3'], chance(12)), tinyNow - 9 * DAY);
  return chance(1) % 3 === 0
    ? withAssignee(moved, pick([...people, null], chance(2)), tinyNow - 4 * DAY)
    : moved;
};

const version = (id: string, name: string, projectId: string) => ({
  id,
  name,
  projectId,
  description: '',
  archived: false,
  released: name.startsWith('1'),
});

const sprint = (id: number, state: 'active' | 'closed') => ({
  id,
  boardId: 1,
  name: `Sprint ${String(id)}`,
  state,
  goal: '',
  createdAt: tinyNow,
  startAt: tinyNow + (20 - id) * DAY,
});

const SIZE = 500;

export const declared = [
  {
    entityType: 'issue',
    propertyKey: 'plan',
    values: [
      { path: 'mode', type: 'string' },
      { path: 'effort', type: 'number' },
    ],
  },
] as const;

/** A fresh copy each time. Everybody's days are UTC's. */
export const createRandomSite = (): SiteData => {
  const site = createTinySite();
  for (const person of site.people) person.timeZone = 'UTC';
  const field = { description: '', options: [] };
  site.customFields.push(
    { ...field, id: sprintField, customId: 10020, name: 'Sprint', kind: 'sprint' },
    { ...field, id: rankField, customId: 10019, name: 'Rank', kind: 'rank' },
  );
  site.versions = [version('600', '1.0', '100'), version('601', '2.0', '100'), version('602', '1.0', '200')];
  site.components.push({ id: '701', projectId: '200', name: 'Rim', description: '' });
  site.boards = [{ id: 1, name: 'Board', type: 'scrum', projectId: '100' }];
  site.sprints = [sprint(11, 'active'), sprint(12, 'closed')];
  site.issues = Array.from({ length: SIZE }, (_, at) => makeIssue(at + 1));
  site.links = Array.from({ length: 100 }, (_, at) => ({
    id: `l${String(at)}`,
    typeId: '7',
    inwardIssueId: String(1001 + (scatter(at, 1) % SIZE)),
    outwardIssueId: String(1001 + (scatter(at, 2) % SIZE)),
  }));
  site.worklogs = Array.from({ length: 100 }, (_, at) =>
    makeWorklog(`w${String(at)}`, String(1001 + (scatter(at, 4) % SIZE)), at),
  );
  return site;
};

const makeWorklog = (id: string, issueId: string, at: number): Worklog => ({
  id,
  issueId,
  authorAccountId: pick(people, at),
  updateAuthorAccountId: pick(people, at),
  createdAt: tinyNow,
  updatedAt: tinyNow,
  startedAt: tinyNow - (at % 60) * DAY,
  timeSpentSeconds: 1800 * (1 + (at % 5)),
});

/** A write as numbers: what kind, of which issue, to what. */
interface RandomWrite {
  readonly kind: number;
  readonly which: number;
  readonly what: number;
}

export const anyWrite: fc.Arbitrary<RandomWrite> = fc.record({
  kind: fc.nat(12),
  which: fc.nat(SIZE - 1),
  what: fc.nat(997),
});

type Edit = (issue: Issue, what: number) => Issue;

const EDITS: readonly Edit[] = [
  (issue, what) => withStatus(issue, pick(['1', '2', '3'], what), tinyNow + what),
  (issue, what) => withAssignee(issue, pick([...people, null], what), tinyNow + what),
  (issue, what) => withVersion(issue, pick(versions, what), tinyNow + what),
  (issue, what) => ({
    ...issue,
    summary: `${pick(words, what)} new ${String(what)}`,
    updatedAt: tinyNow + what * 70_000,
  }),
  (issue, what) => ({
    ...issue,
    dueDate: what % 3 === 0 ? null : day(what % 100),
    labels: some(labels, what % 8),
  }),
  (issue, what) => ({
    ...issue,
    // The first ten stay without a parent, so that nobody becomes their own.
    parentId: what % 4 === 0 || Number(issue.id) <= 1010 ? null : String(1001 + (what % 10)),
    typeId: pick(['10000', '10001'], what),
  }),
  (issue, what) => ({
    ...issue,
    custom: customOf((salt) => scatter(what, salt), what),
    voters: some(people, what % 8),
  }),
];

const BESIDE: readonly ((site: SiteData, which: number, what: number) => Change)[] = [
  (_, which, what) =>
    put('links', {
      id: `new${String(which)}-${String(what)}`,
      typeId: '7',
      inwardIssueId: String(1001 + which),
      outwardIssueId: String(1001 + (what % SIZE)),
    }),
  (site, which) => ({ remove: 'links', id: pick(site.links, which).id }),
  (_, which, what) => put('worklogs', makeWorklog(`more${String(which)}`, String(1001 + which), what)),
  (site, which, what) =>
    put('statuses', {
      ...pick(site.statuses, which),
      category: pick(['new', 'indeterminate', 'done'], what),
    }),
  (site, which, what) =>
    put('people', { ...pick(site.people, which % 3), displayName: `${pick(words, what)} ${String(what)}` }),
];

/** What it changes; an issue that is gone comes back as a new one. */
export const toChange = (site: SiteData, { kind, which, what }: RandomWrite): Change => {
  const id = String(1001 + which);
  const issue = site.issues.find((each) => each.id === id);
  if (kind === 12) return issue ? { remove: 'issues', id } : put('issues', makeIssue(which + 1));
  const edit = EDITS[kind];
  if (edit) return put('issues', edit(issue ?? makeIssue(which + 1), what));
  return pick(BESIDE, kind - EDITS.length)(site, which, what);
};
