// What an operation acts on, loaded before anything is decided. Use cases read nothing else by an id from outside.
import type { ProjectConfiguration, SiteConfiguration } from '#contract/configuration';
import { succeed, type Result } from '#contract/errors';
import type { SubjectName } from '#contract/operations';
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

export type Subject = SiteSubject | ProjectSubject;

/** There is one configuration a site and one a project, so their scope is their id. */
export const siteConfigurationId = 'site';

export type LoadSubject = (name: SubjectName) => Promise<Result<Subject>>;

export const createLoadSubject =
  ({ documents }: { readonly documents: DocumentStore }): LoadSubject =>
  async (name) => {
    if (name.type === 'site') {
      const site = await documents.read('site-configuration', siteConfigurationId);
      return site.ok ? succeed({ type: 'site', site: site.value }) : site;
    }
    const { projectId } = name;
    const [site, project] = await Promise.all([
      documents.read('site-configuration', siteConfigurationId),
      documents.read('project-configuration', projectId),
    ]);
    if (!site.ok) return site;
    if (!project.ok) return project;
    return succeed({ type: 'project', projectId, site: site.value, project: project.value });
  };
