// One of the site's vocabulary by its id, the link types that administrators make, and how the site is set up.
import { type Answer, answer, noContent, notSignedIn, refusal } from '../http/answer';
import {
  type Ask,
  isSiteAdmin,
  isStranger,
  readList,
  readObject,
  refuseUnlessAdmin,
  type Route,
} from '../http/ask';
import { toPage } from '../http/page';
import type { LinkType } from '../model';
import {
  renderLinkType,
  renderListedIssueType,
  renderListedPriority,
  renderListedStatus,
  renderResolution,
  renderStatusCategory,
} from '../render/render-catalog';
import { type Change, put } from '../store/collections';

const notAdmin = 'You need to be a Jira administrator to perform this operation.';

function missing(what: string, id: string): Answer {
  return refusal(404, [`The ${what} with id '${id}' does not exist`]);
}

function isSeen(ask: Ask, projectId: string | undefined): boolean {
  if (projectId === undefined) return true;
  const project = ask.store.table('projects').get(projectId);
  return project !== undefined && ask.permissions.canSeeProject(ask.caller, project);
}

function getStatus(ask: Ask): Answer {
  const wanted = ask.param('id');
  const statuses = ask.store.table('statuses').all();
  const status = statuses.find(
    (one) => (one.id === wanted || one.name === wanted) && isSeen(ask, one.projectId),
  );
  return status ? answer(renderListedStatus(ask.view, status)) : missing('status', wanted);
}

function getIssueType(ask: Ask): Answer {
  const type = ask.store.table('issueTypes').get(ask.param('id'));
  const found = type && isSeen(ask, type.projectId);
  return found ? answer(renderListedIssueType(ask.view, type)) : missing('issue type', ask.param('id'));
}

function getPriority(ask: Ask): Answer {
  const priority = ask.store.table('priorities').get(ask.param('id'));
  return priority ? answer(renderListedPriority(ask.view, priority)) : missing('priority', ask.param('id'));
}

function getResolution(ask: Ask): Answer {
  const resolution = ask.store.table('resolutions').get(ask.param('id'));
  return resolution ? answer(renderResolution(ask.view, resolution)) : missing('resolution', ask.param('id'));
}

/** Never marks one as the default, though it says so of each. */
function searchPriorities(ask: Ask): Answer {
  const ids = readList(ask.query, 'id');
  const name = (ask.query.get('priorityName') ?? '').toLowerCase();
  const priorities = ask.store
    .table('priorities')
    .all()
    .filter((one) => (ids.length === 0 || ids.includes(one.id)) && one.name.toLowerCase().includes(name));
  return answer(
    toPage(ask, priorities, 50, (one) => ({ ...renderListedPriority(ask.view, one), isDefault: false })),
  );
}

function getLinkType(ask: Ask): Answer {
  const type = ask.store.table('linkTypes').get(ask.param('id'));
  return type ? answer(renderLinkType(ask.view, type)) : missing('issue link type', ask.param('id'));
}

/** To those who may not, link types that are to be changed are not there. */
function refuseLinkTypes(ask: Ask): Answer | null {
  if (isStranger(ask)) return notSignedIn;
  return isSiteAdmin(ask) ? null : refusal(404, [notAdmin]);
}

function readLinkType(ask: Ask, old?: LinkType): LinkType | null {
  const { name = old?.name, inward = old?.inward, outward = old?.outward } = readObject(ask);
  const isText = (value: unknown): value is string =>
    typeof value === 'string' && value.trim() !== '' && value.length <= 255;
  if (!isText(name) || !isText(inward) || !isText(outward)) return null;
  return { id: old?.id ?? ask.store.takeId(), name, inward, outward };
}

function writeLinkType(ask: Ask, old: LinkType | undefined, status: number): Answer {
  const type = readLinkType(ask, old);
  if (!type) return refusal(400, ['The name, inward and outward descriptions must be given.']);
  const types = ask.store.table('linkTypes').all();
  const isTaken = types.some((one) => one.name === type.name && one.id !== type.id);
  if (isTaken) return refusal(404, [`An issue link type with the name '${type.name}' already exists.`]);
  ask.store.commit([put('linkTypes', type)]);
  return answer(renderLinkType(ask.view, type), status);
}

function putLinkType(ask: Ask): Answer {
  const old = ask.store.table('linkTypes').get(ask.param('id'));
  const refused = refuseLinkTypes(ask);
  if (refused) return refused;
  return old ? writeLinkType(ask, old, 200) : missing('issue link type', ask.param('id'));
}

/** Its links go with it. */
function deleteLinkType(ask: Ask): Answer {
  const refused = refuseLinkTypes(ask);
  if (refused) return refused;
  const id = ask.param('id');
  if (!ask.store.table('linkTypes').get(id)) return missing('issue link type', id);
  const links = ask.store.table('links').all();
  const gone = links
    .filter(({ typeId }) => typeId === id)
    .map((link): Change => ({ remove: 'links', id: link.id }));
  ask.store.commit([...gone, { remove: 'linkTypes', id }]);
  return noContent;
}

function searchResolutions(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const ids = readList(ask.query, 'id');
  const isNarrowed = ask.query.get('onlyDefault') === 'true';
  const all = ask.store.table('resolutions').all();
  const resolutions = all.filter(({ id }) => !isNarrowed && (ids.length === 0 || ids.includes(id)));
  // The document calls it `default` here, and `isDefault` among priorities.
  return answer(
    toPage(ask, resolutions, 50, (one) => ({ ...renderResolution(ask.view, one), default: false })),
  );
}

const categoryKeys = ['undefined', 'new', 'indeterminate', 'done'] as const;

function listCategories({ view }: Ask): Answer {
  return answer(categoryKeys.map((key) => renderStatusCategory(view, key)));
}

function getCategory({ view, param }: Ask): Answer {
  const wanted = param('idOrKey');
  const all = categoryKeys.map((key) => renderStatusCategory(view, key));
  const category = all.find(({ id, key }) => key === wanted || String(id) === wanted);
  return category ? answer(category) : missing('status category', wanted);
}

const configuration = {
  votingEnabled: true,
  watchingEnabled: true,
  unassignedIssuesAllowed: true,
  subTasksEnabled: true,
  issueLinkingEnabled: true,
  timeTrackingEnabled: true,
  attachmentsEnabled: true,
  timeTrackingConfiguration: {
    workingHoursPerDay: 8,
    workingDaysPerWeek: 5,
    timeFormat: 'pretty',
    defaultUnit: 'minute',
  },
};

export const catalogEntryRoutes: readonly Route[] = [
  { method: 'GET', path: '/status/:id', run: getStatus },
  { method: 'GET', path: '/statuscategory', run: listCategories },
  { method: 'GET', path: '/statuscategory/:idOrKey', run: getCategory },
  { method: 'GET', path: '/issuetype/:id', run: getIssueType },
  { method: 'GET', path: '/priority/search', run: searchPriorities },
  { method: 'GET', path: '/priority/:id', run: getPriority },
  { method: 'GET', path: '/resolution/search', run: searchResolutions },
  { method: 'GET', path: '/resolution/:id', run: getResolution },
  {
    method: 'POST',
    path: '/issueLinkType',
    run: (ask) => refuseLinkTypes(ask) ?? writeLinkType(ask, undefined, 201),
  },
  { method: 'GET', path: '/issueLinkType/:id', run: getLinkType },
  { method: 'PUT', path: '/issueLinkType/:id', run: putLinkType },
  { method: 'DELETE', path: '/issueLinkType/:id', run: deleteLinkType },
  {
    method: 'GET',
    path: '/configuration',
    run: (ask) => (isStranger(ask) ? notSignedIn : answer(configuration)),
  },
  {
    method: 'GET',
    path: '/configuration/timetracking/options',
    run: (ask) => refuseUnlessAdmin(ask, notAdmin) ?? answer(configuration.timeTrackingConfiguration),
  },
];
