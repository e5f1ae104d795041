// What lies under the bars: days off, rows, the lines of time, today.
import type { TaskId } from '#domain/plan/ids';
import { headerTiers, tickStarts, type TickPeriod } from '#domain/layout/header-ticks';
import { offDayRuns } from '#domain/layout/off-days';
import {
  minutesPerDay,
  toDayNumberOf,
  toWallMinutes,
  type DayNumber,
  type WallMinutes,
} from '#domain/time/units';
import { minShadedDay, rowHeight } from '../chart-metrics';
import { isGroup } from '../group-row';
import type { LookName } from './looks';
import { drawMarkers } from './marker-scene';
import type { Primitive } from './primitives';
import type { RowWindow, SceneView } from './scene-view';

export function drawBackground(view: SceneView, rows: RowWindow, out: Primitive[]): void {
  drawDaysOff(view, out);
  drawOwnDaysOff(view, rows, out);
  drawRows(view, rows, out);
  drawTimeLines(view, out);
  drawReleases(view, out);
  drawMarkers(view, out);
  drawToday(view, out);
}

/** First and one past the last day in view. */
export function dayWindow({ model, left, width }: Pick<SceneView, 'model' | 'left' | 'width'>): {
  readonly from: DayNumber;
  readonly to: DayNumber;
} {
  const from = toDayNumberOf(model.scale.toWall(left));
  return { from, to: (toDayNumberOf(model.scale.toWall(left + width)) + 1) as DayNumber };
}

export const dayX = ({ model, left }: Pick<SceneView, 'model' | 'left'>, day: DayNumber): number =>
  model.scale.toX(toWallMinutes(day)) - left;

function drawDaysOff(view: SceneView, out: Primitive[]): void {
  const { daysOff } = view.model.input.layout;
  if (view.model.scale.pxPerDay < minShadedDay) return;
  const { from, to } = dayWindow(view);
  for (const run of offDayRuns(from, to, daysOff))
    fullHeight(
      view,
      'off',
      { x: dayX(view, run.from), width: dayX(view, run.to) - dayX(view, run.from) },
      out,
    );
  for (let day = from; day < to; day++) {
    if (!daysOff.days.has(day)) continue;
    const x = dayX(view, day);
    out.push({
      type: 'hatch',
      look: 'off.hatch',
      x,
      y: 0,
      width: view.model.scale.pxPerDay,
      height: view.height,
      radius: 0,
      step: 7,
    });
  }
}

/** In the rows of tasks with days off of their own: those, in place of everybody's. */
function drawOwnDaysOff(view: SceneView, { firstRow, endRow }: RowWindow, out: Primitive[]): void {
  const { ownDaysOff, plan } = view.model.input;
  if (!ownDaysOff || view.model.scale.pxPerDay < minShadedDay) return;
  const { from, to } = dayWindow(view);
  for (let row = firstRow; row < endRow; row++) {
    const own = ownDaysOff.get(plan.tasks[view.model.rows.taskAt[row] ?? -1]?.id ?? ('' as TaskId));
    if (!own) continue;
    const place = { y: row * rowHeight - view.top, height: rowHeight, radius: 0 };
    out.push({ type: 'box', look: 'surface', x: 0, width: view.width, ...place });
    for (const run of offDayRuns(from, to, own)) {
      const x = dayX(view, run.from);
      out.push({ type: 'box', look: 'off', x, width: dayX(view, run.to) - x, ...place });
    }
  }
}

function fullHeight(
  view: SceneView,
  look: LookName,
  at: { x: number; width: number },
  out: Primitive[],
): void {
  out.push({ type: 'box', look, x: at.x, y: 0, width: at.width, height: view.height, radius: 0 });
}

function drawRows(view: SceneView, { firstRow, endRow }: RowWindow, out: Primitive[]): void {
  const { width } = view;
  const { rows, input } = view.model;
  const lastLine = Math.min(rows.count + input.pendingRows, Math.ceil((view.top + view.height) / rowHeight));
  for (let row = firstRow; row < lastLine; row++) {
    const y = (row + 1) * rowHeight - 1 - view.top;
    out.push({ type: 'box', look: 'line.row', x: 0, y, width, height: 1, radius: 0 });
  }
  for (let row = firstRow; row < endRow; row++) drawRowSurface(view, row, out);
}

function drawRowSurface(view: SceneView, row: number, out: Primitive[]): void {
  const { rows, input } = view.model;
  const place = { x: 0, y: row * rowHeight - view.top, width: view.width, height: rowHeight - 1, radius: 0 };
  const put = (look: LookName): void => void out.push({ type: 'box', look, ...place });
  const surface = rowSurface(view, row);
  const taskId = input.plan.tasks[rows.taskAt[row] ?? -1]?.id;
  if (taskId !== undefined && isGroup(taskId)) put('row.group');
  if (taskId !== undefined && input.marks.arrived?.has(taskId)) put('row.arrived');
  if (surface === 'surface.hovered') put('row.hovered');
  if (surface === 'surface.selected') put('row.selected');
}

/** What a label's halo must be made of in this row. */
export function rowSurface(view: SceneView, row: number): LookName {
  const { input, rows } = view.model;
  const task = input.plan.tasks[rows.taskAt[row] ?? -1];
  if (task && input.marks.selected.has(task.id)) return 'surface.selected';
  return row === view.hoverRow ? 'surface.hovered' : 'surface';
}

function drawTimeLines(view: SceneView, out: Primitive[]): void {
  const { upper, lower } = headerTiers[view.model.zoom];
  const majors = new Set(linesOf(view, upper));
  for (const at of linesOf(view, lower)) if (!majors.has(at)) line(view, 'line.period', at, out);
  for (const at of majors) line(view, 'line.major', at, out);
}

function linesOf(view: SceneView, period: TickPeriod): WallMinutes[] {
  return tickStarts(period, { ...dayWindow(view), firstDayOfWeek: view.model.input.layout.firstDayOfWeek });
}

function line(view: SceneView, look: LookName, at: WallMinutes, out: Primitive[]): void {
  const x = view.model.scale.toX(at) - view.left;
  if (x >= 0 && x < view.width) fullHeight(view, look, { x, width: 1 }, out);
}

/** The middle of today, in px of the canvas; null where no today line stands. */
export function todayX({ model, left }: Pick<SceneView, 'model' | 'left'>): number | null {
  const { today } = model.input.layout;
  if (today === null) return null;
  const noon = toWallMinutes(toDayNumberOf(today)) + minutesPerDay / 2;
  return model.scale.toX(noon as WallMinutes) - left;
}

function drawReleases(view: SceneView, out: Primitive[]): void {
  for (const { at } of view.model.input.releases ?? []) {
    const x = view.model.scale.toX(at) - view.left;
    if (x >= 0 && x <= view.width)
      out.push({ type: 'polyline', look: 'release.line', points: [x, 0, x, view.height], radius: 0 });
  }
}

function drawToday(view: SceneView, out: Primitive[]): void {
  const x = todayX(view);
  if (x === null || x < -1 || x > view.width + 1) return;
  out.push({ type: 'polyline', look: 'today', points: [x, 0, x, view.height], radius: 0 });
}
