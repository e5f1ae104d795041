// The writing of accepted dates: how far it is, a way to stop, and what Jira refused with a way to try again.
import { useEffect, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { TaskId } from '#domain/plan/ids';
import { Dialog } from '../../components/dialog';
import { ProgressBar } from '../../components/progress-bar';
import type { PageStore } from '../../state/create-page-store';
import type { Refusal } from '../../state/page-state';
import { useLanguage } from '../language';
import { RefusalList } from '../messages/refusal-list';

interface AcceptProgressProps {
  readonly store: PageStore;
  readonly accepted: readonly TaskId[];
  readonly onClose: () => void;
}

export function AcceptProgress({ store, accepted, onClose }: AcceptProgressProps): ReactElement {
  const { words } = useLanguage();
  const { written, pending, refused, total } = useProgress(store, accepted);
  const isDone = written === total;
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
  return (
    <Dialog
      title={words.review.progressTitle}
      closeLabel={words.close}
      onClose={onClose}
      foot={<ProgressFoot store={store} isWriting={pending > 0} refused={refused} hasWritten={written > 0} />}
    >
      <p className="dialog-text" role="status">
        {pending > 0 && words.review.written(written, total)}
        {pending === 0 && refused.length > 0 && words.review.refused(written, refused.length)}
        {pending === 0 && refused.length === 0 && words.review.stopped(written, total - written)}
      </p>
      <ProgressBar label={words.review.progressTitle} done={written} total={total} />
      {pending > 0 && <p className="dialog-text small-text">{words.review.leave}</p>}
      <RefusalList store={store} refusals={refused} />
    </Dialog>
  );
}

interface Progress {
  readonly written: number;
  readonly pending: number;
  readonly refused: readonly Refusal[];
  readonly total: number;
}

function useProgress(store: PageStore, accepted: readonly TaskId[]): Progress {
  const saving = useStore(store, (state) => state.saving);
  const sketches = useStore(store, (state) => state.sketches);
  const refusals = useStore(store, (state) => state.refusals);
  const own = new Set(accepted);
  const refused = refusals.filter(({ taskId }) => own.has(taskId) && !saving.has(taskId));
  const pending = accepted.filter((id) => saving.has(id)).length;
  const left = accepted.filter((id) => !saving.has(id) && sketches.has(id)).length;
  return { written: accepted.length - pending - left, pending, refused, total: accepted.length };
}

interface ProgressFootProps {
  readonly store: PageStore;
  readonly isWriting: boolean;
  readonly refused: readonly Refusal[];
  readonly hasWritten: boolean;
}

function ProgressFoot({ store, isWriting, refused, hasWritten }: ProgressFootProps): ReactElement {
  const { words } = useLanguage();
  const act = store.getState();
  if (isWriting)
    return (
      <button type="button" className="button" onClick={act.stopWrites}>
        {words.review.stop}
      </button>
    );
  return (
    <>
      {hasWritten && (
        <button type="button" className="button button-subtle" onClick={act.undo}>
          {words.review.takeBack}
        </button>
      )}
      {refused.length > 0 && (
        <button
          type="button"
          className="button button-primary"
          onClick={() => {
            act.retry(refused.map(({ id }) => id));
          }}
        >
          {words.review.retry(refused.length)}
        </button>
      )}
    </>
  );
}
