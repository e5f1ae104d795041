// Keeps a tooltip for a moment after the pointer has left its bar, and as long as the pointer is on the tooltip itself.
import { useEffect, useState } from 'react';
import type { ChartEvents } from '../../chart/chart-types';

type Tooltip = NonNullable<ChartEvents['tooltip']>;

export interface Linger {
  readonly shown: Tooltip | null;
  readonly hold: () => void;
  readonly letGo: () => void;
  readonly close: () => void;
}

const lingerMs = 300;

export function useLinger(tooltip: ChartEvents['tooltip']): Linger {
  const [shown, setShown] = useState<Tooltip | null>(null);
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (tooltip) setShown(tooltip);
    if (tooltip || isHeld) return undefined;
    const timer = setTimeout(() => {
      setShown(null);
    }, lingerMs);
    return () => {
      clearTimeout(timer);
    };
  }, [tooltip, isHeld]);
  return {
    shown,
    hold: () => {
      setHeld(true);
    },
    letGo: () => {
      setHeld(false);
    },
    close: () => {
      setHeld(false);
      setShown(null);
    },
  };
}
