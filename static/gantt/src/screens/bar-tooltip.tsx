// What a bar is, told beside it after a moment's rest of the pointer.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { ChartEvents } from '../chart/chart-types';
import type { PageStore } from '../state/create-page-store';
import { standardWeek } from '../state/standard-week';
import { taskFacts, type TaskFacts } from '../state/task-facts';
import { useLanguage, type Language } from './language';

interface BarTooltipProps {
  readonly store: PageStore;
  readonly tooltip: ChartEvents['tooltip'];
}

const width = 280;
const gap = 8;
const roomBelow = 140;

export function BarTooltip({ store, tooltip }: BarTooltipProps): ReactElement | null {
  const language = useLanguage();
  const plan = useStore(store, (state) => state.plan);
  const facts = tooltip && taskFacts(plan, tooltip.taskId, standardWeek);
  if (!tooltip || !facts) return null;
  const { task } = facts;
  const { rect } = tooltip;
  const below = rect.y + rect.height + gap + roomBelow < window.innerHeight;
  const place = {
    left: Math.max(gap, Math.min(rect.x, window.innerWidth - width - gap)),
    ...(below ? { top: rect.y + rect.height + gap } : { bottom: window.innerHeight - rect.y + gap }),
  };
  return (
    <div className="bar-tooltip" style={place} role="tooltip">
      <div className="bar-tooltip-name" dir="auto">
        {task.key && <span className="bar-tooltip-key">{task.key}</span>} {task.name}
      </div>
      {linesOf(facts, language).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

function linesOf({ task, bar, workingDays, source, progress }: TaskFacts, language: Language): string[] {
  const { words, formats } = language;
  if (!bar) return [];
  return [
    words.tooltip.dates(formats.long(bar.start), formats.long(bar.finish - 1)),
    task.kind === 'milestone' ? '' : words.tooltip.workingDays(workingDays),
    sourceLine(source, language),
    progress === null ? '' : words.tooltip.percent(progress),
  ].filter((line) => line !== '');
}

function sourceLine(source: TaskFacts['source'], { words }: Language): string {
  if (source === null || source === 'both') return '';
  return words.tooltip.sources[source];
}
