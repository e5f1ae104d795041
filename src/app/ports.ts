// What the use cases need of the world, in their own words. Adapters implement these; nothing here knows Forge.
import type { ProjectConfiguration, SiteConfiguration } from '#contract/configuration';
import type { Result } from '#contract/errors';

/** Somebody signed in, as the platform says and no payload can. */
export interface Principal {
  readonly accountId: string;
}

/** What Jira's own permissions say that the signed-in person holds. */
export interface Grants {
  /** The project asked about; any project at all where the site was asked about. */
  readonly browse: boolean;
  readonly administerProject: boolean;
  readonly administerSite: boolean;
}

export interface Permissions {
  /** Asks Jira as the person signed in, all in one call; null asks about the site only. */
  readonly readGrants: (projectId: string | null) => Promise<Result<Grants>>;
}

export interface StoredDocument<Body> {
  /** 1 for the first write; a write names the version that it replaces. */
  readonly version: number;
  readonly body: Body;
}

export interface DocumentBodies {
  'site-configuration': SiteConfiguration;
  'project-configuration': ProjectConfiguration;
}

export type DocumentKind = keyof DocumentBodies;

export type DocumentOf<Kind extends DocumentKind> = StoredDocument<DocumentBodies[Kind]>;

export interface DocumentDraft<Kind extends DocumentKind> {
  readonly kind: Kind;
  readonly id: string;
  /** Where it belongs: `site` or `project:10001`. */
  readonly scope: string;
  /** What people choose it by; the kind itself where they don't. */
  readonly name: string;
  /** The version that it replaces; 0 where there must be none yet. */
  readonly version: number;
  readonly body: DocumentBodies[Kind];
}

export interface DocumentStore {
  /** Null where there is none. Sees every write that was acknowledged before. */
  readonly read: <Kind extends DocumentKind>(
    kind: Kind,
    id: string,
  ) => Promise<Result<DocumentOf<Kind> | null>>;
  /** Fails with `conflict` and what stands now if the version replaced is no longer the latest. */
  readonly write: <Kind extends DocumentKind>(
    draft: DocumentDraft<Kind>,
  ) => Promise<Result<DocumentOf<Kind>, DocumentOf<Kind>>>;
}

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Ids {
  /** Random, unguessable, of letters, digits and hyphens. */
  readonly next: () => string;
}

/** Numbers, codes and ids of our own; never content, names or account ids. */
export type LogFields = Readonly<Record<string, string | number | boolean | readonly string[]>>;

export interface Log {
  readonly error: (event: string, fields: LogFields) => void;
}
