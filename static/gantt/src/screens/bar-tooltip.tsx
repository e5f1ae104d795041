// What a bar is, told beside it after a moment's rest of the pointer.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import type { ChartEvents } from '../chart/chart-types';
import type { Plan } from '#domain/plan/create-plan';
import { noDate } from '#domain/plan/roll-up';
import { toSpan } from '#domain/plan/span';
import type { PageStore } from '../state/create-page-store';
import { useLanguage, type Language } from './language';
import { countWorkingDays } from './working-days';

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
  const index = tooltip ? plan.indexOf.get(tooltip.taskId) : undefined;
  const task = index === undefined ? undefined : plan.tasks[index];
  if (!tooltip || index === undefined || !task) return null;
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
      {linesOf(plan, index, language).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

function linesOf(plan: Plan, index: number, { words, formats }: Language): string[] {
  const start = plan.start[index] ?? noDate;
  const finish = plan.finish[index] ?? noDate;
  const task = plan.tasks[index];
  if (start === noDate || !task) return [];
  const days = countWorkingDays(start, finish);
  const lines = [
    words.tooltip.dates(formats.long(start), formats.long(finish - 1)),
    task.kind === 'milestone' ? '' : words.tooltip.workingDays(days),
  ];
  if ((plan.subtreeEnd[index] ?? 0) > index + 1) lines.push(words.tooltip.rolledUp);
  else lines.push(sourceLine(task.dates, words));
  const progress = plan.progress[index] ?? NaN;
  if (!Number.isNaN(progress)) lines.push(words.tooltip.percent(progress));
  return lines.filter((line) => line !== '');
}

function sourceLine(dates: Parameters<typeof toSpan>[0], words: Language['words']): string {
  const source = toSpan(dates)?.source;
  if (source === 'start-only') return words.tooltip.onlyStart;
  if (source === 'finish-only') return words.tooltip.onlyDue;
  return source === 'reversed' ? words.tooltip.reversed : '';
}
