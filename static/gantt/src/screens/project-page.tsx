// The project page: toolbar, chart, footer, and what takes their place while there is nothing to draw.
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { Chart, ChartEvents } from '../chart/chart-types';
import { EmptyState } from '../components/empty-state';
import type { PageStore } from '../state/create-page-store';
import { isGroup } from '../state/group-rows';
import type { Problem } from '../state/page-state';
import { BarTooltip } from './bar-tooltip';
import { ChartHost } from './chart-host';
import { Footer } from './footer';
import { useLanguage } from './language';
import { Messages } from './messages';
import { Notice, useNotice } from './notice';
import { Toolbar } from './toolbar';
import { useUndoKeys } from './use-undo-keys';

export function ProjectPage({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const chart = useRef<Chart | null>(null);
  const [tooltip, setTooltip] = useState<ChartEvents['tooltip']>(null);
  const [notice, say] = useNotice();
  const load = useStore(store, (state) => state.load);
  const isEmpty = useStore(store, (state) => state.load.type === 'ready' && state.plan.tasks.length === 0);
  useUndoKeys(store);

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
      <Toolbar store={store} chart={chart} />
      <div className="page-middle">
        <Messages store={store} />
        {isEmpty ? (
          <EmptyProject store={store} />
        ) : (
          <ChartHost
            store={store}
            onChart={(made) => {
              chart.current = made;
            }}
            onTooltip={setTooltip}
            onRefused={onRefused}
          />
        )}
      </div>
      <Footer store={store} />
      <BarTooltip store={store} tooltip={tooltip} />
      <Notice text={notice} />
    </div>
  );
}

function ProblemPage({
  store,
  problem,
}: {
  readonly store: PageStore;
  readonly problem: Problem;
}): ReactElement {
  const { words } = useLanguage();
  const { title, text } = words.problems[problem.code];
  const canRetry = problem.code !== 'anonymous';
  return (
    <div className="page page-alone">
      <EmptyState
        icon={problem.code === 'no-project-access' || problem.code === 'anonymous' ? 'lock' : 'warning'}
        title={title}
        text={text}
        details={problem.details ? { label: words.problems.details, text: problem.details } : null}
        action={
          canRetry && (
            <button
              type="button"
              className="button"
              onClick={() => {
                void store.getState().open();
              }}
            >
              {words.problems.retry}
            </button>
          )
        }
      />
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
