// Which of the local Jira's routes were asked and answered well, by its request log.
import type { Route } from '../../../dev/jira/http/ask';
import type { LoggedRequest } from '../../../dev/jira/http/request-log';

function toPattern(path: string): RegExp {
  const parts = path.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : part));
  return new RegExp(`(^|/rest/api/(3|2|latest))${parts.join('/')}$`);
}

/** `METHOD path` of each; the first route that fits a request is the one that answered it. */
export function toWalkedRoutes(routes: readonly Route[], log: readonly LoggedRequest[]): Set<string> {
  const patterns = routes.map(({ method, path }) => ({ method, path, pattern: toPattern(path) }));
  const walked = new Set<string>();
  for (const { method, path, status } of log) {
    const [pathname = ''] = path.split('?');
    const hit = patterns.find((route) => route.method === method && route.pattern.test(pathname));
    if (hit && status < 400) walked.add(`${hit.method} ${hit.path}`);
  }
  return walked;
}
