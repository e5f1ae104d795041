// One host at a time on a folder of data: two would write the same journals over each other.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another process holds the folder; the message may be shown as it is. */
export class DataInUseError extends Error {
  constructor(folder: string, owner: number) {
    super(`The data in ${folder} is in use by process ${owner}. End it, or choose another --seed.`);
    this.name = 'DataInUseError';
  }
}

/**
 * Takes the folder until the returned function gives it back. A holder that was killed counts for nothing.
 * @throws DataInUseError
 */
export function lockFolder(folder: string): () => void {
  // Beside the folder, since a reset takes away what is in it.
  const file = `${folder}.lock`;
  const owner = readOwner(file);
  if (owner !== null && owner !== process.pid && isAlive(owner)) throw new DataInUseError(folder, owner);
  mkdirSync(join(folder, '..'), { recursive: true });
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function readOwner(file: string): number | null {
  const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  return Number.isSafeInteger(owner) && owner > 0 ? owner : null;
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // Somebody else's process can't be asked, but it is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
