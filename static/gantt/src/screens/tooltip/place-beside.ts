// Where a card of a known size stands beside a bar: below it, or above where there is no room.
import type { CSSProperties } from 'react';
import type { ChartRect } from '../../chart/chart-types';

const gap = 8;

export function placeBeside(rect: ChartRect, width: number, height: number): CSSProperties {
  const fitsBelow = rect.y + rect.height + gap + height < window.innerHeight;
  return {
    left: Math.max(gap, Math.min(rect.x, window.innerWidth - width - gap)),
    ...(fitsBelow ? { top: rect.y + rect.height + gap } : { bottom: window.innerHeight - rect.y + gap }),
  };
}
