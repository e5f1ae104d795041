// Work logs of the whole site: which changed or went since an instant, and many by their numbers.
import { type Answer, answer, notSignedIn, refusal } from '../http/answer';
import { type Ask, isStranger, readCount, readObject, type Route } from '../http/ask';
import type { Worklog } from '../model';
import { renderWorklog } from '../render/render-activity';

const pageSize = 1000;
const mostIds = 1000;
/** Jira holds the last minute back, so that a page never misses what is being written. */
const heldBackMs = 60_000;

interface Changed {
  readonly id: string;
  readonly at: number;
}

function isSeen(ask: Ask, { issueId }: Worklog): boolean {
  const issue = ask.store.issues.byId(issueId);
  return issue !== undefined && ask.permissions.canSee(ask.caller, issue);
}

function toPageOf(ask: Ask, changes: readonly Changed[], path: string): Answer {
  const since = readCount(ask.query, 'since', 0);
  const newest = ask.clock() - heldBackMs;
  const all = changes.filter(({ at }) => at >= since && at <= newest).sort((a, b) => a.at - b.at);
  const page = all.slice(0, pageSize);
  const until = page.at(-1)?.at ?? since;
  const lastPage = page.length === all.length;
  return answer({
    values: page.map(({ id, at }) => ({ worklogId: Number(id), updatedTime: at, properties: [] })),
    since,
    until,
    self: ask.view.url(`${path}?since=${String(since)}`),
    ...(!lastPage && { nextPage: ask.view.url(`${path}?since=${String(until)}`) }),
    lastPage,
  });
}

function getUpdated(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const worklogs = ask.store.table('worklogs').all();
  const changes = worklogs.map(({ id, updatedAt }) => ({ id, at: updatedAt }));
  return toPageOf(ask, changes, '/rest/api/3/worklog/updated');
}

function getDeleted(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const graves = ask.store.table('worklogGraves').all();
  const changes = graves.map(({ id, deletedAt }) => ({ id, at: deletedAt }));
  return toPageOf(ask, changes, '/rest/api/3/worklog/deleted');
}

/** Those that are gone, or of issues that the caller doesn't see, are left out. */
function listWorklogs(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const { ids } = readObject(ask);
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > mostIds)
    return refusal(400, [`Between 1 and ${String(mostIds)} worklog ids must be given.`]);
  const worklogs = ids.flatMap((id) => ask.store.table('worklogs').get(String(id)) ?? []);
  return answer(worklogs.filter((one) => isSeen(ask, one)).map((one) => renderWorklog(ask.view, one)));
}

export const worklogChangeRoutes: readonly Route[] = [
  { method: 'GET', path: '/worklog/updated', run: getUpdated },
  { method: 'GET', path: '/worklog/deleted', run: getDeleted },
  { method: 'POST', path: '/worklog/list', run: listWorklogs },
];
