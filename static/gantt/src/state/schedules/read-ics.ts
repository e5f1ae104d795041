// Days off out of an .ics file. Reads the part of RFC 5545 that calendars of holidays use, by lines and without recursion,
// within bounds: anybody can write such a file. What it can't read it leaves out and says so.
import { parseIsoDate, formatIsoDate } from '#domain/time/iso-date';
import type { DayNumber } from '#domain/time/units';
import { readRule } from './read-ics-rule';
import type { ScheduleException } from './schedule-types';

/** Bytes of a file; it is not even opened beyond. */
export const largestFile = 256 * 1024;

const mostEvents = 1000;
const deepest = 8;
const longestLine = 8192;
const longestSpan = 366;

export type IcsRefusal = 'too-large' | 'not-a-calendar' | 'too-many' | 'too-deep' | 'broken';

/** Why an event is left out. */
export type IcsLeaving = 'has-a-time' | 'no-date' | 'cancelled' | 'recurrence' | 'too-long';

export interface IcsLeft {
  readonly name: string;
  readonly why: IcsLeaving;
}

export type IcsAnswer =
  | { readonly ok: true; readonly days: readonly ScheduleException[]; readonly left: readonly IcsLeft[] }
  | { readonly ok: false; readonly why: IcsRefusal };

type Event = ReadonlyMap<string, { readonly parameters: string; readonly value: string }>;

const refuse = (why: IcsRefusal): IcsAnswer => ({ ok: false, why });

export const readIcs = (text: string): IcsAnswer => {
  if (text.length > largestFile) return refuse('too-large');
  const unfolded = text.replace(/^\uFEFF/, '').replace(/\r?\n[ \t]/g, '');
  if (!/^BEGIN:VCALENDAR\s/i.test(unfolded) || unfolded.includes('\0')) return refuse('not-a-calendar');
  const events = readEvents(unfolded.split(/\r?\n/));
  if (typeof events === 'string') return refuse(events);
  const days: ScheduleException[] = [];
  const left: IcsLeft[] = [];
  for (const event of events) {
    const read = toException(event);
    if (typeof read === 'string') left.push({ name: nameOf(event), why: read });
    else days.push(read);
  }
  return { ok: true, days, left };
};

const propertyPattern = /^([A-Za-z-]+)((?:;[^:"]*(?:"[^"]*"[^:"]*)*)?):(.*)$/;

type OpenEvent = Map<string, { parameters: string; value: string }>;

interface Reading {
  readonly events: Event[];
  readonly open: string[];
  event: OpenEvent;
}

const readEvents = (lines: readonly string[]): readonly Event[] | IcsRefusal => {
  const reading: Reading = { events: [], open: [], event: new Map() };
  for (const line of lines) {
    if (line.length > longestLine) return 'broken';
    const refusal = readLine(reading, line);
    if (refusal !== null) return refusal;
  }
  return reading.open.length === 0 ? reading.events : 'broken';
};

const readLine = (reading: Reading, line: string): IcsRefusal | null => {
  const [, given = '', parameters = '', value = ''] = propertyPattern.exec(line) ?? [];
  const name = given.toUpperCase();
  const component = value.trim().toUpperCase();
  if (name === 'BEGIN') return begin(reading, component);
  if (name === 'END') return end(reading, component);
  const { open, event } = reading;
  if (open.at(-1) === 'VEVENT' && !event.has(name)) event.set(name, { parameters, value });
  return null;
};

const begin = (reading: Reading, component: string): IcsRefusal | null => {
  reading.open.push(component);
  if (component === 'VEVENT') reading.event = new Map();
  return reading.open.length > deepest ? 'too-deep' : null;
};

const end = ({ events, open, event }: Reading, component: string): IcsRefusal | null => {
  if (open.pop() !== component) return 'broken';
  return component === 'VEVENT' && events.push(event) > mostEvents ? 'too-many' : null;
};

const nameOf = (event: Event): string => {
  const text = (event.get('SUMMARY')?.value ?? '')
    .replace(/\\[nN]/g, ' ')
    .replace(/\\([\\;,])/g, '$1')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();
  return text.slice(0, 100).trim();
};

/** Null where there is no such property or no such day; `time` for one with a clock. */
const dateAt = (event: Event, property: string): DayNumber | 'time' | null => {
  const value = event.get(property)?.value.trim() ?? '';
  if (/^\d{8}T\d{6}Z?$/.test(value)) return 'time';
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
  return year === undefined ? null : parseIsoDate(`${year}-${month ?? ''}-${day ?? ''}`);
};

/** The last day, inclusive: RFC 5545 writes the day after it. */
const lastOf = (event: Event, first: DayNumber): DayNumber => {
  const end = dateAt(event, 'DTEND');
  if (typeof end === 'number') return Math.max(first, end - 1) as DayNumber;
  const [, amount, unit] = /^P(\d{1,3})([DW])$/.exec(event.get('DURATION')?.value.trim() ?? '') ?? [];
  const days = Number(amount ?? 1) * (unit === 'W' ? 7 : 1);
  return (first + Math.max(1, days) - 1) as DayNumber;
};

const toException = (event: Event): ScheduleException | IcsLeaving => {
  const status = event.get('STATUS')?.value.trim().toUpperCase();
  if (status === 'CANCELLED') return 'cancelled';
  const first = dateAt(event, 'DTSTART');
  if (first === 'time') return 'has-a-time';
  if (first === null) return 'no-date';
  const last = lastOf(event, first);
  if (last - first >= longestSpan) return 'too-long';
  const shared = { name: nameOf(event), hours: [], source: 'file', first: formatIsoDate(first) };
  const recurring = recurringOf(event, first, last);
  return recurring === null ? 'recurrence' : { ...shared, ...recurring };
};

/** Null where it recurs in a way that isn't read. */
const recurringOf = (event: Event, first: DayNumber, last: DayNumber) => {
  const rule = event.get('RRULE')?.value;
  const differs = ['EXDATE', 'RDATE', 'EXRULE'].some((property) => event.has(property));
  if (differs || (rule !== undefined && last !== first)) return null;
  return rule === undefined ? { last: formatIsoDate(last), recurrence: null } : readRule(rule, first);
};
