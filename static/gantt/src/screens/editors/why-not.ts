// Why a cell that looks editable is not, in words; null where it can be edited.
import type { TaskId } from '#domain/plan/ids';
import type { PageState } from '../../state/page-state';
import { taskFacts } from '../../state/task-facts';
import type { Words } from '../../text/words';

export function whyNot(state: PageState, taskId: TaskId, column: string, words: Words): string | null {
  if (column !== 'start' && column !== 'due') return null;
  const facts = taskFacts(state.plan, taskId, state.time.calendar);
  if (facts?.isSummary) return words.editors.rolledUp(facts.task.key);
  const field = column === 'start' ? state.fields.start : state.fields.end;
  return field === null ? words.editors.noField : null;
}
