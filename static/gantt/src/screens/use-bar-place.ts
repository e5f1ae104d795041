// Where a task's bar stands on the page while the chart scrolls under it; null while it is out of view.
import { useEffect, useState, type RefObject } from 'react';
import type { TaskId } from '#domain/plan/ids';
import type { Chart, ChartRect } from '../chart/chart-types';

export function useBarPlace(chart: RefObject<Chart | null>, taskId: TaskId): ChartRect | null {
  const [place, setPlace] = useState<ChartRect | null>(() => chart.current?.rectOf(taskId) ?? null);
  useEffect(() => {
    const made = chart.current;
    const follow = (): void => {
      setPlace(made?.rectOf(taskId) ?? null);
    };
    follow();
    return made?.on('viewport', follow);
  }, [chart, taskId]);
  return place;
}
