// Keeps a site between runs: a snapshot and, after it, one line for every commit. Survives being killed at any moment.
// Knows files and lines, not what the records mean.
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SiteData } from './model';
import type { Change } from './store/collections';

export interface SavedSite {
  readonly data: SiteData;
  /** Commits after the snapshot, oldest first. */
  readonly commits: readonly (readonly Change[])[];
}

export interface Journal {
  /** What the folder held when the journal was opened; null for a new one. */
  readonly saved: SavedSite | null;
  /** In the operating system's hands when it returns: an answer sent after it may be believed. */
  append(changes: readonly Change[]): void;
  /** Replaces snapshot and lines by this state. */
  writeSnapshot(data: SiteData): void;
  close(): void;
}

/** First line of a snapshot: everything but the issues, which follow one a line, since one string could not hold them all. */
interface SnapshotHead {
  readonly generation: number;
  readonly issueCount: number;
  readonly data: SiteData;
}

const snapshotName = 'snapshot.ndjson';
const chunkLines = 1000;

function toJournalName(generation: number): string {
  return `journal-${String(generation)}.ndjson`;
}

/** Lines of a file without holding it as one string; a last line without its end is left out. */
function readLines(path: string): string[] {
  const bytes = readFileSync(path);
  const lines: string[] = [];
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    lines.push(bytes.toString('utf8', start, end));
    start = end + 1;
  }
  return lines;
}

/** Writes the whole text; `writeSync` may take less than it is given. */
function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  let done = 0;
  while (done < bytes.length) done += writeSync(fd, bytes, done);
}

function readSnapshot(folder: string): SnapshotHead | null {
  const path = join(folder, snapshotName);
  if (!existsSync(path)) return null;
  const lines = readLines(path);
  const head = JSON.parse(lines[0] ?? 'null') as SnapshotHead;
  const issues = lines.slice(1).map((line) => JSON.parse(line) as SiteData['issues'][number]);
  return { ...head, data: { ...head.data, issues } };
}

function readCommits(path: string): Change[][] {
  return existsSync(path) ? readLines(path).map((line) => JSON.parse(line) as Change[]) : [];
}

/** Written aside and renamed, so that there is always one whole snapshot. */
function saveSnapshot(folder: string, generation: number, data: SiteData): void {
  const aside = join(folder, `${snapshotName}.new`);
  const fd = openSync(aside, 'w');
  const head: SnapshotHead = { generation, issueCount: data.issues.length, data: { ...data, issues: [] } };
  writeAll(fd, `${JSON.stringify(head)}\n`);
  for (let from = 0; from < data.issues.length; from += chunkLines) {
    const chunk = data.issues.slice(from, from + chunkLines).map((issue) => JSON.stringify(issue));
    writeAll(fd, `${chunk.join('\n')}\n`);
  }
  closeSync(fd);
  renameSync(aside, join(folder, snapshotName));
}

/** Cuts off a line that was being written when the process died, so that the next one starts on its own. */
function openForAppend(path: string, commits: readonly unknown[]): number {
  if (!existsSync(path)) return openSync(path, 'a');
  const whole = commits.length === 0 ? '' : `${readLines(path).join('\n')}\n`;
  if (Buffer.byteLength(whole) !== readFileSync(path).length) {
    const aside = `${path}.new`;
    const fd = openSync(aside, 'w');
    writeAll(fd, whole);
    closeSync(fd);
    renameSync(aside, path);
  }
  return openSync(path, 'a');
}

/**
 * A journal belongs to the snapshot whose generation its name carries: a new snapshot starts a new file, so a crash
 * between the two leaves a journal that is empty or one that nobody reads.
 */
export function createJournal(folder: string): Journal {
  mkdirSync(folder, { recursive: true });
  const snapshot = readSnapshot(folder);
  let generation = snapshot?.generation ?? 0;
  const path = join(folder, toJournalName(generation));
  const commits = snapshot ? readCommits(path) : [];
  let fd: number | null = snapshot ? openForAppend(path, commits) : null;

  return {
    saved: snapshot && { data: snapshot.data, commits },
    append(changes) {
      if (fd === null) throw new Error('A journal begins with a snapshot');
      writeAll(fd, `${JSON.stringify(changes)}\n`);
    },
    writeSnapshot(data) {
      const old = join(folder, toJournalName(generation));
      generation += 1;
      rmSync(join(folder, toJournalName(generation)), { force: true });
      saveSnapshot(folder, generation, data);
      if (fd !== null) closeSync(fd);
      fd = openSync(join(folder, toJournalName(generation)), 'a');
      rmSync(old, { force: true });
    },
    close() {
      if (fd !== null) closeSync(fd);
      fd = null;
    },
  };
}
