// How long the local Jira's JQL takes on many issues: a table of queries of every kind, each compiled, run and sorted
// afresh. Prints medians; times are of this machine.
import { createJira } from '../../dev/jira/create-jira';
import { prepareJql } from '../../dev/jira/jql/evaluate-jql';
import { createJqlContexts } from '../../dev/jira/search/create-jql-context';
import type { Issue } from '../../dev/jira/model';
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
] as const;

async function openSite(seed: string) {
  const [data] = await createSeed(seed, { now: Date.now() });
  if (!data) throw new Error(`The seed ${seed} has no site`);
  const { store, permissions } = createJira({ data, clock: Date.now });
  const accountId = data.people[0]?.accountId ?? '';
  const contexts = createJqlContexts(store, permissions, Date.now);
  const person = data.people[0]?.displayName ?? '';
  return {
    store,
    context: contexts({ type: 'person', accountId }),
    key: data.projects[0]?.key ?? '',
    person,
  };
}

/** Milliseconds in the middle, and how many issues were found. */
export async function measureJql(seed: string): Promise<{ query: string; ms: number; found: number }[]> {
  const { store, context, key, person } = await openSite(seed);
  return queries.map((text) => {
    const query = text.replaceAll('KEY', key).replaceAll('PERSON', person);
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < rounds; round += 1) {
      const begin = performance.now();
      const outcome = prepareJql(query, context, { unknown: 'empty' });
      if (!outcome.ok) throw new Error(`${query}: ${outcome.errors.join(' ')}`);
      const rows: Issue[] = [];
      for (const issue of outcome.query.candidates() ?? store.issues.all()) {
        if (outcome.query.matches(issue)) rows.push(issue);
      }
      found = outcome.query.sort(rows).length;
      times.push(performance.now() - begin);
    }
    const [, , median = 0] = times.sort((a, b) => a - b);
    return { query, ms: Math.round(median * 10) / 10, found };
  });
}
