// What someone else did to an issue while a change of this person was on its way, in a sentence and in values.
import type { Conflict, ConflictField } from '../../state/page-state';
import { formatAgo } from '../../text/format-ago';
import type { Language } from '../language';

const minute = 60_000;

/** "Jonas Weber moved LUM-34 to 2 Dec, 4 minutes ago." Times in epoch milliseconds. */
export function conflictSentence(conflict: Conflict, language: Language, now: number): string {
  const { words } = language;
  const by = conflict.by === '' ? words.conflicts.someone : conflict.by;
  const ago = formatAgo({ locale: words.locale, justNow: words.conflicts.justNow }, conflict.at, now);
  return words.conflicts.sentence(by, deedOf(conflict, language), ago);
}

function deedOf({ key, fields }: Conflict, { words, formats }: Language): string {
  const { conflicts } = words;
  const valueOf = ({ field, theirs }: ConflictField): string | null => conflictValue(field, theirs, formats);
  const dates = fields.filter(({ field }) => isDate(field));
  const [first] = fields;
  if (first && dates.length === fields.length) {
    const values = dates.flatMap((field) => valueOf(field) ?? []);
    return values.length > 0 ? conflicts.moved(key, values.join(' – ')) : conflicts.undated(key);
  }
  if (!first || fields.length > 1) return conflicts.several(key, fields.length);
  switch (first.field) {
    case 'summary':
      return conflicts.renamed(key, valueOf(first) ?? '');
    case 'assignee':
      return first.theirs === null ? conflicts.unassigned(key) : conflicts.assigned(key, first.theirs);
    default:
      return conflicts.labelled(key);
  }
}

const isDate = (field: ConflictField['field']): boolean => field === 'start' || field === 'due';

/** Null for none. */
export function conflictValue(
  field: ConflictField['field'],
  value: string | null,
  formats: Language['formats'],
): string | null {
  if (value === null || value === '' || !isDate(field)) return value === '' ? null : value;
  const day = Date.parse(`${value.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(day) ? value : formats.short(day / minute);
}
