// The grid's columns as the chart takes them: choice and widths from the settings, cells from the page's facts.
import type { Column } from '../../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import type { ColumnChoice } from '../../state/view-settings';
import type { Language } from '../language';
import { fieldCell, knownCells, nameCell, type CellSource } from './cells';
import { isKnownColumn, treeColumn } from './column-set';
import { nameOfColumn } from './name-of-column';

const leastWidth = 40;
const mostWidth = 480;

/** What can be typed into a cell; the rest is Jira's to change. */
const editableColumns = new Set<string>([treeColumn, 'assignee', 'start', 'due', 'labels']);

export function createColumns(
  source: Omit<CellSource, 'showsKey'>,
  choices: readonly ColumnChoice[],
  language: Language,
): Column[] {
  const whole: CellSource = { ...source, showsKey: choices.every(({ id }) => id !== 'key') };
  return choices.map(({ id, width }) => ({
    id,
    title: nameOfColumn(id, source.fieldChoices, language),
    ...(id === 'assignee' && { headIcon: 'people' as const }),
    width,
    minWidth: leastWidth,
    maxWidth: mostWidth,
    resizable: true,
    editable: (taskId: TaskId) => editableColumns.has(id) && source.issues.has(taskId),
    cell: (taskId: TaskId) => cellOf(whole, { id, width }, taskId, language),
  }));
}

function cellOf(
  source: CellSource,
  { id, width }: ColumnChoice,
  taskId: TaskId,
  language: Language,
): ReturnType<Column['cell']> {
  if (id === treeColumn) return nameCell(source, taskId, language);
  return isKnownColumn(id) ? knownCells[id](source, taskId, language, width) : fieldCell(source, taskId, id);
}
