// What issues' own plans and the hand in motion add to the chart: constraints, deadlines, and where dates would go.
import type { ChartConstraint, ChartInput, ChartPreview } from '../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import type { WallMinutes } from '#domain/time/units';
import type { TaskPreview } from '../state/live-schedule';
import { planMarksOf, type PlanMarks } from '../state/plan-marks';
import type { PageState } from '../state/page-state';
import type { Language } from './language';

type Marks = Pick<ChartInput, 'constraints' | 'deadlines'>;

const bindings: Readonly<Record<NonNullable<PlanMarks['constraint']>['type'], ChartConstraint['binds']>> = {
  SNET: 'not-earlier',
  FNET: 'not-earlier',
  SNLT: 'not-later',
  FNLT: 'not-later',
  MSO: 'fixed',
  MFO: 'fixed',
};

export function toPlanMarks({ issues }: Pick<PageState, 'issues'>): Marks {
  const constraints = new Map<TaskId, ChartConstraint>();
  const deadlines = new Map<TaskId, WallMinutes>();
  for (const issue of issues.values()) {
    const { constraint, deadline } = planMarksOf(issue);
    if (constraint) constraints.set(issue.id, { at: constraint.at, binds: bindings[constraint.type] });
    if (deadline !== null) deadlines.set(issue.id, deadline);
  }
  return { constraints, deadlines };
}

const noPreviews: NonNullable<ChartInput['previews']> = { get: () => undefined };

/** Worked out bar by bar as they are drawn. */
export const toPreviews = (
  { preview, locked, readOnly }: Pick<PageState, 'preview' | 'locked' | 'readOnly'>,
  language: Language,
): NonNullable<ChartInput['previews']> =>
  preview === null
    ? noPreviews
    : {
        get: (taskId) => {
          const one = preview.of(taskId);
          return one && toChartPreview(one, readOnly || locked.has(taskId), language);
        },
      };

function toChartPreview(
  { start, finish, days, isLate }: TaskPreview,
  stays: boolean,
  { words }: Language,
): ChartPreview {
  const shift = words.chart.shift(days);
  const { preview } = words.why;
  if (stays) return { start, finish, chip: preview.stays(shift), tone: 'stays' };
  return isLate
    ? { start, finish, chip: preview.late(shift), tone: 'late' }
    : { start, finish, chip: shift, tone: 'plain' };
}
