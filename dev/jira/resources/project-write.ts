// Projects made, changed and removed.
import { createProject, type NewProject } from '../edit/create-project';
import { deleteProject } from '../edit/delete-project';
import {
  type Answer,
  answer,
  type Found,
  found,
  hiddenProject,
  missed,
  noContent,
  notSignedIn,
  refusal,
} from '../http/answer';
import {
  type Ask,
  findProject,
  isSiteAdmin,
  isStranger,
  readObject,
  refuseUnlessAdmin,
  toText,
  type Route,
  today,
} from '../http/ask';
import type { Project } from '../model';
import { renderProject } from '../render/render-project';
import { type Change, put } from '../store/collections';
import { toFinishedTask } from './task';

const keyPattern = /^[A-Z][A-Z0-9]{1,9}$/;

export function findKeyProblem(ask: Ask, key: unknown): string | null {
  if (typeof key !== 'string' || key === '') return 'You must specify a valid project key.';
  if (!keyPattern.test(key)) {
    return 'Project keys must start with an uppercase letter, followed by one or more uppercase alphanumeric characters.';
  }
  const owner = ask.store.project(key);
  return owner ? `Project '${owner.name}' uses this project key.` : null;
}

export function findNameProblem(ask: Ask, name: unknown, except?: string): string | null {
  if (typeof name !== 'string' || name.trim() === '') return 'You must specify a valid project name.';
  if (name.length > 80) return 'The project name must not exceed 80 characters in length.';
  const projects = ask.store.table('projects').all();
  const isTaken = projects.some((one) => one.name === name && one.id !== except);
  return isTaken ? 'A project with that name already exists.' : null;
}

function findLeadProblem(ask: Ask, lead: unknown): string | null {
  if (typeof lead === 'string' && ask.store.table('people').get(lead)) return null;
  return lead === undefined ? 'You must specify a valid project lead.' : 'The user does not exist.';
}

type Problems = Record<string, string>;

function gather(rows: readonly (readonly [string, string | null])[]): Problems | null {
  const problems = rows.flatMap(([key, words]) => (words === null ? [] : [[key, words] as const]));
  return problems.length > 0 ? Object.fromEntries(problems) : null;
}

function toAssigneeType(value: unknown): NewProject['assigneeType'] {
  return value === 'PROJECT_LEAD' ? 'PROJECT_LEAD' : 'UNASSIGNED';
}

function readNew(ask: Ask): Found<NewProject> {
  const body = readObject(ask);
  const { key, name, leadAccountId, projectTypeKey, permissionScheme } = body;
  const type = projectTypeKey ?? 'software';
  const isType = type === 'software' || type === 'business' || type === 'service_desk';
  const problems = gather([
    ['projectKey', findKeyProblem(ask, key)],
    ['projectName', findNameProblem(ask, name)],
    ['projectLead', findLeadProblem(ask, leadAccountId)],
    ['projectType', isType ? null : 'An invalid project type was specified.'],
  ]);
  if (problems) return missed(refusal(400, [], problems));
  const schemeId = typeof permissionScheme === 'number' ? String(permissionScheme) : undefined;
  if (schemeId !== undefined && !ask.store.table('permissionSchemes').get(schemeId))
    return missed(refusal(400, [], { permissionScheme: 'The permission scheme does not exist.' }));
  const { projectTemplateKey: template, description } = body;
  return found({
    key: String(key),
    name: String(name),
    leadAccountId: String(leadAccountId),
    description: typeof description === 'string' ? description : '',
    template: typeof template === 'string' ? template : undefined,
    schemeId,
    assigneeType: toAssigneeType(body['assigneeType']),
  });
}

function postProject(ask: Ask): Answer {
  const refused = refuseUnlessAdmin(ask, 'You do not have permission to create projects.');
  if (refused) return refused;
  const wanted = readNew(ask);
  if (!wanted.ok) return wanted.answer;
  const { id, key } = createProject(ask, wanted.value);
  return answer({ self: ask.view.url(`/rest/api/3/project/${id}`), id: Number(id), key }, 201);
}

/** The keys of its issues move with it; the old ones still lead to them. */
function toRekeying(ask: Ask, project: Project, key: string): Change[] {
  return [...ask.store.issues.ofProject(project.id)].map((issue) =>
    put('issues', { ...issue, key: issue.key.replace(/^.+(?=-\d+$)/, key) }),
  );
}

function withGiven(project: Project, body: Record<string, unknown>): Project {
  const { name, description, leadAccountId, url, assigneeType, permissionScheme } = body;
  return {
    ...project,
    ...(typeof name === 'string' && { name }),
    ...(typeof description === 'string' && { description }),
    ...(typeof leadAccountId === 'string' && { leadAccountId }),
    ...(typeof url === 'string' && { url }),
    ...(assigneeType !== undefined && { assigneeType: toAssigneeType(assigneeType) }),
    ...(typeof permissionScheme === 'number' && { permissionSchemeId: String(permissionScheme) }),
  };
}

function putProject(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  const project = seen.value;
  if (!isSiteAdmin(ask) && !ask.permissions.can(ask.caller, 'ADMINISTER_PROJECTS', { project }))
    return refusal(403, ['You must have global administrator rights in order to modify projects.']);
  const body = readObject(ask);
  const { key, name, leadAccountId } = body;
  const isRekeyed = key !== undefined && key !== project.key;
  const problems = gather([
    ['projectKey', isRekeyed ? findKeyProblem(ask, key) : null],
    ['projectName', name === undefined ? null : findNameProblem(ask, name, project.id)],
    ['projectLead', leadAccountId === undefined ? null : findLeadProblem(ask, leadAccountId)],
  ]);
  if (problems) return refusal(400, [], problems);
  const changed = withGiven(project, body);
  const formerKeys = [...project.formerKeys, project.key];
  const moved = isRekeyed ? { ...changed, key: toText(key), formerKeys } : changed;
  ask.store.commit([put('projects', moved), ...(isRekeyed ? toRekeying(ask, moved, moved.key) : [])]);
  return answer(renderProject(ask.view, moved, today(ask)));
}

function findDeletable(ask: Ask): Found<Project> {
  if (isStranger(ask)) return missed(notSignedIn);
  const idOrKey = ask.param('projectIdOrKey');
  const seen = findProject(ask, idOrKey);
  return seen.ok && !isSiteAdmin(ask) ? missed(hiddenProject(idOrKey)) : seen;
}

function removeProject(ask: Ask): Answer {
  const seen = findDeletable(ask);
  if (!seen.ok) return seen.answer;
  deleteProject(ask, seen.value);
  return noContent;
}

function removeLater(ask: Ask): Answer {
  const seen = findDeletable(ask);
  if (!seen.ok) return seen.answer;
  deleteProject(ask, seen.value);
  return toFinishedTask(ask, `Delete project ${seen.value.key}`);
}

function archive(ask: Ask): Answer {
  const seen = findDeletable(ask);
  if (!seen.ok) return seen.answer;
  if (seen.value.archivedAt !== undefined) return refusal(400, ['The project is already archived.']);
  ask.store.commit([put('projects', { ...seen.value, archivedAt: ask.clock() })]);
  return noContent;
}

function restore(ask: Ask): Answer {
  const seen = findDeletable(ask);
  if (!seen.ok) return seen.answer;
  const { archivedAt, ...project } = seen.value;
  if (archivedAt === undefined) return refusal(400, ['The project is not archived.']);
  ask.store.commit([put('projects', project)]);
  return answer(renderProject(ask.view, project, today(ask)));
}

const path = '/project/:projectIdOrKey';

export const projectWriteRoutes: readonly Route[] = [
  { method: 'POST', path: '/project', run: postProject },
  { method: 'PUT', path, run: putProject },
  { method: 'DELETE', path, run: removeProject },
  { method: 'POST', path: `${path}/delete`, takes: 'any', run: removeLater },
  { method: 'POST', path: `${path}/archive`, takes: 'any', run: archive },
  { method: 'POST', path: `${path}/restore`, takes: 'any', run: restore },
];
