// The things an issue points at: types, statuses, priorities, resolutions, link types, versions, components, sprints.
import type {
  Component,
  IssueType,
  LinkType,
  Priority,
  Resolution,
  Sprint,
  Status,
  StatusCategoryKey,
  Version,
} from '../model';
import { toShortDate } from './jira-time';
import type { Json } from './render-person';
import type { View } from './view';

function scopeOf(projectId: string | undefined): Json {
  return projectId === undefined ? {} : { scope: { type: 'PROJECT', project: { id: projectId } } };
}

export function renderIssueType(view: View, type: IssueType): Json {
  return {
    self: view.url(`/rest/api/3/issuetype/${type.id}`),
    id: type.id,
    description: type.description,
    iconUrl: `${view.site.url}/rest/api/2/universal_avatar/view/type/issuetype/avatar/${String(type.avatarId)}?size=medium`,
    name: type.name,
    subtask: type.subtask,
    avatarId: type.avatarId,
    hierarchyLevel: type.hierarchyLevel,
  };
}

/** As `/issuetype` lists it, where a team-managed project's own type says so. */
export function renderListedIssueType(view: View, type: IssueType): Json {
  return { ...renderIssueType(view, type), ...scopeOf(type.projectId) };
}

const categories: Record<StatusCategoryKey, { id: number; colorName: string; name: string }> = {
  undefined: { id: 1, colorName: 'medium-gray', name: 'No Category' },
  new: { id: 2, colorName: 'blue-gray', name: 'To Do' },
  done: { id: 3, colorName: 'green', name: 'Done' },
  indeterminate: { id: 4, colorName: 'yellow', name: 'In Progress' },
};

export function renderStatusCategory(view: View, key: StatusCategoryKey): Json {
  const { id, colorName, name } = categories[key];
  return { self: view.url(`/rest/api/3/statuscategory/${String(id)}`), id, key, colorName, name };
}

export function renderStatus(view: View, status: Status): Json {
  return {
    self: view.url(`/rest/api/3/status/${status.id}`),
    description: status.description,
    iconUrl: `${view.site.url}/images/icons/statuses/generic.png`,
    name: status.name,
    id: status.id,
    statusCategory: renderStatusCategory(view, status.category),
  };
}

export function renderListedStatus(view: View, status: Status): Json {
  return { ...renderStatus(view, status), untranslatedName: status.name, ...scopeOf(status.projectId) };
}

/** As it stands in an issue. */
export function renderPriority(view: View, priority: Priority): Json {
  return {
    self: view.url(`/rest/api/3/priority/${priority.id}`),
    iconUrl: `${view.site.url}/images/icons/priorities/${priority.name.toLowerCase()}_new.svg`,
    name: priority.name,
    id: priority.id,
  };
}

export function renderListedPriority(view: View, priority: Priority): Json {
  return {
    ...renderPriority(view, priority),
    statusColor: priority.color,
    description: priority.description,
  };
}

export function renderResolution(view: View, resolution: Resolution): Json {
  return {
    self: view.url(`/rest/api/3/resolution/${resolution.id}`),
    id: resolution.id,
    description: resolution.description,
    name: resolution.name,
  };
}

export function renderLinkType(view: View, type: LinkType): Json {
  const { id, name, inward, outward } = type;
  return { id, name, inward, outward, self: view.url(`/rest/api/3/issueLinkType/${id}`) };
}

/** As it stands in an issue. */
export function renderVersion(view: View, version: Version): Json {
  return {
    self: view.url(`/rest/api/3/version/${version.id}`),
    id: version.id,
    description: version.description,
    name: version.name,
    archived: version.archived,
    released: version.released,
    ...(version.releaseDate !== undefined && { releaseDate: version.releaseDate }),
  };
}

/** As a project lists it. `today` is `yyyy-MM-dd`. */
export function renderListedVersion(view: View, version: Version, today: string): Json {
  const { startDate, releaseDate } = version;
  return {
    ...renderVersion(view, version),
    ...(startDate !== undefined && { startDate, userStartDate: toShortDate(startDate) }),
    ...(releaseDate !== undefined && {
      userReleaseDate: toShortDate(releaseDate),
      ...(!version.released && { overdue: releaseDate < today }),
    }),
    projectId: Number(version.projectId),
  };
}

export function renderComponent(view: View, component: Component): Json {
  return {
    self: view.url(`/rest/api/3/component/${component.id}`),
    id: component.id,
    name: component.name,
    description: component.description,
  };
}

/** As the Sprint field of an issue shows it: times in UTC, unlike Jira's own fields. */
export function renderSprintValue(sprint: Sprint): Json {
  const iso = (at: number): string => new Date(at).toISOString();
  return {
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    boardId: sprint.boardId,
    goal: sprint.goal,
    ...(sprint.startAt !== undefined && { startDate: iso(sprint.startAt) }),
    ...(sprint.endAt !== undefined && { endDate: iso(sprint.endAt) }),
    ...(sprint.completeAt !== undefined && { completeDate: iso(sprint.completeAt) }),
  };
}
