// The keys that all editors share: Enter saves and goes down, Tab saves and goes on, Escape leaves all as it was.
import type { KeyboardEvent } from 'react';
import type { EditorProps, Onward } from './edit-request';

/** Handles a key of an editor's field; false where it is the field's own. */
export function handleEditorKey(
  event: KeyboardEvent,
  { draft, onSave, onCancel }: Pick<EditorProps, 'draft' | 'onSave' | 'onCancel'>,
): boolean {
  const onward = onwardOf(event);
  if (event.nativeEvent.isComposing || (onward === null && event.key !== 'Escape')) return false;
  event.preventDefault();
  event.stopPropagation();
  if (onward === null) onCancel();
  else onSave(draft.current(), onward);
  return true;
}

function onwardOf({ key, shiftKey }: KeyboardEvent): Onward | null {
  if (key === 'Enter') return shiftKey ? 'above' : 'below';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return null;
}
