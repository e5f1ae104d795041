// Light or dark: as chosen, or as the system has it. The frame follows at once, and so does every app that enabled it.
import type { ColorMode } from '../frame-page';

export interface ColorModes {
  current(): 'light' | 'dark';
  onChange(listener: (mode: 'light' | 'dark') => void): void;
}

export function createColorModes(chosen: ColorMode): ColorModes {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const listeners = new Set<(mode: 'light' | 'dark') => void>();
  const current = () => (chosen === 'system' ? (system.matches ? 'dark' : 'light') : chosen);
  const show = () => {
    document.documentElement.dataset['colorMode'] = current();
    for (const listener of listeners) listener(current());
  };
  system.addEventListener('change', show);
  show();
  return {
    current,
    onChange(listener) {
      listeners.add(listener);
    },
  };
}
