// What follows from the input and from nothing else: rows, axis, indexes. Each part is remade only when what it is made of changed.
import { createLinkIndex, type LinkIndex } from '#domain/layout/link-index';
import { toSiblingPositions, type SiblingPositions } from '#domain/layout/sibling-positions';
import { toTimeRange } from '#domain/layout/time-range';
import { createTimeScale, type TimeScale } from '#domain/layout/time-scale';
import { toVisibleRows, type VisibleRows } from '#domain/layout/visible-rows';
import { pxPerDayAt, zoomNear, type ZoomLevel } from '#domain/layout/zoom-level';
import type { Interval, WallMinutes } from '#domain/time/units';
import { toSpans, type ChartSpans } from './chart-spans';
import type { ChartInput } from './chart-types';

export interface ChartModel {
  readonly input: ChartInput;
  readonly rows: VisibleRows;
  readonly siblings: SiblingPositions;
  readonly range: Interval<WallMinutes>;
  readonly scale: TimeScale;
  /** The level that the scale is nearest to: what the header and the lines of time are drawn for. */
  readonly zoom: ZoomLevel;
  readonly links: LinkIndex;
  readonly spans: ChartSpans;
  /** Of the deepest task; 0 where all are at the top. */
  readonly depth: number;
}

/** `pxPerDay`: of a scale between two levels; null for that of the input's zoom. */
export function createModel(
  input: ChartInput,
  before: ChartModel | null,
  pxPerDay: number | null = null,
): ChartModel {
  const rows = rowsOf(input, before);
  const spans = spansOf(input, before);
  const range = rangeOf(input, spans, before);
  const scale = scaleOf(range.start, pxPerDay ?? pxPerDayAt[input.layout.zoom], before);
  const zoom = pxPerDay === null ? input.layout.zoom : zoomNear(pxPerDay);
  const isSameTree = before?.input.plan.parent === input.plan.parent;
  const siblings = before && isSameTree ? before.siblings : toSiblingPositions(input.plan.parent);
  const depth = before && isSameTree ? before.depth : input.plan.level.reduce((a, b) => Math.max(a, b), 0);
  return { input, rows, siblings, range, scale, zoom, links: linksOf(input, rows, before), spans, depth };
}

function rowsOf({ plan, layout }: ChartInput, before: ChartModel | null): VisibleRows {
  const was = before?.input;
  // Dates change far more often than the tree: a replaced task leaves the rows alone.
  const isSame = was?.plan.subtreeEnd === plan.subtreeEnd && was.layout.collapsed === layout.collapsed;
  return before && isSame ? before.rows : toVisibleRows(plan, layout.collapsed);
}

function spansOf({ plan, ghosts }: ChartInput, before: ChartModel | null): ChartSpans {
  const isSame = before?.input.plan === plan && before.input.ghosts === ghosts;
  return before && isSame ? before.spans : toSpans(plan, ghosts);
}

function rangeOf(
  { layout }: ChartInput,
  spans: ChartSpans,
  before: ChartModel | null,
): Interval<WallMinutes> {
  const was = before?.input;
  const isSame =
    before?.spans === spans &&
    was?.layout.today === layout.today &&
    was.layout.firstDayOfWeek === layout.firstDayOfWeek;
  if (before && isSame) return before.range;
  return toTimeRange({ plan: spans, today: layout.today, firstDayOfWeek: layout.firstDayOfWeek });
}

function scaleOf(origin: WallMinutes, pxPerDay: number, before: ChartModel | null): TimeScale {
  const isSame = before?.scale.origin === origin && before.scale.pxPerDay === pxPerDay;
  return before && isSame ? before.scale : createTimeScale(origin, pxPerDay);
}

function linksOf({ plan }: ChartInput, rows: VisibleRows, before: ChartModel | null): LinkIndex {
  const isSame = before?.rows === rows && before.input.plan.linkFrom === plan.linkFrom;
  return before && isSame ? before.links : createLinkIndex(plan, rows);
}
