// What a person may do with a subject, from what Jira grants them. Pure, and the only place that decides.
import type { Need, SubjectName } from '#contract/operations';
import type { Grants } from './ports';

/** Jira lets its administrators into the settings of every project that they see. */
export const mayAdministerProject = ({ browseProject, administerProject, administerSite }: Grants): boolean =>
  administerProject || (administerSite && browseProject);

const mayOnProject: Record<Need, (grants: Grants) => boolean> = {
  browse: (grants) => grants.browseProject || mayAdministerProject(grants),
  administer: mayAdministerProject,
};

const mayOnSite: Record<Need, (grants: Grants) => boolean> = {
  browse: () => true,
  administer: (grants) => grants.administerSite,
};

export const isAllowed = (need: Need, subject: SubjectName, grants: Grants): boolean =>
  (subject.type === 'site' ? mayOnSite : mayOnProject)[need](grants);
