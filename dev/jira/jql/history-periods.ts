// What a field held and when, rebuilt from an issue's change log. Knows the log, not the query.
import type { HistoryItem, Issue } from '../model';
import type { Comparable, FieldDefinition, HistorySource } from './fields/field-definition';

/** One value that a field held from an instant (epoch milliseconds) until another; the last lasts for ever. */
export interface Period {
  /** Null: the field was empty. */
  readonly value: string | null;
  /** As a person read it then, lower case; null where only the id is known. */
  readonly shown: string | null;
  readonly from: number;
  to: number;
  /** Who set it. */
  readonly by: string;
}

export const isEntryOf = ({ fieldId, fieldName }: HistorySource, item: HistoryItem): boolean =>
  item.fieldId === undefined ? item.field.toLowerCase() === fieldName : item.fieldId === fieldId;

const lower = (text: string | null): string | null => text?.toLowerCase() ?? null;

interface Log {
  readonly periods: Period[];
  /** Values not yet ended; a field with many values has several. */
  readonly open: Period[];
}

const close = (log: Log, item: HistoryItem, at: number, issue: Issue): void => {
  const period = log.open.find(({ value }) => value === item.from);
  if (period !== undefined) {
    period.to = at;
    log.open.splice(log.open.indexOf(period), 1);
    return;
  }
  // Nothing in the log began it, so it was there when the issue was made.
  log.periods.push({
    value: item.from,
    shown: lower(item.fromString),
    from: issue.createdAt,
    to: at,
    by: issue.creatorAccountId,
  });
};

const begin = (log: Log, item: HistoryItem, at: number, by: string): void => {
  const period = { value: item.to, shown: lower(item.toString), from: at, to: Infinity, by };
  log.periods.push(period);
  log.open.push(period);
};

const currentValues = (field: FieldDefinition, issue: Issue): (string | null)[] => {
  const value = field.read(issue);
  const list: readonly Comparable[] = Array.isArray(value)
    ? value
    : value === null
      ? []
      : [value as Comparable];
  return list.length === 0 ? [null] : list.map(String);
};

/** What is still held without the log having begun it has been held since the issue was made. */
const addUntouched = (log: Log, values: readonly (string | null)[], issue: Issue): void => {
  const known = new Set(log.open.map(({ value }) => value));
  for (const value of values) {
    if (known.has(value)) continue;
    log.periods.push({ value, shown: null, from: issue.createdAt, to: Infinity, by: issue.creatorAccountId });
  }
};

interface Entry {
  readonly item: HistoryItem;
  readonly at: number;
  readonly by: string;
}

const entriesOf = (source: HistorySource, issue: Issue): Entry[] => {
  const entries: Entry[] = [];
  for (const { at, authorAccountId: by, items } of issue.history) {
    for (const item of items) if (isEntryOf(source, item)) entries.push({ item, at, by });
  }
  return entries;
};

/** For a field with many values an entry that only adds (or only removes) begins (or ends) one value. */
export const periodsOf = (field: FieldDefinition, source: HistorySource, issue: Issue): Period[] => {
  const log: Log = { periods: [], open: [] };
  const entries = entriesOf(source, issue);
  const isMulti = Array.isArray(field.read(issue));
  for (const { item, at, by } of entries) {
    if (!isMulti || item.from !== null) close(log, item, at, issue);
    if (!isMulti || item.to !== null) begin(log, item, at, by);
  }
  if (entries.length === 0) addUntouched(log, currentValues(field, issue), issue);
  else if (isMulti)
    addUntouched(
      log,
      currentValues(field, issue).filter((value) => value !== null),
      issue,
    );
  return log.periods;
};
