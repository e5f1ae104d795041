// Tells a field's change as Jira's history does: one item for a single value, one for each added or removed of a list.
import type { HistoryItem, Issue } from '../model';
import type { SiteStore } from '../store/site-store';
import type { FieldEdit } from './field-definition';

/** `[raw value or id, what a person reads]` */
export type Trace = readonly [string | null, string | null];
export const nothing: Trace = [null, null];

export type HistoryHead = Pick<HistoryItem, 'field' | 'fieldtype' | 'fieldId'>;

export function toHistoryItem(head: HistoryHead, from: Trace, to: Trace): HistoryItem {
  return { ...head, from: from[0], fromString: from[1], to: to[0], toString: to[1] };
}

export function jiraHead(field: string, fieldId: string = field): HistoryHead {
  return { field, fieldtype: 'jira', fieldId };
}

export function isSameTrace(a: Trace, b: Trace): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

export function traceHistory(
  head: HistoryHead,
  trace: (issue: Issue, store: SiteStore) => Trace,
): FieldEdit['history'] {
  return (before, after, store) => {
    const from = trace(before, store);
    const to = trace(after, store);
    return isSameTrace(from, to) ? [] : [toHistoryItem(head, from, to)];
  };
}

export function listHistory(
  head: HistoryHead,
  traces: (issue: Issue, store: SiteStore) => Trace[],
): FieldEdit['history'] {
  return (before, after, store) => {
    const from = traces(before, store);
    const to = traces(after, store);
    const isIn = (list: Trace[], one: Trace): boolean => list.some((other) => isSameTrace(other, one));
    return [
      ...from.filter((one) => !isIn(to, one)).map((one) => toHistoryItem(head, one, nothing)),
      ...to.filter((one) => !isIn(from, one)).map((one) => toHistoryItem(head, nothing, one)),
    ];
  };
}

export function namedTrace(record: { id: string; name: string } | undefined): Trace {
  return record ? [record.id, record.name] : nothing;
}
