// The Content Security Policy of an app's page: Forge's own, with the two places that must be local made local.
import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { Manifest } from '../forge/manifest';

type Permissions = Parameters<CSPProcessingService['getCspDetails']>[1];

export interface PolicyOptions {
  readonly html: string;
  readonly manifest: Manifest;
  /** Origin of the host's page, which frames the app. */
  readonly hostOrigin: string;
  readonly reportPath: string;
}

export function toContentPolicy({ html, manifest, hostOrigin, reportPath }: PolicyOptions): string {
  const silent = { info: ignore, warn: ignore, error: ignore, debug: ignore, trace: ignore };
  const details = new CSPProcessingService(silent, load).getCspDetails(
    html,
    manifest.permissions as Permissions,
  );
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
  });
  return directives.map((directive) => toLocal(directive, hostOrigin, reportPath)).join('; ');
}

function toLocal(directive: string, hostOrigin: string, reportPath: string): string {
  if (directive.startsWith('frame-ancestors ')) return `${directive} ${hostOrigin}`;
  return directive.startsWith('report-uri ') ? `report-uri ${reportPath}` : directive;
}

function ignore(): void {
  return undefined;
}
