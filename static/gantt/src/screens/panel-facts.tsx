// The footer's facts that open something: conflicts of changes and of dates, the sketch, all keys.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../components/icon';
import type { PageStore } from '../state/create-page-store';
import { useLanguage } from './language';
import { usePanels } from './panels';

export function PanelFacts({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  const sketched = useStore(store, (state) => state.sketches.size);
  const conflicts = useStore(store, (state) => state.conflicts.length);
  const dateConflicts = useStore(store, (state) => state.schedule.problems.length);
  return (
    <>
      {conflicts > 0 && (
        <button
          type="button"
          className="footer-fact footer-button footer-bad"
          onClick={() => {
            show({ type: 'conflicts' });
          }}
        >
          <Icon name="warning" />
          {words.conflicts.count(conflicts)}
        </button>
      )}
      {dateConflicts > 0 && (
        <button
          type="button"
          className="footer-fact footer-button footer-bad"
          onClick={() => {
            show({ type: 'date-conflicts' });
          }}
        >
          <Icon name="warning" />
          {words.dateConflicts.count(dateConflicts)}
        </button>
      )}
      {sketched > 0 && (
        <button
          type="button"
          className="footer-fact footer-button"
          onClick={() => {
            show({ type: 'first-steps' });
          }}
        >
          <Icon name="spark" />
          {words.firstSteps.sketched(sketched)}
        </button>
      )}
    </>
  );
}

export function KeysFact(): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  return (
    <button
      type="button"
      className="footer-fact footer-button"
      onClick={() => {
        show({ type: 'keys' });
      }}
    >
      <kbd>?</kbd>
      {words.keys.name}
    </button>
  );
}
