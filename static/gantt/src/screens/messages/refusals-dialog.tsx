// All refused changes in a list, with what can be done to each and to all of them.
import { useEffect, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { RefusalList } from './refusal-list';

interface RefusalsDialogProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

export function RefusalsDialog({ store, onClose }: RefusalsDialogProps): ReactElement {
  const { words } = useLanguage();
  const refusals = useStore(store, (state) => state.refusals);
  const act = store.getState();
  const ids = refusals.map(({ id }) => id);
  const isEmpty = refusals.length === 0;
  useEffect(() => {
    if (isEmpty) onClose();
  }, [isEmpty, onClose]);
  return (
    <Dialog
      title={words.refusals.title(refusals.length)}
      closeLabel={words.close}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <button
            type="button"
            className="button"
            onClick={() => {
              act.dismiss(ids);
            }}
          >
            {words.refusals.discardAll(ids.length)}
          </button>
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              act.retry(ids);
            }}
          >
            {words.refusals.retryAll(ids.length)}
          </button>
        </>
      }
    >
      <p className="dialog-text">{words.refusals.intro}</p>
      <RefusalList store={store} refusals={refusals} />
    </Dialog>
  );
}
