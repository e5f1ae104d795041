// What a step of the walk is given: the clients, and a place to note ids that later steps need.
import type { createAgileClient } from 'jira.js/agile';
import type * as Cloud from 'jira.js/cloud';
import type { createClient } from 'jira.js/core';

export interface Walker {
  readonly cloud: ReturnType<typeof Cloud.createCloudClient>;
  readonly agile: ReturnType<typeof createAgileClient>;
  /** For routes that the client has schemas of, but no function. */
  readonly client: ReturnType<typeof createClient>;
  readonly models: typeof Cloud;
  readonly noted: Map<string, string>;
}

export type Steps = Readonly<Record<string, (walker: Walker) => Promise<unknown>>>;

/** @throws when no earlier step noted it */
export function recall({ noted }: Walker, name: string): string {
  const value = noted.get(name);
  if (value === undefined) throw new Error(`No step noted the ${name}`);
  return value;
}
