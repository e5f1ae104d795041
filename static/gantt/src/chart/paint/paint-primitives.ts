// Puts a scene on a canvas. Takes no decisions: what stands in the scene is painted, in its order.
import type { Theme } from '../theme';
import type { Look } from '../scene/look';
import { fonts, looks, type FontName } from '../scene/looks';
import type { Box, Glyph, Hatch, Polygon, Polyline, Primitive, Text } from '../scene/primitives';
import { glyphPath } from './glyph-path';
import { textDirection } from './text-direction';
import { traceCorners } from './trace-corners';

export interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly theme: Theme;
  /** Device px per CSS px. */
  readonly ratio: number;
  /** What the context's font is set to, null where nobody knows: setting it costs more than painting a word. */
  font: FontName | null;
}

const haloWidth = 4;

export function paintPrimitives(brush: Brush, scene: readonly Primitive[]): void {
  for (const primitive of scene) paintOne(brush, primitive);
}

function paintOne(brush: Brush, primitive: Primitive): void {
  const { context } = brush;
  const look: Look = looks[primitive.look];
  context.globalAlpha = look.alpha ?? 1;
  switch (primitive.type) {
    case 'box':
      paintBox(brush, primitive, look);
      break;
    case 'polyline':
      paintPolyline(brush, primitive, look);
      break;
    case 'polygon':
      paintPolygon(brush, primitive, look);
      break;
    case 'text':
      paintText(brush, primitive, look);
      break;
    case 'hatch':
      paintHatch(brush, primitive, look);
      break;
    case 'glyph':
      paintGlyph(brush, primitive, look);
      break;
  }
}

/** To the nearest device pixel, so that straight edges are crisp at any ratio. */
const crisp = (value: number, ratio: number): number => Math.round(value * ratio) / ratio;

function paintBox({ context, theme, ratio }: Brush, box: Box, look: Look): void {
  const x = crisp(box.x, ratio);
  const y = crisp(box.y, ratio);
  const width = Math.max(1 / ratio, crisp(box.x + box.width, ratio) - x);
  const height = Math.max(1 / ratio, crisp(box.y + box.height, ratio) - y);
  if (look.fill) {
    context.fillStyle = theme[look.fill];
    if (box.radius === 0) context.fillRect(x, y, width, height);
    else fillRound(context, [x, y, width, height], box.radius);
  }
  if (!look.stroke) return;
  const line = look.width ?? 1;
  const half = line / 2;
  context.beginPath();
  context.roundRect(
    x + half,
    y + half,
    Math.max(0, width - line),
    Math.max(0, height - line),
    Math.max(0, box.radius - half),
  );
  stroke(context, theme, look);
}

function fillRound(
  context: CanvasRenderingContext2D,
  [x, y, width, height]: [number, number, number, number],
  radius: number,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2));
  context.fill();
}

function stroke(context: CanvasRenderingContext2D, theme: Theme, look: Look): void {
  if (!look.stroke) return;
  context.strokeStyle = theme[look.stroke];
  context.lineWidth = look.width ?? 1;
  context.lineJoin = look.round ? 'round' : 'miter';
  context.lineCap = look.round ? 'round' : 'butt';
  if (look.dash) context.setLineDash([...look.dash]);
  context.stroke();
  if (look.dash) context.setLineDash([]);
}

function paintPolyline({ context, theme }: Brush, { points, radius }: Polyline, look: Look): void {
  context.beginPath();
  traceCorners(context, points, { radius, rounded: points.length, closed: false });
  stroke(context, theme, look);
}

function paintPolygon({ context, theme }: Brush, { points, radius, rounded }: Polygon, look: Look): void {
  context.beginPath();
  traceCorners(context, points, { radius, rounded, closed: true });
  if (look.fill) {
    context.fillStyle = theme[look.fill];
    context.fill();
  }
  stroke(context, theme, look);
}

function paintText(brush: Brush, { x, y, text, font, align, halo }: Text, look: Look): void {
  const { context, theme } = brush;
  if (!look.fill) return;
  if (brush.font !== font) {
    brush.font = font;
    context.font = `${fonts[font]} ${theme.fontFamily}`;
  }
  context.textAlign = align;
  context.direction = textDirection(text);
  const baseline = y + 4.3;
  const haloFill = halo && looks[halo].fill;
  if (haloFill) {
    context.strokeStyle = theme[haloFill];
    context.lineWidth = haloWidth;
    context.lineJoin = 'round';
    context.strokeText(text, x, baseline);
  }
  context.fillStyle = theme[look.fill];
  context.fillText(text, x, baseline);
}

function paintHatch(
  { context, theme }: Brush,
  { x, y, width, height, radius, step }: Hatch,
  look: Look,
): void {
  context.save();
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.clip();
  context.beginPath();
  const stride = step * Math.SQRT2;
  for (let at = -height; at < width + stride; at += stride) {
    context.moveTo(x + at, y + height);
    context.lineTo(x + at + height, y);
  }
  stroke(context, theme, look);
  context.restore();
}

function paintGlyph({ context, theme }: Brush, { name, x, y, size }: Glyph, look: Look): void {
  const { solid, line } = glyphPath(name);
  context.save();
  context.translate(x, y);
  context.scale(size / 16, size / 16);
  if (solid && look.fill) {
    context.fillStyle = theme[look.fill];
    context.fill(solid);
  }
  if (look.stroke) {
    context.strokeStyle = theme[look.stroke];
    context.lineWidth = ((look.width ?? 1) * 16) / size;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke(line);
  }
  context.restore();
}
