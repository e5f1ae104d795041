// What every card of the editor is given.
import type { EditorState } from '../../state/schedules/editor-store';
import type { ScheduleLine } from '../../state/schedules/schedule-calendar';
import type { SchedulesState } from '../../state/schedules/schedules-store';

export interface CardProps {
  readonly state: EditorState;
  readonly section: SchedulesState;
  readonly mayEdit: boolean;
  /** Of the draft. */
  readonly line: ScheduleLine;
}
