// What a column is called: in the app's words, or as the site calls the field.
import type { FieldChoice } from '../../state/page-state';
import type { Language } from '../language';
import { isKnownColumn, treeColumn } from './column-set';

/** A field that the site no longer has is called by its id. */
export function nameOfColumn(id: string, fields: readonly FieldChoice[], { words }: Language): string {
  if (id === treeColumn) return words.columns.issue;
  if (isKnownColumn(id)) return words.columns[id];
  return fields.find((field) => field.id === id)?.name ?? id;
}
