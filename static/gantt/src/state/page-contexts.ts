// Saved views on the page, put together of their parts.
import type { ContextActions } from './contexts-state';
import type { ContextDesk } from './context-desk';
import { keepLayer } from './context-layer';
import { createEdits } from './edit-contexts';
import { createOpening } from './open-contexts';
import { createSaving } from './save-contexts';
import { createSharing } from './share-contexts';

export interface PageContexts {
  readonly actions: ContextActions;
  /** To be called whenever the page's view or zoom is another one. */
  readonly follow: () => void;
}

export const createPageContexts = (desk: ContextDesk): PageContexts => ({
  actions: { ...createOpening(desk), ...createSaving(desk), ...createEdits(desk), ...createSharing(desk) },
  follow: () => {
    keepLayer(desk);
  },
});
