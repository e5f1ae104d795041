// Strings by which a test finds Jira data where none may be: in the app's storage, logs and backups.
// Every text, name and address of a seed is such a string as it stands; addresses also end in a marked domain.
// Ids are none: the app may keep ids.

import type { SiteData } from '../jira/model';
import { fromAdf } from './base/adf';

/** E-mail domains of the seeded sites; `.example` is reserved, so no mail can ever go there. */
export const canaryMailDomains = {
  demo: 'canary-gannet.example',
  second: 'canary-osprey.example',
  construction: 'canary-dunlin.example',
  scale: 'canary-whimbrel.example',
  file: 'canary-turnstone.example',
  blank: 'canary-bittern.example',
} as const;

export const canaryMailPattern = /@canary-[a-z]+\.example\b/;

/** Shorter ones would be found by chance. */
const shortest = 5;

type Texts = readonly (string | undefined)[];

function peopleOf(site: SiteData): Texts {
  return site.people.flatMap((person) => [person.displayName, person.emailAddress]);
}

function frameOf(site: SiteData): Texts {
  return [
    site.site.name,
    site.site.url,
    ...site.projects.flatMap((project) => [project.name, project.description]),
    ...site.versions.flatMap((version) => [version.name, version.description]),
    ...site.components.map((component) => component.name),
    ...site.boards.map((board) => board.name),
    ...site.sprints.flatMap((sprint) => [sprint.name, sprint.goal]),
    ...site.filters.flatMap((filter) => [filter.name, filter.description]),
  ];
}

function issuesOf(site: SiteData): Texts {
  return site.issues.flatMap((issue) => [
    issue.key,
    issue.summary,
    ...fromAdf(issue.description),
    ...issue.comments.flatMap((comment) => fromAdf(comment.body)),
    ...issue.labels,
  ]);
}

/** Every distinct text, name, key and address of a site, of five characters or more. */
export function canariesOf(site: SiteData): string[] {
  const notes = site.worklogs.flatMap((log) => fromAdf(log.comment));
  const all = [...peopleOf(site), ...frameOf(site), ...issuesOf(site), ...notes];
  return [...new Set(all)].filter((text): text is string => text !== undefined && text.length >= shortest);
}
