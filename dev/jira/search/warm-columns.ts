// Reads ahead what JQL sorts and filters by, so that on a big site no search is the first to need it. Answers are the
// same without it. It knows fields, not queries.
import { createFieldTable } from '../jql/fields/field-table';
import type { FieldDefinition } from '../jql/fields/field-definition';
import type { JqlContext } from '../jql/jql-context';
import { createScope } from '../jql/scope';
import type { CellSource } from '../store/issue-rows';

/** Fewer than are kept, so that the first are still there when the last are read. System fields come first. */
const MOST_WARMED = 80;

interface Reading {
  readonly source: CellSource;
  readonly isOrdered: boolean;
}

/** What ORDER BY places by the cells themselves is put in order too. */
const toReadings = ({ cells, sortCells, isSortable, toValue, rank }: FieldDefinition): Reading[] => {
  const isOwnOrder = sortCells === undefined && toValue === undefined && rank === undefined;
  return [
    { source: cells, isOrdered: isSortable && isOwnOrder },
    ...(sortCells ?? []).map((source) => ({ source, isOrdered: isSortable })),
  ];
};

/** Rests before each column: whoever waits meanwhile is served, and `rest` says whether to go on. */
export async function warmColumns(context: JqlContext, rest: () => Promise<boolean>): Promise<void> {
  const { rows } = context.issues;
  const readings = createFieldTable(createScope(context)).all().flatMap(toReadings);
  const known = new Map(readings.map((reading) => [reading.source.id, reading]));
  for (const { source, isOrdered } of [...known.values()].slice(0, MOST_WARMED)) {
    if (!(await rest())) return;
    const column = rows.column(source);
    if (isOrdered && (await rest())) column.places();
  }
}
