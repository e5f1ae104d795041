// Which of the local Jira's routes were asked and answered well, by its request log.
import type { Route } from '../../../dev/jira/http/ask';
import type { LoggedRequest } from '../../../dev/jira/http/request-log';

function toPattern({ api, path }: Route): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part));
  return new RegExp(`^${api ?? '/rest/api/(3|2|latest)'}${parts.join('/')}$`);
}

export function toRouteName({ method, api, path }: Route): string {
  return `${method} ${api ?? ''}${path}`;
}

/** Routes that are there to refuse: what Atlassian has removed, what nobody here has, what one site has one of. */
const refusing = new Set([
  'GET /search',
  'POST /search',
  'GET /user/email',
  'GET /project/:projectKeyOrId/notificationscheme',
  'POST /field/:fieldId/context',
  'PUT /field/:fieldId/context/:contextId',
  'DELETE /field/:fieldId/context/:contextId',
]);

/** Names of them; the first route that fits a request is the one that answered it. */
export function toWalkedRoutes(routes: readonly Route[], log: readonly LoggedRequest[]): Set<string> {
  const patterns = routes.map((route) => ({ route, pattern: toPattern(route) }));
  const walked = new Set<string>();
  for (const { method, path, status } of log) {
    const [pathname = ''] = path.split('?');
    const hit = patterns.find(({ route, pattern }) => route.method === method && pattern.test(pathname));
    if (hit && (status < 400 || refusing.has(toRouteName(hit.route)))) walked.add(toRouteName(hit.route));
  }
  return walked;
}
