// The two rows above the chart. Only what works is there; what needs a key says which.
import type { ReactElement, RefObject } from 'react';
import { useStore } from 'zustand';
import DropdownMenu, { DropdownItem, DropdownItemGroup, DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import type { Chart, ZoomLevel } from '../chart/chart-types';
import { Icon } from '../components/icon';
import { ToolbarButton } from '../components/toolbar-button';
import type { PageStore } from '../state/create-page-store';
import type { Step } from '../state/page-state';
import { useLanguage } from './language';
import { SaveStatus } from './save-status';

interface ToolbarProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
}

const zooms: readonly ZoomLevel[] = ['year', 'quarter', 'month', 'week', 'day'];

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
  const undo = useStore(store, (state) => state.undo);
  const redo = useStore(store, (state) => state.redo);
  const nameOf = (step: Step | null): string | null => (step ? words.step(step.verb, step.key, step.count) : null);
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

function ZoomButtons({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const zoom = useStore(store, (state) => state.zoom);
  const at = zooms.indexOf(zoom);
  const act = store.getState();
  const step = (by: number) => () => {
    const next = zooms[at + by];
    if (next) act.setZoom(next);
  };
  return (
    <div className="button-group" role="group" aria-label={words.zoom.label}>
      <ToolbarButton icon="minus" label={words.zoom.out} shortcut="−" disabled={at === 0} onClick={step(-1)} />
      <DropdownMenu<HTMLButtonElement>
        trigger={({ triggerRef, isSelected, ...props }) => (
          <button type="button" className="button zoom-button" aria-pressed={isSelected} {...props} ref={triggerRef}>
            {words.zoom[zoom]}
            <Icon name="down" />
          </button>
        )}
      >
        <DropdownItemRadioGroup id="zoom" title={words.zoom.label}>
          {zooms.map((level) => (
            <DropdownItemRadio
              key={level}
              id={level}
              isSelected={level === zoom}
              onClick={() => {
                act.setZoom(level);
              }}
            >
              {words.zoom[level]}
            </DropdownItemRadio>
          ))}
        </DropdownItemRadioGroup>
      </DropdownMenu>
      <ToolbarButton icon="plus" label={words.zoom.in} shortcut="+" disabled={at === zooms.length - 1} onClick={step(1)} />
    </div>
  );
}

function MoreMenu({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const selected = useStore(store, (state) => {
    const [only, ...others] = state.selected;
    return only && others.length === 0 ? (state.issues.get(only) ?? null) : null;
  });
  const act = store.getState();
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      trigger={({ triggerRef, isSelected, ...props }) => (
        <button
          type="button"
          className="button button-subtle button-icon"
          aria-label={words.toolbar.more}
          aria-pressed={isSelected}
          {...props}
          ref={triggerRef}
        >
          <Icon name="more" />
        </button>
      )}
    >
      <DropdownItemGroup>
        {selected && (
          <DropdownItem
            onClick={() => {
              act.openIssue(selected.id, true);
            }}
          >
            {words.toolbar.openInJira(selected.key)}
          </DropdownItem>
        )}
        <DropdownItem onClick={() => void act.refresh()}>{words.toolbar.refresh}</DropdownItem>
        <DropdownItem
          onClick={() => {
            act.collapse('none');
          }}
        >
          {words.toolbar.expandAll}
        </DropdownItem>
        <DropdownItem
          onClick={() => {
            act.collapse('all');
          }}
        >
          {words.toolbar.collapseAll}
        </DropdownItem>
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
