// What can be switched while the host runs: the network's slowness, and the faults of storage and of each site's Jira.
import { z } from 'zod';
import type { StorageSwitches } from '../forge/storage/create-storage';
import type { HostSite } from './host-site';

export interface HostSwitches {
  /** Milliseconds that each bridge call takes more. */
  latencyMs: number;
}

export interface AllSwitches {
  readonly host: HostSwitches;
  readonly storage: StorageSwitches;
  /** By site id; what can be switched there is the local Jira's business. */
  readonly jira: Readonly<Record<string, object>>;
}

const patch = z.object({
  host: z
    .object({ latencyMs: z.number().min(0).max(60_000) })
    .partial()
    .optional(),
  storage: z
    .object({
      queryLagMs: z.number(),
      purgeLagMs: z.number(),
      enforceQuota: z.boolean(),
      rateLimitNextReads: z.number(),
      rateLimitNextWrites: z.number(),
    })
    .partial()
    .optional(),
  /** For one site by its id, or for all by `*`. */
  jira: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
});

/** @returns what was wrong with the patch, null if it was taken */
export function applySwitches(switches: AllSwitches, body: unknown): string | null {
  const parsed = patch.safeParse(body);
  if (!parsed.success) return parsed.error.message;
  Object.assign(switches.host, parsed.data.host);
  Object.assign(switches.storage, parsed.data.storage);
  for (const [site, changes] of Object.entries(parsed.data.jira ?? {})) {
    const targets = site === '*' ? Object.values(switches.jira) : [switches.jira[site]];
    for (const target of targets) if (target) Object.assign(target, changes);
  }
  return null;
}

export function toJiraSwitches(sites: readonly HostSite[]): Readonly<Record<string, object>> {
  return Object.fromEntries(
    sites.map((site) => {
      const { switches } = site.jira as { switches?: object };
      return [site.id, switches ?? {}];
    }),
  );
}
