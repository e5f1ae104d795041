// What a person may do with a subject, from what Jira grants them. Pure, and the only place that decides.
import type { Need, SubjectName } from '#contract/operations';
import type { Grants } from './ports';

/** Jira lets its administrators into the settings of every project that they see. */
export const mayAdministerProject = ({ browse, administerProject, administerSite }: Grants): boolean =>
  administerProject || (administerSite && browse);

const mayOnProject: Record<Need, (grants: Grants) => boolean> = {
  browse: (grants) => grants.browse || grants.administerProject,
  administer: mayAdministerProject,
};

/** A person of the site is who sees something of it: an account that lost its access is known to Jira, too. */
const mayOnSite: Record<Need, (grants: Grants) => boolean> = {
  browse: (grants) => grants.browse || grants.administerSite,
  administer: (grants) => grants.administerSite,
};

export const isAllowed = (need: Need, subject: SubjectName, grants: Grants): boolean =>
  (subject.type === 'site' ? mayOnSite : mayOnProject)[need](grants);
