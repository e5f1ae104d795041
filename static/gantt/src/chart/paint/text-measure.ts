// Widths of texts, each measured once per font and text.
import { fonts } from '../scene/looks';
import type { MeasureText } from '../scene/primitives';

const mostKept = 20_000;

export interface TextMeasure {
  readonly measure: MeasureText;
  /** The font family changed, or a font has been loaded. */
  readonly forget: (fontFamily: string) => void;
}

export function createTextMeasure(context: CanvasRenderingContext2D, fontFamily: string): TextMeasure {
  const known = new Map<string, number>();
  let family = fontFamily;
  return {
    measure: (text, font) => {
      const key = `${font} ${text}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      if (known.size >= mostKept) known.clear();
      const width = measureWith(context, `${fonts[font]} ${family}`, text);
      known.set(key, width);
      return width;
    },
    forget: (next) => {
      family = next;
      known.clear();
    },
  };
}

/** Asks in the given font and leaves the context with it. */
function measureWith(context: CanvasRenderingContext2D, font: string, text: string): number {
  context.font = font;
  return context.measureText(text).width;
}
