// What the chart remembers between frames, and the few ways in which its parts reach each other.
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { ColumnDraft } from './columns/column-widths';
import type { ChartDom } from './chart-dom';
import type { ChartModel } from './chart-model';
import { laneHeight, rowHeight, tiersHeight } from './chart-metrics';
import type { Emitter } from './emitter';
import type { Rank } from './frame-loop';
import type { TextMeasure } from './paint/text-measure';
import type { DragView, LinkDraft, SceneView } from './scene/scene-view';

export interface ChartState {
  model: ChartModel;
  /** Px of the scroller without its scrollbars. */
  width: number;
  height: number;
  /** What the grid really takes of it. */
  gridWidth: number;
  hoverRow: number;
  hoverBar: boolean;
  /** The row that keys act on; its focus ring shows only while it has the focus by keys. */
  focusId: TaskId | null;
  /** The column whose cell or head keys act on; null for the tree's. */
  focusColumn: string | null;
  focusPart: 'cell' | 'bar' | 'head' | 'create';
  showsFocus: boolean;
  edge: 'start' | 'finish' | null;
  /** Where a selection by shift began. */
  anchorId: TaskId | null;
  drag: DragView | null;
  /** Rows in the hand, by index of their task. */
  carried: ReadonlySet<number>;
  /** A link that is being drawn, by hand or by keys. */
  linkDraft: LinkDraft | null;
  /** The link that keys act on, and the one under the pointer. */
  linkId: LinkId | null;
  hoverLink: LinkId | null;
  /** A column's width while it is in the hand. */
  columnDraft: ColumnDraft | null;
  /** A scale between two zooms, while a hand or a glide is on its way; null at rest. */
  pxPerDay: number | null;
  phase: number | null;
  /** Rows pass so fast that the grid is a picture. */
  isMoving: boolean;
  /** Where the scroller stood when it was last painted. */
  painted: { readonly left: number; readonly top: number };
}

export interface ChartContext {
  readonly dom: ChartDom;
  readonly state: ChartState;
  readonly emit: Emitter['emit'];
  readonly text: TextMeasure;
  readonly invalidate: (rank: Rank) => void;
  /** Draws now what can't wait for the next frame. */
  readonly flush: (rank: Rank) => void;
}

export const timelineWidth = ({ width, gridWidth }: ChartState): number => Math.max(0, width - gridWidth);

/** With a lane where there are sprints or releases. */
export function headHeightOf({ model }: Pick<ChartState, 'model'>): number {
  const { bands, releases } = model.input;
  return (bands?.length ?? 0) + (releases?.length ?? 0) > 0 ? tiersHeight + laneHeight : tiersHeight;
}

export const bodyHeight = (state: ChartState): number => Math.max(0, state.height - headHeightOf(state));

/** The focus is on a cell or a bar. */
export const isOnRow = ({ focusPart }: ChartState): boolean => focusPart === 'cell' || focusPart === 'bar';

/** -1 where nothing has the focus or its row is hidden. */
export const focusRowOf = (state: ChartState): number =>
  state.focusId === null ? -1 : rowOfTask(state, state.focusId);

/** -1 while it has no row. */
export const rowOfTask = ({ model }: Pick<ChartState, 'model'>, taskId: TaskId): number =>
  model.rows.rowOf[model.input.plan.indexOf.get(taskId) ?? -1] ?? -1;

/** 0, the tree's, where the column is gone. */
export const focusColumnOf = ({ focusColumn, model }: ChartState): number =>
  Math.max(
    0,
    model.input.columns.findIndex(({ id }) => id === focusColumn),
  );

export const taskIdAt = ({ model }: ChartState, row: number): TaskId | null =>
  model.input.plan.tasks[model.rows.taskAt[row] ?? -1]?.id ?? null;

export function toSceneView({ dom, state, text }: ChartContext): SceneView {
  return {
    model: state.model,
    left: dom.scroller.scrollLeft,
    top: dom.scroller.scrollTop,
    width: timelineWidth(state),
    height: bodyHeight(state),
    hoverRow: state.hoverRow,
    hoverBar: state.hoverBar,
    focusRow: state.showsFocus && isOnRow(state) ? focusRowOf(state) : -1,
    focusEdge: state.edge,
    drag: state.drag,
    linkDraft: state.linkDraft,
    linkId: state.linkId,
    hoverLink: state.hoverLink,
    phase: state.phase,
    measure: text.measure,
  };
}

/** Where the row for new issues stands. */
export const createRowOf = ({ model }: ChartState): number => model.rows.count + model.input.pendingRows;

/** Scrolls no farther than needed. */
export function revealRow({ dom, state }: ChartContext, row: number): void {
  const { scroller } = dom;
  const top = row * rowHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + bodyHeight(state))
    scroller.scrollTop = top + rowHeight - bodyHeight(state);
}
