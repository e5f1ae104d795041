// Undo and redo, each with the name of its step.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { ToolbarButton } from '../../components/toolbar-button';
import type { PageStore } from '../../state/create-page-store';
import type { Step } from '../../state/page-state';
import { useLanguage } from '../language';

export function UndoButtons({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const undo = useStore(store, (state) => state.nextUndo);
  const redo = useStore(store, (state) => state.nextRedo);
  const nameOf = (step: Step | null): string | null =>
    step ? words.step(step.verb, step.key, step.count) : null;
  const act = store.getState();
  return (
    <>
      <ToolbarButton
        icon="undo"
        look="subtle"
        label={words.toolbar.undo(nameOf(undo))}
        shortcut="Ctrl Z"
        disabled={!undo}
        onClick={act.undo}
      />
      <ToolbarButton
        icon="redo"
        look="subtle"
        label={words.toolbar.redo(nameOf(redo))}
        shortcut="Ctrl Shift Z"
        disabled={!redo}
        onClick={act.redo}
      />
    </>
  );
}
