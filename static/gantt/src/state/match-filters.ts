// Which rows of a plan the filters let through. Pure; restricted parents match nothing by themselves.
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { noDate } from '#domain/plan/roll-up';
import type { Task } from '#domain/plan/task';
import { minutesPerDay, toDayNumberOf, type WallMinutes } from '#domain/time/units';
import type { Issue } from '#jira/issue';
import type { Filter, ViewWindow } from './view-settings';

export interface FilterScope {
  readonly plan: Plan;
  readonly issues: ReadonlyMap<TaskId, Issue>;
  readonly today: WallMinutes;
  /** Account id of the person who looks. */
  readonly me: string | null;
}

interface Row {
  readonly task: Task;
  readonly issue: Issue;
  /** `noDate` where there is no bar. */
  readonly start: number;
  readonly finish: number;
}

type Test = (row: Row) => boolean;

/** 1 for every row that all filters let through, by index in the plan. */
export const matchFilters = (scope: FilterScope, filters: readonly Filter[]): Uint8Array => {
  const { plan, issues } = scope;
  const tests = filters.map((filter) => toTest(filter, scope));
  return Uint8Array.from(plan.tasks, (task, i) => {
    const issue = issues.get(task.id);
    if (!issue) return 0;
    const row = { task, issue, start: plan.start[i] ?? noDate, finish: plan.finish[i] ?? noDate };
    return tests.every((test) => test(row)) ? 1 : 0;
  });
};

/** Takes those out of `matches` that have no date in the window, and those that have no date at all. */
export const matchWindow = (
  { plan, today }: Pick<FilterScope, 'plan' | 'today'>,
  { back, ahead }: ViewWindow,
  matches: Uint8Array,
): void => {
  const day = toDayNumberOf(today);
  const from = back === null ? -Infinity : (day - back) * minutesPerDay;
  const to = ahead === null ? Infinity : (day + ahead + 1) * minutesPerDay;
  matches.forEach((_, i) => {
    const start = plan.start[i] ?? noDate;
    const finish = plan.finish[i] ?? noDate;
    // A milestone takes no time: its start tells where it stands.
    const isInside = start !== noDate && start < to && Math.max(finish, start + 1) > from;
    if (!isInside) matches[i] = 0;
  });
};

/** Whether a task's key or name has the text in it, whatever its case. */
export const createTextTest = (text: string): ((task: Task) => boolean) => {
  const wanted = text.trim().toLocaleLowerCase();
  return ({ key, name }) =>
    key.toLocaleLowerCase().includes(wanted) || name.toLocaleLowerCase().includes(wanted);
};

const hasAny = (wanted: ReadonlySet<string>, having: readonly { readonly id: string }[]): boolean =>
  having.some(({ id }) => wanted.has(id));

const toTest = (filter: Filter, scope: FilterScope): Test => {
  switch (filter.by) {
    case 'text': {
      const test = createTextTest(filter.text);
      return ({ task }) => test(task);
    }
    case 'assignee': {
      const wanted = new Set(filter.accountIds);
      return ({ issue }) => wanted.has(issue.assignee?.accountId ?? null);
    }
    case 'status':
      return ({ task }) => filter.stages.includes(task.stage);
    case 'label':
      return ({ issue }) => issue.labels.some((label) => filter.labels.includes(label));
    case 'dates':
      return toDatesTest(filter.which, scope);
    default:
      return toIdTest(filter.by, new Set(filter.ids));
  }
};

const toIdTest = (by: 'statusName' | 'type' | 'sprint' | 'version', wanted: ReadonlySet<string>): Test => {
  if (by === 'statusName') return ({ issue }) => wanted.has(issue.status.id);
  if (by === 'type') return ({ issue }) => wanted.has(issue.type.id);
  if (by === 'sprint') return ({ issue }) => hasAny(wanted, issue.sprints);
  return ({ issue }) => hasAny(wanted, issue.versions);
};

const daysPerWeek = 7;
/** Day 0 was a Thursday. */
const mondayOffset = 3;

const toDatesTest = (
  which: Extract<Filter, { readonly by: 'dates' }>['which'],
  { today, me }: FilterScope,
): Test => {
  if (which === 'mine') return ({ issue }) => me !== null && issue.assignee?.accountId === me;
  if (which === 'undated') return ({ start }) => start === noDate;
  const day = toDayNumberOf(today);
  if (which === 'late')
    return ({ task, finish }) => finish !== noDate && task.stage !== 'done' && finish <= day * minutesPerDay;
  const monday =
    (Math.floor((day + mondayOffset) / daysPerWeek) * daysPerWeek - mondayOffset) * minutesPerDay;
  const nextMonday = monday + daysPerWeek * minutesPerDay;
  return ({ start, finish }) => start !== noDate && start < nextMonday && finish > monday;
};
