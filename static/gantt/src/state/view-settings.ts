// How a person wants to see the plan: what is hidden, how rows are put together, ordered and coloured. Plain data.
import type { View } from '#contract/view';
import { parseIsoDate } from '#domain/time/iso-date';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';

type Frozen<Value> = Value extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
    : Value;

/** What a context keeps of a view. */
export type FrozenView = Frozen<View>;

/** All of them must let an issue through. */
export type Filter = FrozenView['filters'][number];

/**
 * `id`: `key`, `assignee`, `status`, `start`, `due`, `duration`, `progress`, `labels`, `sprint`, `versions`, `type`,
 * `priority` or a field's id. `width` in px. No columns at all are those that everybody starts with.
 */
export type ColumnChoice = FrozenView['columns'][number];

export type Grouping = FrozenView['group'];
export type SortKey = FrozenView['sort']['by'];
export type Marker = FrozenView['markers'][number];
/** Days before and after today; null is no limit. */
export type ViewWindow = FrozenView['window'];

/** The zoom is the page's; `find` is nobody's to keep. */
export interface ViewSettings extends Omit<FrozenView, 'zoom'> {
  readonly find: string;
}

export const noWindow: ViewWindow = { back: null, ahead: null };

export const hasWindow = ({ back, ahead }: ViewWindow): boolean => back !== null || ahead !== null;

export const firstViewSettings: ViewSettings = {
  filters: [],
  hideDone: false,
  window: noWindow,
  group: 'parent',
  sort: { by: 'rank', descending: false },
  columns: [],
  colours: 'status',
  markers: [],
  baselines: [],
  find: '',
};

/** The beginning of its day. */
export const markerAt = ({ on }: Marker): WallMinutes =>
  ((parseIsoDate(on) ?? 0) * minutesPerDay) as WallMinutes;
