// Between a view as contexts keep it and the settings of the page, and between two views and what differs of them.
import { viewSchema, type View } from '#contract/view';
import type { ZoomLevel } from '#domain/layout/zoom-level';
import type { FrozenView, ViewSettings } from './view-settings';

export type ViewPart = keyof View;

/** What differs from a view that is not one's own: only the parts named. */
export type ViewLayer = { readonly [Part in ViewPart]?: FrozenView[Part] | undefined };

export const viewParts = Object.keys(viewSchema.shape) as readonly ViewPart[];

export interface ShownView {
  readonly viewSettings: ViewSettings;
  readonly zoom: ZoomLevel;
}

const leastWidth = 24;
const mostWidth = 1200;

/** What stands on the page, fit to be kept: whole widths within their bounds. */
export const toView = ({ viewSettings, zoom }: ShownView): FrozenView => {
  const { find: _find, ...kept } = viewSettings;
  const columns = kept.columns.map(({ id, width }) => ({
    id,
    width: Math.min(mostWidth, Math.max(leastWidth, Math.round(width))),
  }));
  return { ...kept, columns, zoom };
};

/** The page's zoom stays where the view names none. */
export const fromView = ({ zoom, ...kept }: FrozenView, shown: ShownView): ShownView => ({
  viewSettings: { ...kept, find: shown.viewSettings.find },
  zoom: zoom ?? shown.zoom,
});

/** The order of keys is not a difference. */
const toText = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

export const isSame = (one: unknown, other: unknown): boolean =>
  one === other || toText(one) === toText(other);

/** Parts in which `now` is another view than `base`. A base without a zoom leaves it to whoever looks. */
export const changedParts = (base: FrozenView, now: FrozenView): readonly ViewPart[] =>
  viewParts.filter((part) => !(part === 'zoom' && base.zoom === null) && !isSame(base[part], now[part]));

/** Null where nothing differs. */
export const toLayer = (base: FrozenView, now: FrozenView): ViewLayer | null => {
  const parts = changedParts(base, now);
  return parts.length === 0 ? null : Object.fromEntries(parts.map((part) => [part, now[part]]));
};

const isGiven = ([, value]: readonly [string, unknown]): boolean => value !== undefined;

export const withLayer = (base: FrozenView, layer: ViewLayer | null): FrozenView => ({
  ...base,
  ...Object.fromEntries(Object.entries(layer ?? {}).filter(isGiven)),
});
