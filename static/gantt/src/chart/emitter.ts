// Tells listeners what the chart has to say.
import type { ChartEvents } from './chart-types';

type Listener<Name extends keyof ChartEvents> = (event: ChartEvents[Name]) => void;
type Listeners = { readonly [Name in keyof ChartEvents]: Set<Listener<Name>> };

export interface Emitter {
  readonly emit: <Name extends keyof ChartEvents>(name: Name, event: ChartEvents[Name]) => void;
  readonly on: <Name extends keyof ChartEvents>(name: Name, listener: Listener<Name>) => () => void;
  readonly clear: () => void;
}

export function createEmitter(): Emitter {
  const listeners: Listeners = {
    select: new Set(),
    toggle: new Set(),
    command: new Set(),
    draft: new Set(),
    link: new Set(),
    chooseLink: new Set(),
    relink: new Set(),
    unlink: new Set(),
    nest: new Set(),
    refused: new Set(),
    edit: new Set(),
    create: new Set(),
    open: new Set(),
    zoom: new Set(),
    gridWidth: new Set(),
    columnWidth: new Set(),
    columnOrder: new Set(),
    rank: new Set(),
    band: new Set(),
    tooltip: new Set(),
    viewport: new Set(),
  };
  return {
    emit: (name, event) => listeners[name].forEach((listener) => listener(event)),
    on: (name, listener) => {
      listeners[name].add(listener);
      return () => listeners[name].delete(listener);
    },
    clear: () => Object.values(listeners).forEach((set) => set.clear()),
  };
}
