// Versions: one, made, changed, merged, removed. Those of a project are listed by the project.
import { isCalendarDate } from '../fields/field-definition';
import {
  type Answer,
  answer,
  type Found,
  found,
  missed,
  noContent,
  notSignedIn,
  refusal,
} from '../http/answer';
import { type Ask, isSiteAdmin, isStranger, readList, readObject, type Route, today } from '../http/ask';
import type { Issue, Project, StatusCategoryKey, Version } from '../model';
import { renderListedVersion } from '../render/render-catalog';
import { type Change, put } from '../store/collections';
import { isBefore, versionsOf } from '../store/version-order';

function hidden(id: string): Answer {
  return refusal(404, [`Could not find version for id '${id}'`]);
}

function findVersion(ask: Ask, id = ask.param('id')): Found<Version> {
  const version = ask.store.table('versions').get(id);
  const project = version && ask.store.table('projects').get(version.projectId);
  const isSeen = project && ask.permissions.canSeeProject(ask.caller, project);
  return version && isSeen ? found(version) : missed(hidden(id));
}

function mayManage(ask: Ask, projectId: string): boolean {
  const project = ask.store.table('projects').get(projectId);
  const may = project && ask.permissions.can(ask.caller, 'ADMINISTER_PROJECTS', { project });
  return may === true || isSiteAdmin(ask);
}

/** A version that the caller may change; seen but not theirs is refused with `status`. */
function findManaged(ask: Ask, status: 400 | 401 | 404): Found<Version> {
  if (isStranger(ask)) return missed(notSignedIn);
  const seen = findVersion(ask);
  if (!seen.ok || mayManage(ask, seen.value.projectId)) return seen;
  const words = 'You must have global or project administrator rights in order to modify versions.';
  return missed(refusal(status, [words]));
}

/** By `projectId`, or the older `project`, its key. */
function readProject(ask: Ask): Project | undefined {
  const { projectId, project } = readObject(ask);
  const given = projectId ?? project;
  const found =
    typeof given === 'string' || typeof given === 'number' ? ask.store.project(String(given)) : null;
  return found && ask.permissions.canSeeProject(ask.caller, found) ? found : undefined;
}

function findProblem(ask: Ask, projectId: string, except?: string): Record<string, string> | null {
  const { name, startDate, releaseDate } = readObject(ask);
  if (typeof name === 'string') {
    if (name.trim() === '') return { name: 'You must specify a valid version name' };
    if (name.length > 255) return { name: 'The version name must not exceed 255 characters.' };
    const isTaken = ask.store
      .table('versions')
      .all()
      .some((one) => one.projectId === projectId && one.name === name && one.id !== except);
    if (isTaken) return { name: 'A version with this name already exists in this project.' };
  }
  for (const [key, date] of Object.entries({ startDate, releaseDate })) {
    if (date === undefined || date === null || date === '') continue;
    if (typeof date !== 'string' || !isCalendarDate(date)) {
      return { [key]: 'Please enter the date in the following format: yyyy-MM-dd' };
    }
  }
  return null;
}

function withGiven(version: Version, body: Record<string, unknown>): Version {
  const { startDate, releaseDate, ...rest } = version;
  const text = (key: 'name' | 'description'): string =>
    typeof body[key] === 'string' ? body[key] : version[key];
  const flag = (key: 'archived' | 'released'): boolean =>
    typeof body[key] === 'boolean' ? body[key] : version[key];
  const date = (key: string, old: string | undefined): string | undefined => {
    if (!(key in body)) return old;
    const given = body[key];
    return typeof given === 'string' && given !== '' ? given : undefined;
  };
  const start = date('startDate', startDate);
  const release = date('releaseDate', releaseDate);
  return {
    ...rest,
    name: text('name'),
    description: text('description'),
    archived: flag('archived'),
    released: flag('released'),
    ...(start !== undefined && { startDate: start }),
    ...(release !== undefined && { releaseDate: release }),
  };
}

function render(ask: Ask, version: Version, status = 200): Answer {
  return answer(renderListedVersion(ask.view, version, today(ask)), status);
}

function postVersion(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const project = readProject(ask);
  if (!project || !mayManage(ask, project.id))
    return refusal(404, ['Project not found or you do not have the permission to manage its versions.']);
  if (typeof readObject(ask)['name'] !== 'string')
    return refusal(400, [], { name: 'You must specify a valid version name' });
  const problem = findProblem(ask, project.id);
  if (problem) return refusal(400, [], problem);
  const id = ask.store.takeId();
  const blank = { id, projectId: project.id, name: '', description: '', archived: false, released: false };
  const version = withGiven(blank, readObject(ask));
  ask.store.commit([put('versions', version)]);
  return render(ask, version, 201);
}

function putVersion(ask: Ask): Answer {
  const seen = findManaged(ask, 400);
  if (!seen.ok) return seen.answer;
  const problem = findProblem(ask, seen.value.projectId, seen.value.id);
  if (problem) return refusal(400, [], problem);
  const version = withGiven(seen.value, readObject(ask));
  ask.store.commit([put('versions', version)]);
  return render(ask, version);
}

type VersionField = 'fixVersionIds' | 'affectedVersionIds';

function issuesWith(ask: Ask, field: VersionField, { id, projectId }: Version): Issue[] {
  return [...ask.store.issues.ofProject(projectId)].filter((issue) => issue[field].includes(id));
}

function swap(ids: readonly string[], from: string, to: string | undefined): string[] {
  return [...new Set(ids.flatMap((id) => (id === from ? (to ?? []) : id)))];
}

/** The version goes, and issues carry another one or none in its place. */
function remove(ask: Ask, version: Version, to: Partial<Record<VersionField, string>>): Answer {
  const fields = ['fixVersionIds', 'affectedVersionIds'] as const;
  for (const other of Object.values(to)) {
    if (ask.store.table('versions').get(other)?.projectId !== version.projectId || other === version.id)
      return refusal(400, ['The version to move issues to is not a version of the same project.']);
  }
  const touched = new Set(fields.flatMap((field) => issuesWith(ask, field, version)));
  const changes = [...touched].map((issue): Change => {
    const patch = Object.fromEntries(
      fields.map((field) => [field, swap(issue[field], version.id, to[field])]),
    );
    return put('issues', { ...issue, ...patch });
  });
  ask.store.commit([...changes, { remove: 'versions', id: version.id }]);
  return noContent;
}

function readId(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function toTargets(fix: unknown, affected: unknown): Partial<Record<VersionField, string>> {
  const [fixVersionIds, affectedVersionIds] = [readId(fix), readId(affected)];
  return {
    ...(fixVersionIds !== undefined && { fixVersionIds }),
    ...(affectedVersionIds !== undefined && { affectedVersionIds }),
  };
}

function deleteVersion(ask: Ask): Answer {
  const seen = findManaged(ask, 401);
  if (!seen.ok) return seen.answer;
  const targets = toTargets(ask.query.get('moveFixIssuesTo'), ask.query.get('moveAffectedIssuesTo'));
  return remove(ask, seen.value, targets);
}

function removeAndSwap(ask: Ask): Answer {
  const seen = findManaged(ask, 401);
  if (!seen.ok) return seen.answer;
  const { moveFixIssuesTo, moveAffectedIssuesTo } = readObject(ask);
  return remove(ask, seen.value, toTargets(moveFixIssuesTo, moveAffectedIssuesTo));
}

function mergeVersion(ask: Ask): Answer {
  const seen = findManaged(ask, 401);
  if (!seen.ok) return seen.answer;
  const into = findVersion(ask, ask.param('moveIssuesTo'));
  if (!into.ok) return into.answer;
  return remove(ask, seen.value, toTargets(into.value.id, into.value.id));
}

function countRelated(ask: Ask): Answer {
  const seen = findVersion(ask);
  if (!seen.ok) return seen.answer;
  return answer({
    self: ask.view.url(`/rest/api/3/version/${seen.value.id}/relatedIssueCounts`),
    issuesFixedCount: issuesWith(ask, 'fixVersionIds', seen.value).length,
    issuesAffectedCount: issuesWith(ask, 'affectedVersionIds', seen.value).length,
    issueCountWithCustomFieldsShowingVersion: 0,
    customFieldUsage: [],
  });
}

function countUnresolved(ask: Ask): Answer {
  const seen = findVersion(ask);
  if (!seen.ok) return seen.answer;
  const issues = issuesWith(ask, 'fixVersionIds', seen.value);
  return answer({
    self: ask.view.url(`/rest/api/3/version/${seen.value.id}`),
    issuesUnresolvedCount: issues.filter((issue) => issue.resolutionId === null).length,
    issuesCount: issues.length,
  });
}

/** Issues to be fixed in the version by how far they are; those of no known category are unmapped. */
function countByStatus(ask: Ask, version: Version) {
  const issues = issuesWith(ask, 'fixVersionIds', version);
  const count = (category: StatusCategoryKey): number =>
    issues.filter(({ statusId }) => ask.store.table('statuses').get(statusId)?.category === category).length;
  return {
    unmapped: count('undefined'),
    toDo: count('new'),
    inProgress: count('indeterminate'),
    done: count('done'),
  };
}

function getVersion(ask: Ask): Answer {
  const seen = findVersion(ask);
  if (!seen.ok) return seen.answer;
  const withStatus = readList(ask.query, 'expand').includes('issuesstatus');
  return answer({
    ...renderListedVersion(ask.view, seen.value, today(ask)),
    ...(withStatus && { issuesStatusForFixVersion: countByStatus(ask, seen.value) }),
  });
}

/** Where the version goes among the others; undefined when the body names no place, or two. */
function readPlace(ask: Ask, version: Version, others: readonly Version[]): number | undefined {
  const { position, after } = readObject(ask);
  if (typeof after === 'string') {
    const id = /([^/]+)\/?$/.exec(after)?.[1];
    const index = others.findIndex((one) => one.id === id);
    return position !== undefined || index === -1 ? undefined : index + 1;
  }
  const now = others.filter((one) => isBefore(one, version)).length;
  switch (position) {
    case 'First':
      return 0;
    case 'Last':
      return others.length;
    case 'Earlier':
      return Math.max(0, now - 1);
    case 'Later':
      return Math.min(others.length, now + 1);
    default:
      return undefined;
  }
}

function moveVersion(ask: Ask): Answer {
  const seen = findManaged(ask, 404);
  if (!seen.ok) return seen.answer;
  const version = seen.value;
  const others = versionsOf(ask.store, version.projectId).filter(({ id }) => id !== version.id);
  const place = readPlace(ask, version, others);
  if (place === undefined)
    return refusal(400, ["Exactly one of 'after' and 'position' must name a place among the versions."]);
  const ordered = others.toSpliced(place, 0, version);
  ask.store.commit(ordered.map((one, position) => put('versions', { ...one, position })));
  return render(ask, version);
}

export const versionRoutes: readonly Route[] = [
  { method: 'POST', path: '/version', run: postVersion },
  { method: 'GET', path: '/version/:id', run: getVersion },
  { method: 'PUT', path: '/version/:id', run: putVersion },
  { method: 'DELETE', path: '/version/:id', run: deleteVersion },
  { method: 'POST', path: '/version/:id/removeAndSwap', run: removeAndSwap },
  { method: 'POST', path: '/version/:id/move', run: moveVersion },
  { method: 'PUT', path: '/version/:id/mergeto/:moveIssuesTo', takes: 'any', run: mergeVersion },
  { method: 'GET', path: '/version/:id/relatedIssueCounts', run: countRelated },
  { method: 'GET', path: '/version/:id/unresolvedIssueCount', run: countUnresolved },
];
