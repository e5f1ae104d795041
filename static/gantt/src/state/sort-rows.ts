// The order of a plan's rows by what a person sorts by. Siblings are compared; the tree is somebody else's business.
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { noDate } from '#domain/plan/roll-up';
import type { Task } from '#domain/plan/task';
import type { Issue } from '#jira/issue';
import type { ViewSettings } from './view-settings';

type SortValue = string | number | null;

/** Indexes of the plan in the wanted order; equals keep their rank, and what has no value comes last either way. */
export const sortRows = (
  plan: Plan,
  issues: ReadonlyMap<TaskId, Issue>,
  { by, descending }: ViewSettings['sort'],
): readonly number[] => {
  const indexes = plan.tasks.map((_, i) => i);
  if (by === 'rank') return descending ? indexes.reverse() : indexes;
  const values = plan.tasks.map((task, i) => valueOf(by, { plan, task, i, issue: issues.get(task.id) }));
  const sign = descending ? -1 : 1;
  return indexes.sort((a, b) => compare(values[a] ?? null, values[b] ?? null, sign) || a - b);
};

interface Row {
  readonly plan: Plan;
  readonly task: Task;
  readonly i: number;
  readonly issue: Issue | undefined;
}

const stageOrder = { todo: 0, doing: 1, done: 2 };

const valueOf = (
  by: Exclude<ViewSettings['sort']['by'], 'rank'>,
  { plan, task, i, issue }: Row,
): SortValue => {
  if (by === 'key') return toKeyText(task.key);
  if (by === 'summary') return task.name;
  if (by === 'assignee') return issue?.assignee?.name ?? null;
  if (by === 'status') return issue ? stageOrder[task.stage] : null;
  const date = (by === 'start' ? plan.start : plan.finish)[i] ?? noDate;
  return date === noDate ? null : date;
};

const digits = 10;

/** `LUM-9` comes before `LUM-10`. */
const toKeyText = (key: string): string | null =>
  key === '' ? null : key.replace(/\d+$/, (number) => number.padStart(digits, '0'));

const collator = new Intl.Collator();

const compare = (a: SortValue, b: SortValue, sign: number): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (typeof a === 'string' ? collator.compare(a, String(b)) : a - Number(b));
};
