// What a field held and when, rebuilt from an issue's change log. Knows the log, not the query.
import type { HistoryItem, Issue } from '../model';
import { type FieldDefinition, type HistorySource, listOf } from './fields/field-definition';

/** A value that the field held, or null: it was empty. */
export interface Held {
  readonly value: string | null;
  /** As a person read it then, lower case; null where only the id is known. */
  readonly shown: string | null;
}

/** One value that a field held from an instant (epoch milliseconds) until another; the last lasts for ever. */
interface Period extends Held {
  readonly from: number;
  to: number;
  /** Who set it. */
  readonly by: string;
}

/** One change of the field; `from` and `to` are the same instant. */
export interface Entry {
  readonly from: number;
  readonly to: number;
  readonly by: string;
  readonly before: Held;
  readonly after: Held;
}

const lower = (text: string | null): string | null => text?.toLowerCase() ?? null;

const isEntryOf = ({ fieldId, fieldName }: HistorySource, item: HistoryItem): boolean =>
  item.fieldId === undefined ? item.field.toLowerCase() === fieldName : item.fieldId === fieldId;

/** Oldest first. */
export const entriesOf = (source: HistorySource, issue: Issue): Entry[] => {
  const entries: Entry[] = [];
  for (const { at, authorAccountId: by, items } of issue.history) {
    for (const item of items) {
      if (!isEntryOf(source, item)) continue;
      const before = { value: item.from, shown: lower(item.fromString) };
      const after = { value: item.to, shown: lower(item.toString) };
      entries.push({ from: at, to: at, by, before, after });
    }
  }
  return entries;
};

interface Log {
  readonly periods: Period[];
  /** Values not yet ended; a field with many values has several. */
  readonly open: Period[];
}

const close = (log: Log, { before, from: at }: Entry, issue: Issue): void => {
  const index = log.open.findIndex(({ value }) => value === before.value);
  const [period] = index === -1 ? [] : log.open.splice(index, 1);
  if (period !== undefined) {
    period.to = at;
    return;
  }
  // Nothing in the log began it, so it was there when the issue was made.
  log.periods.push({ ...before, from: issue.createdAt, to: at, by: issue.creatorAccountId });
};

const begin = (log: Log, { after, from, by }: Entry): void => {
  const period = { ...after, from, to: Infinity, by };
  log.periods.push(period);
  log.open.push(period);
};

/** What is held without the log having begun it has been held since the issue was made. */
const untouched = (value: string | null, issue: Issue): Period => ({
  value,
  shown: null,
  from: issue.createdAt,
  to: Infinity,
  by: issue.creatorAccountId,
});

/** For a field with many values an entry that only adds (or only removes) begins (or ends) one value. */
export const periodsOf = (field: FieldDefinition, source: HistorySource, issue: Issue): readonly Period[] => {
  const cell = field.cells.read(issue);
  const values = listOf(cell);
  const isMulti = typeof cell === 'object' && cell !== null;
  const entries = entriesOf(source, issue);
  if (entries.length === 0)
    return values.length === 0
      ? [untouched(null, issue)]
      : values.map((value) => untouched(String(value), issue));
  const log: Log = { periods: [], open: [] };
  for (const entry of entries) {
    if (!isMulti || entry.before.value !== null) close(log, entry, issue);
    if (!isMulti || entry.after.value !== null) begin(log, entry);
  }
  if (!isMulti) return log.periods;
  const known = new Set(log.open.map(({ value }) => value));
  const kept = values.map(String).filter((value) => !known.has(value));
  return [...log.periods, ...kept.map((value) => untouched(value, issue))];
};
