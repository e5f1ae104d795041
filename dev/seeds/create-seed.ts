// A seed by its name: the sites that a first start of the local host begins with.

import type { SiteData } from '../jira/model';
import { blankSeed } from './blank-seed';
import { constructionSeed } from './construction/construction-seed';
import { demoSeed } from './demo/demo-seed';
import { fileSeed } from './file/file-seed';
import { largestScale, scaleSeed, smallestScale } from './scale/scale-seed';
import type { SeedOptions } from './seed-options';

/** What a person may type; N stands for a number, FILE for a path. */
export const seedNames = ['demo', 'construction', 'scale-N', 'blank', 'FILE.ndjson'] as const;

/** The person typed a seed that there is none of; the message may be shown as it is. */
export class UnknownSeedError extends Error {
  constructor(name: string, why: string) {
    super(
      `There is no seed "${name}": ${why} Choose one of ${seedNames.join(', ')} ` +
        `(N from ${smallestScale} to ${largestScale}, FILE.ndjson a file with one issue a line).`,
    );
    this.name = 'UnknownSeedError';
  }
}

function scaleByName(name: string, options: SeedOptions): SiteData[] {
  const count = Number(name.slice('scale-'.length));
  if (!Number.isSafeInteger(count) || count < smallestScale || count > largestScale) {
    throw new UnknownSeedError(name, 'that is not a size.');
  }
  return scaleSeed(count, options);
}

/**
 * Makes the sites of a seed, the first being the one to open.
 * @throws UnknownSeedError when the name is none of `seedNames` or the file can't be read
 */
export async function createSeed(name: string, options: SeedOptions): Promise<SiteData[]> {
  if (name === 'demo') return demoSeed(options);
  if (name === 'construction') return constructionSeed(options);
  if (name === 'blank') return blankSeed(options);
  if (/^scale-\d+$/.test(name)) return scaleByName(name, options);
  if (!name.endsWith('.ndjson')) throw new UnknownSeedError(name, 'the name is not known.');
  const read = await fileSeed(name, options);
  if (!read.ok) throw new UnknownSeedError(name, read.why);
  return read.sites;
}
