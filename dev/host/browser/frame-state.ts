// What the frame knows of its page, and the addresses that other choices would have.
import type { FrameBoot } from '../frame-page';

export function readBoot(): FrameBoot {
  return JSON.parse(document.getElementById('boot')?.textContent ?? '{}') as FrameBoot;
}

export type Choice = Partial<Record<'site' | 'project' | 'surface' | 'person' | 'theme' | 'latency', string>>;

/** The address of this page with one choice changed; all other choices stay. */
export function addressOf(boot: FrameBoot, choice: Choice): string {
  const query = new URLSearchParams(window.location.search);
  const isOtherSite = choice.site !== undefined && choice.site !== boot.site.id;
  if (isOtherSite) query.delete('person');
  for (const name of ['person', 'theme', 'latency'] as const) {
    const value = choice[name];
    if (value !== undefined) query.set(name, value);
  }
  const site = choice.site ?? boot.site.id;
  const firstProject = boot.sites.find(({ id }) => id === site)?.firstProject ?? '';
  const project = choice.project ?? (isOtherSite ? firstProject : (boot.projectKey ?? firstProject));
  const path = toPath(site, project, choice.surface ?? boot.surface);
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
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
