import fc from 'fast-check';
import { viewLayerSchema, viewSchema } from '../../src/contract/view';
import {
  changedParts,
  fromView,
  toLayer,
  toView,
  withLayer,
} from '../../static/gantt/src/state/view-conversions';
import { firstViewSettings } from '../../static/gantt/src/state/view-settings';
import { anyView } from './support/any-view';

const shown = { viewSettings: { ...firstViewSettings, find: 'rocket' }, zoom: 'day' } as const;

describe('a view on the page', () => {
  it('is kept as it was, but for a zoom that it leaves open', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const again = toView(fromView(view, shown));
        expect(viewSchema.parse(again)).toEqual({ ...view, zoom: view.zoom ?? 'day' });
      }),
    );
  });

  it('doesn’t take what is being searched for along', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(fromView(view, shown).viewSettings.find).toBe('rocket');
        expect(toView(fromView(view, shown))).not.toHaveProperty('find');
      }),
    );
  });

  it('keeps widths whole and within what a context takes', () => {
    const columns = [
      { id: 'due', width: 60.4 },
      { id: 'start', width: 3 },
      { id: 'issue', width: 5000 },
    ];
    const view = toView({ viewSettings: { ...firstViewSettings, columns }, zoom: 'week' });
    expect(view.columns.map(({ width }) => width)).toEqual([60, 24, 1200]);
    expect(viewSchema.safeParse(view).success).toBe(true);
  });
});

describe('a layer', () => {
  it('makes of its base what it was made from, and is nothing where nothing differs', () => {
    fc.assert(
      fc.property(anyView, anyView, (base, now) => {
        const layer = toLayer(base, now);
        expect(withLayer(base, layer)).toEqual({ ...now, zoom: base.zoom === null ? null : now.zoom });
        expect(layer === null).toBe(changedParts(base, now).length === 0);
        if (layer) expect(viewLayerSchema.safeParse(layer).success).toBe(true);
        expect(toLayer(base, base)).toBeNull();
      }),
    );
  });

  it('doesn’t take the order of what was written down for a difference', () => {
    const base = { ...toView(shown), window: { back: 1, ahead: 2 } };
    expect(toLayer(base, { ...base, window: { ahead: 2, back: 1 } })).toBeNull();
  });
});
