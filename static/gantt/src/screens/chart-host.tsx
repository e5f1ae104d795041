// Puts the chart on the page and keeps it fed straight from the store: React renders nothing while one scrolls or drags.
import { useEffect, useRef, type ReactElement } from 'react';
import { createChart } from '../chart/create-chart';
import type { Chart, ChartEvents } from '../chart/chart-types';
import type { PageStore } from '../state/create-page-store';
import { createChartParts } from './chart-input';
import { createChartWords } from './chart-words';
import { totalWidth } from './columns';
import { useLanguage } from './language';
import { readTheme, watchTheme } from './read-theme';

interface ChartHostProps {
  readonly store: PageStore;
  readonly onChart: (chart: Chart | null) => void;
  readonly onTooltip: (tooltip: ChartEvents['tooltip']) => void;
  readonly onRefused: (refused: ChartEvents['refused']) => void;
}

export function ChartHost({ store, onChart, onTooltip, onRefused }: ChartHostProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const language = useLanguage();
  const listeners = useRef({ onChart, onTooltip, onRefused });
  listeners.current = { onChart, onTooltip, onRefused };

  useEffect(() => {
    const host = element.current;
    if (!host) return undefined;
    const root = document.documentElement;
    const partsOf = createChartParts(language);
    const first = partsOf(store.getState(), window.innerWidth);
    store.getState().setGridWidth(totalWidth(first.columns));
    const chart = createChart(host, {
      ...partsOf(store.getState(), window.innerWidth),
      theme: readTheme(root),
      words: createChartWords(language, store.getState),
    });
    const update = (): void => {
      chart.update(partsOf(store.getState(), window.innerWidth));
    };
    const fitColumns = (): void => {
      const { columns } = partsOf(store.getState(), window.innerWidth);
      store.getState().setGridWidth(totalWidth(columns));
      update();
    };
    const stops = [
      store.subscribe(update),
      watchTheme(root, (theme) => {
        chart.update({ theme });
      }),
      connect(chart, store),
      chart.on('tooltip', (tooltip) => {
        listeners.current.onTooltip(tooltip);
      }),
      chart.on('refused', (refused) => {
        listeners.current.onRefused(refused);
      }),
    ];
    window.addEventListener('resize', fitColumns);
    listeners.current.onChart(chart);
    return () => {
      window.removeEventListener('resize', fitColumns);
      stops.forEach((stop) => {
        stop();
      });
      listeners.current.onChart(null);
      chart.destroy();
    };
  }, [store, language]);

  return <div ref={element} className="chart-host" />;
}

/** What the chart says becomes what the store does. */
function connect(chart: Chart, store: PageStore): () => void {
  const act = store.getState();
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
    chart.on('open', ({ taskId, newTab }) => {
      act.openIssue(taskId, newTab);
    }),
    chart.on('zoom', ({ zoom }) => {
      act.setZoom(zoom);
    }),
    chart.on('gridWidth', ({ width }) => {
      act.setGridWidth(width);
    }),
  ];
  return () => {
    stops.forEach((stop) => {
      stop();
    });
  };
}
