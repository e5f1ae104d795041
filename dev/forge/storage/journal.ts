// What makes a store survive a restart: a snapshot and, after it, one line for each change. It knows no records.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export interface Journal<Entry> {
  /** Everything written so far, oldest first. */
  read(): Entry[];
  append(entry: Entry): void;
  /** Replaces all entries by those that make the present state. */
  compact(entries: readonly Entry[]): void;
}

/** A journal that forgets: for tests, which keep nothing. */
export function createMemoryJournal<Entry>(): Journal<Entry> {
  return { read: () => [], append: () => undefined, compact: () => undefined };
}

export function createFileJournal<Entry>(folder: string): Journal<Entry> {
  mkdirSync(folder, { recursive: true });
  const snapshot = join(folder, 'snapshot.ndjson');
  const journal = join(folder, 'journal.ndjson');
  return {
    read() {
      cutBrokenLine(journal);
      return [...readEntries<Entry>(snapshot), ...readEntries<Entry>(journal)];
    },
    append: (entry) => appendFileSync(journal, `${JSON.stringify(entry)}\n`),
    compact(entries) {
      // The old journal goes last: dying in between only replays changes that the snapshot has already.
      writeFileSync(`${snapshot}.new`, entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
      renameSync(`${snapshot}.new`, snapshot);
      rmSync(journal, { force: true });
    },
  };
}

/** A line without its end was broken off by a crash, and so was never answered. The next one starts on its own. */
function cutBrokenLine(path: string): void {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  const whole = bytes.lastIndexOf('\n') + 1;
  if (whole < bytes.length) truncateSync(path, whole);
}

function readEntries<Entry>(path: string): Entry[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Entry);
}
