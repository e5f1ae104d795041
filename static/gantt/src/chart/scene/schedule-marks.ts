// What scheduling says about a bar: its baseline, slack, deadline and constraint, where it contradicts, where it would go.
import type { WallMinutes } from '#domain/time/units';
import { barHeight, rowHeight } from '../chart-metrics';
import { boxAt, liftOf, restingBoxOf } from './bar-geometry';
import { barKinds } from './bar-kinds';
import type { BarSlot } from './bar-slot';
import type { LookName } from './looks';
import type { Primitive } from './primitives';

const baselineHeight = 3;
const baselineTop = 26;
const baselineReach = 3.5;
const chipHeight = 16;
const lockWidth = 13;

/** Under the bar. */
export function drawScheduleGround(slot: BarSlot, out: Primitive[]): void {
  drawBaseline(slot, out);
  drawConstraint(slot, out);
  drawOldPlace(slot, out);
}

const rowTop = ({ view, row }: BarSlot): number => row * rowHeight - view.top;

const toX = ({ view }: BarSlot, at: WallMinutes): number => view.model.scale.toX(at) - view.left;

function drawBaseline(slot: BarSlot, out: Primitive[]): void {
  const baseline = slot.view.model.input.baselines?.get(slot.task.id);
  const box = baseline && boxAt(slot.view, slot.index, baseline);
  if (!box) return;
  const y = rowTop(slot) + baselineTop;
  if (!box.isPoint) {
    const { left: x, right } = box;
    const size = { width: right - x, height: baselineHeight, radius: baselineHeight / 2 };
    out.push({ type: 'box', look: 'baseline', x, y, ...size });
    return;
  }
  const x = (box.left + box.right) / 2;
  const middle = y + 1;
  const r = baselineReach;
  const points = [x, middle - r, x + r, middle, x, middle + r, x - r, middle];
  out.push({ type: 'polygon', look: 'baseline', points, radius: 0, rounded: 0 });
}

/** A line where the bar is held, with an arrow from the side it can't go to; a pin where it can go to neither. */
function drawConstraint(slot: BarSlot, out: Primitive[]): void {
  const constraint = slot.view.model.input.constraints?.get(slot.task.id);
  if (!constraint) return;
  const x = toX(slot, constraint.at);
  const { y } = slot.box;
  out.push({ type: 'polyline', look: 'constraint', points: [x, y - 8, x, y + 8], radius: 0 });
  if (constraint.binds === 'fixed') {
    const dot = 8;
    out.push({
      type: 'box',
      look: 'constraint.head',
      x: x - dot / 2,
      y: y - 12,
      width: dot,
      height: dot,
      radius: dot / 2,
    });
    return;
  }
  const side = constraint.binds === 'not-earlier' ? -1 : 1;
  const points = [x + side * 2, y, x + side * 7, y - 4, x + side * 7, y + 4];
  out.push({ type: 'polygon', look: 'constraint.head', points, radius: 0, rounded: 0 });
}

/** Where the bar stands in Jira while a preview shows it elsewhere, or where it should go and can't. */
function drawOldPlace(slot: BarSlot, out: Primitive[]): void {
  const { view, index, task, kind } = slot;
  const preview = view.model.input.previews?.get(task.id);
  if (!preview || view.drag?.tasks.has(index)) return;
  if (preview.tone !== 'stays') {
    const before = restingBoxOf(view, index);
    if (before) barKinds[kind].drawBefore(before, out);
    return;
  }
  const wanted = boxAt(view, index, preview);
  if (!wanted) return;
  const place = {
    x: wanted.left,
    y: wanted.top,
    width: wanted.right - wanted.left,
    height: barHeight,
    radius: 4,
  };
  out.push({ type: 'hatch', look: 'preview.wanted.hatch', ...place, step: 6 });
  out.push({ type: 'box', look: 'preview.wanted', ...place });
}

/** Around the bar, above it. */
export function drawPreviewEdge({ view, task, box, kind }: BarSlot, out: Primitive[]): void {
  const preview = view.model.input.previews?.get(task.id);
  if (preview && preview.tone !== 'stays' && kind === 'task')
    barKinds.task.drawRing(box, 'bar.preview', -2, out);
}

/** Behind the bar, from `x` on: answers where a label can begin. */
export function drawScheduleTail(slot: BarSlot, x: number, out: Primitive[]): number {
  const afterSlack = drawSlack(slot, x, out);
  const afterDeadline = drawDeadline(slot, afterSlack, out);
  const afterChip = drawChip(slot, afterDeadline, out);
  return drawConflict(slot, afterChip, out);
}

function drawSlack(slot: BarSlot, x: number, out: Primitive[]): number {
  const until = slot.view.model.input.slack?.get(slot.task.id);
  if (until === undefined) return x;
  const { right, y } = slot.box;
  const end = toX(slot, until) - 1;
  if (end <= right + 4) return x;
  out.push({ type: 'polyline', look: 'slack', points: [right + 4, y, end - 1, y], radius: 0 });
  out.push({ type: 'polyline', look: 'slack.end', points: [end, y - 4, end, y + 4], radius: 0 });
  return Math.max(x, end + 7);
}

/** Missed, it stands on a foot and says so. */
function drawDeadline(slot: BarSlot, x: number, out: Primitive[]): number {
  const { view, task, box } = slot;
  const deadline = view.model.input.deadlines?.get(task.id);
  if (deadline === undefined) return x;
  const isLate = finishOf(slot) > deadline;
  const look: LookName = isLate ? 'deadline.late' : 'deadline';
  const at = toX(slot, deadline);
  const top = rowTop(slot) + 4 - liftOf(view) / 2;
  out.push({ type: 'polyline', look, points: [at, top, at, top + 22], radius: 0 });
  const points = [at, top, at + 9, top, at + 6.5, top + 3.5, at + 9, top + 7, at, top + 7];
  out.push({ type: 'polygon', look: `${look}.pennant`, points, radius: 0, rounded: 0 });
  if (!isLate) return at + 14 > Math.max(x, box.right) ? at + 16 : x;
  out.push({ type: 'polyline', look, points: [at - 3.5, top + 22, at + 3.5, top + 22], radius: 0 });
  // The chip of a preview says it already.
  return view.model.input.previews?.get(task.id)?.tone === 'late' ? x : drawLate(slot, x, out);
}

function finishOf({ view, task, index }: BarSlot): number {
  const preview = view.model.input.previews?.get(task.id);
  return preview && preview.tone !== 'stays' ? preview.finish : (view.model.spans.finish[index] ?? 0);
}

function drawLate({ view, box }: BarSlot, x: number, out: Primitive[]): number {
  const { late } = view.model.input.words;
  if (late === undefined) return x;
  out.push({
    type: 'text',
    look: 'text.danger',
    font: 'smallStrong',
    x,
    y: box.y,
    text: late,
    align: 'left',
    halo: 'surface',
  });
  return x + view.measure(late, 'smallStrong') + 8;
}

function drawChip(slot: BarSlot, x: number, out: Primitive[]): number {
  const { view, task, index, box } = slot;
  const preview = view.model.input.previews?.get(task.id);
  if (!preview || preview.chip === '') return x;
  const lock = preview.tone === 'stays' ? lockWidth : 0;
  const width = view.measure(preview.chip, 'smallStrong') + 12 + lock;
  // What can't move says so beside the place that it should go to.
  const wanted = lock > 0 ? boxAt(view, index, preview) : null;
  const from = Math.max(x - 3, (wanted?.right ?? 0) + 6);
  const y = box.y - chipHeight / 2;
  out.push({
    type: 'box',
    look: `chip.${preview.tone}`,
    x: from,
    y,
    width,
    height: chipHeight,
    radius: chipHeight / 2,
  });
  if (lock > 0)
    out.push({ type: 'glyph', look: 'glyph.inverse', name: 'lock', x: from + 5, y: y + 2.5, size: 11 });
  const text = { x: from + 6 + lock, y: box.y, text: preview.chip, align: 'left', halo: null } as const;
  out.push({ type: 'text', look: 'text.inverse', font: 'smallStrong', ...text });
  return from + width + 8;
}

function drawConflict({ view, task, box }: BarSlot, x: number, out: Primitive[]): number {
  if (!view.model.input.strained?.tasks.has(task.id)) return x;
  out.push({ type: 'glyph', look: 'glyph.danger', name: 'warning', x: x - 3, y: box.y - 7, size: 14 });
  return x + 16;
}
