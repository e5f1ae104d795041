// Where an app's links lead in the local Jira.
import type { FrameBoot } from '../frame-page';

interface Target {
  readonly url?: string;
  readonly type?: 'same-tab' | 'new-tab';
  readonly target?: string;
  readonly issueKey?: string;
  readonly projectKey?: string;
}

const placesByTarget: Readonly<Record<string, (target: Target, site: string) => string>> = {
  issue: ({ issueKey = '' }, site) => `/site/${site}/browse/${issueKey}`,
  module: ({ projectKey }, site) =>
    projectKey ? `/site/${site}/project/${projectKey}` : `/site/${site}/global`,
  projectSettingsDetails: ({ projectKey = '' }, site) => `/site/${site}/project/${projectKey}/settings`,
};

export function navigate(boot: FrameBoot, data: unknown): void {
  const target = data as Target;
  const url = toUrl(boot, target);
  if (target.type === 'new-tab') window.open(url, '_blank', 'noopener');
  else window.location.assign(url);
}

/** @returns an absolute address; the site's advertised one is replaced by the local one */
export function toUrl({ site }: FrameBoot, data: unknown): string {
  const target = data as Target;
  if (target.url === undefined) {
    const place = placesByTarget[target.target ?? ''];
    if (!place)
      throw new Error(`The local Forge host doesn't offer the navigation target ${target.target ?? ''}`);
    return new URL(place(target, site.id), window.location.origin).href;
  }
  const url = target.url.startsWith(`${site.url}/`) ? target.url.slice(site.url.length) : target.url;
  const isOwn = url.startsWith('/') && !url.startsWith('//') && !url.startsWith('/site/');
  return new URL(isOwn ? `/site/${site.id}${url}` : url, window.location.origin).href;
}
