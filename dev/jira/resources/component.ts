// Components: one, made, changed, removed, and those of a project.
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
import {
  type Ask,
  findProject,
  isSiteAdmin,
  isStranger,
  readList,
  readObject,
  type Route,
} from '../http/ask';
import { badOrder, toOrdered, toPage } from '../http/page';
import type { Component, Issue, Project } from '../model';
import { renderWholeComponent } from '../render/render-component';
import { type Change, put } from '../store/collections';

function hidden(id: string): Answer {
  return refusal(404, [`The component with id ${id} does not exist.`]);
}

function findComponent(ask: Ask, id = ask.param('id')): Found<Component> {
  const component = ask.store.table('components').get(id);
  const project = component && ask.store.table('projects').get(component.projectId);
  const isSeen = project && ask.permissions.canSeeProject(ask.caller, project);
  return component && isSeen ? found(component) : missed(hidden(id));
}

function refuseToManage(ask: Ask, projectId: string): Answer | null {
  const project = ask.store.table('projects').get(projectId);
  if (project && ask.permissions.can(ask.caller, 'ADMINISTER_PROJECTS', { project })) return null;
  if (isSiteAdmin(ask)) return null;
  return refusal(403, ['The user does not have permission to complete this request.']);
}

function findManaged(ask: Ask): Found<Component> {
  if (isStranger(ask)) return missed(notSignedIn);
  const seen = findComponent(ask);
  const refused = seen.ok ? refuseToManage(ask, seen.value.projectId) : null;
  return refused ? missed(refused) : seen;
}

function findProblem(ask: Ask, projectId: string, except?: string): Record<string, string> | null {
  const { name, leadAccountId } = readObject(ask);
  if (typeof name === 'string') {
    if (name.trim() === '')
      return { name: 'The component name specified is invalid - cannot be an empty string.' };
    if (name.length > 255) return { name: 'The component name must not exceed 255 characters.' };
    const isTaken = ask.store
      .table('components')
      .all()
      .some((one) => one.projectId === projectId && one.name === name && one.id !== except);
    if (isTaken) return { name: `A component with the name ${name} already exists in this project.` };
  }
  const isUnknown = typeof leadAccountId === 'string' && !ask.store.table('people').get(leadAccountId);
  return isUnknown ? { leadUserName: `The user ${leadAccountId} does not exist.` } : null;
}

const assigneeTypes = ['PROJECT_DEFAULT', 'COMPONENT_LEAD', 'PROJECT_LEAD', 'UNASSIGNED'] as const;

function withGiven(component: Component, body: Record<string, unknown>): Component {
  const { name, description, leadAccountId } = body;
  const assigneeType = assigneeTypes.find((type) => type === body['assigneeType']);
  return {
    ...component,
    ...(typeof name === 'string' && { name }),
    ...(typeof description === 'string' && { description }),
    ...(typeof leadAccountId === 'string' && { leadAccountId }),
    ...(assigneeType !== undefined && { assigneeType }),
  };
}

function postComponent(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const body = readObject(ask);
  const key = body['project'];
  const project = typeof key === 'string' ? ask.store.project(key) : undefined;
  if (!project || !ask.permissions.canSeeProject(ask.caller, project))
    return refusal(404, ['The project does not exist.']);
  const refused = refuseToManage(ask, project.id);
  if (refused) return refused;
  const problem =
    typeof body['name'] === 'string'
      ? findProblem(ask, project.id)
      : { name: 'The component name specified is invalid - cannot be an empty string.' };
  if (problem) return refusal(400, [], problem);
  const blank: Component = { id: ask.store.takeId(), projectId: project.id, name: '', description: '' };
  const component = withGiven(blank, body);
  ask.store.commit([put('components', component)]);
  return answer(renderWholeComponent(ask.view, component), 201);
}

function putComponent(ask: Ask): Answer {
  const seen = findManaged(ask);
  if (!seen.ok) return seen.answer;
  const problem = findProblem(ask, seen.value.projectId, seen.value.id);
  if (problem) return refusal(400, [], problem);
  const component = withGiven(seen.value, readObject(ask));
  ask.store.commit([put('components', component)]);
  return answer(renderWholeComponent(ask.view, component));
}

function issuesOf(ask: Ask, { id, projectId }: Component): Issue[] {
  return [...ask.store.issues.ofProject(projectId)].filter((issue) => issue.componentIds.includes(id));
}

function deleteComponent(ask: Ask): Answer {
  const seen = findManaged(ask);
  if (!seen.ok) return seen.answer;
  const { id, projectId } = seen.value;
  const into = ask.query.get('moveIssuesTo');
  if (into !== null && ask.store.table('components').get(into)?.projectId !== projectId) return hidden(into);
  const changes = issuesOf(ask, seen.value).map((issue): Change => {
    const ids = issue.componentIds.flatMap((one) => (one === id ? (into ?? []) : one));
    return put('issues', { ...issue, componentIds: [...new Set(ids)] });
  });
  ask.store.commit([...changes, { remove: 'components', id }]);
  return noContent;
}

function getComponent(ask: Ask): Answer {
  const seen = findComponent(ask);
  return seen.ok ? answer(renderWholeComponent(ask.view, seen.value)) : seen.answer;
}

function countIssues(ask: Ask): Answer {
  const seen = findComponent(ask);
  if (!seen.ok) return seen.answer;
  const self = ask.view.url(`/rest/api/3/component/${seen.value.id}/relatedIssueCounts`);
  return answer({ self, issueCount: issuesOf(ask, seen.value).length });
}

function componentsOf(ask: Ask, project: Project): Component[] {
  const all = ask.store.table('components').all();
  return all.filter((one) => one.projectId === project.id);
}

function listComponents(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  if (!seen.ok) return seen.answer;
  return answer(componentsOf(ask, seen.value).map((one) => renderWholeComponent(ask.view, one)));
}

const orders = {
  name: (one: Component) => one.name.toLowerCase(),
  description: (one: Component) => one.description.toLowerCase(),
  lead: (one: Component) => one.leadAccountId ?? '',
  issueCount: () => '',
};

function toComponentPage(ask: Ask, components: readonly Component[], withCount: boolean): Answer {
  const text = (ask.query.get('query') ?? '').toLowerCase();
  const wanted = components.filter(({ name }) => name.toLowerCase().includes(text));
  const ordered = toOrdered(wanted, ask.query.get('orderBy'), orders);
  if (!ordered) return badOrder(ask);
  return answer(
    toPage(ask, ordered, 50, (one) => ({
      ...renderWholeComponent(ask.view, one),
      ...(withCount && { issueCount: issuesOf(ask, one).length }),
    })),
  );
}

function pageComponents(ask: Ask): Answer {
  const seen = findProject(ask, ask.param('projectIdOrKey'));
  return seen.ok ? toComponentPage(ask, componentsOf(ask, seen.value), true) : seen.answer;
}

/** Of the projects that are named, or of all that the caller sees. */
function searchComponents(ask: Ask): Answer {
  const named = readList(ask.query, 'projectIdsOrKeys');
  const all = ask.store.table('projects').all();
  const seen = all.filter((project) => ask.permissions.canSeeProject(ask.caller, project));
  const places = named.length === 0 ? seen.map(found) : named.map((one) => findProject(ask, one));
  const lost = places.find((place) => !place.ok);
  if (lost) return lost.answer;
  const components = places.flatMap((place) => (place.ok ? componentsOf(ask, place.value) : []));
  return toComponentPage(ask, components, false);
}

export const componentRoutes: readonly Route[] = [
  { method: 'POST', path: '/component', run: postComponent },
  { method: 'GET', path: '/component', run: searchComponents },
  { method: 'GET', path: '/component/:id', run: getComponent },
  { method: 'PUT', path: '/component/:id', run: putComponent },
  { method: 'DELETE', path: '/component/:id', run: deleteComponent },
  { method: 'GET', path: '/component/:id/relatedIssueCounts', run: countIssues },
  { method: 'GET', path: '/project/:projectIdOrKey/components', run: listComponents },
  { method: 'GET', path: '/project/:projectIdOrKey/component', run: pageComponents },
];
