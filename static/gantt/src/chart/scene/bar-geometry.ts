// Where each task's bar stands on the canvas, also while it is being dragged.
import type { BarBox } from '#domain/layout/bar-box';
import { isSummary } from '#domain/plan/create-plan';
import { noDate } from '#domain/plan/roll-up';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import { barAir, barHeight, baselineLift, diamondReach, minBarWidth, rowHeight } from '../chart-metrics';
import { isGroup } from '../group-row';
import type { DragView, RowWindow, SceneView } from './scene-view';

export type BarKindName =
  'task' | 'summary' | 'group' | 'milestone' | 'restricted' | 'ghost' | 'ghostSummary' | 'ghostMilestone';

type Placing = Pick<SceneView, 'model' | 'left' | 'top' | 'drag'>;

export function kindOf({ model }: Pick<SceneView, 'model'>, index: number): BarKindName {
  const { plan } = model.input;
  const isGhost = model.spans.ghostly.has(index);
  const id = plan.tasks[index]?.id;
  if (id !== undefined && isGroup(id)) return 'group';
  if (isSummary(plan, index)) return isGhost ? 'ghostSummary' : 'summary';
  const kind = plan.tasks[index]?.kind ?? 'task';
  if (!isGhost || kind === 'restricted') return kind;
  return kind === 'milestone' ? 'ghostMilestone' : 'ghost';
}

/** Null without dates or without a row. */
export function boxOf(view: Placing, index: number): BarBox | null {
  const drag = view.drag?.tasks.has(index) ? view.drag : null;
  return placeBox(view, index, { drag, span: previewOf(view, index) ?? planned(view, index) });
}

/** Where it would stand with these dates. */
export const boxAt = (view: Placing, index: number, span: Span): BarBox | null =>
  placeBox(view, index, { drag: null, span });

interface Span {
  readonly start: number;
  readonly finish: number;
}

function planned({ model }: Placing, index: number): Span {
  const start = model.spans.start[index] ?? noDate;
  return { start, finish: model.spans.finish[index] ?? start };
}

/** Null where nothing moves it. */
function previewOf({ model }: Placing, index: number): Span | null {
  const { previews, plan } = model.input;
  const id = plan.tasks[index]?.id;
  const preview = id === undefined ? undefined : previews?.get(id);
  return preview && preview.tone !== 'stays' ? preview : null;
}

/** Where it stands in the plan, whatever a hand or a preview does with it. */
export const restingBoxOf = (view: Placing, index: number): BarBox | null =>
  boxAt(view, index, planned(view, index));

/** Bars give way to those of a baseline under them. */
export const liftOf = ({ model }: Pick<SceneView, 'model'>): number =>
  (model.input.baselines?.size ?? 0) > 0 ? baselineLift : 0;

function placeBox(
  view: Placing,
  index: number,
  { drag, span }: { readonly drag: DragView | null; readonly span: Span },
): BarBox | null {
  const row = view.model.rows.rowOf[index] ?? -1;
  const { start, finish } = span;
  if (row < 0 || start === noDate) return null;
  const y = row * rowHeight - view.top + rowHeight / 2 - liftOf(view);
  const toX = (at: number): number => view.model.scale.toX(at as WallMinutes) - view.left;
  const atStart = drag && drag.part !== 'finish' ? drag.shift : 0;
  const atFinish = drag && drag.part !== 'start' ? drag.shift : 0;
  const kind = kindOf(view, index);
  if (kind === 'milestone' || kind === 'ghostMilestone')
    return diamondBox(toX(finish - minutesPerDay / 2) + atFinish, y);
  const left = toX(start) + barAir + atStart;
  const right = Math.max(toX(finish) - barAir + atFinish, left + minBarWidth);
  return { left, right, y, top: y - barHeight / 2, bottom: y + barHeight / 2, isPoint: false };
}

function diamondBox(x: number, y: number): BarBox {
  const tip = diamondReach + 1;
  return { left: x - diamondReach, right: x + diamondReach, y, top: y - tip, bottom: y + tip, isPoint: true };
}

/** Rows that show at least a part of themselves. */
export function rowWindow({ model, top, height }: Pick<SceneView, 'model' | 'top' | 'height'>): RowWindow {
  const firstRow = Math.max(0, Math.floor(top / rowHeight));
  return { firstRow, endRow: Math.min(model.rows.count, Math.ceil((top + height) / rowHeight)) };
}
