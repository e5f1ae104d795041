// Asks before all that is stored for one person goes, and says what that is.
import { useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { firstBuiltIn } from '../../state/built-in-contexts';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';

interface DeleteSettingsProps {
  readonly store: PageStore;
  readonly onEnd: () => void;
}

export function DeleteSettings({ store, onEnd }: DeleteSettingsProps): ReactElement {
  const text = useLanguage().words.personal;
  const { contexts, layers } = useStore(store, (state) => state.personal);
  const [state, setState] = useState<'asking' | 'deleting' | 'failed'>('asking');
  const remove = async (): Promise<void> => {
    setState('deleting');
    const { forgetPersonal, openContext, surface } = store.getState();
    if (!(await forgetPersonal())) {
      setState('failed');
      return;
    }
    onEnd();
    // A view that only they had is no longer there.
    await openContext(firstBuiltIn(surface));
  };
  return (
    <div className="delete-settings" role="alert">
      <p>{text.removeAsk(Object.keys(contexts).length, Object.keys(layers).length)}</p>
      {state === 'failed' && <p>{text.removeFailed}</p>}
      <div className="delete-settings-ways">
        <button
          type="button"
          className="button button-danger"
          disabled={state === 'deleting'}
          onClick={() => void remove()}
        >
          {text.removeNow}
        </button>
        <button type="button" className="button" onClick={onEnd}>
          {text.keep}
        </button>
      </div>
    </div>
  );
}
