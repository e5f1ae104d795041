// What a person can edit of an issue, in the plan's terms: whole, as it is shown, or in part, as it is wanted.
import type { Diff } from '#domain/diff/diff';
import type { TaskId } from '#domain/plan/ids';
import type { WallMinutes } from '#domain/time/units';
import type { Issue, JiraPerson } from '#jira/issue';
import type { WallClock } from '#jira/jira-dates';
import { toDates } from '#jira/to-task';

export interface IssueValues {
  readonly start: WallMinutes | null;
  readonly finish: WallMinutes | null;
  readonly summary: string;
  readonly assignee: JiraPerson | null;
  readonly labels: readonly string[];
  readonly parentId: TaskId | null;
}

export type SomeValues = Partial<IssueValues>;

/** `before` and `after` name the same values, and no value is the same in both. */
export interface ValueChange {
  readonly taskId: TaskId;
  readonly before: SomeValues;
  readonly after: SomeValues;
}

export const toValues = (issue: Issue, clock: WallClock): IssueValues => ({
  ...toDates(issue, clock),
  summary: issue.summary,
  assignee: issue.assignee,
  labels: issue.labels,
  parentId: issue.parentId,
});

type ValueName = keyof IssueValues;

export const namesIn = (values: SomeValues): readonly ValueName[] => Object.keys(values) as ValueName[];

/** Labels have no order; a person is who they are, whatever their picture. */
const toComparable = (value: SomeValues[ValueName]): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  return 'accountId' in value ? value.accountId : [...value].sort().join(' ');
};

/** Whether everything that `some` names is so in `values`. */
export const hasValues = (values: SomeValues, some: SomeValues): boolean =>
  namesIn(some).every((name) => name in values && toComparable(values[name]) === toComparable(some[name]));

export const pickValues = (values: SomeValues, names: readonly ValueName[]): SomeValues =>
  Object.fromEntries(names.map((name) => [name, values[name]]));

/** Null where all is as wanted already. */
export const toChange = (taskId: TaskId, shown: IssueValues, wanted: SomeValues): ValueChange | null => {
  const names = namesIn(wanted).filter((name) => !hasValues(shown, pickValues(wanted, [name])));
  if (names.length === 0) return null;
  return { taskId, before: pickValues(shown, names), after: pickValues(wanted, names) };
};

export const toWanted = ({ changes }: Diff): ReadonlyMap<TaskId, SomeValues> =>
  new Map(changes.map(({ taskId, after }) => [taskId, after]));
