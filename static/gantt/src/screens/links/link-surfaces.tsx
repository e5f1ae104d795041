// What stands open about links: the card of the chosen one, or the loop that one would close.
import type { ReactElement, RefObject } from 'react';
import type { Chart } from '../../chart/chart-types';
import type { PageStore } from '../../state/create-page-store';
import { LinkCard } from './link-card';
import { LoopDialog } from './loop-dialog';
import type { LinkEditing } from './use-links';

interface LinkSurfacesProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly links: LinkEditing;
}

export function LinkSurfaces({ store, chart, links }: LinkSurfacesProps): ReactElement {
  const { chosen, loop } = links;
  return (
    <>
      {chosen && <LinkCard {...{ store, chart, chosen }} onClose={links.closeCard} />}
      {loop && (
        <LoopDialog store={store} loop={loop} onCancel={links.closeLoop} onInstead={links.replaceClosing} />
      )}
    </>
  );
}
