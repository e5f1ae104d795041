// Fields that hold days or instants. Instants are compared by the minute, as Jira does; days in the caller's zone.
import type { Issue } from '../../model';
import type { JqlScope } from '../scope';
import {
  EQUALITY_OR_EMPTY,
  type FieldDefinition,
  found,
  invalid,
  listOf,
  ORDERED_OR_EMPTY,
} from './field-definition';

const MINUTE = 60_000;

const FORMATS =
  "Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.";

export const badDate = (text: string, fieldName: string): string =>
  `Date value '${text}' for field '${fieldName}' is invalid. ${FORMATS}`;

export const badPredicateDate = (text: string, predicate: string): string =>
  `Date value '${text}' for predicate '${predicate}' is invalid. ${FORMATS}`;

interface InstantFieldSettings {
  readonly id: string;
  readonly names: readonly string[];
  /** Epoch milliseconds. */
  at(issue: Issue): number | null;
  readonly isDescendingByDefault?: boolean;
}

export const toMinute = (ms: number): number => Math.floor(ms / MINUTE);

/** Of a field whose values are epoch minutes. */
export const minuteParts = (
  scope: JqlScope,
): Pick<FieldDefinition, 'type' | 'operators' | 'isSortable' | 'fromAnswer' | 'literal'> => ({
  type: 'date',
  operators: ORDERED_OR_EMPTY,
  isSortable: true,
  fromAnswer: (ms) => toMinute(Number(ms)),
  literal: ({ text }, fieldName) => {
    const ms = scope.dates.read(text);
    return ms === null ? invalid(badDate(text, fieldName)) : found(toMinute(ms));
  },
});

export const createInstantField = (scope: JqlScope, settings: InstantFieldSettings): FieldDefinition => {
  const { at, ...parts } = settings;
  return {
    ...parts,
    ...minuteParts(scope),
    cells: {
      id: `${settings.id} by the minute`,
      read: (issue) => {
        const ms = at(issue);
        return ms === null ? null : toMinute(ms);
      },
    },
    sortCells: [{ id: settings.id, read: at }],
  };
};

/** Values are `yyyy-MM-dd`. */
type DayFieldSettings = Pick<FieldDefinition, 'id' | 'names' | 'cells'> &
  Partial<Pick<FieldDefinition, 'toValue'>>;

export const createDayField = (scope: JqlScope, settings: DayFieldSettings): FieldDefinition => ({
  ...settings,
  type: 'date',
  operators: ORDERED_OR_EMPTY,
  isSortable: true,
  fromAnswer: (ms) => scope.dates.dayOf(Number(ms)),
  literal: ({ text }, fieldName) => {
    const ms = scope.dates.read(text);
    return ms === null ? invalid(badDate(text, fieldName)) : found(scope.dates.dayOf(ms));
  },
});

const isStatusEntry = (field: string): boolean => field === 'status';

/** The last change of status; an issue that never moved has had its category since it was made. */
const statusSince = (issue: Issue): number =>
  issue.history.findLast(({ items }) => items.some(({ field }) => isStatusEntry(field)))?.at ??
  issue.createdAt;

export const dateFields = (scope: JqlScope): FieldDefinition[] => [
  createInstantField(scope, {
    id: 'created',
    names: ['created', 'createddate'],
    at: (issue) => issue.createdAt,
    isDescendingByDefault: true,
  }),
  createInstantField(scope, {
    id: 'updated',
    names: ['updated', 'updateddate'],
    at: (issue) => issue.updatedAt,
    isDescendingByDefault: true,
  }),
  createInstantField(scope, {
    id: 'resolutiondate',
    names: ['resolved', 'resolutiondate'],
    at: (issue) => issue.resolvedAt,
    isDescendingByDefault: true,
  }),
  createInstantField(scope, {
    id: 'statuscategorychangedate',
    names: ['statuscategorychangeddate'],
    at: statusSince,
  }),
  createDayField(scope, {
    id: 'duedate',
    names: ['due', 'duedate'],
    cells: { id: 'due', read: (issue) => issue.dueDate },
  }),
  {
    ...createDayField(scope, {
      id: 'worklogDate',
      names: ['worklogdate'],
      cells: {
        id: 'worklogDate',
        read: (issue) => scope.context.issues.worklogsOf(issue.id).map(({ startedAt }) => startedAt),
      },
      toValue: (cell) => listOf(cell).map((startedAt) => scope.dates.dayOf(Number(startedAt))),
    }),
    isSortable: false,
  },
  {
    ...createInstantField(scope, { id: 'lastViewed', names: ['lastviewed'], at: () => null }),
    operators: EQUALITY_OR_EMPTY,
  },
];
