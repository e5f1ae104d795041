// The project page: toolbar, chart, footer, and what takes their place while there is nothing to draw.
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Chart, ChartEvents } from '../chart/chart-types';
import { EmptyState } from '../components/empty-state';
import type { PageStore } from '../state/create-page-store';
import { isGroup } from '../state/group-rows';
import { ChartHost } from './chart-host';
import { Footer } from './footer';
import { usePageKeys } from './keys/use-page-keys';
import { useLanguage } from './language';
import { Messages } from './messages/messages';
import { Notice, useNotice } from './notice';
import { PanelsContext, usePanels } from './panels';
import { FirstSteps } from './sketch/first-steps';
import { NothingFound } from './states/nothing-found';
import { ProblemPage } from './states/problem-page';
import { Surfaces, usePanelState } from './surfaces';
import { Toolbar } from './toolbar/toolbar';
import { BarTooltip } from './tooltip/bar-tooltip';

export function ProjectPage({ store }: { readonly store: PageStore }): ReactElement {
  const panels = usePanelState();
  return (
    <PanelsContext.Provider value={panels}>
      <ProjectView store={store} />
    </PanelsContext.Provider>
  );
}

function ProjectView({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const chart = useRef<Chart | null>(null);
  const [tooltip, setTooltip] = useState<ChartEvents['tooltip']>(null);
  const findInput = useRef<HTMLInputElement>(null);
  const [notice, say] = useNotice();
  const load = useStore(store, (state) => state.load);
  const isEmpty = useStore(store, (state) => state.load.type === 'ready' && state.plan.tasks.length === 0);
  const { panel } = usePanels();
  usePageKeys({ find: () => findInput.current?.focus() });
  const hidesAll = useStore(store, ({ view, plan }) => view.tasks.length === 0 && plan.tasks.length > 0);

  useEffect(() => {
    void store.getState().open();
  }, [store]);

  const onRefused = useCallback(
    ({ taskId }: ChartEvents['refused']) => {
      const key = store.getState().issues.get(taskId)?.key ?? '';
      say(isGroup(taskId) ? words.chart.groupLocked : words.tooltip.locked(key));
    },
    [store, words, say],
  );

  if (load.type === 'failed') return <ProblemPage store={store} problem={load.problem} />;
  return (
    <div className="page">
      <Toolbar store={store} chart={chart} findInput={findInput} />
      <div className="page-middle">
        <Messages store={store} chart={chart} />
        <div className="page-work">
          {isEmpty && <EmptyProject store={store} />}
          {hidesAll && <NothingFound store={store} />}
          {!isEmpty && !hidesAll && (
            <ChartHost
              store={store}
              onChart={(made) => {
                chart.current = made;
              }}
              onTooltip={setTooltip}
              onRefused={onRefused}
            />
          )}
          {panel.type === 'first-steps' && <FirstSteps store={store} />}
        </div>
      </div>
      <Footer store={store} />
      <BarTooltip store={store} tooltip={tooltip} />
      <Surfaces store={store} chart={chart} />
      <Notice text={notice} />
    </div>
  );
}

function EmptyProject({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  return (
    <EmptyState
      icon="calendar"
      title={words.empty.title}
      text={words.empty.text}
      action={
        <button
          type="button"
          className="button"
          onClick={() => {
            void store.getState().refresh();
          }}
        >
          {words.toolbar.refresh}
        </button>
      }
    />
  );
}
