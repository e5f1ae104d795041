// Several conflicts in a list, each with its own choice.
import { useEffect, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { ConflictCard } from './conflict-card';

interface ConflictsDialogProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

export function ConflictsDialog({ store, onClose }: ConflictsDialogProps): ReactElement {
  const { words } = useLanguage();
  const conflicts = useStore(store, (state) => state.conflicts);
  const isEmpty = conflicts.length === 0;
  useEffect(() => {
    if (isEmpty) onClose();
  }, [isEmpty, onClose]);
  const keepAll = (whose: 'theirs' | 'mine') => (): void => {
    const { resolveConflict } = store.getState();
    for (const { id } of conflicts) resolveConflict(id, whose);
  };
  return (
    <Dialog
      title={words.conflicts.title(conflicts.length)}
      closeLabel={words.close}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={keepAll('theirs')}>
            {words.conflicts.allTheirs}
          </button>
          <button type="button" className="button" onClick={keepAll('mine')}>
            {words.conflicts.allMine}
          </button>
        </>
      }
    >
      <p className="dialog-text">{words.conflicts.intro}</p>
      <ul className="conflict-list">
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <ConflictCard store={store} conflict={conflict} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
