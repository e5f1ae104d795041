// One field's change as Jira's history words it.

import type { HistoryItem, Issue, LinkType, Person, Sprint, Status, Version } from '../../jira/model';
import { toShortDate } from './days';

type Named = { readonly id: string | number; readonly name: string };
type Pair = readonly [string | null, string | null];
const nothing: Pair = [null, null];

function toItem(
  head: Pick<HistoryItem, 'field' | 'fieldtype' | 'fieldId'>,
  from: Pair,
  to: Pair,
): HistoryItem {
  return { ...head, from: from[0], fromString: from[1], to: to[0], toString: to[1] };
}

const jiraField = (field: string) => ({ field, fieldtype: 'jira', fieldId: field }) as const;
const named = (value: Named | null): Pair => (value === null ? nothing : [String(value.id), value.name]);

export function statusItem(from: Status, to: Status): HistoryItem {
  return toItem(jiraField('status'), named(from), named(to));
}

export function resolutionItem(from: Named | null, to: Named | null): HistoryItem {
  return toItem(jiraField('resolution'), named(from), named(to));
}

export function assigneeItem(from: Person | null, to: Person | null): HistoryItem {
  const pair = (person: Person | null): Pair => (person ? [person.accountId, person.displayName] : nothing);
  return toItem(jiraField('assignee'), pair(from), pair(to));
}

export function dueItem(from: string | null, to: string | null): HistoryItem {
  const pair = (date: string | null): Pair => (date === null ? nothing : [date, `${date} 00:00:00.0`]);
  return toItem(jiraField('duedate'), pair(from), pair(to));
}

export function startItem(fieldId: string, from: string | null, to: string | null): HistoryItem {
  const pair = (date: string | null): Pair => (date === null ? nothing : [date, toShortDate(date)]);
  return toItem({ field: 'Start date', fieldtype: 'custom', fieldId }, pair(from), pair(to));
}

export function sprintItem(fieldId: string, from: readonly Sprint[], to: readonly Sprint[]): HistoryItem {
  const pair = (list: readonly Sprint[]): Pair => [
    list.map((sprint) => sprint.id).join(', '),
    list.map((sprint) => sprint.name).join(', '),
  ];
  return toItem({ field: 'Sprint', fieldtype: 'custom', fieldId }, pair(from), pair(to));
}

export function fixVersionItem(to: Version): HistoryItem {
  return toItem({ field: 'Fix Version', fieldtype: 'jira', fieldId: 'fixVersions' }, nothing, [
    to.id,
    to.name,
  ]);
}

export function estimateItem(seconds: number): HistoryItem {
  return toItem(jiraField('timeoriginalestimate'), nothing, [String(seconds), String(seconds)]);
}

export function remainingItem(from: number, to: number): HistoryItem {
  return toItem(jiraField('timeestimate'), [String(from), String(from)], [String(to), String(to)]);
}

/** What the issue at `side` of a link reads; the other end is `other`. Jira names no field id for links. */
export function linkItem(type: LinkType, side: 'from' | 'to', other: Issue): HistoryItem {
  const words = `This issue ${side === 'from' ? type.outward : type.inward} ${other.key}`;
  return toItem({ field: 'Link', fieldtype: 'jira' }, nothing, [other.key, words]);
}

export interface TimeLogged {
  readonly worklogId: string;
  readonly spentBefore: number | null;
  readonly spent: number;
  readonly leftBefore: number | null;
  readonly left: number;
}

export function worklogItems(log: TimeLogged): HistoryItem[] {
  const pair = (seconds: number | null): Pair =>
    seconds === null ? nothing : [String(seconds), String(seconds)];
  return [
    toItem(jiraField('timeestimate'), pair(log.leftBefore), pair(log.left)),
    toItem(jiraField('timespent'), pair(log.spentBefore), pair(log.spent)),
    toItem({ field: 'WorklogId', fieldtype: 'jira' }, nothing, [log.worklogId, log.worklogId]),
  ];
}
