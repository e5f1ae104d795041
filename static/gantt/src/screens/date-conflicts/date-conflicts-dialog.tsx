// Every contradiction of dates in a list: which issues, by how much, and what would resolve it. What can be done here at
// once is a button; the person's click is what writes it.
import { useEffect, type ReactElement, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { Chart } from '../../chart/chart-types';
import { Dialog } from '../../components/dialog';
import type { PageStore } from '../../state/create-page-store';
import type { DateConflict, DateConflictChoice } from '../../state/page-state';
import { useLanguage } from '../language';
import { revealTask } from '../reveal-task';
import { toDateConflictText } from './date-conflict-words';

/** Nobody reads on, and a thousand cards would hold up the page. */
const mostShown = 100;

interface DateConflictsProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly onClose: () => void;
}

export function DateConflictsDialog({ store, chart, onClose }: DateConflictsProps): ReactElement {
  const { words } = useLanguage();
  const problems = useStore(store, (state) => state.schedule.problems);
  const isEmpty = problems.length === 0;
  useEffect(() => {
    if (isEmpty) onClose();
  }, [isEmpty, onClose]);
  const reveal = (taskId: TaskId): void => {
    onClose();
    store.getState().select([taskId]);
    revealTask(store, chart.current, taskId);
  };
  return (
    <Dialog
      title={words.dateConflicts.title(problems.length)}
      closeLabel={words.close}
      size="wide"
      onClose={onClose}
    >
      <p className="dialog-text">{words.dateConflicts.intro}</p>
      <ul className="conflict-list">
        {problems.slice(0, mostShown).map((conflict) => (
          <li key={[conflict.kind, conflict.tasks.at(-1), ...conflict.links].join(' ')}>
            <DateConflictCard store={store} conflict={conflict} onReveal={reveal} />
          </li>
        ))}
      </ul>
      {problems.length > mostShown && (
        <p className="small-text">{words.dateConflicts.others(problems.length - mostShown)}</p>
      )}
    </Dialog>
  );
}

interface CardProps {
  readonly store: PageStore;
  readonly conflict: DateConflict;
  readonly onReveal: (taskId: TaskId) => void;
}

function DateConflictCard({ store, conflict, onReveal }: CardProps): ReactElement {
  const language = useLanguage();
  const { words } = language;
  const plan = useStore(store, (state) => state.plan);
  const text = toDateConflictText(conflict, { plan }, language);
  const task = plan.tasks[plan.indexOf.get(text.subject ?? ('' as TaskId)) ?? -1];
  return (
    <div className="conflict-card">
      <p>
        {task && (
          <button
            type="button"
            className="link-button"
            aria-label={words.dateConflicts.show(task.key)}
            onClick={() => {
              onReveal(task.id);
            }}
          >
            {task.key}
          </button>
        )}{' '}
        {task && <b dir="auto">{task.name}</b>} {text.sentence}.
      </p>
      <ul className="date-conflict-choices" aria-label={words.dateConflicts.choices}>
        {text.choices.map(({ choice, text: said }) => (
          <li key={said}>
            <Choice store={store} choice={choice} text={said} />
          </li>
        ))}
        {text.more > 0 && <li className="small-text">{words.dateConflicts.more(text.more)}</li>}
      </ul>
    </div>
  );
}

function Choice({
  store,
  choice,
  text,
}: {
  readonly store: PageStore;
  readonly choice: DateConflictChoice;
  readonly text: string;
}): ReactElement {
  const carryOut = useStore(store, ({ readOnly, locked }) => deedOf(choice, { readOnly, locked }));
  if (carryOut === null) return <span>{text}</span>;
  return (
    <button
      type="button"
      className="link-button"
      onClick={() => {
        const act = store.getState();
        if (carryOut === 'unlink') act.unlink(choice.link as LinkId);
        else act.edit({ type: 'move', taskIds: [choice.task as TaskId], by: choice.by ?? 0 });
      }}
    >
      {text}
    </button>
  );
}

/** What of it can be done with a click; null where it is done elsewhere or not by this person. */
function deedOf(
  { action, task, link }: DateConflictChoice,
  { readOnly, locked }: { readonly readOnly: boolean; readonly locked: ReadonlySet<TaskId> },
): 'move' | 'unlink' | null {
  if (readOnly) return null;
  if (action === 'remove-link' && link !== undefined) return 'unlink';
  return action === 'move-task' && !locked.has((task ?? '') as TaskId) ? 'move' : null;
}
