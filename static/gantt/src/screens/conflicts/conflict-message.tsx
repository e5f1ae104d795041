// Says that someone else changed what this person was changing, and leads to the choice.
import type { ReactElement, RefObject } from 'react';
import { useStore } from 'zustand';
import type { Chart } from '../../chart/chart-types';
import { Message } from '../../components/message';
import { MessageButton } from '../../components/message-button';
import type { PageStore } from '../../state/create-page-store';
import type { Conflict } from '../../state/page-state';
import { useLanguage } from '../language';
import { usePanels } from '../panels';
import { conflictSentence } from './conflict-words';

interface ConflictMessageProps {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
}

export function ConflictMessage({ store, chart }: ConflictMessageProps): ReactElement | null {
  const { words } = useLanguage();
  const { show } = usePanels();
  const conflicts = useStore(store, (state) => state.conflicts);
  const [first] = conflicts;
  if (!first) return null;
  if (conflicts.length === 1) return <OneConflict store={store} chart={chart} conflict={first} />;
  return (
    <Message
      tone="warning"
      icon="warning"
      actions={
        <MessageButton
          onClick={() => {
            show({ type: 'conflicts' });
          }}
        >
          {words.conflicts.lookAtAll(conflicts.length)}
        </MessageButton>
      }
    >
      {words.conflicts.many(conflicts.length, conflicts.map(({ key }) => key).join(', '))}
    </Message>
  );
}

function OneConflict({
  store,
  chart,
  conflict,
}: ConflictMessageProps & { readonly conflict: Conflict }): ReactElement {
  const language = useLanguage();
  const { words } = language;
  const { show } = usePanels();
  const settle = (choice: 'theirs' | 'mine') => (): void => {
    store.getState().resolveConflict(conflict.id, choice);
  };
  return (
    <Message
      tone="warning"
      icon="warning"
      actions={
        <>
          <MessageButton onClick={settle('theirs')}>{words.conflict.keepTheirs}</MessageButton>
          <MessageButton onClick={settle('mine')}>{words.conflict.keepMine}</MessageButton>
          <MessageButton
            onClick={() => {
              chart.current?.scrollToTask(conflict.taskId);
              show({ type: 'conflict', taskId: conflict.taskId });
            }}
          >
            {words.conflicts.lookAtBoth}
          </MessageButton>
        </>
      }
    >
      {conflictSentence(conflict, language, Date.now())} {words.conflicts.kept}
    </Message>
  );
}
