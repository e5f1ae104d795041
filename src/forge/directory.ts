// Who is on the site, asked as the person signed in. Route and options stand inline for `forge lint`.
import { asUser, route } from '@forge/api';
import { maxUsersAsked, readKnownUsers } from '#jira/known-users';
import type { Directory } from '../app/ports/backup';
import { toJiraResponse } from './to-jira-response';

const ask = (accountIds: readonly string[]) => {
  const ids = new URLSearchParams({ maxResults: String(maxUsersAsked) });
  for (const id of accountIds) ids.append('accountId', id);
  return toJiraResponse(
    asUser().requestJira(route`/rest/api/3/user/bulk?${ids}`, {
      method: 'GET',
      headers: { Accept: 'application/json' },
    }),
  );
};

export const createDirectory = (): Directory => ({
  findPeople: (accountIds) => readKnownUsers(accountIds, ask),
});
