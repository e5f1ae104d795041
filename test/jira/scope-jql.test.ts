import { toWhere, withoutOrder } from '#jira/scope-jql';

const scope = { projectIds: ['10000'], jql: null, filterId: null };

describe('the JQL of a plan', () => {
  it('is its project, narrowed by a filter and by what was typed', () => {
    expect(toWhere(scope)).toBe('project = 10000');
    expect(toWhere({ projectIds: ['1', '2'], jql: 'type = 3 OR labels = x', filterId: '40' })).toBe(
      'project in (1, 2) AND filter = 40 AND (type = 3 OR labels = x)',
    );
  });

  it.each([
    ['labels = x ORDER BY rank', 'labels = x'],
    ['order by created', ''],
    ['summary ~ "order by me" Order  By key', 'summary ~ "order by me"'],
    [String.raw`summary ~ "a \" order by b"`, String.raw`summary ~ "a \" order by b"`],
    ["summary ~ 'order by'", "summary ~ 'order by'"],
    ['summary ~ "open order by', 'summary ~ "open order by'],
    ['reorder = 1', 'reorder = 1'],
  ])('has an order of its own: %s', (typed, clause) => {
    expect(withoutOrder(typed)).toBe(clause);
    expect(toWhere({ ...scope, jql: typed })).toBe(
      clause === '' ? 'project = 10000' : `project = 10000 AND (${clause})`,
    );
  });
});
