// What a component tells the measuring code of itself.
import type { BenchData } from './gen.mjs';

export interface ScrollAxis {
  readonly max: number;
  readonly set: (px: number) => void;
  readonly what?: string;
}

export interface Mounted {
  readonly ready: () => boolean;
  readonly y: () => ScrollAxis | null;
  readonly x: () => ScrollAxis | null;
  readonly barRect: (id: number) => { x: number; y: number; w: number; h: number } | null;
  readonly start: (id: number) => number;
  readonly setZoom: (to: 'day' | 'month') => void | Promise<void>;
  readonly visible: () => 0 | 1;
  readonly reschedule: (id: number, days: number) => object;
}

export interface Adapter<Prepared> {
  readonly name: string;
  /** Not timed. */
  readonly prepare: (data: BenchData) => Prepared;
  readonly mount: (root: HTMLElement, prepared: Prepared, data: BenchData) => Promise<Mounted>;
}

export function install<Prepared>(adapter: Adapter<Prepared>): void;
export function nativeScroller(root: Element, axis: 'x' | 'y'): ScrollAxis | null;
