import { jiraOperations, toJiraPath, type JiraOperation } from '#jira/operations';

describe('the path of a Jira operation', () => {
  it('has its parameters filled in and its query behind', () => {
    const path = toJiraPath(
      'issue.edit',
      { issueIdOrKey: '10042' },
      { returnIssue: true, expand: undefined },
    );
    expect(path).toBe('/rest/api/3/issue/10042?returnIssue=true');
  });

  it('lets no parameter leave its place', () => {
    expect(toJiraPath('issue.get', { issueIdOrKey: '../field?x=1#' })).toBe(
      '/rest/api/3/issue/..%2Ffield%3Fx%3D1%23',
    );
  });

  it.each(['', '.', '..'])('is not made of the parameter %p', (issueIdOrKey) => {
    expect(() => toJiraPath('issue.get', { issueIdOrKey })).toThrow(RangeError);
  });
});

describe('the table of Jira operations', () => {
  it('calls no two operations by two names', () => {
    const calls = Object.values(jiraOperations).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(calls).size).toBe(calls.length);
  });

  it('repeats nothing that would be done twice', () => {
    const operations: readonly JiraOperation[] = Object.values(jiraOperations);
    const doneTwice = operations.filter(
      ({ writes, repeatable, method }) => writes && repeatable && method === 'POST',
    );
    expect(doneTwice).toEqual([]);
  });
});
