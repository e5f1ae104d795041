// The few drawings that the canvas shows, on a field of 16 × 16.
import type { GlyphName } from '../scene/primitives';

export interface GlyphPath {
  readonly solid: Path2D | null;
  readonly line: Path2D;
}

const drawings: Readonly<Record<GlyphName, { readonly solid?: string; readonly line: string }>> = {
  lock: {
    line: 'M5 7h6a1.5 1.5 0 0 1 1.5 1.5v3.5a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 12V8.5A1.5 1.5 0 0 1 5 7ZM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  },
  warning: {
    solid: 'M8 1.2a1 1 0 0 1 .87.5l6.3 11.3a1 1 0 0 1-.87 1.5H1.7A1 1 0 0 1 .83 13L7.13 1.7A1 1 0 0 1 8 1.2Z',
    line: 'M8 5.8v3.8M8 12v.01',
  },
  chevronRight: { line: 'm6.5 4 4 4-4 4' },
  chevronLeft: { line: 'm9.5 4-4 4 4 4' },
  chevronDown: { line: 'm4 6.5 4 4 4-4' },
};

const made = new Map<GlyphName, GlyphPath>();

export function glyphPath(name: GlyphName): GlyphPath {
  const known = made.get(name);
  if (known) return known;
  const { solid, line } = drawings[name];
  const glyph = { solid: solid === undefined ? null : new Path2D(solid), line: new Path2D(line) };
  made.set(name, glyph);
  return glyph;
}
