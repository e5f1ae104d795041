// Shows where carried rows would land: a line between rows, or why they can't.
import { rowHeight } from '../chart-metrics';
import { headHeightOf, type ChartContext } from '../chart-state';
import { indentStep } from '../grid/indent-step';
import { ranks } from '../frame-loop';
import type { RankTarget } from './rank-target';

export interface RankView {
  readonly show: (
    target: RankTarget,
    hand: {
      readonly moved: readonly number[];
      readonly at: { readonly clientX: number; readonly clientY: number };
    },
  ) => void;
  readonly hide: () => void;
}

export function createRankView(context: ChartContext): RankView {
  const { dom, state, invalidate } = context;
  const { root, rowLine, chip, stage, scroller, live } = dom;
  return {
    show: (target, { moved, at }) => {
      const { input } = state.model;
      root.classList.add('gc-ranking');
      root.classList.toggle('gc-forbidden', target.type === 'refused');
      rowLine.hidden = target.type === 'refused';
      if (target.type === 'place') {
        const y = headHeightOf(state) + target.row * rowHeight - scroller.scrollTop;
        rowLine.style.transform = `translate(${lineStart(context, moved)}px, ${y - 1}px)`;
      }
      const text =
        target.type === 'refused' ? input.words.rankRefused?.(target.reason) : handText(context, moved);
      chip.hidden = text === undefined || text === '';
      chip.textContent = text ?? '';
      if (target.type === 'refused' && live.textContent !== text) live.textContent = text ?? '';
      const { left, top } = stage.getBoundingClientRect();
      chip.style.transform = `translate(${at.clientX - left + 14}px, ${at.clientY - top + 12}px)`;
      invalidate(ranks.rows);
    },
    hide: () => {
      root.classList.remove('gc-ranking', 'gc-forbidden');
      rowLine.hidden = true;
      chip.hidden = true;
    },
  };
}

function lineStart({ state }: ChartContext, moved: readonly number[]): number {
  const { input, depth } = state.model;
  const level = input.plan.level[moved[0] ?? -1] ?? 0;
  return 8 + level * indentStep(depth, input.columns[0]?.width ?? 0);
}

/** What is in the hand: its key, or how many they are. */
function handText({ state }: ChartContext, moved: readonly number[]): string {
  const { plan, words } = state.model.input;
  if (moved.length > 1) return words.groupCount?.(moved.length) ?? String(moved.length);
  return plan.tasks[moved[0] ?? -1]?.key ?? '';
}
