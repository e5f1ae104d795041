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
  sort: ViewSettings['sort'],
): readonly number[] => {
  const { by, descending } = sort;
  const known = sorted.get(plan);
  if (known?.issues === issues && known.by === by && known.descending === descending) return known.indexes;
  const indexes = sortAnew(plan, issues, sort);
  sorted.set(plan, { issues, by, descending, indexes });
  return indexes;
};

/** The last order of each plan: filters, groups and find change far more often than what is sorted. */
const sorted = new WeakMap<
  Plan,
  ViewSettings['sort'] & {
    readonly issues: ReadonlyMap<TaskId, Issue>;
    readonly indexes: readonly number[];
  }
>();

const sortAnew = (
  plan: Plan,
  issues: ReadonlyMap<TaskId, Issue>,
  { by, descending }: ViewSettings['sort'],
): readonly number[] => {
  const indexes = plan.tasks.map((_, i) => i);
  if (by === 'rank') return descending ? indexes.reverse() : indexes;
  const values = toRanks(
    plan.tasks.map((task, i) => valueOf(by, { plan, task, i, issue: issues.get(task.id) })),
  );
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

const compare = (a: number | null, b: number | null, sign: number): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * (a - b);
};

/** Texts are compared once each, however many rows have them. */
const toRanks = (values: readonly SortValue[]): readonly (number | null)[] => {
  const texts = [...new Set(values.filter((value) => typeof value === 'string'))].sort(collator.compare);
  let rank = 0;
  const rankOf = new Map<SortValue, number>();
  texts.forEach((text, i) => {
    const before = texts[i - 1];
    if (before !== undefined && collator.compare(before, text) !== 0) rank += 1;
    rankOf.set(text, rank);
  });
  return values.map((value) => (typeof value === 'string' ? (rankOf.get(value) ?? null) : value));
};
