// The few shapes that everything is drawn with. Data only: no canvas, no colours, no decisions left to take.
import type { FontName, LookName } from './looks';

/** All in px of the canvas, `y` downward. A stroke lies inside a box and centred on everything else. */
export type Primitive = Box | Polyline | Polygon | Text | Hatch | Glyph;

export interface Box {
  readonly type: 'box';
  readonly look: LookName;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/** `points` are x, y, x, y, …; inner corners are rounded by `radius` where there is room. */
export interface Polyline {
  readonly type: 'polyline';
  readonly look: LookName;
  readonly points: readonly number[];
  readonly radius: number;
}

/** Closed. The first `rounded` corners are rounded by `radius`. */
export interface Polygon {
  readonly type: 'polygon';
  readonly look: LookName;
  readonly points: readonly number[];
  readonly radius: number;
  readonly rounded: number;
}

/** `y` is the middle of the line; `halo` a look whose fill surrounds the letters by 2 px. */
export interface Text {
  readonly type: 'text';
  readonly look: LookName;
  readonly font: FontName;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  readonly halo: LookName | null;
}

/** Strokes at 45°, one every `step` px. */
export interface Hatch {
  readonly type: 'hatch';
  readonly look: LookName;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly step: number;
}

/** A drawing of 16 × 16 scaled to `size`; `x`, `y` its upper left corner. */
export interface Glyph {
  readonly type: 'glyph';
  readonly look: LookName;
  readonly name: GlyphName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export type GlyphName = 'lock' | 'warning' | 'chevronRight' | 'chevronLeft' | 'chevronDown';

export type MeasureText = (text: string, font: FontName) => number;
