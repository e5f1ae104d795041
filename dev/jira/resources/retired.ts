// What Atlassian has taken out of Jira Cloud: answered with 410 and what to use in its place.
import { type Answer, refusal } from '../http/answer';
import type { Route } from '../http/ask';

const removedSearch: Answer = refusal(410, [
  'The requested API has been removed. Please migrate to the /rest/api/3/search/jql API. A full migration guideline is available at https://developer.atlassian.com/changelog/#CHANGE-2046',
]);

export const retiredRoutes: readonly Route[] = [
  { method: 'GET', path: '/search', run: () => removedSearch },
  { method: 'POST', path: '/search', takes: 'any', run: () => removedSearch },
];
