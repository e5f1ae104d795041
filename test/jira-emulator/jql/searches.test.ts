import { prepareJql } from '../../../dev/jira/jql/evaluate-jql';
import { keysFound } from './support/keys-found';
import { smallSite } from './support/small-site';

const site = smallSite();

/** Keys as the query orders them; without ORDER BY that is the highest key first. */
const expectKeys = (query: string, keys: string): void => {
  expect(keysFound(query, site).join(' ')).toBe(keys);
};

describe('fields', () => {
  test.each([
    ['project = eng', 'ENG-10 ENG-4 ENG-3 ENG-2 ENG-1'],
    ['project = "Engine Room" and type = Bug', 'ENG-4'],
    ['project = OLD and key = OLD-2', 'ENG-2'],
    ['project = 200', 'OPS-2 OPS-1'],
    ['key in (ENG-2, 4)', 'ENG-4 ENG-2'],
    ['id = 4', 'ENG-4'],
    ['key > ENG-3', 'ENG-10 ENG-4'],
    ['status = "in progress"', 'ENG-1'],
    ['status in (1, Done) and project = ENG', 'ENG-10 ENG-4 ENG-3 ENG-2'],
    ['statusCategory = Done', 'ENG-3'],
    ['issuetype in subtaskIssueTypes()', 'ENG-10'],
    ['hierarchyLevel = 1', 'ENG-1'],
    ['priority > Medium', 'ENG-4 ENG-1'],
    ['priority is EMPTY', 'OPS-1'],
    ['resolution = Unresolved and assignee = bert', 'ENG-2'],
    ['resolution != Fixed', ''],
    ['assignee = "Anna Alm"', 'ENG-4 ENG-1'],
    ['reporter = "bert@example.com"', 'OPS-1'],
    ['labels = docs', 'ENG-1'],
    ['labels in (nothing, beta)', 'OPS-2 ENG-1'],
    ['component = Backend', 'ENG-3'],
    ['fixVersion = 1.0', 'ENG-3'],
    ['fixVersion > 1.0', 'ENG-2'],
    ['fixVersion ~ "2*"', 'ENG-2'],
    ['parent = ENG-1', 'ENG-3 ENG-2'],
    ['"Epic Link" = ENG-1', 'ENG-3 ENG-2'],
    ['sprint = "Sprint 7"', 'ENG-3 ENG-2'],
    ['sprint = 6', 'ENG-3'],
    ['cf[10016] >= 3', 'ENG-3 ENG-2'],
    ['"Story points" < 8', 'ENG-2'],
    ['"start date[date]" = 2026-03-01', 'ENG-2'],
    ['customfield_10030 = Major', 'ENG-4'],
    ['Skills = X', 'ENG-10'],
    ['originalEstimate = 4h', 'ENG-2'],
    ['timespent > 1h', 'ENG-3'],
    ['worklogAuthor = bert', 'ENG-3'],
    ['issueLinkType = "is blocked by"', 'ENG-2'],
    ['filter = "Open work" and assignee = anna', 'ENG-4 ENG-1'],
    ['voter = anna', 'ENG-4'],
    ['watcher in (bert, carl)', 'ENG-10'],
    ['votes > 0', 'ENG-4'],
    ['watchers = 2', 'ENG-10'],
    ['attachments is not EMPTY', 'ENG-4'],
  ])('%s', expectKeys);
});

describe('an issue without a value passes no test but for emptiness', () => {
  test.each([
    ['assignee != anna', 'OPS-2 ENG-2'],
    ['assignee not in (anna, bert)', 'OPS-2'],
    ['NOT assignee = anna', 'OPS-2 ENG-2'],
    ['labels != beta', ''],
    ['due > 2020-01-01 or due is empty', 'OPS-2 OPS-1 ENG-10 ENG-4 ENG-3 ENG-2 ENG-1'],
    ['assignee in (bert, EMPTY) and project = ENG', 'ENG-10 ENG-3 ENG-2'],
    ['assignee = EMPTY and project = OPS', 'OPS-1'],
    ['description !~ nothing', 'ENG-2'],
  ])('%s', expectKeys);
});

describe('custom fields of one name are all asked', () => {
  test.each([
    ['Sizing = 3', 'ENG-4'],
    ['Sizing = Large', 'ENG-10'],
    ['Sizing is not EMPTY', 'ENG-10 ENG-4'],
    ['cf[10050] is not EMPTY', 'ENG-4'],
    ['"Sizing[Dropdown]" is not EMPTY', 'ENG-10'],
  ])('%s', expectKeys);
});

describe('escapes', () => {
  test.each([
    ['assignee = "\\u0061nna"', 'ENG-4 ENG-1'],
    ['\\u0061ssignee = anna', 'ENG-4 ENG-1'],
    ["labels = 'd\\u006Fcs'", 'ENG-1'],
    ['project = Engine\\ Room and type = Bug', 'ENG-4'],
    ['assignee in membersOf("\\u0061dmins")', 'ENG-2'],
  ])('%s', expectKeys);
});

describe('dates are days and minutes of the one who asks', () => {
  test.each([
    ['due = 2026-03-11', 'ENG-2'],
    ['due <= now()', 'ENG-3 ENG-2'],
    ['due < startOfDay()', 'ENG-3'],
    ['due <= 9d and due > 0d', 'ENG-4'],
    ['due < endOfMonth(-1)', ''],
    ['due <= endOfMonth(-1)', 'ENG-3'],
    ['resolved >= "2026/03/05 13:00"', 'ENG-3'],
    ['resolved > "2026-03-05 13:00"', ''],
    ['updated >= "2026-03-11 11:30"', 'ENG-4'],
    ['updated > "2026-03-11 11:30"', ''],
    ['updated > -30m', ''],
    ['updated >= -30M', 'ENG-4'],
    ['created < "2026-01-03"', 'ENG-1'],
    ['worklogDate = 2026-03-03', 'ENG-3'],
    ['worklogDate = 2026-03-02', ''],
  ])('%s', expectKeys);
});

describe('words', () => {
  test.each([
    ['summary ~ login', 'ENG-2 ENG-1'],
    ['summary ~ log', ''],
    ['summary ~ "log*"', 'ENG-3 ENG-2 ENG-1'],
    ['text ~ "password box"', 'ENG-2'],
    ['text ~ "\\"check box\\""', 'ENG-2'],
    ['text ~ "\\"box check\\""', ''],
    ['text ~ "crash OR größere"', 'OPS-2 ENG-4'],
    ['text ~ "server -new"', 'ENG-4'],
    ['comment ~ staging', 'ENG-4'],
    ['new server', 'OPS-1'],
    ['staging', 'ENG-4'],
  ])('%s', expectKeys);
});

describe('history', () => {
  test.each([
    ['status was "In Progress"', 'ENG-3 ENG-1'],
    ['status was "In Progress" before 2026-02-05', 'ENG-1'],
    ['status was Done on 2026-03-05', 'ENG-3'],
    ['status was not "To Do" and project = ENG', ''],
    ['status was "To Do" during (2026-02-05, 2026-02-06) and key in (ENG-1, ENG-3)', 'ENG-3'],
    ['status was in ("In Progress") by bert', 'ENG-3 ENG-1'],
    ['assignee was bert and key != ENG-2', 'ENG-1'],
    ['assignee was EMPTY and project = ENG', 'ENG-10 ENG-3'],
    ['status changed from "To Do" to "In Progress" after 2026-02-05', 'ENG-3'],
    ['status changed by anna', 'ENG-3'],
    ['status changed by membersOf(admins)', 'ENG-3 ENG-1'],
    ['NOT status changed and project = ENG', 'ENG-10 ENG-4 ENG-2'],
    ['resolution changed to Fixed', 'ENG-3'],
    ['status was "A name of long ago"', ''],
  ])('%s', expectKeys);
});

describe('functions', () => {
  test.each([
    ['assignee = currentUser()', 'ENG-4 ENG-1'],
    ['assignee in membersOf(admins)', 'ENG-2'],
    ['sprint in openSprints() and sprint in closedSprints()', 'ENG-3'],
    ['fixVersion in releasedVersions(ENG)', 'ENG-3'],
    ['fixVersion = earliestUnreleasedVersion(ENG)', 'ENG-2'],
    ['issue in linkedIssues(ENG-4)', 'ENG-2'],
    ['issue in linkedIssues(ENG-4, "is blocked by")', ''],
    ['issue in linkedIssues(ENG-2, "is blocked by")', 'ENG-4'],
    ['issue in childIssuesOf(ENG-1)', 'ENG-10 ENG-3 ENG-2'],
    ['component in componentsLeadByUser()', 'ENG-3'],
    ['project in projectsLeadByUser(bert)', 'OPS-2 OPS-1'],
    ['issue in updatedBy(bert, 2026-02-05)', 'ENG-4 ENG-3'],
    ['issue in watchedIssues()', 'ENG-10'],
    ['issue in votedIssues()', 'ENG-4'],
    ['project in projectsWhereUserHasRole(developers) and type = Epic', 'ENG-1'],
    ['project in projectsWhereUserHasPermission("Browse Projects")', 'OPS-2 OPS-1'],
    ['updated > currentLogin()', 'ENG-4'],
    ['updated > lastLogin() and project = ENG', 'ENG-10 ENG-4 ENG-3 ENG-2 ENG-1'],
  ])('%s', expectKeys);
});

describe('entity properties that an app declared', () => {
  test.each([
    ['issue.property[gantt.plan].changed >= "2026-03-01"', 'ENG-2'],
    ['issue.property["gantt.plan"].effort > 1 order by issue.property[gantt.plan].effort', 'ENG-4 ENG-2'],
    ['issue.property[gantt.plan].mode = auto', 'ENG-2'],
    ['issue.property[gantt.plan].mode is empty and project = ENG', 'ENG-10 ENG-3 ENG-1'],
    ['issue.property[gantt.plan].owner = bert', 'ENG-2'],
    ['issue.property[gantt.plan].note ~ buffer', 'ENG-2'],
    ['planChanged < 2026-02-01', 'ENG-4'],
    ['project.property[team].size = 5 and assignee = bert', 'ENG-2'],
  ])('%s', expectKeys);
});

describe('order', () => {
  test.each([
    ['project = ENG order by rank', 'ENG-2 ENG-3 ENG-1 ENG-4 ENG-10'],
    ['project = ENG order by due', 'ENG-3 ENG-2 ENG-4 ENG-1 ENG-10'],
    ['project = ENG order by due desc', 'ENG-1 ENG-10 ENG-4 ENG-2 ENG-3'],
    ['project = ENG order by key', 'ENG-1 ENG-2 ENG-3 ENG-4 ENG-10'],
    ['priority is not empty order by priority, key', 'ENG-1 ENG-4 ENG-2 ENG-3 ENG-10 OPS-2'],
    ['priority is not empty order by priority asc, key desc', 'OPS-2 ENG-10 ENG-3 ENG-2 ENG-4 ENG-1'],
    ['assignee is not empty order by assignee desc, summary', 'OPS-2 ENG-2 ENG-4 ENG-1'],
    ['project = OPS order by created', 'OPS-2 OPS-1'],
  ])('%s', expectKeys);

  test('is by key, highest first, when the query asks for none', () => {
    expectKeys('project in (OPS, ENG)', 'OPS-2 OPS-1 ENG-10 ENG-4 ENG-3 ENG-2 ENG-1');
  });
});

describe('what is not there', () => {
  const forgiving = (text: string): string[] => {
    const outcome = prepareJql(text, site, { unknown: 'empty' });
    if (!outcome.ok) return outcome.errors;
    return outcome.query.find(() => true).map(({ key }) => key);
  };

  test.each([
    'colour = red',
    'project = NOPE',
    'status = currentUser()',
    'updated >= yesterday',
    'status is Done',
    'status in Done',
    'key = ENG-999',
  ])('finds nothing on a site that forgives: %s', (query) => {
    expect(forgiving(query)).toEqual([]);
  });

  test('is left out of a list on a site that forgives', () => {
    expect(forgiving('key in (ENG-1, ENG-999)')).toEqual(['ENG-1']);
  });

  test('an order that is not there is passed over on a site that forgives', () => {
    expect(forgiving('project = OPS order by colour')).toEqual(['OPS-1', 'OPS-2']);
  });

  test('a person who is not there is a warning everywhere', () => {
    const outcome = prepareJql('assignee = nobody', site, { unknown: 'error' });
    expect(outcome).toMatchObject({
      ok: true,
      query: { warnings: ["The value 'nobody' does not exist for the field 'assignee'."] },
    });
  });

  test('a filter that leads back to itself ends', () => {
    expect(forgiving('filter = Round')).toEqual([]);
  });
});

describe('what a search needs to know of a query', () => {
  const prepared = (text: string) => {
    const outcome = prepareJql(text, site, { unknown: 'error' });
    if (!outcome.ok) throw new Error(outcome.errors.join());
    return outcome.query;
  };

  test('it is unbounded without a restriction', () => {
    expect(prepared('').bounded).toBe(false);
    expect(prepared('order by key').bounded).toBe(false);
    expect(prepared('project is not empty').bounded).toBe(true);
  });
});
