// The time header: two tiers of periods and today's pill.
import { headerTiers, tickStarts, type Period, type TickPeriod } from '#domain/layout/header-ticks';
import { toCivil, weekdayOf } from '#domain/time/day';
import { minutesPerDay, toDayNumberOf, type WallMinutes } from '#domain/time/units';
import { tiersHeight, upperTierHeight } from '../chart-metrics';
import { dayWindow, todayX } from './background-scene';
import { drawLane } from './lane-scene';
import type { LookName } from './looks';
import type { Primitive } from './primitives';
import type { SceneView } from './scene-view';

const indent = 8;
const pillHeight = 17;
const pillTop = 25;
const labelRoom = 40;
const longLabelRoom = 120;
const weekdayRoom = 90;
const wordyToday = 8;

interface Pill {
  readonly x: number;
  readonly width: number;
  readonly text: string;
}

interface Tick {
  readonly at: WallMinutes;
  readonly x: number;
  readonly end: number;
}

export function headerScene(view: SceneView): Primitive[] {
  const out: Primitive[] = [];
  const { upper, lower } = headerTiers[view.model.zoom];
  const pill = todayPill(view);
  for (const tick of ticksOf(view, upper)) drawUpper(view, upper, tick, out);
  for (const tick of ticksOf(view, lower)) drawLower(view, lower, tick, { pill, out });
  rule(view, upperTierHeight, out);
  rule(view, tiersHeight - 1, out);
  drawLane(view, out);
  if (pill) drawPill(pill, out);
  return out;
}

function ticksOf(view: SceneView, period: TickPeriod): Tick[] {
  const starts = tickStarts(period, {
    ...dayWindow(view),
    firstDayOfWeek: view.model.input.layout.firstDayOfWeek,
  });
  const toX = (at: WallMinutes): number => view.model.scale.toX(at) - view.left;
  return starts.slice(0, -1).map((at, i) => ({ at, x: toX(at), end: toX(starts[i + 1] ?? at) }));
}

function drawUpper(view: SceneView, period: Period, { at, x, end }: Tick, out: Primitive[]): void {
  if (x > 0)
    out.push({ type: 'box', look: 'line.major', x, y: 0, width: 1, height: upperTierHeight, radius: 0 });
  const from = Math.max(x, 0);
  const room = Math.min(end, view.width) - from;
  if (room <= labelRoom) return;
  const text = upperLabel(view, period, at, room);
  if (view.measure(text, 'labelStrong') + indent > end - from) return;
  out.push({
    type: 'text',
    look: 'text',
    font: 'labelStrong',
    x: from + indent,
    y: 11,
    text,
    align: 'left',
    halo: null,
  });
}

function upperLabel(view: SceneView, period: Period, at: WallMinutes, room: number): string {
  const { words } = view.model.input;
  if (period === 'day') return room > longLabelRoom ? words.longDate(at) : words.shortDate(at);
  if (period === 'year') return words.year(at);
  if (period === 'quarter') return words.quarter(at);
  return words.month(at, room > longLabelRoom ? 'long' : 'short');
}

function drawLower(
  view: SceneView,
  period: TickPeriod,
  tick: Tick,
  { pill, out }: { pill: Pill | null; out: Primitive[] },
): void {
  const { x, end } = tick;
  const isShort = period === 'day' || period === 'hours';
  if (x > 0) {
    const look: LookName = isShort ? 'line.period' : 'line.major';
    out.push({
      type: 'box',
      look,
      x,
      y: upperTierHeight,
      width: 1,
      height: tiersHeight - upperTierHeight,
      radius: 0,
    });
  }
  const text = lowerLabel(view, period, tick);
  const width = view.measure(text, 'small');
  const from = period === 'day' ? (x + end - width) / 2 : x + indent;
  const touchesPill = pill !== null && from + width > pill.x - 6 && from < pill.x + pill.width + 6;
  if (touchesPill || from + width > end) return;
  out.push({
    type: 'text',
    look: lowerLook(view, period, tick.at),
    font: 'small',
    x: from,
    y: 33,
    text,
    align: 'left',
    halo: null,
  });
}

function lowerLook(view: SceneView, period: TickPeriod, at: WallMinutes): LookName {
  const day = toDayNumberOf(at);
  const { weekdays, days } = view.model.input.layout.daysOff;
  return period === 'day' && (weekdays.includes(weekdayOf(day)) || days.has(day))
    ? 'text.subtlest'
    : 'text.subtle';
}

function lowerLabel(view: SceneView, period: TickPeriod, { at, x, end }: Tick): string {
  const { words } = view.model.input;
  switch (period) {
    case 'year':
      return words.year(at);
    case 'quarter':
      return words.quarter(at);
    case 'month':
      return words.month(at, 'short');
    case 'week':
      return end - x > weekdayRoom ? `${words.weekday(at)} ${words.shortDate(at)}` : words.shortDate(at);
    case 'day':
      return String(toCivil(toDayNumberOf(at)).day);
    case 'hours':
      return (words.hour ?? toHour)(at);
  }
}

/** "09:00", the same in every language that the chart isn't told otherwise for. */
function toHour(at: WallMinutes): string {
  const hour = Math.floor((at % minutesPerDay) / 60);
  return `${String(hour).padStart(2, '0')}:00`;
}

function rule(view: SceneView, y: number, out: Primitive[]): void {
  out.push({ type: 'box', look: 'line.major', x: 0, y, width: view.width, height: 1, radius: 0 });
}

function todayPill(view: SceneView): Pill | null {
  const { words, layout } = view.model.input;
  const x = todayX(view);
  if (x === null || layout.today === null) return null;
  const text =
    view.model.scale.pxPerDay < wordyToday ? words.shortDate(layout.today) : words.today(layout.today);
  const width = view.measure(text, 'smallStrong') + 14;
  return x + width / 2 < 0 || x - width / 2 > view.width ? null : { x: x - width / 2, width, text };
}

function drawPill({ x, width, text }: Pill, out: Primitive[]): void {
  out.push({
    type: 'box',
    look: 'today.pill',
    x,
    y: pillTop,
    width,
    height: pillHeight,
    radius: pillHeight / 2,
  });
  out.push({
    type: 'text',
    look: 'text.inverse',
    font: 'smallStrong',
    x: x + width / 2,
    y: pillTop + pillHeight / 2,
    text,
    align: 'center',
    halo: null,
  });
}
