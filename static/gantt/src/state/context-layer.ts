// What a person changed of a view is kept for them alone, as a layer on top of it, whenever the page changes.
import { isSame, toLayer, toView } from './view-conversions';
import type { ContextDesk } from './context-desk';
import { layerIdOf, layerOf, toLayerChange } from './current-context';

/** To be called whenever the page's view or zoom is another one. */
export const keepLayer = ({ core, personal }: ContextDesk): void => {
  const state = core.get();
  const { current, base } = state.contexts;
  if (!current || !base) return;
  const kept = personal.read();
  const layer = toLayer(base, toView(state));
  if (isSame(layer, layerOf(current, kept))) return;
  personal.save({ layers: toLayerChange(kept.layers, layerIdOf(current), layer) });
};
