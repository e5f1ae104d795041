// When the network is back: what waited for it is written, and what was not read is read.
import { useEffect } from 'react';
import type { PageStore } from '../../state/create-page-store';

export function useReturn(store: PageStore): void {
  useEffect(() => {
    const onOnline = (): void => {
      const { refusals, retry, load, open, resume } = store.getState();
      const waiting = refusals.filter(({ reason }) => reason === 'offline').map(({ id }) => id);
      if (waiting.length > 0) retry(waiting);
      if (load.type === 'failed' && load.problem.code === 'offline') void open();
      if (load.type === 'stopped' && load.problem?.code === 'offline') void resume();
    };
    window.addEventListener('online', onOnline);
    return () => {
      window.removeEventListener('online', onOnline);
    };
  }, [store]);
}
