// What a seed file names and a new site may lack: types, statuses, priorities, resolutions, link types, people,
// versions, components and sprints. Each is made when it is first named.

import type {
  Component,
  IssueType,
  LinkType,
  Person,
  Priority,
  Project,
  Resolution,
  Sprint,
  Status,
  Version,
} from '../../jira/model';
import type { SiteBuilder } from '../base/site-builder';
import type { FileRow, FileSprint, FileUser, FileVersion } from './file-rows';

/** How the link types of Gantt apps read; any other type reads as its name. */
const linkWords: Readonly<Record<string, readonly [inward: string, outward: string]>> = {
  Depends: ['is depended on by', 'depends on'],
  Includes: ['is included in', 'includes'],
  'Gantt: finish-start': ['has to be done after', 'has to be done before'],
  'Gantt: start-finish': ['earliest end is start of', 'start is earliest end of'],
  'Gantt End to End': ['has to be finished together with', 'has to be finished together with'],
};

function madeOnce<T>(make: (name: string) => T): (name: string) => T {
  const made = new Map<string, T>();
  return (name) => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(name);
    made.set(name, fresh);
    return fresh;
  };
}

function findOrMake<T extends { name: string }>(list: T[], name: string, make: () => T): T {
  const found = list.find((one) => one.name === name);
  if (found) return found;
  const fresh = make();
  list.push(fresh);
  return fresh;
}

export function createSiteCatalog(site: SiteBuilder) {
  const { data } = site;
  const plain = (name: string) => ({ id: site.takeId(), name, description: '' });
  return {
    priority: (name: string): Priority =>
      findOrMake(data.priorities, name, () => ({ ...plain(name), color: '#707070' })),
    resolution: (name: string): Resolution => findOrMake(data.resolutions, name, () => plain(name)),
    linkType: (name: string): LinkType => {
      const [inward, outward] = linkWords[name] ?? [name.toLowerCase(), name.toLowerCase()];
      return findOrMake(data.linkTypes, name, () => ({ id: site.takeId(), name, inward, outward }));
    },
    type: (name: string, subtask: boolean): IssueType => {
      const shape = { subtask, hierarchyLevel: subtask ? -1 : 0, avatarId: 10300 };
      return findOrMake(data.issueTypes, name, () => ({ ...plain(name), ...shape }));
    },
    status: (name: string, category: Status['category']): Status =>
      findOrMake(data.statuses, name, () => ({ ...plain(name), category })),
  };
}

export function createFilePeople(site: SiteBuilder, users: readonly FileUser[], anybody: Person) {
  const known = new Map(users.map((user) => [user.accountId, user]));
  const byId = madeOnce((accountId: string) => {
    const { displayName = accountId, active = true, timeZone = 'Europe/Berlin' } = known.get(accountId) ?? {};
    const mail = accountId.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return site.addPerson({ accountId, name: displayName, mail, active, timeZone });
  });
  for (const { accountId } of users) byId(accountId);
  return {
    find: (accountId: string | null | undefined): Person | null => (accountId ? byId(accountId) : null),
    author: (row: FileRow): Person => {
      const accountId = row.fields.creator ?? row.fields.reporter;
      return accountId ? byId(accountId) : anybody;
    },
  };
}

export interface ProjectCatalog {
  readonly version: (version: FileVersion | string) => Version;
  readonly component: (name: string) => Component;
  readonly sprint: (sprint: FileSprint) => Sprint;
}

function toSprint(file: FileSprint): Omit<Sprint, 'id' | 'boardId'> {
  const { name, state, startDate, endDate, completeDate } = file;
  return {
    name,
    state,
    goal: '',
    createdAt: startDate ?? endDate ?? 0,
    ...(startDate ? { startAt: startDate } : {}),
    ...(endDate ? { endAt: endDate } : {}),
    ...(completeDate ? { completeAt: completeDate } : {}),
  };
}

export function createProjectCatalog(
  site: SiteBuilder,
  project: Project,
  listed: readonly FileVersion[],
): ProjectCatalog {
  const board = site.addBoard(project, `${project.key} board`, 'scrum');
  const details = new Map(listed.map((version) => [version.name, version]));
  const byName = madeOnce((name: string) => {
    const { released = true, archived = false, startDate, releaseDate } = details.get(name) ?? {};
    return site.addVersion(project, {
      name,
      description: '',
      released,
      archived,
      ...(startDate ? { startDate } : {}),
      ...(releaseDate ? { releaseDate } : {}),
    });
  });
  for (const { name } of listed) byName(name);
  const sprints = new Map<string, Sprint>();
  return {
    version: (version) => {
      if (typeof version === 'string') return byName(version);
      if (!details.has(version.name)) details.set(version.name, version);
      return byName(version.name);
    },
    component: madeOnce((name: string) => site.addComponent(project, name)),
    sprint: (file) => {
      const sprint = sprints.get(file.id) ?? site.addSprint(board, toSprint(file));
      sprints.set(file.id, sprint);
      return sprint;
    },
  };
}
