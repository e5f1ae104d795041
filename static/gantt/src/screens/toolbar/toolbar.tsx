// The rows above the chart. Only what works is there; what has no room stands in ⋯ instead.
import { useRef, useState, type ReactElement, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Chart } from '../../chart/chart-types';
import { Icon } from '../../components/icon';
import { placeOf, PopoverButton } from '../../components/popover-button';
import { Popover, type PopoverPlace } from '../../components/popover';
import { ToolbarButton } from '../../components/toolbar-button';
import type { PageStore } from '../../state/create-page-store';
import { ContextSwitcher, StarButton } from '../contexts/context-switcher';
import { LayerChip, ProposalsButton } from '../contexts/layer-chip';
import { useLanguage } from '../language';
import { usePanels } from '../panels';
import { ColumnsCard } from './columns-card';
import { FilterButton } from './filter-button';
import { FindBox } from './find-box';
import { leavingTools, type LeavingTool } from './leaving-tool';
import { MoreMenu } from './more-menu';
import { GroupMenu, SortMenu } from './order-menus';
import { SaveStatus } from './save-status';
import { UndoButtons } from './undo-buttons';
import { useMissingRoom } from './use-room';
import { ZoomButtons } from './zoom-buttons';

interface ToolbarProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly findInput: RefObject<HTMLInputElement>;
}

export function Toolbar({ store, chart, findInput }: ToolbarProps): ReactElement {
  const { words } = useLanguage();
  const { group, sort, filters } = useStore(store, (state) => state.viewSettings);
  const tools = useRef<HTMLDivElement>(null);
  const contents = [group, sort.by, filters.length].join(' ');
  const gone = new Set(leavingTools.slice(0, useMissingRoom(tools, leavingTools.length, contents)));
  const [isViewOpen, setViewOpen] = useState(false);
  return (
    <header className={isViewOpen ? 'toolbar toolbar-open' : 'toolbar'}>
      <div className="toolbar-row toolbar-top">
        <ContextSwitcher store={store} />
        <StarButton store={store} />
        <LayerChip store={store} />
        <ProposalsButton store={store} />
        <span className="grow" />
        <SaveStatus store={store} />
        <ShareButton />
        <button
          type="button"
          className="button toolbar-view"
          aria-expanded={isViewOpen}
          onClick={() => {
            setViewOpen(!isViewOpen);
          }}
        >
          {words.tools.view}
          <Icon name={isViewOpen ? 'up' : 'down'} />
        </button>
        <MoreWithColumns store={store} gone={gone} />
      </div>
      <div ref={tools} className="toolbar-row toolbar-tools" role="toolbar" aria-label={words.toolbar.label}>
        <FindBox store={store} chart={chart} input={findInput} />
        <FilterButton store={store} />
        {!gone.has('group') && <GroupMenu store={store} />}
        {!gone.has('sort') && <SortMenu store={store} />}
        <CriticalButton store={store} />
        {!gone.has('columns') && <ColumnsButton store={store} />}
        <span className="grow" />
        <UndoButtons store={store} />
        <span className="toolbar-divider" />
        <TodayButton store={store} chart={chart} />
        <ZoomButtons store={store} chart={chart} />
      </div>
    </header>
  );
}

function ShareButton(): ReactElement {
  const { words } = useLanguage();
  const { show } = usePanels();
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        show({ type: 'share' });
      }}
    >
      {words.contexts.share.name}
    </button>
  );
}

function TodayButton({ store, chart }: Pick<ToolbarProps, 'store' | 'chart'>): ReactElement {
  const { words } = useLanguage();
  return (
    <ToolbarButton
      label={words.toolbar.today}
      shortcut="."
      onClick={() => chart.current?.scrollToTime(store.getState().today, 'center')}
    >
      {words.toolbar.today}
    </ToolbarButton>
  );
}

function CriticalButton({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const shows = useStore(store, (state) => state.showsCritical);
  return (
    <ToolbarButton
      label={words.why.criticalHint}
      shortcut="C"
      pressed={shows}
      onClick={() => {
        store.getState().showCritical(!shows);
      }}
    >
      {words.why.criticalPath}
    </ToolbarButton>
  );
}

function ColumnsButton({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const face = (
    <>
      <Icon name="columns" />
      {words.tools.columns}
    </>
  );
  return (
    <PopoverButton className="button button-subtle" face={face} label={words.tools.columns}>
      <ColumnsCard store={store} />
    </PopoverButton>
  );
}

interface MoreProps {
  readonly store: PageStore;
  readonly gone: ReadonlySet<LeavingTool>;
}

/** Where the columns' own button has no room, their card stands below ⋯. */
function MoreWithColumns({ store, gone }: MoreProps): ReactElement {
  const { words } = useLanguage();
  const place = useRef<HTMLSpanElement>(null);
  const [at, setAt] = useState<PopoverPlace | null>(null);
  return (
    <span ref={place} className="toolbar-more">
      <MoreMenu
        store={store}
        gone={gone}
        onColumns={() => {
          setAt(placeOf(place.current));
        }}
      />
      {at && (
        <Popover
          at={at}
          label={words.tools.columns}
          takesFocus
          onClose={() => {
            setAt(null);
          }}
        >
          <ColumnsCard store={store} />
        </Popover>
      )}
    </span>
  );
}
