// What an editor over the grid is asked for, and how it ends.
import type { ChartEvents } from '../../chart/chart-types';
import type { TaskId } from '#domain/plan/ids';
import type { FieldEdit } from '../../state/field-edit';

export type EditRequest = ChartEvents['edit'];

/** Where to go when the value is saved; `stay` ends the editing. */
export type Onward = 'stay' | 'next' | 'previous' | 'below' | 'above';

/** The reason why it can't be saved, or what to write: nothing where it is as it was. */
export type Outcome =
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'unchanged' }
  | { readonly type: 'edit'; readonly edits: readonly TaskEdit[] };

export interface TaskEdit {
  readonly taskIds: readonly TaskId[];
  readonly edit: FieldEdit;
}

export interface EditorProps {
  /** What is edited: the cell's own issue first. */
  readonly taskIds: readonly TaskId[];
  /** Typed on the cell before its editor was there; it takes the place of the value. */
  readonly text: string | undefined;
  readonly onSave: (outcome: Outcome, onward: Onward) => void;
  readonly onCancel: () => void;
  /** The editor tells here what it would save when a press elsewhere ends it. */
  readonly draft: { current: () => Outcome };
}

export const unchanged: Outcome = { type: 'unchanged' };
