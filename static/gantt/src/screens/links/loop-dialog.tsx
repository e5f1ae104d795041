// A link that was refused because it would close a loop: the loop as a chain, and the link that could go instead.
import { Fragment, type ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { keyOf } from './link-words';
import type { LoopFound } from './use-links';

interface LoopDialogProps {
  readonly store: PageStore;
  readonly loop: LoopFound;
  readonly onCancel: () => void;
  readonly onInstead: () => void;
}

export function LoopDialog({ store, loop, onCancel, onInstead }: LoopDialogProps): ReactElement {
  const { words } = useLanguage();
  const { loop: said, arrow } = words.links;
  const state = store.getState();
  const { from, to } = loop.closing;
  return (
    <Dialog
      title={said.title}
      closeLabel={said.cancel}
      onClose={onCancel}
      foot={
        <div className="button-row">
          <button type="button" className="button" onClick={onCancel}>
            {said.cancel}
          </button>
          <button type="button" className="button" onClick={onInstead}>
            {said.instead(keyOf(state, from), keyOf(state, to))}
          </button>
        </div>
      }
    >
      <p>{said.text}</p>
      <p
        className="loop-chain"
        role="img"
        aria-label={loop.tasks.map((id) => keyOf(state, id)).reduce((chain, key) => arrow(chain, key))}
      >
        {loop.tasks.map((id, i) => (
          <Fragment key={`${id} ${i}`}>
            {i > 0 && <span className="loop-arrow">→</span>}
            <span className="loop-issue" title={state.issues.get(id)?.summary ?? ''}>
              {keyOf(state, id)}
            </span>
          </Fragment>
        ))}
      </p>
    </Dialog>
  );
}
