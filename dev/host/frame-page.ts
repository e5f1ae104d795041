// The host's page around the app, as HTML: what the frame's script has to know stands in it as JSON.
import type { Forge } from '../forge/create-forge';
import { nobody, toPersonName, type HostSite } from './host-site';
import type { PageSession } from './page-session';
import { findSurfaceModule, surfaces } from './surface';

export type ColorMode = 'light' | 'dark' | 'system';

/** What the frame's script reads. Names of people and places are shown as text, never as markup. */
export interface FrameBoot {
  readonly pageId: string;
  readonly appOrigin: string;
  /** null: the manifest has no module for this surface. */
  readonly resource: string | null;
  readonly title: string;
  readonly site: { readonly id: string; readonly name: string; readonly url: string };
  readonly sites: readonly { readonly id: string; readonly name: string; readonly firstProject: string }[];
  readonly people: readonly { readonly name: string; readonly label: string }[];
  readonly person: { readonly name: string; readonly label: string };
  readonly projects: readonly { readonly key: string; readonly name: string }[];
  readonly projectKey: string | null;
  readonly surface: string;
  readonly surfaces: readonly { readonly name: string; readonly title: string }[];
  readonly colorMode: ColorMode;
  readonly latencyMs: number | null;
  readonly route: string;
}

export interface FrameOptions {
  readonly forge: Forge;
  readonly sites: readonly HostSite[];
  readonly page: PageSession;
  readonly appOrigin: string;
  readonly colorMode: ColorMode;
}

export function toFrameBoot({ forge, sites, page, appOrigin, colorMode }: FrameOptions): FrameBoot {
  const { site, place, person, project } = page;
  const module = findSurfaceModule(forge.manifest, place.surface);
  return {
    pageId: page.id,
    appOrigin,
    resource: module?.resource?.split(/[/;]/)[0] ?? null,
    title: module?.title ?? place.surface.title,
    site: { id: site.id, name: site.name, url: site.url },
    sites: sites.map((one) => ({ id: one.id, name: one.name, firstProject: one.projects()[0]?.key ?? '' })),
    people: [
      ...site.people().map((one) => ({
        name: toPersonName(one),
        label: one.active ? one.displayName : `${one.displayName} (inactive)`,
      })),
      { name: nobody, label: 'Nobody (anonymous)' },
    ],
    person: person
      ? { name: toPersonName(person), label: person.displayName }
      : { name: nobody, label: 'Nobody' },
    projects: site.projects().map(({ key, name }) => ({ key, name })),
    projectKey: project?.key ?? null,
    surface: place.surface.name,
    surfaces: surfaces.map(({ name, title }) => ({ name, title })),
    colorMode,
    latencyMs: page.latencyMs,
    route: place.route,
  };
}

export function toFramePage(boot: FrameBoot): string {
  const mode = boot.colorMode === 'dark' ? 'dark' : 'light';
  return `<!doctype html>
<html lang="en" data-color-mode="${mode}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${boot.title} - ${boot.site.name}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_host/frame.css">
<script type="application/json" id="boot">${JSON.stringify(boot).replaceAll('<', '\\u003c')}</script>
<script src="/_host/frame.js" defer></script>
</head>
<body></body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
