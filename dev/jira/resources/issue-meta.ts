// What can be written: the fields of an issue that exists, and of one about to be made.
import { typeOf } from '../edit/write-issue';
import type { EditScope, FieldDefinition } from '../fields/field-definition';
import { type Answer, answer, type Found, found, missed, refusal } from '../http/answer';
import { type Ask, findIssue, findProject, projectOf, readCount, readList, type Route } from '../http/ask';
import type { Issue, IssueType, Project } from '../model';
import { renderListedIssueType } from '../render/render-catalog';
import type { Json } from '../render/render-person';
import { renderIssueProject } from '../render/render-project';

function renderField(ask: Ask, field: FieldDefinition, scope: EditScope): Json {
  const { id, name, schema, edit } = field;
  return {
    required: edit?.required ?? false,
    schema,
    name,
    key: id,
    operations: edit?.operations ?? [],
    ...(edit?.allowedValues && { allowedValues: edit.allowedValues(scope) }),
    ...(edit?.autoCompletePath !== undefined && { autoCompleteUrl: ask.view.url(edit.autoCompletePath) }),
  };
}

function isOffered(ask: Ask, field: FieldDefinition, { project, issue }: EditScope): boolean {
  const permission = field.edit?.permission;
  return permission === undefined || ask.permissions.can(ask.caller, permission, { project, issue });
}

export function renderEditMeta(ask: Ask, issue: Issue): Json {
  const project = projectOf(ask, issue);
  const scope: EditScope = { view: ask.view, store: ask.store, project, type: typeOf(ask, issue), issue };
  const mayEdit = ask.permissions.can(ask.caller, 'EDIT_ISSUES', { project, issue });
  const fields = mayEdit ? ask.fields.editable(project).filter((field) => isOffered(ask, field, scope)) : [];
  return { fields: Object.fromEntries(fields.map((field) => [field.id, renderField(ask, field, scope)])) };
}

function getEditMeta(ask: Ask): Answer {
  const seen = findIssue(ask, ask.param('issueIdOrKey'));
  return seen.ok ? answer(renderEditMeta(ask, seen.value)) : seen.answer;
}

function findCreatable(ask: Ask): Found<Project> {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  const may = seen.ok && ask.permissions.can(ask.caller, 'CREATE_ISSUES', { project: seen.value });
  return may
    ? seen
    : missed(refusal(400, ['Project is not found or you do not have permission to create issues in it.']));
}

function typesOf(ask: Ask, project: Project): IssueType[] {
  return project.issueTypeIds.flatMap((id) => ask.store.table('issueTypes').get(id) ?? []);
}

/** These two pages name their list after what it holds, and have no `isLast`. */
function toNamedPage<T>(ask: Ask, name: string, all: readonly T[], render: (one: T) => Json): Json {
  const startAt = readCount(ask.query, 'startAt', 0);
  const maxResults = readCount(ask.query, 'maxResults', 50, 200);
  return {
    startAt,
    maxResults,
    total: all.length,
    [name]: all.slice(startAt, startAt + maxResults).map(render),
  };
}

function getCreateTypes(ask: Ask): Answer {
  const project = findCreatable(ask);
  if (!project.ok) return project.answer;
  const types = typesOf(ask, project.value);
  return answer(toNamedPage(ask, 'issueTypes', types, (type) => renderListedIssueType(ask.view, type)));
}

/** An issue of which nothing is known yet: allowed values may depend on project and type only. */
function toEmptyScope(ask: Ask, project: Project, type: IssueType): EditScope {
  const issue = { projectId: project.id, typeId: type.id, custom: {} } as Issue;
  return { view: ask.view, store: ask.store, project, type, issue };
}

function findType(ask: Ask, project: Project): Found<IssueType> {
  const type = typesOf(ask, project).find((one) => one.id === ask.param('issueTypeId'));
  return type ? found(type) : missed(refusal(400, ['Issue type is not found in the project.']));
}

function getCreateFields(ask: Ask): Answer {
  const project = findCreatable(ask);
  if (!project.ok) return project.answer;
  const type = findType(ask, project.value);
  if (!type.ok) return type.answer;
  const scope = toEmptyScope(ask, project.value, type.value);
  const projectField = ask.fields.get('project');
  const offered = ask.fields
    .editable(project.value)
    .filter((field) => isOfferedOnCreate(ask, field, project.value));
  return answer(
    toNamedPage(ask, 'fields', projectField ? [projectField, ...offered] : offered, (field) => ({
      ...renderField(ask, field, scope),
      ...(field.id === 'project' && { required: true, operations: ['set'] }),
      ...(field.id === 'parent' && { required: type.value.subtask }),
      fieldId: field.id,
      hasDefaultValue: field.id === 'priority',
    })),
  );
}

function isNamed(query: URLSearchParams, name: string, values: readonly string[]): boolean {
  const wanted = query.getAll(name).flatMap((text) => text.split(','));
  return wanted.length === 0 || values.some((value) => wanted.includes(value));
}

function renderFieldsOf(ask: Ask, project: Project, type: IssueType): Json {
  const scope = toEmptyScope(ask, project, type);
  const offered = ask.fields.editable(project).filter((field) => isOfferedOnCreate(ask, field, project));
  return Object.fromEntries(offered.map((field) => [field.id, renderField(ask, field, scope)]));
}

/** All projects in one answer, as it was before there were pages. */
function getCreateMeta(ask: Ask): Answer {
  const { query, store, permissions, caller } = ask;
  const withFields = readList(query, 'expand').includes('projects.issuetypes.fields');
  const projects = store
    .table('projects')
    .all()
    .filter((project) => permissions.can(caller, 'CREATE_ISSUES', { project }))
    .filter(({ id, key }) => isNamed(query, 'projectIds', [id]) && isNamed(query, 'projectKeys', [key]));
  return answer({
    expand: 'projects',
    projects: projects.map((project) => ({
      expand: 'issuetypes',
      ...renderNamed(ask, project),
      issuetypes: typesOf(ask, project)
        .filter(
          ({ id, name }) => isNamed(query, 'issuetypeIds', [id]) && isNamed(query, 'issuetypeNames', [name]),
        )
        .map((type) => ({
          ...renderListedIssueType(ask.view, type),
          ...(withFields && { expand: 'fields', fields: renderFieldsOf(ask, project, type) }),
        })),
    })),
  });
}

function renderNamed(ask: Ask, project: Project): Json {
  const { self, id, key, name, avatarUrls } = renderIssueProject(ask.view, project);
  return { self, id, key, name, avatarUrls };
}

function isOfferedOnCreate(ask: Ask, field: FieldDefinition, project: Project): boolean {
  const permission = field.edit?.permission;
  return permission === undefined || ask.permissions.can(ask.caller, permission, { project });
}

export const issueMetaRoutes: readonly Route[] = [
  { method: 'GET', path: '/issue/:issueIdOrKey/editmeta', run: getEditMeta },
  { method: 'GET', path: '/issue/createmeta', run: getCreateMeta },
  { method: 'GET', path: '/issue/createmeta/:projectIdOrKey/issuetypes', run: getCreateTypes },
  { method: 'GET', path: '/issue/createmeta/:projectIdOrKey/issuetypes/:issueTypeId', run: getCreateFields },
];
