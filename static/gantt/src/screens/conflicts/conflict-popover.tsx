// The conflict of one issue, beside its bar.
import { useEffect, type ReactElement, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { TaskId } from '#domain/plan/ids';
import type { Chart } from '../../chart/chart-types';
import { Popover } from '../../components/popover';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { useBarPlace } from '../use-bar-place';
import { ConflictCard } from './conflict-card';

interface ConflictPopoverProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly taskId: TaskId;
  readonly onClose: () => void;
}

export function ConflictPopover({
  store,
  chart,
  taskId,
  onClose,
}: ConflictPopoverProps): ReactElement | null {
  const { words } = useLanguage();
  const conflict = useStore(store, (state) => state.conflicts.find((one) => one.taskId === taskId));
  const place = useBarPlace(chart, taskId);
  const isSettled = !conflict;
  useEffect(() => {
    if (isSettled) onClose();
  }, [isSettled, onClose]);
  if (!conflict) return null;
  return (
    <Popover at={place} label={words.conflicts.label(conflict.key)} takesFocus onClose={onClose}>
      <ConflictCard store={store} conflict={conflict} />
    </Popover>
  );
}
