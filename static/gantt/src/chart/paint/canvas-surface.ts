// A canvas that keeps as many pixels as the screen has for it.

export interface CanvasSurface {
  readonly element: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D;
  readonly ratio: () => number;
  /** Gives it a size in CSS px; changes nothing where it has that already. */
  readonly resize: (width: number, height: number) => void;
}

/** `className` places it; it is invisible to assistive technology, whose words stand in the grid. */
export function createCanvasSurface(className: string): CanvasSurface {
  const element = document.createElement('canvas');
  element.className = className;
  element.setAttribute('aria-hidden', 'true');
  const context = element.getContext('2d', { alpha: false });
  if (!context) throw new Error('This browser gives no 2D canvas.');
  const ratio = (): number => window.devicePixelRatio || 1;
  return {
    element,
    context,
    ratio,
    resize: (width, height) => {
      const pixels = [Math.round(width * ratio()), Math.round(height * ratio())] as const;
      if (element.width !== pixels[0]) element.width = pixels[0];
      if (element.height !== pixels[1]) element.height = pixels[1];
      // As wide as its pixels, not as asked: else the browser would resample every line at 125 %.
      element.style.width = `${pixels[0] / ratio()}px`;
      element.style.height = `${pixels[1] / ratio()}px`;
    },
  };
}
