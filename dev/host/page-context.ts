// What `view.getContext()` tells an app. Shape: @forge/bridge 7.2.0, out/types.d.ts; `extension` by module type.
import { environmentType, toEnvironmentId, toModuleAri } from '../forge/identifiers';
import type { Manifest, ManifestModule } from '../forge/manifest';
import { license } from '../forge/runtime-object';
import type { PageSession } from './page-session';

export interface ContextSubject {
  readonly manifest: Manifest;
  readonly module: ManifestModule;
  readonly page: PageSession;
  /** Origin of the host's page. */
  readonly hostOrigin: string;
  /** What the opener of a modal passed. */
  readonly modal?: unknown;
}

export function toPageContext({
  manifest,
  module,
  page,
  hostOrigin,
  modal,
}: ContextSubject): Record<string, unknown> {
  const { site, place, person, project } = page;
  return {
    ...(person === null ? {} : { accountId: person.accountId, accountType: 'licensed' }),
    cloudId: site.cloudId,
    environmentId: toEnvironmentId(manifest),
    environmentType,
    extension: {
      type: place.surface.moduleType,
      ...(project === null ? {} : { project: { id: project.id, key: project.key, type: 'software' } }),
      ...(modal === undefined ? {} : { modal }),
    },
    license,
    localId: toModuleAri(manifest, module.key),
    locale: person?.locale ?? 'en-US',
    moduleKey: module.key,
    // The advertised address leads nowhere; links that the app builds on this one can be followed.
    siteUrl: `${hostOrigin}/site/${site.id}`,
    timezone: person?.timeZone ?? 'UTC',
    permissions: { scopes: manifest.permissions.scopes, external: manifest.permissions.external ?? {} },
  };
}
