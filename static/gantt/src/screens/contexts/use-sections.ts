// The views that the person can choose from, asked for whenever somebody looks.
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { toSections, type ContextSection } from './context-sections';

export function useSections(store: PageStore, text: string): readonly ContextSection[] {
  const { words } = useLanguage();
  const { listed, people, defaultId } = useStore(store, (state) => state.contexts);
  const personal = useStore(store, (state) => state.personal);
  const me = useStore(store, (state) => state.me);
  const surface = useStore(store, (state) => state.surface);
  useEffect(() => {
    void store.getState().listContexts();
  }, [store]);
  return useMemo(
    () => toSections({ listed, people, defaultId, personal, surface, me }, words, text),
    [listed, people, defaultId, personal, surface, me, words, text],
  );
}
