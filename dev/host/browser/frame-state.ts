// What the frame knows of its page, and the addresses that other choices would have.
import type { FrameBoot } from '../frame-page';

export function readBoot(): FrameBoot {
  return JSON.parse(document.getElementById('boot')?.textContent ?? '{}') as FrameBoot;
}

export type Choice = Partial<Record<'site' | 'project' | 'surface' | 'person' | 'theme' | 'latency', string>>;

/** The address of this page with one choice changed; all other choices stay, but another site has other people. */
export function addressOf(boot: FrameBoot, choice: Choice): string {
  const site = choice.site ?? boot.site.id;
  const isOtherSite = site !== boot.site.id;
  const query = new URLSearchParams(window.location.search);
  if (isOtherSite) query.delete('person');
  for (const name of ['person', 'theme', 'latency'] as const) {
    const value = choice[name];
    if (value !== undefined) query.set(name, value);
  }
  const project = choice.project ?? (isOtherSite ? null : boot.projectKey) ?? firstProjectOf(boot, site);
  const path = toPath(site, project, choice.surface ?? boot.surface);
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

function firstProjectOf({ sites }: FrameBoot, site: string): string {
  return sites.find(({ id }) => id === site)?.firstProject ?? '';
}

function toPath(site: string, project: string, surface: string): string {
  if (surface === 'project') return `/site/${site}/project/${project}`;
  if (surface === 'project-settings') return `/site/${site}/project/${project}/settings`;
  return `/site/${site}/${surface}`;
}

/** Path of the page without the app's own route. */
export function basePath(): string {
  return window.location.pathname.replace(/\/route(\/.*)?$/, '').replace(/\/$/, '');
}
