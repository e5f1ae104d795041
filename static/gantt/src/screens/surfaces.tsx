// What opens over the chart, and the keys and events that open it.
import { lazy, Suspense, useCallback, useEffect, useState, type ReactElement, type RefObject } from 'react';
import type { TaskId } from '#domain/plan/ids';
import type { Chart } from '../chart/chart-types';
import type { PageStore } from '../state/create-page-store';
import type { PageState } from '../state/page-state';
import { ConflictPopover } from './conflicts/conflict-popover';
import { ConflictsDialog } from './conflicts/conflicts-dialog';
import { DateConflictsDialog } from './date-conflicts/date-conflicts-dialog';
import { HelpSheet } from './keys/help-sheet';
import { usePageKeys } from './keys/use-page-keys';
import { RefusalsDialog } from './messages/refusals-dialog';
import { useReturn } from './messages/use-return';
import { isContextPanel, noPanel, usePanels, type Panel, type Panels } from './panels';
import { SketchReview } from './sketch/sketch-review';
import { useFirstRun } from './sketch/use-first-run';

const ContextSurfaces = lazy(async () => ({
  default: (await import('./contexts/context-surfaces')).ContextSurfaces,
}));

const PersonalDialog = lazy(async () => ({
  default: (await import('./personal/personal-dialog')).PersonalDialog,
}));

interface SurfacesProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
}

export function Surfaces({ store, chart }: SurfacesProps): ReactElement | null {
  const { panel, show } = usePanels();
  useFirstRun(store);
  useReturn(store);
  useSurfaceKeys(store, chart);
  useSelectedConflict(store);
  const close = useCallback(() => {
    show(noPanel);
  }, [show]);
  const closeReview = useCallback(() => {
    show(store.getState().sketches.size > 0 ? { type: 'first-steps' } : noPanel);
  }, [store, show]);
  if (isContextPanel(panel)) {
    return (
      <Suspense fallback={null}>
        <ContextSurfaces store={store} panel={panel.type} onClose={close} />
      </Suspense>
    );
  }
  switch (panel.type) {
    case 'none':
    case 'first-steps':
      return null;
    case 'review':
      return <SketchReview store={store} onClose={closeReview} />;
    case 'keys':
      return <HelpSheet onClose={close} />;
    case 'conflicts':
      return <ConflictsDialog store={store} onClose={close} />;
    case 'date-conflicts':
      return <DateConflictsDialog store={store} chart={chart} onClose={close} />;
    case 'refusals':
      return <RefusalsDialog store={store} onClose={close} />;
    case 'personal':
      return <Suspense fallback={null} children={<PersonalDialog store={store} onClose={close} />} />;
    case 'conflict':
      return (
        <ConflictPopover
          key={panel.taskId}
          store={store}
          chart={chart}
          taskId={panel.taskId}
          onClose={close}
        />
      );
  }
}

export function usePanelState(): Panels {
  const [panel, show] = useState<Panel>(noPanel);
  return { panel, show };
}

function useSurfaceKeys(store: PageStore, chart: RefObject<Chart | null>): void {
  const { panel, show } = usePanels();
  usePageKeys(store, {
    undo: () => {
      store.getState().undo();
    },
    redo: () => {
      store.getState().redo();
    },
    critical: () => {
      const { showsCritical, showCritical } = store.getState();
      showCritical(!showsCritical);
    },
    keys: () => {
      show(panel.type === 'keys' ? noPanel : { type: 'keys' });
    },
    conflict: () => {
      const taskId = nextConflict(store.getState());
      if (taskId === null) return;
      chart.current?.scrollToTask(taskId);
      show({ type: 'conflict', taskId });
    },
  });
}

/** Of the selected row, or the first one. */
const nextConflict = ({ conflicts, selected }: PageState): TaskId | null =>
  (conflicts.find(({ taskId }) => selected.has(taskId)) ?? conflicts[0])?.taskId ?? null;

/** Who selects the row of a conflict, and no other, sees it. */
function useSelectedConflict(store: PageStore): void {
  const { show } = usePanels();
  useEffect(
    () =>
      store.subscribe(({ selected, conflicts }, before) => {
        const [taskId, ...others] = selected;
        if (selected === before.selected || taskId === undefined || others.length > 0) return;
        if (conflicts.some((conflict) => conflict.taskId === taskId)) show({ type: 'conflict', taskId });
      }),
    [store, show],
  );
}
