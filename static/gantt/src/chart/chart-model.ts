// What follows from the input and from nothing else: rows, axis, indexes. Each part is remade only when what it is made of changed.
import { createLinkIndex, type LinkIndex } from '#domain/layout/link-index';
import { toSiblingPositions, type SiblingPositions } from '#domain/layout/sibling-positions';
import { toTimeRange } from '#domain/layout/time-range';
import { createTimeScale, type TimeScale } from '#domain/layout/time-scale';
import { toVisibleRows, type VisibleRows } from '#domain/layout/visible-rows';
import { pxPerDayAt } from '#domain/layout/zoom-level';
import type { Interval, WallMinutes } from '#domain/time/units';
import type { ChartInput } from './chart-types';

export interface ChartModel {
  readonly input: ChartInput;
  readonly rows: VisibleRows;
  readonly siblings: SiblingPositions;
  readonly range: Interval<WallMinutes>;
  readonly scale: TimeScale;
  readonly links: LinkIndex;
}

export function createModel(input: ChartInput, before: ChartModel | null): ChartModel {
  const { plan, layout } = input;
  const was = before?.input;
  const samePlan = was?.plan === plan;
  const rows =
    before && samePlan && was.layout.collapsed === layout.collapsed
      ? before.rows
      : toVisibleRows(plan, layout.collapsed);
  const siblings =
    before && was?.plan.parent === plan.parent ? before.siblings : toSiblingPositions(plan.parent);
  const sameRange =
    samePlan && was.layout.today === layout.today && was.layout.firstDayOfWeek === layout.firstDayOfWeek;
  const range =
    before && sameRange
      ? before.range
      : toTimeRange({ plan, today: layout.today, firstDayOfWeek: layout.firstDayOfWeek });
  const pxPerDay = pxPerDayAt[layout.zoom];
  const sameScale = before?.scale.origin === range.start && before.scale.pxPerDay === pxPerDay;
  return {
    input,
    rows,
    siblings,
    range,
    scale: before && sameScale ? before.scale : createTimeScale(range.start, pxPerDay),
    links: before && samePlan && rows === before.rows ? before.links : createLinkIndex(plan, rows),
  };
}
