// The way a link takes from bar to bar: right angles only, never across the predecessor's own label.
import type { LinkType } from '../plan/link';
import { centerOf, type BarBox } from './bar-box';

export interface LinkRoute {
  /** x, y, x, y, … of the corners; the last one is where the arrowhead begins. */
  readonly points: readonly number[];
  /** The arrowhead's tip and the way it points. */
  readonly tipX: number;
  readonly tipY: number;
  readonly toward: 'right' | 'left' | 'down' | 'up';
  /** How far the link runs out beyond the right edge of its predecessor, 0 where it doesn't: labels keep clear of it. */
  readonly out: number;
  /** The same of its successor, for a link that comes in from the right. */
  readonly in: number;
}

const elbow = 8;
const sideways = 10;
const stem = 5;
const gap = 0.5;
const straightGap = 20;
const halfRow = 16;

export function routeLink(type: LinkType, from: BarBox, to: BarBox): LinkRoute {
  switch (type) {
    case 'FS':
      return finishToStart(from, to);
    case 'SS':
      return startToStart(from, to);
    case 'FF':
      return finishToFinish(from, to);
    case 'SF':
      return { ...mirror(finishToStart(flip(from), flip(to))), out: 0, in: elbow };
  }
}

function finishToStart(from: BarBox, to: BarBox): LinkRoute {
  const room = to.left - from.right;
  const tip = centerOf(from);
  if (from.isPoint && to.left <= tip && to.right >= tip) return straightDown(from, to, tip);
  if (to.isPoint && centerOf(to) > from.right && centerOf(to) - from.right < 24)
    return over(from, to, centerOf(to));
  if (room >= straightGap) return forward(from, to);
  if (room >= -2) return over(from, to, entryInto(to, from.right));
  return back(from, to);
}

function straightDown(from: BarBox, to: BarBox, x: number): LinkRoute {
  const down = to.y > from.y;
  return downInto([x, down ? from.bottom : from.top], to, { x, down, out: 0 });
}

/** 7 from the successor's left edge, but in the middle of a short one, and never back of where the link begins. */
function entryInto(to: BarBox, from: number): number {
  return Math.max(from + 2, Math.min(to.left + 7, centerOf(to)));
}

/** Right, then into the successor's upper or lower edge at `x`. */
function over(from: BarBox, to: BarBox, x: number): LinkRoute {
  return downInto([from.right, from.y, x, from.y], to, { x, down: to.y > from.y, out: x - from.right });
}

function downInto(
  head: readonly number[],
  to: BarBox,
  { x, down, out }: { x: number; down: boolean; out: number },
): LinkRoute {
  const edge = down ? to.top : to.bottom;
  const sign = down ? 1 : -1;
  return {
    points: [...head, x, edge - stem * sign],
    tipX: x,
    tipY: edge - gap * sign,
    toward: down ? 'down' : 'up',
    out,
    in: 0,
  };
}

function forward(from: BarBox, to: BarBox): LinkRoute {
  const x = from.right + elbow;
  return intoLeft([from.right, from.y, x, from.y, x, to.y], to, elbow);
}

/** The successor begins before its predecessor ends: back along the boundary of its row. */
function back(from: BarBox, to: BarBox): LinkRoute {
  const x = from.right + elbow;
  const turn = to.left - elbow - 3;
  const boundary = to.y - (to.y > from.y ? halfRow : -halfRow);
  return intoLeft([from.right, from.y, x, from.y, x, boundary, turn, boundary, turn, to.y], to, elbow);
}

function startToStart(from: BarBox, to: BarBox): LinkRoute {
  const x = Math.min(from.left, to.left) - sideways;
  return intoLeft([from.left, from.y, x, from.y, x, to.y], to, 0);
}

function finishToFinish(from: BarBox, to: BarBox): LinkRoute {
  const farthest = Math.max(from.right, to.right) + sideways;
  const route = mirror(startToStart(flip(from), flip(to)));
  return { ...route, out: farthest - from.right, in: farthest - to.right };
}

function intoLeft(head: readonly number[], to: BarBox, out: number): LinkRoute {
  return {
    points: [...head, to.left - stem, to.y],
    tipX: to.left - gap,
    tipY: to.y,
    toward: 'right',
    out,
    in: 0,
  };
}

const flip = (box: BarBox): BarBox => ({ ...box, left: -box.right, right: -box.left });

function mirror(route: LinkRoute): LinkRoute {
  const toward = route.toward === 'right' ? 'left' : route.toward;
  return {
    ...route,
    points: route.points.map((value, i) => (i % 2 === 0 ? -value : value)),
    tipX: -route.tipX,
    toward,
  };
}
