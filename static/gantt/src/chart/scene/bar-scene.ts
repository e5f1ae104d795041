// The bars of the rows in view with their labels, rings and marks.
import type { BarBox } from '#domain/layout/bar-box';
import { toSpan } from '#domain/plan/span';
import type { Task } from '#domain/plan/task';
import { minLabelledDay } from '../chart-metrics';
import { rowSurface } from './background-scene';
import { barKinds, type BarTone } from './bar-kinds';
import { boxOf, kindOf, restingBoxOf } from './bar-geometry';
import type { BarSlot } from './bar-slot';
import { drawEdgePill } from './edge-pill';
import { drawLinkDots } from './link-dots';
import { fitText } from './fit-text';
import type { FontName, LookName } from './looks';
import type { Primitive } from './primitives';
import type { RowWindow, SceneView } from './scene-view';
import { drawPreviewEdge, drawScheduleGround, drawScheduleTail } from './schedule-marks';

const inset = 9;
const spare = 8;
const besideBar = 10;
const besideElbow = 7;
const longestLabel = 200;

export interface LayeredScene {
  readonly bars: Primitive[];
  /** Rings and grips, above every bar. */
  readonly marks: Primitive[];
}

/** `elbows`: how far links run out of each task's bar, by its index. */
export function drawBars(
  view: SceneView,
  rows: RowWindow,
  elbows: ReadonlyMap<number, number>,
  out: LayeredScene,
): void {
  for (let row = rows.firstRow; row < rows.endRow; row++) {
    const index = view.model.rows.taskAt[row] ?? -1;
    const task = view.model.input.plan.tasks[index];
    const box = boxOf(view, index);
    if (!task || !box) continue;
    const slot: BarSlot = {
      view,
      row,
      index,
      task,
      box,
      kind: kindOf(view, index),
      tone: toneOf(view, task),
      elbow: elbows.get(index) ?? 0,
    };
    if (slot.kind !== 'group' && drawEdgePill(view, { index, box }, out.bars)) continue;
    drawBar(slot, out);
  }
}

const toneOf = ({ model }: SceneView, { id, stage }: Task): BarTone =>
  model.input.critical?.has(id) ? 'critical' : stage;

function drawBar(slot: BarSlot, out: LayeredScene): void {
  const { view, index, task, box } = slot;
  const kind = barKinds[slot.kind];
  const { drag } = view;
  if (drag?.tasks.has(index) && !drag.refused) {
    const before = restingBoxOf(view, index);
    if (before) kind.drawBefore(before, out.bars);
  }
  drawScheduleGround(slot, out.bars);
  kind.draw({ task, box, tone: slot.tone, progress: view.model.input.plan.progress[index] ?? NaN }, out.bars);
  if (view.model.input.layout.hasPatterns && slot.kind === 'task') drawPattern(slot, out.bars);
  if (slot.kind === 'task' && slot.tone !== 'critical' && view.model.input.nearCritical?.has(task.id))
    kind.drawRing(box, 'bar.near', -2, out.bars);
  drawPreviewEdge(slot, out.bars);
  drawLabel(slot, drawScheduleTail(slot, besideX(slot), out.bars), out.bars);
  drawMarks(slot, out);
}

const patternWidth = 4;

/** At its left edge: filled where it is done, hatched while it is in progress. */
function drawPattern({ box, task }: BarSlot, out: Primitive[]): void {
  const place = { x: box.left + 1, y: box.top + 2, width: patternWidth, height: box.bottom - box.top - 4 };
  if (box.right - box.left < 2 * patternWidth || task.stage === 'todo') return;
  if (task.stage === 'done') out.push({ type: 'box', look: 'pattern.done', ...place, radius: 1 });
  else out.push({ type: 'hatch', look: 'pattern.doing', ...place, radius: 1, step: 4 });
}

function drawMarks(slot: BarSlot, out: LayeredScene): void {
  const { view, row, task, box, kind } = slot;
  const { marks } = view.model.input;
  const { drawRing } = barKinds[kind];
  if (marks.saving.has(task.id)) drawSavingLine(view, box, out.marks);
  if (marks.failed.has(task.id)) drawRing(box, 'ring.failed', 1, out.marks);
  if (marks.found?.has(task.id)) drawRing(box, 'ring.found', 1, out.marks);
  drawDots(slot, out.marks);
  if (view.hoverBar && row === view.hoverRow && !view.drag) drawRing(box, 'ring.hover', -1, out.marks);
  if (marks.selected.has(task.id)) drawSelection(slot, out.marks);
  if (row === view.focusRow) drawFocus(slot, out.marks);
  drawLinkDots(slot, out.marks);
}

const dot = 9;

/** At the bar's upper right corner; what they stand for is said in the grid and in words. */
function drawDots({ view, task, box }: BarSlot, out: Primitive[]): void {
  const { conflicted, arrived } = view.model.input.marks;
  const look: LookName | null = conflicted?.has(task.id)
    ? 'mark.conflicted'
    : arrived?.has(task.id)
      ? 'mark.arrived'
      : null;
  if (!look) return;
  const x = box.right - dot / 2 - 1;
  out.push({ type: 'box', look, x, y: box.top - dot / 2 + 1, width: dot, height: dot, radius: dot / 2 });
}

function drawSelection({ view, index, task, box, kind }: BarSlot, out: Primitive[]): void {
  const { drawRing, hasGrips } = barKinds[kind];
  drawRing(box, 'ring.selected', 1, out);
  const isLoose = view.drag?.tasks.has(index) !== true && !view.model.input.marks.locked.has(task.id);
  if (hasGrips && isLoose) drawGrips(box, out);
}

/** Around the selection, where the bar is selected too. */
function drawFocus({ view, task, box, kind }: BarSlot, out: Primitive[]): void {
  const { drawRing, hasGrips } = barKinds[kind];
  const isSelected = view.model.input.marks.selected.has(task.id);
  drawRing(box, 'ring.focus', isSelected ? 4 : 1, out);
  if (!view.focusEdge || !hasGrips) return;
  drawGrip(view.focusEdge === 'start' ? box.left - 5 : box.right - 1, box.y, 'grip.focus', out);
}

function drawGrips({ left, right, y }: BarBox, out: Primitive[]): void {
  drawGrip(left - 5, y, 'grip', out);
  drawGrip(right - 1, y, 'grip', out);
}

function drawGrip(x: number, y: number, look: LookName, out: Primitive[]): void {
  out.push({ type: 'box', look, x, y: y - 5, width: 6, height: 10, radius: 3 });
}

/** Runs to and fro under the bar; where nothing may move it is one still line. */
function drawSavingLine({ phase }: SceneView, { left, right, bottom }: BarBox, out: Primitive[]): void {
  const width = right - left;
  const y = bottom + 2;
  out.push({ type: 'box', look: 'saving.track', x: left, y, width, height: 2, radius: 1 });
  if (phase === null) return;
  const runner = Math.max(8, width / 3);
  const swing = (1 - Math.cos(phase * 2 * Math.PI)) / 2;
  out.push({
    type: 'box',
    look: 'saving',
    x: left + (width - runner) * swing,
    y,
    width: Math.min(runner, width),
    height: 2,
    radius: 1,
  });
}

interface Label {
  readonly text: string;
  readonly font: FontName;
  readonly look: LookName;
}

/** What stands beside a bar begins here: behind the links that run out of it. */
const besideX = ({ box, elbow, kind }: BarSlot): number =>
  box.right + (elbow > 0 ? elbow + besideElbow : kind === 'summary' ? 8 : besideBar);

function drawLabel(slot: BarSlot, x: number, out: Primitive[]): void {
  const { kind, view } = slot;
  const label = isNameless(slot) ? null : labelOf(slot);
  if (!label || (kind === 'task' && drawInside(slot, label, out))) return;
  if (view.model.input.layout.labels === 'inside' && isNamedByChoice(slot)) return;
  const isNamed = kind !== 'task' || view.model.input.marks.selected.has(slot.task.id);
  if (view.model.scale.pxPerDay < minLabelledDay && !isNamed) return;
  drawBeside(slot, label, x, out);
}

/** Percentages of summaries and origins of ghosts are no names. */
const isNamedByChoice = ({ kind }: BarSlot): boolean => kind === 'task' || kind === 'milestone';

const isNameless = (slot: BarSlot): boolean =>
  slot.view.model.input.layout.labels === 'none' && isNamedByChoice(slot);

function labelOf({ view, index, task, kind }: BarSlot): Label | null {
  if (kind === 'restricted' || kind === 'ghostSummary' || kind === 'group') return null;
  const ghost = view.model.input.ghosts?.get(task.id);
  if (ghost && view.model.spans.ghostly.has(index))
    return { text: ghost.label, font: 'labelItalic', look: 'text.subtlest' };
  if (kind !== 'summary') return { text: task.name, font: 'label', look: 'text.subtle' };
  const { layout, plan, words } = view.model.input;
  if (layout.collapsed.has(task.id)) return { text: task.name, font: 'labelStrong', look: 'text' };
  const progress = plan.progress[index] ?? NaN;
  return Number.isNaN(progress) ? null : { text: words.percent(progress), font: 'labelStrong', look: 'text' };
}

/** In the part of the bar that is in view, where the whole label has room. */
function drawInside({ view, tone, box }: BarSlot, { text }: Label, out: Primitive[]): boolean {
  const { theme } = view.model.input;
  const from = Math.max(box.left, 0);
  if (view.measure(text, 'inside') + inset + spare > box.right - from) return false;
  const look: LookName = `bar.${tone}.text`;
  out.push({
    type: 'text',
    look,
    font: 'inside',
    x: from + inset,
    y: box.y,
    text,
    align: 'left',
    // Where bars are as empty as the page, progress may be of a colour that no text is made for.
    halo: theme.barTodo === theme.surface ? 'surface' : null,
  });
  return true;
}

function drawBeside(slot: BarSlot, { text, font, look }: Label, from: number, out: Primitive[]): void {
  const { view, row, task, box, kind } = slot;
  let x = from;
  if (kind === 'task' && toSpan(task.dates)?.source === 'reversed') {
    out.push({ type: 'glyph', look: 'glyph.danger', name: 'warning', x: x - 3, y: box.y - 7, size: 14 });
    x += 16;
  }
  if (x > view.width) return;
  const shown = fitText(text, longestLabel, (part) => view.measure(part, font));
  out.push({
    type: 'text',
    look,
    font,
    x,
    y: box.y,
    text: shown,
    align: 'left',
    halo: rowSurface(view, row),
  });
}
