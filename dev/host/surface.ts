// Where an app can be shown, and how the host's addresses say so. It knows no site and no person.
import type { Manifest, ManifestModule } from '../forge/manifest';

export type SurfaceName = 'project' | 'project-settings' | 'global' | 'admin';

export interface Surface {
  readonly name: SurfaceName;
  readonly title: string;
  readonly moduleType: string;
  readonly needsProject: boolean;
}

export const surfaces: readonly Surface[] = [
  { name: 'project', title: 'Project page', moduleType: 'jira:projectPage', needsProject: true },
  { name: 'global', title: 'Global page', moduleType: 'jira:globalPage', needsProject: false },
  {
    name: 'project-settings',
    title: 'Project settings',
    moduleType: 'jira:projectSettingsPage',
    needsProject: true,
  },
  { name: 'admin', title: 'Administration', moduleType: 'jira:adminPage', needsProject: false },
];

export interface Place {
  readonly siteId: string;
  readonly surface: Surface;
  readonly projectKey: string | null;
  /** What the app calls its location, from its slash on. */
  readonly route: string;
}

const patterns: readonly (readonly [SurfaceName, RegExp])[] = [
  ['project-settings', /^\/site\/([^/]+)\/project\/([^/]+)\/settings(?:\/route(\/.*)?)?\/?$/],
  ['project', /^\/site\/([^/]+)\/project\/([^/]+)(?:\/route)?(\/.*)?$/],
  ['global', /^\/site\/([^/]+)\/global()(?:\/route)?(\/.*)?$/],
  ['admin', /^\/site\/([^/]+)\/admin()(?:\/route(\/.*)?)?\/?$/],
];

export function toPlace(path: string): Place | null {
  for (const [name, pattern] of patterns) {
    const match = pattern.exec(path);
    const surface = surfaces.find((one) => one.name === name);
    if (!match || !surface) continue;
    const [, siteId = '', projectKey = '', route = '/'] = match;
    return { siteId, surface, projectKey: projectKey || null, route };
  }
  return null;
}

/** The address of a place, without its query. */
export function fromPlace({ siteId, surface, projectKey, route }: Place): string {
  const within = route === '/' ? '' : `/route${route}`;
  const project = `/site/${siteId}/project/${projectKey ?? ''}`;
  if (surface.name === 'project') return `${project}${within}`;
  if (surface.name === 'project-settings') return `${project}/settings${within}`;
  return `/site/${siteId}/${surface.name}${within}`;
}

export function findSurfaceModule({ modules }: Manifest, surface: Surface): ManifestModule | null {
  return modules[surface.moduleType]?.[0] ?? null;
}
