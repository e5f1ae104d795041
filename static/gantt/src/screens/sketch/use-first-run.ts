// Opens the first steps by themselves where more is sketched than planned: nobody starts with an empty chart.
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import type { PageState } from '../../state/page-state';
import { planFacts } from '../../state/task-facts';
import { usePanels } from '../panels';

export function useFirstRun(store: PageStore): void {
  const { show } = usePanels();
  const loaded = useStore(store, (state) => state.load.type === 'ready');
  useEffect(() => {
    if (loaded && isFirstRun(store.getState())) show({ type: 'first-steps' });
  }, [store, loaded, show]);
}

function isFirstRun({ plan, sketches, readOnly, arrivals }: PageState): boolean {
  const planned = plan.tasks.length - planFacts(plan).undated;
  // After a refresh the person has seen it already.
  return !readOnly && arrivals.size === 0 && sketches.size > 0 && sketches.size >= planned;
}
