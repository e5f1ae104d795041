// Issue types of the site: made, renamed, removed, and what an issue of one may be turned into.
import { type Answer, answer, type Found, found, missed, noContent, refusal } from '../http/answer';
import { type Ask, readObject, refuseUnlessAdmin, type Route } from '../http/ask';
import type { Issue, IssueType } from '../model';
import { renderListedIssueType } from '../render/render-catalog';
import { type Change, put } from '../store/collections';

const notAdmin = 'You do not have permission to administer issue types.';
const longestName = 60;

function findNameProblem(ask: Ask, except?: string): Answer | null {
  const { name } = readObject(ask);
  if (typeof name !== 'string' || name.trim() === '' || name.length > longestName)
    return refusal(400, [], {
      name: `The name must be given, and must not exceed ${String(longestName)} characters.`,
    });
  const types = ask.store.table('issueTypes').all();
  const isTaken = types.some((one) => one.name === name && one.id !== except && one.projectId === undefined);
  return isTaken ? refusal(409, [`An issue type with the name '${name}' already exists.`]) : null;
}

/** Offered at once in every company-managed project, as on a site with one scheme for all. */
function postType(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin) ?? findNameProblem(ask);
  if (refused) return refused;
  const { name, description, type, hierarchyLevel } = readObject(ask);
  const subtask = type === 'subtask' || hierarchyLevel === -1;
  const made: IssueType = {
    id: ask.store.takeId(),
    name: String(name),
    description: typeof description === 'string' ? description : '',
    subtask,
    hierarchyLevel: subtask ? -1 : 0,
    avatarId: subtask ? 10_316 : 10_300,
  };
  const projects = ask.store.table('projects').all();
  const offers = projects
    .filter(({ style }) => style === 'classic')
    .map((one): Change => put('projects', { ...one, issueTypeIds: [...one.issueTypeIds, made.id] }));
  ask.store.commit([put('issueTypes', made), ...offers]);
  return answer(renderListedIssueType(ask.view, made), 201);
}

function findType(ask: Ask, id = ask.param('id')): Found<IssueType> {
  const type = ask.store.table('issueTypes').get(id);
  return type ? found(type) : missed(refusal(404, [`The issue type with id '${id}' does not exist`]));
}

function putType(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const seen = findType(ask);
  if (!seen.ok) return seen.answer;
  const { name, description, avatarId } = readObject(ask);
  const problem = name === undefined ? null : findNameProblem(ask, seen.value.id);
  if (problem) return problem;
  const changed: IssueType = {
    ...seen.value,
    ...(typeof name === 'string' && { name }),
    ...(typeof description === 'string' && { description }),
    ...(typeof avatarId === 'number' && { avatarId }),
  };
  ask.store.commit([put('issueTypes', changed)]);
  return answer(renderListedIssueType(ask.view, changed));
}

/** Of the same kind and scope: what an issue may become without anything else changing. */
function alternativesOf(ask: Ask, type: IssueType): IssueType[] {
  const types = ask.store.table('issueTypes').all();
  return types.filter(
    (one) =>
      one.id !== type.id && one.projectId === type.projectId && one.hierarchyLevel === type.hierarchyLevel,
  );
}

function getAlternatives(ask: Ask): Answer {
  const seen = findType(ask);
  if (!seen.ok) return seen.answer;
  return answer(alternativesOf(ask, seen.value).map((one) => renderListedIssueType(ask.view, one)));
}

/** What becomes of the issues that have the type; nothing when there are none. */
function toReplacement(ask: Ask, type: IssueType, bearers: readonly Issue[]): Found<Change[]> {
  const wanted = ask.query.get('alternativeIssueTypeId');
  if (bearers.length === 0) return found([]);
  if (wanted === null)
    return missed(refusal(404, ['The issue type is in use: an alternative issue type must be given.']));
  const other = alternativesOf(ask, type).find(({ id }) => id === wanted);
  if (!other) return missed(refusal(409, ['The issue type cannot take the place of the other.']));
  return found(bearers.map((issue) => put('issues', { ...issue, typeId: other.id })));
}

function deleteType(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, notAdmin);
  if (refused) return refused;
  const seen = findType(ask);
  if (!seen.ok) return seen.answer;
  const { id } = seen.value;
  const bearers = [...ask.store.issues.all()].filter(({ typeId }) => typeId === id);
  const replacement = toReplacement(ask, seen.value, bearers);
  if (!replacement.ok) return replacement.answer;
  const projects = ask.store.table('projects').all();
  const offers = projects
    .filter(({ issueTypeIds }) => issueTypeIds.includes(id))
    .map((one): Change => {
      const issueTypeIds = one.issueTypeIds.filter((typeId) => typeId !== id);
      return put('projects', { ...one, issueTypeIds });
    });
  ask.store.commit([...replacement.value, ...offers, { remove: 'issueTypes', id }]);
  return noContent;
}

const path = '/issuetype/:id';

export const issueTypeRoutes: readonly Route[] = [
  { method: 'POST', path: '/issuetype', run: postType },
  { method: 'PUT', path, run: putType },
  { method: 'DELETE', path, run: deleteType },
  { method: 'GET', path: `${path}/alternatives`, run: getAlternatives },
];
