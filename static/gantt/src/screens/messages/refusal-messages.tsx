// What was not saved: one change in a sentence, several with a way to the list of them. What waits for the network or
// for a new sign-in is told by its own message.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Message } from '../../components/message';
import { MessageButton } from '../../components/message-button';
import type { PageStore } from '../../state/create-page-store';
import type { Refusal } from '../../state/page-state';
import { useLanguage } from '../language';
import { usePanels } from '../panels';
import { refusalSentence } from './refusal-sentence';

export function RefusalMessages({ store }: { readonly store: PageStore }): ReactElement | null {
  const { words } = useLanguage();
  const { show } = usePanels();
  const all = useStore(store, (state) => state.refusals);
  const refusals = all.filter(({ reason }) => reason !== 'offline' && reason !== 'session-over');
  const [first] = refusals;
  if (!first) return null;
  const ids = refusals.map(({ id }) => id);
  const act = store.getState();
  return (
    <Message
      key={ids.join()}
      tone="danger"
      icon="warning"
      actions={
        <>
          {refusals.length > 1 && (
            <MessageButton
              onClick={() => {
                show({ type: 'refusals' });
              }}
            >
              {words.refusal.show}
            </MessageButton>
          )}
          <MessageButton
            onClick={() => {
              act.retry(ids);
            }}
          >
            {words.refusal.retry}
          </MessageButton>
          <MessageButton
            onClick={() => {
              act.dismiss(ids);
            }}
          >
            {words.refusal.dismiss}
          </MessageButton>
        </>
      }
    >
      {refusals.length === 1
        ? refusalSentence(first, words)
        : words.refusals.many(refusals.length, keysOf(refusals))}
    </Message>
  );
}

const keysShown = 4;

const keysOf = (refusals: readonly Refusal[]): string => {
  const keys = refusals.slice(0, keysShown).map(({ key }) => key);
  return [...keys, ...(refusals.length > keysShown ? ['…'] : [])].join(', ');
};
