// Puts the focus into an editor's field when it opens.
import { useLayoutEffect, useRef, type RefObject } from 'react';

/** With `selects` its text stands selected, so that typing takes its place; else the caret stands at its end. */
export function useFirstFocus(selects: boolean): RefObject<HTMLInputElement> {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const input = field.current;
    if (!input) return undefined;
    input.focus({ preventScroll: true });
    if (selects) input.select();
    else input.setSelectionRange(input.value.length, input.value.length);
    // The press that asked for the editor may give the focus to its cell a frame later.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== input) input.focus({ preventScroll: true });
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [selects]);
  return field;
}
