// Issues by row, in the order they came, and what is kept of each: columns and notes. A write marks the rows that it
// touches; what is kept is read anew for these when it is next asked for, so that a write costs no full reading.
import type { Issue } from '../model';
import { type Cell, type Column, createColumn } from './issue-column';

/** What a column is read from. It may depend on the issue, its links, work logs and attachments, and on nothing else. */
export interface CellSource {
  /** What is kept is found by it: one name, one meaning. */
  readonly id: string;
  read(issue: Issue): Cell;
}

/** As a cell source, of anything that needs no order. */
export interface NoteSource<T> {
  readonly id: string;
  read(issue: Issue): T;
}

export interface IssueRows {
  /** One more than the last row. */
  readonly length: number;
  /** Undefined where an issue was removed. */
  at(row: number): Issue | undefined;
  rowOf(issueId: string): number | undefined;
  column(source: CellSource): Column;
  /** Reader of notes by row. */
  notes<T>(source: NoteSource<T>): (row: number) => T | undefined;
  put(issue: Issue): void;
  remove(issueId: string): void;
  /** Something about it changed that isn't in its record. */
  touch(issueId: string): void;
}

/** Something kept of every row. */
interface Kept {
  readonly value: unknown;
  /** How far it has read the list of touched rows. */
  seen: number;
  read(row: number, issue: Issue | undefined): void;
  /** More than half of it is of no use any more. */
  isWorn(rows: number): boolean;
}

/** More are forgotten, oldest first. */
const MOST_KEPT = 96;
const SPARE = 1000;

const keepColumn = (source: CellSource): Kept => {
  const column = createColumn();
  return {
    value: column,
    seen: 0,
    read: (row, issue) => column.set(row, issue === undefined ? null : source.read(issue)),
    isWorn: (rows) => column.cells.length > 2 * rows + SPARE,
  };
};

const keepNotes = <T>(source: NoteSource<T>): Kept => {
  const notes: (T | undefined)[] = [];
  return {
    value: (row: number): T | undefined => notes[row],
    seen: 0,
    read: (row, issue) => {
      notes[row] = issue === undefined ? undefined : source.read(issue);
    },
    isWorn: () => false,
  };
};

interface Table {
  issues: (Issue | undefined)[];
  readonly rowById: Map<string, number>;
  /** Rows in the order they were touched. */
  touched: number[];
  readonly kept: Map<string, Kept>;
}

const catchUp = (kept: Kept, { issues, touched }: Table): void => {
  for (; kept.seen < touched.length; kept.seen++) {
    const row = touched[kept.seen] ?? 0;
    kept.read(row, issues[row]);
  }
};

/** The list of touched rows is cut before it outgrows the site. */
const settle = (table: Table): void => {
  for (const kept of table.kept.values()) {
    catchUp(kept, table);
    kept.seen = 0;
  }
  table.touched = [];
};

/** Rows of removed issues are given up once they are the most. */
const tighten = (table: Table): void => {
  if (table.issues.length < 2 * table.rowById.size + SPARE) return;
  table.kept.clear();
  table.touched = [];
  table.issues = table.issues.filter((issue) => issue !== undefined);
  for (const [row, issue] of table.issues.entries()) if (issue) table.rowById.set(issue.id, row);
};

const mark = (table: Table, row: number): void => {
  if (table.kept.size === 0) return;
  table.touched.push(row);
  if (table.touched.length > table.issues.length + SPARE) settle(table);
};

const keep = (table: Table, name: string, make: () => Kept): unknown => {
  let kept = table.kept.get(name);
  table.kept.delete(name);
  if (kept?.isWorn(table.issues.length) === true) kept = undefined;
  if (kept === undefined) {
    kept = make();
    for (const [row, issue] of table.issues.entries()) kept.read(row, issue);
    kept.seen = table.touched.length;
  } else catchUp(kept, table);
  table.kept.set(name, kept);
  const [oldest] = table.kept.keys();
  if (table.kept.size > MOST_KEPT && oldest !== undefined) table.kept.delete(oldest);
  return kept.value;
};

export const createIssueRows = (): IssueRows => {
  const table: Table = { issues: [], rowById: new Map(), touched: [], kept: new Map() };
  return {
    get length() {
      return table.issues.length;
    },
    at: (row) => table.issues[row],
    rowOf: (issueId) => table.rowById.get(issueId),
    column: (source) => keep(table, `column ${source.id}`, () => keepColumn(source)) as Column,
    notes: <T>(source: NoteSource<T>) =>
      keep(table, `notes ${source.id}`, () => keepNotes(source)) as (row: number) => T | undefined,
    put(issue) {
      const row = table.rowById.get(issue.id) ?? table.issues.length;
      table.rowById.set(issue.id, row);
      table.issues[row] = issue;
      mark(table, row);
    },
    remove(issueId) {
      const row = table.rowById.get(issueId);
      if (row === undefined) return;
      table.rowById.delete(issueId);
      table.issues[row] = undefined;
      mark(table, row);
      tighten(table);
    },
    touch(issueId) {
      const row = table.rowById.get(issueId);
      if (row !== undefined) mark(table, row);
    },
  };
};
