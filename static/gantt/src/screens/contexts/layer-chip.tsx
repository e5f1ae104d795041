// Says that the page shows the view as the person changed it for themselves, and what can be done with that.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import { maySave } from '../../state/current-context';
import type { CurrentContext } from '../../state/contexts-state';
import { useLanguage } from '../language';
import { usePanels } from '../panels';
import { useOutcome } from './use-outcome';

export function LayerChip({ store }: { readonly store: PageStore }): ReactElement | null {
  const { words } = useLanguage();
  const parts = useStore(store, (state) => state.changedParts);
  const current = useStore(store, (state) => state.contexts.current);
  if (parts.length === 0 || !current) return null;
  const { layer } = words.contexts;
  return (
    <span
      className="layer-chip"
      title={layer.hint(parts.map((part) => words.contexts.parts[part]).join(', '))}
    >
      <span className="layer-chip-text">{layer.text}</span>
      <button
        type="button"
        className="link-button"
        onClick={() => {
          store.getState().resetView();
        }}
      >
        {layer.reset}
      </button>
      <WayOn store={store} current={current} />
    </span>
  );
}

interface WayOnProps {
  readonly store: PageStore;
  readonly current: CurrentContext;
}

/** Who may save does; who may not proposes; what nobody can change becomes a view of its own. */
function WayOn({ store, current }: WayOnProps): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  const [outcome, run] = useOutcome();
  if (maySave(current)) {
    return (
      <>
        <button type="button" className="link-button" onClick={() => void run(store.getState().saveView())}>
          {words.contexts.layer.save}
        </button>
        {outcome !== null && (
          <span className="layer-problem" role="alert" title={outcome}>
            {outcome}
          </span>
        )}
      </>
    );
  }
  const isShared = current.type === 'shared';
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        show({ type: isShared ? 'propose' : 'save-context' });
      }}
    >
      {isShared ? words.contexts.layer.propose : words.contexts.saveAs}
    </button>
  );
}

/** What others proposed for the view that stands here, for those who may take it. */
export function ProposalsButton({ store }: { readonly store: PageStore }): ReactElement | null {
  const { words } = useLanguage();
  const { show } = usePanels();
  const count = useStore(store, ({ contexts: { current } }) =>
    current?.type === 'shared' && maySave(current) ? current.document.body.proposals.length : 0,
  );
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="button proposals-button"
      onClick={() => {
        show({ type: 'proposals' });
      }}
    >
      {words.contexts.proposals.count(count)}
    </button>
  );
}
