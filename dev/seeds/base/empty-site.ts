// A site on which nobody has worked: the catalogue, the schemes and the groups, no people and no projects.

import type { SiteData } from '../../jira/model';
import { createGlobalGrants, createPermissionSchemes } from './permission-schemes';
import { groups, issueTypes, linkTypes, priorities, resolutions, roles, statuses } from './site-catalog';
import { createCustomFields, type FieldNumbers } from './site-fields';

export interface SiteOptions {
  /** Epoch milliseconds of the first start. */
  readonly now: number;
  readonly cloudId: string;
  readonly name: string;
  /** Advertised address, https, without a slash at the end. */
  readonly url: string;
  readonly timeZone: string;
  readonly fields: FieldNumbers;
  /** Seed of the site's random numbers. */
  readonly random: number;
  /** Domain of everybody's e-mail address. */
  readonly mailDomain: string;
}

/** Above every id of the catalogue and of the permission schemes. */
const firstId = 20_000;

export function emptySite(options: SiteOptions): SiteData {
  const { cloudId, name, url, timeZone, now } = options;
  return {
    format: 1,
    site: { cloudId, name, url, timeZone, seededAt: now },
    nextId: firstId,
    people: [],
    groups: structuredClone([...groups]),
    roles: structuredClone([...roles]),
    permissionSchemes: createPermissionSchemes(),
    globalGrants: createGlobalGrants(),
    projects: [],
    issueTypes: structuredClone([...issueTypes]),
    statuses: structuredClone([...statuses]),
    priorities: structuredClone([...priorities]),
    resolutions: structuredClone([...resolutions]),
    linkTypes: structuredClone([...linkTypes]),
    customFields: createCustomFields(options.fields),
    versions: [],
    components: [],
    boards: [],
    sprints: [],
    issues: [],
    links: [],
    worklogs: [],
    filters: [],
    userProperties: {},
  };
}
