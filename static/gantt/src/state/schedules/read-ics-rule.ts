// A recurrence rule of RFC 5545 as a recurrence of ours, where both mean the same days; null for any other. Expands nothing.
import { toCivil, weekdayOf } from '#domain/time/day';
import { formatIsoDate, parseIsoDate } from '#domain/time/iso-date';
import type { DayNumber } from '#domain/time/units';
import type { ScheduleException } from './schedule-types';

type Recurring = Pick<ScheduleException, 'last' | 'recurrence'>;
type Rule = ReadonlyMap<string, string>;

/** As far as an endless rule is taken. */
export const farAhead = '2099-12-31';

const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const known = new Set(['FREQ', 'INTERVAL', 'UNTIL', 'BYMONTH', 'BYMONTHDAY', 'BYDAY', 'WKST']);

const parse = (text: string): Rule | null => {
  const parts = text
    .trim()
    .toUpperCase()
    .split(';')
    .map((part) => part.split('='));
  const rule = new Map(parts.map(([name = '', value = '']) => [name, value]));
  return rule.size === parts.length && [...rule.keys()].every((name) => known.has(name)) ? rule : null;
};

const lastOf = (rule: Rule, first: string): string | null => {
  const until = rule.get('UNTIL');
  if (until === undefined) return farAhead;
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})/.exec(until) ?? [];
  const date = `${year}-${month}-${day}`;
  return parseIsoDate(date) !== null && date >= first ? date : null;
};

const wholeAt = (rule: Rule, name: string, usual: number): number | null => {
  const value = rule.get(name);
  if (value === undefined) return usual;
  return /^\d{1,2}$/.test(value) ? Number(value) : null;
};

/** `1MO`, `-1FR`: first Monday, last Friday. */
const positionOf = (text: string): { readonly weekday: number; readonly position: number } | null => {
  const [, position = '', name = ''] = /^(-1|[1-4])([A-Z]{2})$/.exec(text) ?? [];
  const weekday = weekdayNames.indexOf(name);
  return weekday < 0 ? null : { weekday, position: position === '-1' ? 5 : Number(position) };
};

type On = { readonly day: number } | { readonly weekday: number; readonly position: number };

const onOf = (rule: Rule, day: number): On | null => {
  const byDay = rule.get('BYDAY');
  if (byDay !== undefined) return rule.has('BYMONTHDAY') ? null : positionOf(byDay);
  const inMonth = wholeAt(rule, 'BYMONTHDAY', day);
  return inMonth === null || inMonth < 1 || inMonth > 31 ? null : { day: inMonth };
};

const patternOf = (rule: Rule, first: DayNumber): ScheduleException['recurrence'] => {
  const every = wholeAt(rule, 'INTERVAL', 1);
  if (every === null || every < 1) return null;
  const on = onOf(rule, toCivil(first).day);
  switch (rule.get('FREQ')) {
    case 'DAILY':
      return ['BYDAY', 'BYMONTH', 'BYMONTHDAY'].some((name) => rule.has(name))
        ? null
        : { kind: 'daily', every };
    case 'WEEKLY':
      return toWeekly(rule, every, first);
    case 'MONTHLY':
      return on === null || rule.has('BYMONTH') ? null : { kind: 'monthly', every, on };
    case 'YEARLY':
      return every === 1 && on !== null ? toYearly(rule, on, first) : null;
    default:
      return null;
  }
};

/** Without a month, a weekday is one of the whole year. */
const toYearly = (rule: Rule, on: On, first: DayNumber): ScheduleException['recurrence'] => {
  const month = wholeAt(rule, 'BYMONTH', toCivil(first).month);
  if (rule.has('BYDAY') && !rule.has('BYMONTH')) return null;
  return month !== null && month >= 1 && month <= 12 ? { kind: 'yearly', month, on } : null;
};

/** Weeks of ours begin on Sunday: with more than one week between, that could mean other days. */
const toWeekly = (rule: Rule, every: number, first: DayNumber): ScheduleException['recurrence'] => {
  if (rule.has('BYMONTH') || rule.has('BYMONTHDAY')) return null;
  const names = rule.get('BYDAY')?.split(',') ?? [weekdayNames[weekdayOf(first)] ?? ''];
  const weekdays = names.map((name) => weekdayNames.indexOf(name));
  if (weekdays.includes(-1) || weekdays.length > 7 || (every > 1 && weekdays.length > 1)) return null;
  return { kind: 'weekly', every, weekdays };
};

export const readRule = (text: string, first: DayNumber): Recurring | null => {
  const rule = parse(text);
  if (rule === null) return null;
  const last = lastOf(rule, formatIsoDate(first));
  const recurrence = patternOf(rule, first);
  return last === null || recurrence === null ? null : { last, recurrence };
};
