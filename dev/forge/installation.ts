// One installation of the app: on which site, under which ids, and the Jira that it may ask.
import type { AccountId, Caller } from '../jira/model';
import { toUuid } from './identifiers';
import type { Manifest } from './manifest';

/** Answers Jira's REST requests, whoever asks. */
export interface JiraGateway {
  handle(request: Request, caller: Caller): Promise<Response>;
}

export interface InstallationOptions {
  readonly cloudId: string;
  readonly siteUrl: string;
  /** The user that the app itself is on this site. */
  readonly appAccountId: AccountId;
  readonly jira: JiraGateway;
}

export interface Installation extends InstallationOptions {
  readonly id: string;
  /** `ari:cloud:jira::site/<cloudId>` */
  readonly contextAri: string;
}

export function createInstallation(manifest: Manifest, options: InstallationOptions): Installation {
  return {
    ...options,
    id: toUuid('installation', manifest.app.id, options.cloudId),
    contextAri: `ari:cloud:jira::site/${options.cloudId}`,
  };
}
