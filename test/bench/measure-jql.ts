// How long the local Jira's JQL takes on many issues: queries of every kind, each read, compiled, run and sorted afresh.
// Times are of this machine: the first of a fresh site, the median right after a write, and the median without one.
import { createJira } from '../../dev/jira/create-jira';
import { prepareJql } from '../../dev/jira/jql/evaluate-jql';
import { createJqlContexts } from '../../dev/jira/search/create-jql-context';
import type { SiteData } from '../../dev/jira/model';
import { put } from '../../dev/jira/store/collections';
import type { SiteStore } from '../../dev/jira/store/site-store';
import { createSeed } from '../../dev/seeds/create-seed';

const rounds = 5;

/** KEY and PERSON stand for a project and a person of the seed. */
const queries = [
  'project = KEY',
  'project = KEY ORDER BY rank',
  'project is not EMPTY ORDER BY rank',
  'project is not EMPTY ORDER BY updated DESC, key ASC',
  'project is not EMPTY ORDER BY priority DESC, created',
  'project is not EMPTY ORDER BY assignee, summary',
  'project is not EMPTY ORDER BY summary',
  'project is not EMPTY ORDER BY description',
  'project is not EMPTY ORDER BY due, "Start date"',
  'key = KEY-1',
  'key in (KEY-1, KEY-2, KEY-3)',
  'key > KEY-500',
  'parent = KEY-1',
  'parent is EMPTY',
  '"Epic Link" = KEY-1',
  'status = "In Progress"',
  'status in ("To Do", Done) AND assignee is EMPTY',
  'statusCategory != Done',
  'assignee = currentUser()',
  'assignee in membersOf("jira-software-users")',
  'reporter = currentUser() OR assignee = currentUser()',
  'NOT (status = Done OR priority = High)',
  'issuetype in subtaskIssueTypes()',
  'issuetype = Epic AND labels is not EMPTY',
  'labels in (nosuch, other)',
  'fixVersion in unreleasedVersions()',
  'component is EMPTY',
  'sprint in openSprints()',
  'due < now() AND resolution = Unresolved',
  'due >= startOfMonth() AND due <= endOfMonth("+1M")',
  '"Start date" <= -4w',
  'created >= "2026-01-01" AND updated < 1d',
  'originalEstimate > 2d AND timespent is EMPTY',
  'summary ~ "build"',
  'text ~ "foundation wall"',
  'text ~ "fou*" AND text !~ wall',
  'status was "To Do"',
  'status was Done BEFORE startOfMonth()',
  'status changed FROM "To Do" TO "In Progress" AFTER -30d',
  'assignee changed BY currentUser()',
  'issue in linkedIssues(KEY-1)',
  'issue in childIssuesOf(KEY-1)',
  'issueLinkType = blocks',
  'issue in updatedBy("PERSON")',
  'worklogAuthor = currentUser() AND worklogDate > -90d',
  'key != KEY-1 AND key < KEY-9000',
  'status != Done',
  'assignee not in membersOf("jira-software-users")',
  'labels is EMPTY AND fixVersion is EMPTY AND due is not EMPTY',
  'NOT (due < now() OR "Start date" is EMPTY OR assignee = currentUser())',
  'status was not Done',
  'status was in ("To Do", "In Progress") DURING (-60d, -30d) AND NOT status changed AFTER -7d',
  'project is not EMPTY AND status != Done AND due >= startOfMonth(-2) AND summary ~ "invoice" ORDER BY due, priority DESC, key',
  'statusCategory != Done AND assignee is not EMPTY AND updated >= -52w AND text !~ courier ORDER BY assignee, updated DESC',
  '(status was Done OR due < now()) AND issuetype != Epic AND "Story point estimate" > 1 AND summary ~ "design OR test" ORDER BY summary',
  'project is not EMPTY ORDER BY parent, status, issuetype, rank',
] as const;

interface JqlTimes {
  readonly query: string;
  /** Milliseconds, as all of these. */
  readonly first: number;
  readonly afterWrite: number;
  readonly warm: number;
  readonly found: number;
}

interface Site {
  readonly store: SiteStore;
  run(query: string): number;
}

const caller = (accountId: string) => ({ type: 'person', accountId }) as const;

const openSite = (data: SiteData): Site => {
  const { store, permissions } = createJira({ data, clock: Date.now });
  const contexts = createJqlContexts(store, permissions, Date.now);
  const person = caller(data.people[0]?.accountId ?? '');
  return {
    store,
    run(query) {
      const outcome = prepareJql(query, contexts(person), { unknown: 'empty' });
      if (!outcome.ok) throw new Error(`${query}: ${outcome.errors.join(' ')}`);
      return outcome.query.find(permissions.sightOf(person)).length;
    },
  };
};

const time = (work: () => void): number => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

const median = (times: readonly number[]): number => {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** An edit as people make them: other words, dates, states and people. */
const writeOnce = (store: SiteStore, round: number): void => {
  const issue = store.issues.byId(store.rows.at((round * 7919) % store.rows.length)?.id ?? '');
  if (issue === undefined) return;
  const at = Date.now() + round;
  const step = { from: issue.statusId, fromString: 'Before', to: issue.statusId, toString: 'After' };
  const item = { field: 'status', fieldId: 'status', fieldtype: 'jira' as const, ...step };
  const changed = {
    ...issue,
    summary: `${issue.summary} ${String(round)}`,
    updatedAt: at,
    dueDate: '2026-07-01',
    history: [
      ...issue.history,
      { id: String(at), at, authorAccountId: issue.creatorAccountId, items: [item] },
    ],
  };
  store.commit([put('issues', changed)]);
};

const rounded = (ms: number): number => Math.round(ms * 10) / 10;

export async function measureJql(seed: string): Promise<JqlTimes[]> {
  const [data] = await createSeed(seed, { now: Date.now() });
  if (!data) throw new Error(`The seed ${seed} has no site`);
  const key = data.projects[0]?.key ?? '';
  const person = data.people[0]?.displayName ?? '';
  const texts = queries.map((text) => text.replaceAll('KEY', key).replaceAll('PERSON', person));
  const first = texts.map((text) => {
    const site = openSite(data);
    return time(() => site.run(text));
  });
  const site = openSite(data);
  let written = 0;
  return texts.map((query, at) => {
    const found = site.run(query);
    const measure = (prepare: () => void): number =>
      median(
        Array.from({ length: rounds }, () => {
          prepare();
          return time(() => site.run(query));
        }),
      );
    const afterWrite = measure(() => writeOnce(site.store, (written += 1)));
    const warm = measure(() => undefined);
    return {
      query,
      first: rounded(first[at] ?? 0),
      afterWrite: rounded(afterWrite),
      warm: rounded(warm),
      found,
    };
  });
}
