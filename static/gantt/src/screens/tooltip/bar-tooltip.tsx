// What a bar is, told beside it after a moment's rest of the pointer; of a ghost bar also what can be made of it.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { ChartEvents } from '../../chart/chart-types';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { GhostCard } from './ghost-card';
import { placeBeside } from './place-beside';
import { toTooltipLines } from './tooltip-lines';
import { useLinger } from './use-linger';

interface BarTooltipProps {
  readonly store: PageStore;
  readonly tooltip: ChartEvents['tooltip'];
}

const width = 280;
const roomBelow = 170;

export function BarTooltip({ store, tooltip }: BarTooltipProps): ReactElement | null {
  const language = useLanguage();
  const state = useStore(store);
  const linger = useLinger(tooltip);
  const ghost = linger.shown && state.sketches.get(linger.shown.taskId);
  if (linger.shown && ghost)
    return <GhostCard store={store} at={linger.shown} sketch={ghost} linger={linger} />;
  const task = tooltip && state.plan.tasks[state.plan.indexOf.get(tooltip.taskId) ?? -1];
  if (!task) return null;
  return (
    <div className="bar-tooltip" style={placeBeside(tooltip.rect, width, roomBelow)} role="tooltip">
      <div className="bar-tooltip-name" dir="auto">
        {task.key && <span className="bar-tooltip-key">{task.key}</span>}{' '}
        {task.kind === 'restricted' ? language.words.describe.restricted : task.name}
      </div>
      {toTooltipLines(state, task.id, language).map(({ text, tone }) => (
        <div key={text} className={`bar-tooltip-${tone}`}>
          {text}
        </div>
      ))}
    </div>
  );
}
