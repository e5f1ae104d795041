// Where each task's bar stands on the canvas, also while it is being dragged.
import type { BarBox } from '#domain/layout/bar-box';
import { isSummary } from '#domain/plan/create-plan';
import { noDate } from '#domain/plan/roll-up';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import { barAir, barHeight, diamondReach, minBarWidth, rowHeight } from '../chart-metrics';
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
  return placeBox(view, index, view.drag?.tasks.has(index) ? view.drag : null);
}

/** Where it stands in the plan, whatever a hand does with it. */
export const restingBoxOf = (view: Placing, index: number): BarBox | null => placeBox(view, index, null);

function placeBox(view: Placing, index: number, drag: DragView | null): BarBox | null {
  const { spans } = view.model;
  const row = view.model.rows.rowOf[index] ?? -1;
  const start = spans.start[index] ?? noDate;
  if (row < 0 || start === noDate) return null;
  const y = row * rowHeight - view.top + rowHeight / 2;
  const toX = (at: number): number => view.model.scale.toX(at as WallMinutes) - view.left;
  const finish = spans.finish[index] ?? start;
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
