// What a scene is made for: the window on the chart and what hand and eye are at.
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { ChartModel } from '../chart-model';
import type { MeasureText } from './primitives';

export interface SceneView {
  readonly model: ChartModel;
  /** Px of the whole time line and of all rows that stand at the canvas's upper left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly hoverRow: number;
  /** The pointer is on this row's bar. */
  readonly hoverBar: boolean;
  /** The row with the keyboard's focus ring, -1 for none. */
  readonly focusRow: number;
  /** The edge of that row's bar that keys resize. */
  readonly focusEdge: 'start' | 'finish' | null;
  readonly drag: DragView | null;
  readonly linkDraft: LinkDraft | null;
  /** The chosen link: all else fades. */
  readonly linkId: LinkId | null;
  readonly hoverLink: LinkId | null;
  /** 0 to 1, the phase of what moves by itself; null keeps it still. */
  readonly phase: number | null;
  readonly measure: MeasureText;
}

/** A bar in the hand. `shift` is where the pointer has it, `snapped` where it would land, both in px. */
export interface DragView {
  readonly tasks: ReadonlySet<number>;
  readonly part: 'all' | 'start' | 'finish';
  readonly shift: number;
  readonly snapped: number;
  /** Index of the task whose edge the snap line shows. */
  readonly lead: number;
  /** Gives way but will spring back: no old place, no snap line. */
  readonly refused: boolean;
}

export type Edge = 'start' | 'finish';

export interface LinkEnd {
  readonly taskId: TaskId;
  readonly edge: Edge;
}

/** A link that is being drawn from one edge to another. */
export interface LinkDraft {
  readonly from: LinkEnd;
  /** Where it would lead; null while that is nowhere. */
  readonly to: LinkEnd | null;
  /** The pointer, in px of the whole time line and of all rows; null where keys draw it. */
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly lagDays: number;
}

export interface RowWindow {
  readonly firstRow: number;
  readonly endRow: number;
}
