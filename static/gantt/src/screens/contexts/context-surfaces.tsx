// The dialogs of saved views. Loaded when the first of them opens.
import type { ReactElement } from 'react';
import type { PageStore } from '../../state/create-page-store';
import type { ContextPanel } from '../panels';
import { ManageDialog } from './manage-dialog';
import { MarkersDialog } from './markers-dialog';
import { ProposalsDialog, ProposeDialog } from './proposals-dialog';
import { SaveDialog } from './save-dialog';
import { ShareDialog } from './share-dialog';

interface ContextSurfacesProps {
  readonly store: PageStore;
  readonly panel: ContextPanel;
  readonly onClose: () => void;
}

export function ContextSurfaces({ panel, ...props }: ContextSurfacesProps): ReactElement {
  switch (panel) {
    case 'save-context':
      return <SaveDialog {...props} />;
    case 'contexts':
      return <ManageDialog {...props} />;
    case 'share':
      return <ShareDialog {...props} />;
    case 'propose':
      return <ProposeDialog {...props} />;
    case 'proposals':
      return <ProposalsDialog {...props} />;
    case 'markers':
      return <MarkersDialog {...props} />;
  }
}
