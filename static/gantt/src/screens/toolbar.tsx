// The two rows above the chart. Only what works is there; what needs a key says which.
import type { ReactElement, RefObject } from 'react';
import { useStore } from 'zustand';
import type { Chart } from '../chart/chart-types';
import { Icon } from '../components/icon';
import { ToolbarButton } from '../components/toolbar-button';
import type { PageStore } from '../state/create-page-store';
import type { Step } from '../state/page-state';
import { useLanguage } from './language';
import { MoreMenu } from './more-menu';
import { SaveStatus } from './save-status';
import { ZoomButtons } from './zoom-buttons';

interface ToolbarProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
}

export function Toolbar({ store, chart }: ToolbarProps): ReactElement {
  const { words } = useLanguage();
  const project = useStore(store, (state) => state.project);
  return (
    <header className="toolbar">
      <div className="toolbar-row toolbar-top">
        <span className="context-mark">
          <Icon name="gantt" />
        </span>
        <h1 className="context-name">{words.app.timePlan}</h1>
        {project && <span className="context-project">{project.name}</span>}
        <span className="grow" />
        <SaveStatus store={store} />
        <MoreMenu store={store} />
      </div>
      <div className="toolbar-row toolbar-tools" role="toolbar" aria-label={words.toolbar.label}>
        <span className="grow" />
        <UndoButtons store={store} />
        <span className="toolbar-divider" />
        <ToolbarButton
          label={words.toolbar.today}
          shortcut="."
          onClick={() => chart.current?.scrollToTime(store.getState().today, 'center')}
        >
          {words.toolbar.today}
        </ToolbarButton>
        <ZoomButtons store={store} />
      </div>
    </header>
  );
}

function UndoButtons({ store }: { readonly store: PageStore }): ReactElement {
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
