// The review of the sketch: what would be written, by row, taken or left; then the writing of it.
import { useMemo, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { TaskId } from '#domain/plan/ids';
import { Dialog } from '../../components/dialog';
import { WindowList } from '../../components/window-list';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { AcceptProgress } from './accept-progress';
import { OriginChecks } from './origin-checks';
import { SketchCheck } from './sketch-check';
import { toSketchRows, type SketchRow } from './sketch-rows';

interface SketchReviewProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

export function SketchReview({ store, onClose }: SketchReviewProps): ReactElement {
  const [accepted, setAccepted] = useState<readonly TaskId[] | null>(null);
  if (accepted) return <AcceptProgress store={store} accepted={accepted} onClose={onClose} />;
  return (
    <ReviewList
      store={store}
      onClose={onClose}
      onAccept={(taskIds) => {
        setAccepted(taskIds);
        store.getState().acceptSketches(taskIds);
      }}
    />
  );
}

interface ReviewListProps extends SketchReviewProps {
  readonly onAccept: (taskIds: readonly TaskId[]) => void;
}

const rowHeight = 48;

function ReviewList({ store, onClose, onAccept }: ReviewListProps): ReactElement {
  const { words } = useLanguage();
  const { rows, open, left, change } = useReview(store);
  const chosen = open.filter(({ id }) => !left.has(id));
  return (
    <Dialog
      title={words.review.title}
      closeLabel={words.close}
      size="wide"
      onClose={onClose}
      foot={
        <>
          <span className="dialog-note" role="status">
            {words.review.preview(chosen.length)}
          </span>
          <button type="button" className="button button-subtle" onClick={onClose}>
            {words.review.cancel}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={chosen.length === 0}
            onClick={() => {
              onAccept(chosen.map(({ id }) => id));
            }}
          >
            {words.review.accept(chosen.length)}
          </button>
        </>
      }
    >
      <p className="dialog-text">{words.review.intro}</p>
      <OriginChecks rows={open} left={left} onChange={change} />
      <WindowList items={rows} label={words.review.list} rowHeight={rowHeight} keyOf={({ id }) => id}>
        {(row) => <SketchCheck row={row} isChosen={!row.locked && !left.has(row.id)} onChange={change} />}
      </WindowList>
    </Dialog>
  );
}

interface Review {
  readonly rows: readonly SketchRow[];
  /** Those that this person may edit. */
  readonly open: readonly SketchRow[];
  /** Unticked. */
  readonly left: ReadonlySet<TaskId>;
  readonly change: (taskIds: readonly TaskId[], isChosen: boolean) => void;
}

function useReview(store: PageStore): Review {
  const plan = useStore(store, (state) => state.plan);
  const sketches = useStore(store, (state) => state.sketches);
  const locked = useStore(store, (state) => state.locked);
  const rows = useMemo(() => toSketchRows({ plan, sketches, locked }), [plan, sketches, locked]);
  const [left, setLeft] = useState<ReadonlySet<TaskId>>(new Set());
  return {
    rows,
    open: rows.filter((row) => !row.locked),
    left,
    change: (taskIds, isChosen) => {
      const next = new Set(left);
      for (const id of taskIds) {
        if (isChosen) next.delete(id);
        else next.add(id);
      }
      setLeft(next);
    },
  };
}
