// Listens for the page's own keys, except where one is typing or a dialog is open.
import { useEffect, useRef } from 'react';
import type { PageStore } from '../../state/create-page-store';
import { isSingleCharacter, toPageKey, type PageKey } from './shortcuts';

/** Does nothing for a key that has no handler. */
export function usePageKeys(
  store: PageStore,
  handlers: Readonly<Partial<Record<PageKey, () => void>>>,
): void {
  const current = useRef(handlers);
  current.current = handlers;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = toPageKey(event);
      const handle = key && current.current[key];
      if (!handle || event.defaultPrevented || isElsewhere(event)) return;
      if (isSingleCharacter(event) && store.getState().personal.preferences.keyHints === false) return;
      event.preventDefault();
      handle();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [store]);
}

function isElsewhere(event: KeyboardEvent): boolean {
  const { target } = event;
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return isSingleCharacter(event);
  if (isTyping(target)) return true;
  return isSingleCharacter(event) && target.closest('.chart-host') === null;
}

const isTyping = (target: HTMLElement): boolean =>
  target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
