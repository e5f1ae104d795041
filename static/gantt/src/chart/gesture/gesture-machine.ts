// What a hand does with the pointer, step by step: idle → pressing → moving | resizing | linking | refusing | panning → an outcome, or nothing. No DOM.
import type { LinkId, TaskId } from '#domain/plan/ids';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import type { LinkEnd } from '../scene/scene-view';

/** What the pointer went down on. */
export type Target =
  | { readonly type: 'bar'; readonly bar: BarTarget; readonly zone: 'start' | 'body' | 'finish' }
  /** Beside an edge of a bar: a link begins here. */
  | { readonly type: 'dot'; readonly end: LinkEnd }
  | { readonly type: 'link'; readonly linkId: LinkId }
  | { readonly type: 'row'; readonly taskId: TaskId }
  | { readonly type: 'pill'; readonly taskId: TaskId; readonly to: WallMinutes }
  | { readonly type: 'nothing' };

export interface BarTarget {
  readonly taskId: TaskId;
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
  readonly locked: boolean;
  /** Only drawn, without a date in the plan: there is nothing to move. */
  readonly sketched?: boolean;
}

export interface PointerAt {
  /** Px of the whole time line: scrolling under a still pointer changes it. */
  readonly x: number;
  readonly clientX: number;
  readonly clientY: number;
}

export interface Keys {
  /** Ctrl, or ⌘. */
  readonly toggle: boolean;
  readonly extend: boolean;
}

export type GestureEvent =
  | { readonly type: 'press'; readonly at: PointerAt; readonly target: Target; readonly keys: Keys }
  | {
      readonly type: 'drag';
      readonly at: PointerAt;
      readonly pxPerDay: number;
      /** The bar moves by so many whole days at a time; by single ones where this is left out. */
      readonly snapDays?: number;
      /** The edge under the pointer that a link could lead to. */
      readonly over?: LinkEnd | null;
    }
  | { readonly type: 'release' }
  | { readonly type: 'cancel' };

interface Held {
  readonly from: PointerAt;
  readonly bar: BarTarget;
  /** Px that the bar or its edge is away from its place. */
  readonly shift: number;
}

export type GestureState =
  | { readonly type: 'idle' }
  | { readonly type: 'pressing'; readonly from: PointerAt; readonly target: Target; readonly keys: Keys }
  | (Held & { readonly type: 'moving'; readonly days: number })
  | (Held & { readonly type: 'resizing'; readonly edge: 'start' | 'finish'; readonly days: number })
  | (Held & { readonly type: 'refusing' })
  | {
      readonly type: 'linking';
      readonly from: LinkEnd;
      readonly at: PointerAt;
      readonly over: LinkEnd | null;
    }
  | { readonly type: 'panning'; readonly last: PointerAt };

export type Outcome =
  | { readonly type: 'click'; readonly target: Target; readonly keys: Keys }
  | { readonly type: 'move'; readonly taskId: TaskId; readonly days: number }
  | {
      readonly type: 'resize';
      readonly taskId: TaskId;
      readonly edge: 'start' | 'finish';
      readonly to: WallMinutes;
    }
  | { readonly type: 'link'; readonly from: LinkEnd; readonly to: LinkEnd }
  | { readonly type: 'refuse'; readonly taskId: TaskId }
  | { readonly type: 'pan'; readonly byX: number; readonly byY: number };

export interface GestureStep {
  readonly state: GestureState;
  readonly outcome: Outcome | null;
}

export const idle: GestureState = { type: 'idle' };

const threshold = 3;
/** How far a bar gives that may not be moved. */
const give = 4;
const stiffness = 12;

export function stepGesture(state: GestureState, event: GestureEvent): GestureStep {
  switch (event.type) {
    case 'press':
      return {
        state: { type: 'pressing', from: event.at, target: event.target, keys: event.keys },
        outcome: null,
      };
    case 'drag':
      return state.type === 'linking'
        ? { state: leadTo(state, event.at, event.over ?? null), outcome: null }
        : dragTo(state, event.at, { pxPerDay: event.pxPerDay, snapDays: event.snapDays ?? 1 });
    case 'release':
      return { state: idle, outcome: toOutcome(state) };
    case 'cancel':
      return { state: idle, outcome: null };
  }
}

interface Days {
  readonly pxPerDay: number;
  readonly snapDays: number;
}

function dragTo(state: GestureState, at: PointerAt, days: Days): GestureStep {
  switch (state.type) {
    case 'idle':
    case 'linking':
      return { state, outcome: null };
    case 'pressing':
      return isBeyondThreshold(state.from, at) ? begin(state, at, days) : { state, outcome: null };
    case 'panning':
      return {
        state: { type: 'panning', last: at },
        outcome: { type: 'pan', byX: state.last.clientX - at.clientX, byY: state.last.clientY - at.clientY },
      };
    case 'refusing':
      return {
        state: { ...state, shift: give * Math.tanh((at.x - state.from.x) / stiffness) },
        outcome: null,
      };
    case 'moving':
    case 'resizing':
      return { state: follow(state, at.x - state.from.x, days), outcome: null };
  }
}

function isBeyondThreshold(from: PointerAt, at: PointerAt): boolean {
  return Math.hypot(at.clientX - from.clientX, at.clientY - from.clientY) >= threshold;
}

function begin(state: GestureState & { readonly type: 'pressing' }, at: PointerAt, days: Days): GestureStep {
  const { from, target } = state;
  if (target.type === 'dot')
    return { state: { type: 'linking', from: target.end, at, over: null }, outcome: null };
  if (target.type !== 'bar' || target.bar.sketched) return dragTo({ type: 'panning', last: from }, at, days);
  const { bar, zone } = target;
  const held: Held = { from, bar, shift: 0 };
  if (bar.locked) {
    const { state: refusing } = dragTo({ ...held, type: 'refusing' }, at, days);
    return { state: refusing, outcome: { type: 'refuse', taskId: bar.taskId } };
  }
  if (zone === 'body') return dragTo({ ...held, type: 'moving', days: 0 }, at, days);
  return dragTo({ ...held, type: 'resizing', edge: zone, days: 0 }, at, days);
}

/** A task leads nowhere but to others. */
function leadTo(
  state: GestureState & { readonly type: 'linking' },
  at: PointerAt,
  over: LinkEnd | null,
): GestureState {
  return { ...state, at, over: over?.taskId === state.from.taskId ? null : over };
}

function follow(
  state: GestureState & { readonly type: 'moving' | 'resizing' },
  shift: number,
  { pxPerDay, snapDays }: Days,
): GestureState {
  if (state.type === 'moving') return { ...state, shift, days: wholeDays(shift / pxPerDay, snapDays) };
  // The last whole day of a bar stays, whichever edge is pushed against the other.
  const spare = Math.max(0, Math.floor((state.bar.finish - state.bar.start) / minutesPerDay) - 1);
  const limit = Math.floor(spare / snapDays) * snapDays * pxPerDay;
  const kept = state.edge === 'start' ? Math.min(shift, limit) : Math.max(shift, -limit);
  return { ...state, shift: kept, days: wholeDays(kept / pxPerDay, snapDays) };
}

/** Never minus zero, which would not equal zero as data. */
const wholeDays = (days: number, snapDays: number): number => Math.round(days / snapDays) * snapDays || 0;

function toOutcome(state: GestureState): Outcome | null {
  switch (state.type) {
    case 'pressing':
      return { type: 'click', target: state.target, keys: state.keys };
    case 'moving':
      return state.days === 0 ? null : { type: 'move', taskId: state.bar.taskId, days: state.days };
    case 'resizing':
      return state.days === 0 ? null : toResize(state);
    case 'linking':
      return state.over && { type: 'link', from: state.from, to: state.over };
    default:
      return null;
  }
}

function toResize({ bar, edge, days }: GestureState & { readonly type: 'resizing' }): Outcome {
  const at = edge === 'start' ? bar.start : bar.finish;
  return { type: 'resize', taskId: bar.taskId, edge, to: (at + days * minutesPerDay) as WallMinutes };
}
