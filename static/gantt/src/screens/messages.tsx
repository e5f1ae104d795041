// Messages between toolbar and chart: refused changes, issues that could not be read, a missing start field, no right to edit.
import { useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Message } from '../components/message';
import type { PageStore } from '../state/create-page-store';
import type { Conflict, Refusal } from '../state/page-state';
import type { Words } from '../text/words';
import { useLanguage } from './language';

const keysShown = 5;

export function Messages({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const readOnly = useStore(store, (state) => state.readOnly && state.load.type !== 'opening');
  const refusals = useStore(store, (state) => state.refusals);
  const newest = refusals.at(-1);
  const conflict = useStore(store, (state) => state.conflicts.at(-1));
  return (
    <div className="messages">
      {newest && <RefusalMessage key={newest.id} store={store} refusal={newest} />}
      {conflict && <ConflictMessage key={conflict.id} store={store} conflict={conflict} />}
      <BrokenMessage store={store} />
      <NoStartMessage store={store} />
      {readOnly && (
        <Message tone="information" icon="lock">
          {words.footer.readOnly}
        </Message>
      )}
    </div>
  );
}

function RefusalMessage({
  store,
  refusal,
}: {
  readonly store: PageStore;
  readonly refusal: Refusal;
}): ReactElement {
  const { words } = useLanguage();
  const act = store.getState();
  return (
    <Message
      tone="danger"
      icon="warning"
      actions={
        <>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              act.retry([refusal.id]);
            }}
          >
            {words.refusal.retry}
          </button>
          <button
            type="button"
            className="link-button"
            onClick={() => {
              act.dismiss([refusal.id]);
            }}
          >
            {words.refusal.dismiss}
          </button>
        </>
      }
    >
      {sentenceOf(refusal, words)}
    </Message>
  );
}

export function sentenceOf({ reason, key, details }: Refusal, words: Words): string {
  return reason === 'invalid' ? words.refusal.invalid(details) : words.refusal[reason](key);
}

interface ConflictMessageProps {
  readonly store: PageStore;
  readonly conflict: Conflict;
}

function ConflictMessage({ store, conflict }: ConflictMessageProps): ReactElement {
  const { words } = useLanguage();
  const settle = (choice: 'theirs' | 'mine') => () => {
    store.getState().resolveConflict(conflict.id, choice);
  };
  return (
    <Message
      tone="warning"
      icon="warning"
      actions={
        <>
          <button type="button" className="link-button" onClick={settle('theirs')}>
            {words.conflict.keepTheirs}
          </button>
          <button type="button" className="link-button" onClick={settle('mine')}>
            {words.conflict.keepMine}
          </button>
        </>
      }
    >
      {words.conflict.changed(conflict.by, conflict.key)}
      <ul className="message-list">
        {conflict.fields.map(({ field, theirs, mine }) => (
          <li key={field}>{words.conflict.differs(words.conflict.fields[field], theirs, mine)}</li>
        ))}
      </ul>
    </Message>
  );
}

function BrokenMessage({ store }: { readonly store: PageStore }): ReactElement | null {
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
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? words.messages.hideWhy : words.messages.showWhy}
        </button>
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

function NoStartMessage({ store }: { readonly store: PageStore }): ReactElement | null {
  const { words } = useLanguage();
  const missing = useStore(store, (state) => state.fields.start === null && state.load.type === 'ready');
  const mayConfigure = useStore(store, (state) => state.mayConfigure);
  if (!missing) return null;
  return (
    <Message tone="information" icon="calendar">
      <b>{words.messages.noStartTitle}.</b> {words.messages.noStart}{' '}
      {mayConfigure ? '' : words.messages.askAdmin}
    </Message>
  );
}
