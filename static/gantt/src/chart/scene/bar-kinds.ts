// One record a kind of bar: how it is drawn and where a hand can take it. A new kind is a new record.
import { centerOf, zoneAt, type BarBox, type BarZone } from '#domain/layout/bar-box';
import type { Stage, Task } from '#domain/plan/task';
import { toSpan } from '#domain/plan/span';
import { barHeight } from '../chart-metrics';
import type { BarKindName } from './bar-geometry';
import type { LookName } from './looks';
import type { Primitive } from './primitives';

export interface Bar {
  readonly task: Task;
  readonly box: BarBox;
  /** 0 to 1, NaN where nothing says. */
  readonly progress: number;
  /** Critical or its task's stage: what it is coloured by. */
  readonly tone: BarTone;
}

export type BarTone = Stage | 'critical';

export interface BarKind {
  readonly draw: (bar: Bar, out: Primitive[]) => void;
  /** The outline of the bar's old place while it is dragged. */
  readonly drawBefore: (box: BarBox, out: Primitive[]) => void;
  /** A ring around the bar, `gap` px away. */
  readonly drawRing: (box: BarBox, look: LookName, gap: number, out: Primitive[]) => void;
  readonly zone: (box: BarBox, x: number, y: number) => BarZone | null;
  readonly hasGrips: boolean;
}

const radius = 4;
const bracket = 6;
const foot = 12;
const bracketRise = 5;
const groupHeight = 4;

export const barKinds: Readonly<Record<BarKindName, BarKind>> = {
  task: { draw: drawTask, drawBefore: drawBoxBefore, drawRing: drawBoxRing, zone: zoneAt, hasGrips: true },
  summary: {
    draw: drawSummary,
    drawBefore: drawBracketBefore,
    drawRing: drawBracketRing,
    zone: bodyOnly,
    hasGrips: false,
  },
  // A group is a way to look at issues, not one of them: nothing of it can be taken in hand.
  group: {
    draw: ({ box }, out) =>
      out.push({
        type: 'box',
        look: 'group.extent',
        x: box.left,
        y: box.y - groupHeight / 2,
        width: widthOf(box),
        height: groupHeight,
        radius: groupHeight / 2,
      }),
    drawBefore: () => undefined,
    drawRing: drawBoxRing,
    zone: () => null,
    hasGrips: false,
  },
  milestone: {
    draw: drawMilestone,
    drawBefore: drawDiamondBefore,
    drawRing: drawDiamondRing,
    zone: bodyOnly,
    hasGrips: false,
  },
  restricted: {
    draw: drawRestricted,
    drawBefore: drawBoxBefore,
    drawRing: drawBoxRing,
    zone: bodyOnly,
    hasGrips: false,
  },
  ghost: {
    draw: drawGhost,
    drawBefore: drawBoxBefore,
    drawRing: drawBoxRing,
    zone: bodyOnly,
    hasGrips: false,
  },
  ghostSummary: {
    draw: ({ box }, out) =>
      out.push({
        type: 'polygon',
        look: 'ghost.summary',
        points: bracketPoints(box),
        radius: 2,
        rounded: 2,
      }),
    drawBefore: drawBracketBefore,
    drawRing: drawBracketRing,
    zone: bodyOnly,
    hasGrips: false,
  },
  ghostMilestone: {
    draw: ({ box }, out) =>
      out.push({
        type: 'polygon',
        look: 'ghost.summary',
        points: diamond(box, 8),
        radius: 0,
        rounded: 0,
      }),
    drawBefore: drawDiamondBefore,
    drawRing: drawDiamondRing,
    zone: bodyOnly,
    hasGrips: false,
  },
};

/** Hatched and dashed, on the page's own ground: a drawing of a bar that isn't one yet. */
function drawGhost({ box }: Bar, out: Primitive[]): void {
  const { left: x, top: y } = box;
  const width = widthOf(box);
  out.push({ type: 'box', look: 'surface', x, y, width, height: barHeight, radius });
  out.push({ type: 'hatch', look: 'ghost.hatch', x, y, width, height: barHeight, radius, step: 6 });
  out.push({ type: 'box', look: 'ghost', x, y, width, height: barHeight, radius });
}

function bodyOnly(box: BarBox, x: number, y: number): BarZone | null {
  return zoneAt(box, x, y) && 'body';
}

const widthOf = ({ left, right }: BarBox): number => right - left;

function drawTask(bar: Bar, out: Primitive[]): void {
  const { box, task, tone } = bar;
  const source = toSpan(task.dates)?.source ?? 'both';
  if (source === 'finish-only' || source === 'start-only') drawOpenBar(bar, source, out);
  else
    out.push({
      type: 'box',
      look: `bar.${tone}`,
      x: box.left,
      y: box.top,
      width: widthOf(box),
      height: barHeight,
      radius,
    });
  drawProgress(bar, out);
}

function drawProgress({ box, tone, progress }: Bar, out: Primitive[]): void {
  const inset = 2;
  const width = (widthOf(box) - 2 * inset) * Math.min(1, progress);
  if (!(width > 0)) return;
  const look: LookName = `bar.${tone}.progress`;
  out.push({
    type: 'box',
    look,
    x: box.left + inset,
    y: box.top + inset,
    width,
    height: barHeight - 2 * inset,
    radius: 2,
  });
}

/** One date is missing: the bar stands for a day and its unknown side stays open. */
function drawOpenBar({ box, tone }: Bar, source: 'finish-only' | 'start-only', out: Primitive[]): void {
  const { left, right, top, bottom } = box;
  const fill: LookName = `bar.${tone}.plain`;
  const half = 0.5;
  out.push({ type: 'box', look: fill, x: left, y: top, width: widthOf(box), height: barHeight, radius: 0 });
  const closed = source === 'finish-only' ? right - half : left + half;
  const open = source === 'finish-only' ? left : right;
  const points = [open, top + half, closed, top + half, closed, bottom - half, open, bottom - half];
  out.push({ type: 'polyline', look: openEdge(tone), points, radius });
}

const openEdge = (tone: BarTone): LookName => `bar.${tone}.edge`;

function drawBoxBefore(box: BarBox, out: Primitive[]): void {
  out.push({
    type: 'box',
    look: 'bar.before',
    x: box.left,
    y: box.top,
    width: widthOf(box),
    height: barHeight,
    radius,
  });
}

function drawBoxRing(box: BarBox, look: LookName, gap: number, out: Primitive[]): void {
  const reach = gap + 2;
  const y = box.top - reach;
  out.push({
    type: 'box',
    look,
    x: box.left - reach,
    y,
    width: widthOf(box) + 2 * reach,
    height: box.bottom - box.top + 2 * reach,
    radius: radius + gap,
  });
}

function drawSummary({ box, progress }: Bar, out: Primitive[]): void {
  const points = bracketPoints(box);
  out.push({ type: 'polygon', look: 'summary.rest', points, radius: 2, rounded: 2 });
  const done = widthOf(box) * Math.min(1, progress);
  if (!(done > 0)) return;
  if (progress >= 1) out.push({ type: 'polygon', look: 'summary', points, radius: 2, rounded: 2 });
  else out.push({ type: 'polygon', look: 'summary', points: bracketStart(box, done), radius: 2, rounded: 1 });
}

/** A bar with two feet that taper off, from its upper left corner clockwise. */
function bracketPoints({ left, right, y }: BarBox): number[] {
  const top = y - bracketRise;
  const taper = Math.min(bracket, (right - left) / 2);
  const low = top + bracket;
  return [left, top, right, top, right, top + foot, right - taper, low, left + taper, low, left, top + foot];
}

function bracketStart({ left, y }: BarBox, width: number): number[] {
  const top = y - bracketRise;
  const low = top + bracket;
  if (width <= bracket)
    return [left, top, left + width, top, left + width, top + foot - width, left, top + foot];
  return [left, top, left + width, top, left + width, low, left + bracket, low, left, top + foot];
}

function drawBracketBefore(box: BarBox, out: Primitive[]): void {
  out.push({ type: 'polygon', look: 'bar.before', points: bracketPoints(box), radius: 2, rounded: 2 });
}

function drawBracketRing(box: BarBox, look: LookName, gap: number, out: Primitive[]): void {
  const reach = gap + 2;
  const y = box.y - bracketRise - reach;
  out.push({
    type: 'box',
    look,
    x: box.left - reach,
    y,
    width: widthOf(box) + 2 * reach,
    height: foot + 2 * reach,
    radius: radius + gap,
  });
}

const milestoneLooks: Readonly<Record<BarTone, LookName>> = {
  todo: 'milestone',
  doing: 'milestone',
  done: 'milestone.done',
  critical: 'milestone.critical',
};

function drawMilestone({ box, tone }: Bar, out: Primitive[]): void {
  const look = milestoneLooks[tone];
  out.push({ type: 'polygon', look, points: diamond(box, 8.5), radius: 0, rounded: 0 });
}

function diamond(box: BarBox, reach: number): number[] {
  const x = centerOf(box);
  return [x, box.y - reach, x + reach, box.y, x, box.y + reach, x - reach, box.y];
}

function drawDiamondBefore(box: BarBox, out: Primitive[]): void {
  out.push({ type: 'polygon', look: 'bar.before', points: diamond(box, 8), radius: 0, rounded: 0 });
}

function drawDiamondRing(box: BarBox, look: LookName, gap: number, out: Primitive[]): void {
  out.push({ type: 'polygon', look, points: diamond(box, 11 + gap), radius: 2, rounded: 4 });
}

function drawRestricted({ box }: Bar, out: Primitive[]): void {
  const { left: x, top: y } = box;
  const width = widthOf(box);
  out.push({ type: 'box', look: 'surface', x, y, width, height: barHeight, radius });
  out.push({ type: 'hatch', look: 'bar.restricted.hatch', x, y, width, height: barHeight, radius, step: 7 });
  out.push({ type: 'box', look: 'bar.restricted', x, y, width, height: barHeight, radius });
  const from = Math.max(x, 0);
  if (box.right - from < 24) return;
  out.push({ type: 'glyph', look: 'glyph.subtle', name: 'lock', x: from + 6, y: y + 4, size: 12 });
}
