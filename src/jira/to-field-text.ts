// The value of any field as one line of text, by what the field's schema says it is. What has no such text gives "".
import type { JiraField } from './jira-field';
import { fromJiraDate, type WallClock } from './jira-dates';
import { objectAt, textAt } from './json';
import { formatIsoDate } from '#domain/time/iso-date';
import { minutesPerDay, toDayNumberOf } from '#domain/time/units';

export type FieldSchema = Pick<JiraField, 'type' | 'items'>;

type ToText = (value: unknown, clock: WallClock) => string;

const textOf =
  (key: string): ToText =>
  (value) =>
    textAt(value, key) ?? '';

const named = textOf('name');

/** Line breaks have no room in a cell. */
const oneLine: ToText = (value) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

const withChild: ToText = (value) =>
  [textAt(value, 'value'), textAt(objectAt(value, 'child'), 'value')]
    .filter((part) => part !== null)
    .join(' / ');

/** To the minute, on the plan's wall clock. */
const instant: ToText = (value, clock) => {
  const wall = typeof value === 'string' ? fromJiraDate(value, 'start', clock) : null;
  if (wall === null) return '';
  const minutes = wall - toDayNumberOf(wall) * minutesPerDay;
  const pad = (n: number): string => String(n).padStart(2, '0');
  return `${formatIsoDate(toDayNumberOf(wall))} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
};

const byType: ReadonlyMap<string, ToText> = new Map<string, ToText>([
  ['string', oneLine],
  ['date', oneLine],
  ['datetime', instant],
  ['number', (value) => (typeof value === 'number' && Number.isFinite(value) ? String(value) : '')],
  ['option', textOf('value')],
  ['option-with-child', withChild],
  ['user', textOf('displayName')],
  ['group', named],
  ['component', named],
  ['priority', named],
  ['project', named],
  ['resolution', named],
  ['securitylevel', named],
  ['team', named],
  ['version', named],
]);

const readerOf = ({ type, items }: FieldSchema): ToText | undefined =>
  byType.get(type === 'array' ? (items ?? '') : type);

/** Whether values of such a field have a text at all. */
export const hasFieldText = (schema: FieldSchema): boolean => readerOf(schema) !== undefined;

export const toFieldText = (schema: FieldSchema, value: unknown, clock: WallClock): string => {
  const read = readerOf(schema);
  if (read === undefined) return '';
  if (schema.type !== 'array') return read(value, clock);
  const parts = Array.isArray(value) ? value.map((part) => read(part, clock)) : [];
  return parts.filter((part) => part !== '').join(', ');
};
