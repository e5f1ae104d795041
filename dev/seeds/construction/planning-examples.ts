// One example of everything that a task's own plan can say, on tasks that are still to come. Each says what the task does
// already, so that none of them contradicts the network.

import type { PlanAttributes } from '#contract/plan-property';
import type { Issue } from '../../jira/model';
import { fromDay, hourMs, toDay } from '../base/days';
import { planAttributesOf, setPlanAttributes } from '../base/plan-attributes';
import type { Network } from './network';

interface Dates {
  readonly start: string;
  readonly due: string;
  /** Of the one link to it. */
  readonly linkKey: string;
}

type Example = (dates: Dates) => PlanAttributes;

const workday = 480;
const daysOfGrace = 14;

const lagged =
  (lag: number, unit?: 'elapsed' | 'percent'): Example =>
  ({ linkKey }) => ({ links: { [linkKey]: { type: 'FS', lag, ...(unit === undefined ? {} : { unit }) } } });

const examples: readonly Example[] = [
  () => ({ mode: 'manual' }),
  () => ({ constraint: { type: 'ASAP', date: null } }),
  () => ({ constraint: { type: 'ALAP', date: null } }),
  ({ start }) => ({ constraint: { type: 'SNET', date: start } }),
  ({ start }) => ({ constraint: { type: 'SNLT', date: start } }),
  ({ start }) => ({ constraint: { type: 'MSO', date: start } }),
  ({ due }) => ({ constraint: { type: 'FNET', date: due } }),
  ({ due }) => ({ constraint: { type: 'FNLT', date: due } }),
  ({ due }) => ({ constraint: { type: 'MFO', date: due } }),
  ({ due }) => ({ deadline: fromDay(toDay(due) + daysOfGrace) }),
  () => ({ calendarId: '24-hours' }),
  lagged(-workday),
  lagged(-10, 'percent'),
  lagged(-720, 'elapsed'),
];

/** `keyOf`: how a task keeps a link from another one. */
export function addPlanningExamples(
  issues: readonly Issue[],
  { tasks }: Network,
  { startField, keyOf }: { readonly startField: string; readonly keyOf: (before: Issue) => string },
): void {
  const candidates = tasks.flatMap(({ days, predecessors }, place) => {
    const issue = issues[place];
    const [first, ...more] = predecessors;
    const before = first && issues[first.index];
    const isToCome = issue?.resolvedAt === null && days > 1;
    return isToCome && before && more.length === 0 && first.lagDays === 0 ? [{ issue, before }] : [];
  });
  const step = Math.max(1, Math.floor(candidates.length / examples.length));
  examples.forEach((example, i) => {
    const { issue, before } = candidates[i * step] ?? {};
    const start = issue?.custom[startField];
    if (!issue || !before || typeof start !== 'string' || issue.dueDate === null) return;
    const said = example({ start, due: issue.dueDate, linkKey: keyOf(before) });
    setPlanAttributes(issue, { ...planAttributesOf(issue), ...said }, issue.createdAt + 2 * hourMs);
  });
}
