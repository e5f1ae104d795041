// What the plan lacks or may not do: issues that could not be read, a missing start field, no right to edit.
import { useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Message } from '../../components/message';
import { MessageButton } from '../../components/message-button';
import type { PageStore } from '../../state/create-page-store';
import { isReadOnly } from '../../state/current-context';
import { useLanguage } from '../language';

interface StoreProps {
  readonly store: PageStore;
}

export function PlanMessages({ store }: StoreProps): ReactElement {
  const { words } = useLanguage();
  const readOnly = useStore(store, (state) => state.readOnly && state.load.type !== 'opening');
  const isByView = useStore(store, (state) => isReadOnly(state.contexts.current));
  const [isRead, setRead] = useState(false);
  return (
    <>
      <BrokenMessage store={store} />
      <MoreMessage store={store} />
      <NoStartMessage store={store} />
      {readOnly && !isRead && (
        <Message
          tone="information"
          icon="lock"
          closeLabel={words.refusal.dismiss}
          onClose={() => {
            setRead(true);
          }}
        >
          {isByView
            ? words.contexts.readOnlyHint
            : `${words.footer.readOnly} ${words.connection.readOnlyWorks}`}
        </Message>
      )}
    </>
  );
}

/** Of projects that Jira doesn't show this person it is said that they are there, not which. */
function MoreMessage({ store }: StoreProps): ReactElement | null {
  const { words } = useLanguage();
  const hasMore = useStore(
    store,
    ({ contexts: { current } }) => current?.type === 'shared' && current.document.hasMore,
  );
  if (!hasMore) return null;
  return (
    <Message tone="information" icon="info">
      {words.contexts.hasMore}
    </Message>
  );
}

const keysShown = 5;

function BrokenMessage({ store }: StoreProps): ReactElement | null {
  const { words } = useLanguage();
  const broken = useStore(store, (state) => state.broken);
  const [open, setOpen] = useState(false);
  if (broken.length === 0) return null;
  const keys = broken.slice(0, keysShown).map((issue) => issue.key);
  return (
    <Message
      tone="warning"
      icon="warning"
      actions={
        <MessageButton
          isOpen={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? words.messages.hideWhy : words.messages.showWhy}
        </MessageButton>
      }
    >
      {words.messages.broken(
        broken.length,
        [...keys, ...(broken.length > keysShown ? ['…'] : [])].join(', '),
      )}
      {open && (
        <ul className="message-list">
          {broken.map((issue) => (
            <li key={issue.id}>
              <b>{issue.key}</b> {issue.reason}
            </li>
          ))}
        </ul>
      )}
    </Message>
  );
}

function NoStartMessage({ store }: StoreProps): ReactElement | null {
  const { words } = useLanguage();
  const missing = useStore(store, (state) => state.fields.start === null && state.load.type === 'ready');
  const mayConfigure = useStore(store, (state) => state.mayConfigure);
  const [isRead, setRead] = useState(false);
  if (!missing || isRead) return null;
  return (
    <Message
      tone="information"
      icon="calendar"
      closeLabel={words.refusal.dismiss}
      onClose={() => {
        setRead(true);
      }}
    >
      <b>{words.messages.noStartTitle}.</b> {words.messages.noStart}{' '}
      {mayConfigure ? words.connection.chooseField : words.messages.askAdmin}
    </Message>
  );
}
