// How many issues a refresh brought or changed, with a way to go through them.
import type { ReactElement, RefObject } from 'react';
import { useStore } from 'zustand';
import type { TaskId } from '#domain/plan/ids';
import type { Chart } from '../../chart/chart-types';
import { Message } from '../../components/message';
import { MessageButton } from '../../components/message-button';
import type { PageStore } from '../../state/create-page-store';
import type { PageState } from '../../state/page-state';
import { useLanguage } from '../language';

interface ArrivalsMessageProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
}

export function ArrivalsMessage({ store, chart }: ArrivalsMessageProps): ReactElement | null {
  const { words } = useLanguage();
  const count = useStore(store, (state) => state.arrivals.size);
  if (count === 0) return null;
  const show = (): void => {
    const next = nextArrival(store.getState());
    if (next === null) return;
    store.getState().select([next]);
    chart.current?.scrollToTask(next);
  };
  return (
    <Message
      tone="discovery"
      icon="info"
      actions={
        <>
          <MessageButton onClick={show}>
            {count === 1 ? words.refusal.show : words.arrivals.next}
          </MessageButton>
          <MessageButton
            onClick={() => {
              store.getState().seen();
            }}
          >
            {words.arrivals.seen}
          </MessageButton>
        </>
      }
    >
      {words.arrivals.changed(count)}
    </Message>
  );
}

/** From top to bottom and around again, beginning after the one that is selected. */
function nextArrival({ view, arrivals, selected }: PageState): TaskId | null {
  const rows = view.tasks.map(({ id }) => id).filter((id) => arrivals.has(id));
  const [only] = selected;
  return rows[only === undefined ? 0 : (rows.indexOf(only) + 1) % rows.length] ?? null;
}
