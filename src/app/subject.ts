// What an operation acts on, loaded before anything is decided. Use cases read nothing else by an id from outside.
import { builtInSchedules } from '#contract/built-in-schedules';
import type { ProjectConfiguration, SiteConfiguration } from '#contract/configuration';
import { fail, succeed, type Failure, type Result } from '#contract/errors';
import type { SharedContext } from '#contract/shared-context';
import type { SubjectName } from '#contract/subject-name';
import type { WorkingSchedule } from '#contract/working-schedule';
import type { DocumentStore, StoredDocument } from './ports';

export interface SiteSubject {
  readonly type: 'site';
  readonly site: StoredDocument<SiteConfiguration> | null;
}

export interface ProjectSubject {
  readonly type: 'project';
  readonly projectId: string;
  readonly site: StoredDocument<SiteConfiguration> | null;
  readonly project: StoredDocument<ProjectConfiguration> | null;
}

export interface ProjectsSubject {
  readonly type: 'projects';
  readonly projectIds: readonly string[];
}

export interface SelfSubject {
  readonly type: 'self';
}

export interface PersonSubject {
  readonly type: 'person';
  readonly accountId: string;
  readonly site: StoredDocument<SiteConfiguration> | null;
}

export interface ScheduleSubject {
  readonly type: 'schedule';
  readonly scheduleId: string;
  readonly document: StoredDocument<WorkingSchedule>;
  readonly site: StoredDocument<SiteConfiguration> | null;
}

export interface ContextSubject {
  readonly type: 'context';
  readonly contextId: string;
  readonly document: StoredDocument<SharedContext>;
}

export type Subject =
  | SiteSubject
  | ProjectSubject
  | ProjectsSubject
  | SelfSubject
  | PersonSubject
  | ScheduleSubject
  | ContextSubject;

/** There is one configuration a site and one a project, so their scope is their id. */
export const siteConfigurationId = 'site';

export type LoadSubject = (name: SubjectName) => Promise<Result<Subject>>;

interface Parts {
  readonly documents: DocumentStore;
}

const missing = (): Failure => fail('not-found', 'There is no such document.');

const loadSite = async ({ documents }: Parts): Promise<Result<SiteSubject>> => {
  const site = await documents.read('site-configuration', siteConfigurationId);
  return site.ok ? succeed({ type: 'site', site: site.value }) : site;
};

const loadProject = async ({ documents }: Parts, projectId: string): Promise<Result<ProjectSubject>> => {
  const [site, project] = await Promise.all([
    documents.read('site-configuration', siteConfigurationId),
    documents.read('project-configuration', projectId),
  ]);
  if (!site.ok) return site;
  if (!project.ok) return project;
  return succeed({ type: 'project', projectId, site: site.value, project: project.value });
};

/** Built-in ones exist before they are stored, unless an administrator removed them. */
export const readSchedule = async (
  { documents }: Parts,
  scheduleId: string,
): Promise<Result<StoredDocument<WorkingSchedule> | null>> => {
  const stored = await documents.read('working-schedule', scheduleId);
  if (!stored.ok || stored.value !== null) return stored;
  const builtIn = builtInSchedules.get(scheduleId);
  if (builtIn === undefined) return succeed(null);
  const index = await documents.read('schedule-index', siteConfigurationId);
  if (!index.ok) return index;
  return succeed(index.value?.body.removed.includes(scheduleId) ? null : { version: 0, body: builtIn });
};

const loadSchedule = async (parts: Parts, scheduleId: string): Promise<Result<ScheduleSubject>> => {
  const [document, site] = await Promise.all([readSchedule(parts, scheduleId), loadSite(parts)]);
  if (!document.ok) return document;
  if (!site.ok) return site;
  if (document.value === null) return missing();
  return succeed({ type: 'schedule', scheduleId, document: document.value, site: site.value.site });
};

const loadContext = async ({ documents }: Parts, contextId: string): Promise<Result<ContextSubject>> => {
  const document = await documents.read('shared-context', contextId);
  if (!document.ok) return document;
  return document.value === null
    ? missing()
    : succeed({ type: 'context', contextId, document: document.value });
};

const loadPerson = async (parts: Parts, accountId: string): Promise<Result<PersonSubject>> => {
  const site = await loadSite(parts);
  return site.ok ? succeed({ type: 'person', accountId, site: site.value.site }) : site;
};

export const createLoadSubject =
  (parts: Parts): LoadSubject =>
  async (name) => {
    switch (name.type) {
      case 'site':
        return loadSite(parts);
      case 'project':
        return loadProject(parts, name.projectId);
      case 'projects':
      case 'self':
        return succeed(name);
      case 'person':
        return loadPerson(parts, name.accountId);
      case 'schedule':
        return loadSchedule(parts, name.scheduleId);
      case 'context':
        return loadContext(parts, name.contextId);
    }
  };
