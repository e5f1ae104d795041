// The project page: toolbar, chart, footer, and what takes their place while there is nothing to draw.
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Chart, ChartEvents } from '../chart/chart-types';
import { EmptyState } from '../components/empty-state';
import type { PageStore } from '../state/create-page-store';
import { isGroup } from '../state/group-rows';
import { ChartHost, type ChartHostProps } from './chart-host';
import { CreateEditor } from './create/create-editor';
import { useCreation } from './create/use-creation';
import { CellEditor } from './editors/cell-editor';
import { useCellEditing } from './editors/use-cell-editing';
import { Footer } from './footer';
import { usePageKeys } from './keys/use-page-keys';
import { useLanguage } from './language';
import { LinkSurfaces } from './links/link-surfaces';
import { useLinks } from './links/use-links';
import { Messages } from './messages/messages';
import { Notice, useNotice } from './notice';
import { PanelsContext, usePanels } from './panels';
import { PersonalLanguage } from './personal/personal-language';
import { ProjectPicker } from './portfolio-page';
import { FirstSteps } from './sketch/first-steps';
import { NothingFound } from './states/nothing-found';
import { ProblemPage } from './states/problem-page';
import { Surfaces, usePanelState } from './surfaces';
import { Toolbar } from './toolbar/toolbar';
import { BarTooltip } from './tooltip/bar-tooltip';

export function ProjectPage({ store }: { readonly store: PageStore }): ReactElement {
  const panels = usePanelState();
  return (
    <PersonalLanguage store={store}>
      <PanelsContext.Provider value={panels}>
        <ProjectView store={store} />
      </PanelsContext.Provider>
    </PersonalLanguage>
  );
}

function ProjectView({ store }: { readonly store: PageStore }): ReactElement {
  const chart = useRef<Chart | null>(null);
  const findInput = useRef<HTMLInputElement>(null);
  const [tooltip, setTooltip] = useState<ChartEvents['tooltip']>(null);
  const [notice, say] = useNotice();
  const load = useStore(store, (state) => state.load);
  const isChoosing = useStore(store, (state) => state.contexts.isChoosing);
  const { panel } = usePanels();
  const creation = useCreation({ store, chart, say });
  const editing = useCellEditing(store, say);
  const onRefused = useRefused(store, say);
  const links = useLinks(store, say);
  usePageKeys(store, { find: () => findInput.current?.focus(), create: creation.askHere });

  useEffect(() => {
    void store.getState().open();
  }, [store]);

  if (isChoosing) return <ProjectPicker store={store} />;
  if (load.type === 'failed') return <ProblemPage store={store} problem={load.problem} />;
  const handlers = {
    onTooltip: setTooltip,
    onRefused,
    onEdit: editing.ask,
    onCreate: creation.ask,
    connectLinks: links.connect,
  };
  const { request: cell } = editing;
  const { request: issue } = creation;
  return (
    <div className="page">
      <Toolbar store={store} chart={chart} findInput={findInput} />
      <div className="page-middle">
        <Messages store={store} chart={chart} />
        <div className="page-work">
          <Plan store={store} chart={chart} {...handlers} onCreateFirst={creation.askHere} />
          {panel.type === 'first-steps' && <FirstSteps store={store} />}
        </div>
      </div>
      <Footer store={store} />
      <BarTooltip store={store} tooltip={tooltip} />
      {cell && (
        <CellEditor key={toKey(cell)} {...{ store, chart, say }} request={cell} onClose={editing.end} />
      )}
      {issue && <CreateEditor key={issue.id} {...{ store, chart }} request={issue} onClose={creation.end} />}
      <LinkSurfaces {...{ store, chart, links }} />
      <Surfaces store={store} chart={chart} />
      <Notice text={notice} />
    </div>
  );
}

/** Another cell is another editor. */
const toKey = ({ taskId, column }: ChartEvents['edit']): string => `${taskId} ${column}`;

interface PlanProps extends ChartHostProps {
  readonly onCreateFirst: () => void;
}

/** The chart, or what stands in its place where there is nothing to draw. */
function Plan({ onCreateFirst, ...chart }: PlanProps): ReactElement {
  const { store } = chart;
  const isEmpty = useStore(store, (state) => state.load.type === 'ready' && state.plan.tasks.length === 0);
  const hidesAll = useStore(store, ({ view, plan }) => view.tasks.length === 0 && plan.tasks.length > 0);
  if (isEmpty) return <EmptyProject store={store} onCreate={onCreateFirst} />;
  return hidesAll ? <NothingFound store={store} /> : <ChartHost {...chart} />;
}

/** What someone tried on a row that is not theirs to edit is answered in words. */
function useRefused(
  store: PageStore,
  say: (text: string) => void,
): (refused: ChartEvents['refused']) => void {
  const { words } = useLanguage();
  return useCallback(
    ({ taskId }) => {
      const key = store.getState().issues.get(taskId)?.key ?? '';
      say(isGroup(taskId) ? words.chart.groupLocked : words.tooltip.locked(key));
    },
    [store, words, say],
  );
}

interface EmptyProjectProps {
  readonly store: PageStore;
  readonly onCreate: () => void;
}

function EmptyProject({ store, onCreate }: EmptyProjectProps): ReactElement {
  const { words } = useLanguage();
  const mayCreate = useStore(store, (state) => state.canCreate.can);
  return (
    <EmptyState
      icon="calendar"
      title={words.empty.title}
      text={words.empty.text}
      action={
        mayCreate ? (
          <button type="button" className="button button-primary" onClick={onCreate}>
            {words.create.first}
          </button>
        ) : (
          <button
            type="button"
            className="button"
            onClick={() => {
              void store.getState().refresh();
            }}
          >
            {words.toolbar.refresh}
          </button>
        )
      }
    />
  );
}
