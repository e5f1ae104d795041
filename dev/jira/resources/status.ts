// Statuses as those who shape projects see them, with the projects that they are of. Read only: workflows are not emulated.
import { type Answer, answer, notSignedIn, refusal } from '../http/answer';
import { type Ask, isSiteAdmin, isStranger, readCount, readList, type Route } from '../http/ask';
import { toPage } from '../http/page';
import type { Status, StatusCategoryKey } from '../model';
import type { Json } from '../render/render-person';

const categories: Readonly<Record<StatusCategoryKey, string>> = {
  undefined: 'TODO',
  new: 'TODO',
  indeterminate: 'IN_PROGRESS',
  done: 'DONE',
};

function renderStatus({ id, name, description, category, projectId }: Status): Json {
  const scope =
    projectId === undefined ? { type: 'GLOBAL' } : { type: 'PROJECT', project: { id: projectId } };
  return { id, name, description, statusCategory: categories[category], scope };
}

/** Whoever administers Jira or any project. */
function refuse(ask: Ask): Answer | null {
  if (isStranger(ask)) return notSignedIn;
  const projects = ask.store.table('projects').all();
  const may = projects.some((project) => ask.permissions.can(ask.caller, 'ADMINISTER_PROJECTS', { project }));
  const words = 'You do not have permission to manage statuses.';
  return may || isSiteAdmin(ask) ? null : refusal(401, [words]);
}

function getStatuses(ask: Ask): Answer {
  const refused = refuse(ask);
  if (refused) return refused;
  const ids = ask.query.getAll('id');
  if (ids.length === 0 || ids.length > 50) return refusal(400, ['Between 1 and 50 ids must be given.']);
  return answer(ids.flatMap((id) => ask.store.table('statuses').get(id) ?? []).map(renderStatus));
}

function searchStatuses(ask: Ask): Answer {
  const refused = refuse(ask);
  if (refused) return refused;
  const text = (ask.query.get('searchString') ?? '').toLowerCase();
  const [wanted] = readList(ask.query, 'statusCategory');
  const projectId = ask.query.get('projectId');
  const statuses = ask.store
    .table('statuses')
    .all()
    .filter(
      (one) =>
        one.name.toLowerCase().includes(text) &&
        (wanted === undefined || categories[one.category] === wanted) &&
        (projectId === null || one.projectId === projectId),
    );
  return answer({
    ...toPage(ask, statuses, 200, renderStatus),
    maxResults: readCount(ask.query, 'maxResults', 200, 200),
  });
}

export const statusRoutes: readonly Route[] = [
  { method: 'GET', path: '/statuses', run: getStatuses },
  { method: 'GET', path: '/statuses/search', run: searchStatuses },
];
