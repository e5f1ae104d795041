// What a step of the walk is given: the clients, and a place to note ids that later steps need.
import type { createAgileClient } from 'jira.js/agile';
import type * as Cloud from 'jira.js/cloud';
import type { createClient } from 'jira.js/core';

export interface Walker {
  readonly cloud: ReturnType<typeof Cloud.createCloudClient>;
  /** As the app's own user. */
  readonly app: ReturnType<typeof Cloud.createCloudClient>;
  readonly agile: ReturnType<typeof createAgileClient>;
  /** For routes that the client has schemas of, but no function. */
  readonly client: ReturnType<typeof createClient>;
  readonly models: typeof Cloud;
  /** Without following where the answer leads: Jira leads to its advertised address, which nobody listens at. */
  readonly send: (method: string, path: string) => Promise<Response>;
  readonly noted: Map<string, string>;
}

export type Steps = Readonly<Record<string, (walker: Walker) => Promise<unknown>>>;

/** @throws when no earlier step noted it */
export function recall({ noted }: Walker, name: string): string {
  const value = noted.get(name);
  if (value === undefined) throw new Error(`No step noted the ${name}`);
  return value;
}

/** Keeps the id that an answer carries, or fails the step. */
export function note({ noted }: Walker, name: string, id: unknown): void {
  if (typeof id !== 'string' && typeof id !== 'number')
    throw new Error(`The answer has no id of the ${name}`);
  noted.set(name, String(id));
}

/** For what the client has no function of, or one that leaves the body out. */
export function request(walker: Walker, call: string, body?: unknown): Promise<unknown> {
  const [method = 'GET', path = ''] = call.split(' ');
  return walker.client.sendRequest({
    url: path,
    method: method as 'GET',
    ...(body !== undefined && { body }),
  });
}
