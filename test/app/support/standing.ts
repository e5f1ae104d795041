// Grants as Jira might give them, everything refused but what a test names.
import type { Grants, ProjectGrants } from '../../../src/app/ports';
import type { Standing } from '../../../src/app/authority';

export const nothingOnProject: ProjectGrants = {
  browse: false,
  administer: false,
  editSchedules: false,
  manageContexts: false,
};

export const onProjects = (projects: Readonly<Record<string, Partial<ProjectGrants>>>): Grants['projects'] =>
  new Map(Object.entries(projects).map(([id, held]) => [id, { ...nothingOnProject, ...held }]));

export const grantsOf = (held: Partial<Grants>): Grants => ({
  use: false,
  administerSite: false,
  projects: new Map(),
  ...held,
});

export const standingOf = (held: Partial<Grants>, more: Partial<Standing> = {}): Standing => ({
  principal: { accountId: 'someone' },
  grants: grantsOf(held),
  level: null,
  ...more,
});
