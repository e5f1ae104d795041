import { findScopes, scopesOf } from '../../dev/jira/contract/scopes-of';
import { routes } from '../../dev/jira/resources/routes';

it('reads the classic scopes of an operation from its path, filled in or as a template', () => {
  expect(scopesOf('GET', '/rest/api/3/issue/OPEN-2?fields=summary').classic).toEqual(['read:jira-work']);
  expect(scopesOf('PUT', '/rest/api/3/issue/{issueIdOrKey}').classic).toEqual(['write:jira-work']);
  expect(scopesOf('GET', '/rest/api/3/myself').classic).toEqual(['read:jira-user']);
});

it('prefers a path that is written out to a variable one', () => {
  expect(scopesOf('POST', '/rest/api/3/issue/bulkfetch').classic).toEqual(['read:jira-work']);
});

it('takes the scope of permissions/check from the text, since the document states none', () => {
  expect(scopesOf('POST', '/rest/api/3/permissions/check').classic).toEqual(['read:jira-work']);
});

it('knows granular scopes where there is no classic one', () => {
  expect(scopesOf('GET', '/rest/agile/1.0/board/3')).toEqual({
    classic: [],
    granular: [['read:board-scope:jira-software', 'read:issue-details:jira']],
  });
});

it('finds nothing for what is not documented, and calls it a mistake when asked for it plainly', () => {
  expect(findScopes('GET', '/rest/api/3/nowhere')).toBeNull();
  expect(() => scopesOf('DELETE', '/rest/api/3/myself')).toThrow('have no DELETE /rest/api/3/myself');
});

it('finds every endpoint of the local Jira in the documents', () => {
  const unknown = routes
    .map(
      ({ method, path, api = '/rest/api/3' }) =>
        [method, `${api}${path.replaceAll(/:\w+/g, '10000')}`] as const,
    )
    .filter(([method, path]) => findScopes(method, path) === null);
  expect(unknown).toEqual([]);
});
