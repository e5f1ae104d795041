// Puts the chart on the page and keeps it fed straight from the store: React renders nothing while one scrolls or drags.
import { useEffect, useRef, type MutableRefObject, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { setDensity } from '../chart/chart-metrics';
import { createChart } from '../chart/create-chart';
import type { Chart, ChartEvents } from '../chart/chart-types';
import type { Theme } from '../chart/theme';
import type { PageStore } from '../state/create-page-store';
import type { ColumnChoice } from '../state/view-settings';
import { createChartParts } from './chart-input';
import { createChartWords } from './chart-words';
import { inOrder, totalWidth, wantedColumns, withWidth } from './columns/column-set';
import { useLanguage, type Language } from './language';
import { readTheme, watchTheme } from './read-theme';

export interface ChartHostProps {
  readonly store: PageStore;
  /** Holds the chart while it is on the page. */
  readonly chart: MutableRefObject<Chart | null>;
  readonly onTooltip: (tooltip: ChartEvents['tooltip']) => void;
  readonly onRefused: (refused: ChartEvents['refused']) => void;
  readonly onEdit: (edit: ChartEvents['edit']) => void;
  readonly onCreate: (create: ChartEvents['create']) => void;
  /** Listens to the chart for as long as it is there. */
  readonly connectLinks: (chart: Chart) => () => void;
}

export function ChartHost({ store, chart, ...handlers }: ChartHostProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const density = useStore(store, (state) => state.personal.preferences.density ?? 'standard');
  const listeners = useRef(handlers);
  listeners.current = handlers;

  useEffect(() => {
    const host = element.current;
    if (!host) return undefined;
    setDensity(density);
    const mounted = mountChart(host, store, language);
    const made = mounted.chart;
    const stops = [
      made.on('tooltip', (tooltip) => {
        listeners.current.onTooltip(tooltip);
      }),
      made.on('refused', (refused) => {
        listeners.current.onRefused(refused);
      }),
      made.on('edit', (edit) => {
        listeners.current.onEdit(edit);
      }),
      made.on('create', (create) => {
        listeners.current.onCreate(create);
      }),
      listeners.current.connectLinks(made),
    ];
    chart.current = made;
    return () => {
      callAll(stops);
      chart.current = null;
      mounted.destroy();
    };
  }, [store, chart, language, density]);

  return <div ref={element} className="chart-host" />;
}

const callAll = (stops: readonly (() => void)[]): void => {
  for (const stop of stops) stop();
};

const coloursOf = (store: PageStore) => store.getState().personal.preferences.colours;

/** A chart that follows the store, the theme and the width of the page until it is destroyed. */
function mountChart(
  host: HTMLElement,
  store: PageStore,
  language: Language,
): { readonly chart: Chart; readonly destroy: () => void } {
  const root = document.documentElement;
  const partsOf = createChartParts(language);
  const parts = () => partsOf(store.getState(), window.innerWidth);
  const fitGrid = createGridFit(store);
  fitGrid();
  const theme = (): Theme => readTheme(root, coloursOf(store) ?? 'standard');
  const words = createChartWords(language, store.getState);
  const chart = createChart(host, { ...parts(), theme: theme(), words });
  const update = (): void => {
    chart.update(parts());
  };
  const onResize = (): void => {
    fitGrid();
    update();
  };
  const repaint = (): void => {
    chart.update({ theme: theme() });
  };
  const stops = [
    store.subscribe(update),
    store.subscribe((state, before) => {
      if (state.personal.preferences.colours !== before.personal.preferences.colours) repaint();
    }),
    watchTheme(root, repaint),
    connect(chart, store),
  ];
  window.addEventListener('resize', onResize);
  const destroy = (): void => {
    window.removeEventListener('resize', onResize);
    callAll(stops);
    chart.destroy();
  };
  return { chart, destroy };
}

/** Gives the grid the width of its columns, whenever others have room than before. */
function createGridFit(store: PageStore): () => void {
  let fitted = 0;
  return () => {
    const { viewSettings, setGridWidth } = store.getState();
    const width = totalWidth(wantedColumns(viewSettings.columns, window.innerWidth));
    if (width === fitted) return;
    fitted = width;
    setGridWidth(width);
  };
}

/** What the chart says becomes what the store does. */
function connect(chart: Chart, store: PageStore): () => void {
  const act = store.getState();
  const shownColumns = (): readonly ColumnChoice[] =>
    wantedColumns(store.getState().viewSettings.columns, window.innerWidth);
  const stops = [
    chart.on('select', ({ taskIds }) => {
      act.select(taskIds);
    }),
    chart.on('toggle', ({ taskId, all }) => {
      act.toggle(taskId, all);
    }),
    chart.on('command', ({ command }) => {
      act.edit(command);
    }),
    chart.on('draft', (draft) => {
      act.previewEdit(draft?.command ?? null);
    }),
    chart.on('open', ({ taskId, newTab }) => {
      act.openIssue(taskId, newTab);
    }),
    chart.on('zoom', ({ zoom }) => {
      act.setZoom(zoom);
    }),
    chart.on('gridWidth', ({ width }) => {
      act.setGridWidth(width);
    }),
    chart.on('rank', ({ taskIds, before, after }) => {
      if (before !== undefined) act.rank(taskIds, { before });
      else if (after !== undefined) act.rank(taskIds, { after });
    }),
    chart.on('columnWidth', ({ id, width }) => {
      act.setView({ columns: withWidth(shownColumns(), id, width) });
    }),
    chart.on('columnOrder', ({ ids }) => {
      act.setView({ columns: inOrder(shownColumns(), ids) });
    }),
  ];
  return () => {
    callAll(stops);
  };
}
