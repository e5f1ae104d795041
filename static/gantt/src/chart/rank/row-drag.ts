// Carries rows of the grid to another place among their siblings.
import type { TaskId } from '#domain/plan/ids';
import { rowHeight } from '../chart-metrics';
import { headHeightOf, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import { createAutoScroll } from '../gesture/auto-scroll';
import { withSubtrees } from '../gesture/moving-tasks';
import { rankRefusal, rankTargetAt, toRankedTasks, type RankTarget } from './rank-target';
import { createRankView } from './rank-view';

export interface RowDrag {
  /** Takes a row into the hand; it is carried only once the pointer has moved. */
  readonly press: (row: number, at: ClientPoint) => void;
  /** Says whether rows are being carried. */
  readonly drag: (at: ClientPoint) => boolean;
  readonly drop: () => void;
  readonly cancel: () => void;
  readonly isCarrying: () => boolean;
}

export interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

interface Hold {
  readonly grabbed: number;
  readonly from: ClientPoint;
  readonly moved: readonly number[];
}

const threshold = 5;

export function createRowDrag(context: ChartContext): RowDrag {
  const { dom, state, emit, invalidate } = context;
  const view = createRankView(context);
  let hold: Hold | null = null;
  let last: ClientPoint = { clientX: 0, clientY: 0 };
  let target: RankTarget | null = null;
  const aim = (): void => {
    if (!hold) return;
    target = targetUnder(context, hold.moved, last);
    view.show(target, { moved: hold.moved, at: last });
  };
  const autoScroll = createAutoScroll(dom.scroller, aim);
  const letGo = (): void => {
    hold = null;
    target = null;
    state.carried = new Set();
    autoScroll.stop();
    view.hide();
    invalidate(ranks.rows);
  };
  return {
    press: (row, at) => {
      hold = { grabbed: state.model.rows.taskAt[row] ?? -1, from: at, moved: [] };
    },
    drag: (at) => {
      if (!hold) return false;
      last = at;
      const isFar = Math.abs(at.clientY - hold.from.clientY) >= threshold;
      if (hold.moved.length === 0 && !isFar) return false;
      if (hold.moved.length === 0) hold = { ...hold, moved: pickUp(context, hold.grabbed) };
      aim();
      autoScroll.aim(at, wideViewOf(context));
      return true;
    },
    drop: () => {
      const wish = target;
      const moved = hold?.moved ?? [];
      letGo();
      if (wish?.type !== 'place' || !wish.changes) return;
      emit('rank', { taskIds: idsOf(context, moved), ...wish.beside });
    },
    cancel: letGo,
    isCarrying: () => (hold?.moved.length ?? 0) > 0,
  };
}

/** The tasks that go along, with all that lies below them taken up in sight. */
function pickUp(context: ChartContext, grabbed: number): readonly number[] {
  const { input } = context.state.model;
  const moved = toRankedTasks(input, grabbed);
  context.state.carried = withSubtrees(input.plan, idsOf(context, moved));
  return moved;
}

function idsOf({ state }: ChartContext, indexes: readonly number[]): TaskId[] {
  return indexes.flatMap((index) => state.model.input.plan.tasks[index]?.id ?? []);
}

function targetUnder({ dom, state }: ChartContext, moved: readonly number[], at: ClientPoint): RankTarget {
  const { input } = state.model;
  const reason = rankRefusal(input, moved);
  if (reason) return { type: 'refused', reason };
  const top = dom.scroller.getBoundingClientRect().top + headHeightOf(state);
  const row = (at.clientY - top + dom.scroller.scrollTop) / rowHeight;
  return rankTargetAt({ plan: input.plan, rows: state.model.rows }, moved, row);
}

const beyond = 100_000;

/** Client rectangle of the rows, without edges to the left and right: those must not pull. */
function wideViewOf({ dom, state }: ChartContext): DOMRect {
  const { top, height } = dom.scroller.getBoundingClientRect();
  const head = headHeightOf(state);
  return new DOMRect(-beyond, top + head, 2 * beyond, height - head);
}
