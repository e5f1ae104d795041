// A site as Atlassian hands it over: one administrator, the app's user and one empty project.

import type { SiteData } from '../jira/model';
import { schemeIds } from './base/permission-schemes';
import { SiteBuilder } from './base/site-builder';
import { canaryMailDomains } from './canaries';
import { toSiteOptions, type SeedOptions } from './seed-options';

export function blankSeed(options: SeedOptions): SiteData[] {
  const site = new SiteBuilder(toSiteOptions(options, { random: 7, mailDomain: canaryMailDomains.blank }));
  const lead = site.addPerson({ name: 'Robin Ferreira', mail: 'robin', admin: true });
  const app = site.addPerson({ name: 'Gantt Chart for Jira', mail: 'gantt-app', app: true });
  const project = site.addProject({
    key: options.projectKey ?? 'NEW',
    name: 'First steps',
    description: 'Nothing has been planned here yet.',
    lead,
    style: 'classic',
    schemeId: schemeIds.default,
    apps: [app],
  });
  // A software project comes with a board: sprints can't be made without one.
  site.addBoard(project, `${project.key} board`, 'scrum');
  return [site.finish()];
}
