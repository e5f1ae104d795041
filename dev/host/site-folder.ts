// Opens the sites of a seed: from the data folder if it has them, else freshly made. It knows no Forge and no page.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createJira, type ContractCheck, type LocalJira } from '../jira/create-jira';
import { createJournal, type Journal } from '../jira/journal';
import type { DeclaredProperty, SiteData } from '../jira/model';
import type { PermissionModule } from '../jira/permission-catalog';
import { createSeed } from '../seeds/create-seed';
import type { SeedOptions } from '../seeds/seed-options';

export interface SiteFolderOptions {
  readonly seed: string;
  /** What of a freshly made seed is not as usual. */
  readonly seedOptions?: Omit<SeedOptions, 'now'>;
  /** null keeps nothing. */
  readonly dataFolder: string | null;
  readonly clock: () => number;
  readonly declaredProperties: readonly DeclaredProperty[];
  readonly permissionModules: readonly PermissionModule[];
  readonly check: ContractCheck | null;
  readonly warn: (line: string) => void;
}

/** @throws UnknownSeedError when there is no such seed and no data of it */
export async function openSites(options: SiteFolderOptions): Promise<LocalJira[]> {
  const kept = options.dataFolder === null ? [] : openKept(options.dataFolder);
  if (kept.length > 0) return kept.map(({ journal, data }) => open(options, data, journal));
  const fresh = await createSeed(options.seed, { ...options.seedOptions, now: options.clock() });
  return fresh.map((data, index) =>
    open(
      options,
      data,
      options.dataFolder === null ? null : createJournal(toFolder(options.dataFolder, index)),
    ),
  );
}

function openKept(dataFolder: string): { journal: Journal; data: SiteData }[] {
  const kept: { journal: Journal; data: SiteData }[] = [];
  for (let index = 0; existsSync(toFolder(dataFolder, index)); index += 1) {
    const journal = createJournal(toFolder(dataFolder, index));
    // Without a snapshot the first start was broken off before it had written one: begin again.
    if (journal.saved === null) return [];
    kept.push({ journal, data: journal.saved.data });
  }
  return kept;
}

function toFolder(dataFolder: string, index: number): string {
  return join(dataFolder, `jira-${index + 1}`);
}

function open(options: SiteFolderOptions, data: SiteData, journal: Journal | null): LocalJira {
  const { clock, declaredProperties, permissionModules, check, warn } = options;
  return createJira({
    data,
    clock,
    declaredProperties,
    permissionModules,
    warn,
    ...(journal === null ? {} : { journal }),
    ...(check === null ? {} : { check }),
  });
}
