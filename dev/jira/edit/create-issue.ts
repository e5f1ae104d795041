// Makes a new issue: project, type and first status, then the fields as in an edit.
import { findNamed, readIdOrKey } from '../fields/field-definition';
import { type Found, found, missed, refusal } from '../http/answer';
import type { Ask } from '../http/ask';
import type { Issue, IssueType, Project } from '../model';
import { put } from '../store/collections';
import type { EditRequest } from './read-edit';
import { findRankField, takeLastRank } from './rank-issues';
import { toAuthor } from './record-history';
import { writeNewIssue } from './write-issue';

function readProject(ask: Ask, value: unknown): Found<Project> {
  const project = ask.store.project(readIdOrKey(value) ?? '');
  if (!project || !ask.permissions.canSeeProject(ask.caller, project)) {
    return missed(refusal(400, [], { project: 'Specify a valid project ID or key' }));
  }
  if (ask.permissions.can(ask.caller, 'CREATE_ISSUES', { project })) return found(project);
  return missed(refusal(403, ['You do not have permission to create issues in this project.']));
}

function readType(ask: Ask, project: Project, value: unknown): Found<IssueType> {
  const types = project.issueTypeIds.flatMap((id) => ask.store.table('issueTypes').get(id) ?? []);
  const type = findNamed(value, types, [
    ['id', (one) => one.id],
    ['name', (one) => one.name],
  ]);
  if (type) return found(type);
  return missed(
    refusal(400, [], {
      issuetype: value === undefined ? 'Specify an issue type' : 'Specify a valid issue type',
    }),
  );
}

export function firstStatus(ask: Ask, project: Project): string {
  const statuses = project.statusIds.flatMap((id) => ask.store.table('statuses').get(id) ?? []);
  const first = statuses.find((status) => status.category === 'new') ?? statuses[0];
  if (!first) throw new Error(`Project ${project.key} has no status`);
  return first.id;
}

function toBlank(ask: Ask, project: Project, type: IssueType): Issue {
  const at = ask.clock();
  const priorities = ask.store.table('priorities').all();
  const rankField = findRankField(ask.store);
  const usual = priorities.find((priority) => priority.name === 'Medium') ?? priorities[0];
  return {
    id: ask.store.takeId(),
    key: `${project.key}-${String(project.lastIssueNumber + 1)}`,
    projectId: project.id,
    typeId: type.id,
    statusId: firstStatus(ask, project),
    priorityId: project.style === 'classic' ? (usual?.id ?? null) : null,
    resolutionId: null,
    resolvedAt: null,
    summary: '',
    description: null,
    creatorAccountId: toAuthor(ask),
    reporterAccountId: toAuthor(ask),
    assigneeAccountId: null,
    parentId: null,
    labels: [],
    componentIds: [],
    fixVersionIds: [],
    affectedVersionIds: [],
    dueDate: null,
    originalEstimateSeconds: null,
    remainingEstimateSeconds: null,
    securityLevelId: null,
    createdAt: at,
    updatedAt: at,
    custom: rankField === undefined ? {} : { [rankField]: takeLastRank(ask.store, rankField) },
    properties: {},
    comments: [],
    history: [],
    watchers: ask.caller.type === 'anonymous' ? [] : [toAuthor(ask)],
  };
}

export function createIssue(ask: Ask, request: EditRequest): Found<Issue> {
  const { project: givenProject, issuetype, ...fields } = request.fields;
  const project = readProject(ask, givenProject);
  if (!project.ok) return project;
  const type = readType(ask, project.value, issuetype);
  if (!type.ok) return type;
  if (type.value.subtask && fields['parent'] === undefined) {
    return missed(
      refusal(400, [], { parentId: 'Issue type is a sub-task but parent issue key or id not specified.' }),
    );
  }
  // A summary that is missing is refused in the same words as an empty one.
  const asked: EditRequest = { ...request, fields: { ...fields, summary: fields['summary'] ?? null } };
  const draft = toBlank(ask, project.value, type.value);
  const counted = put('projects', { ...project.value, lastIssueNumber: project.value.lastIssueNumber + 1 });
  return writeNewIssue(ask, draft, asked, [counted]);
}
