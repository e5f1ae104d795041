// What stands between the page and Jira: no network, no sign-in, a wait that Jira asked for, a reading that broke off.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Message } from '../../components/message';
import { MessageButton } from '../../components/message-button';
import type { PageStore } from '../../state/create-page-store';
import type { Problem, Refusal } from '../../state/page-state';
import { useLanguage } from '../language';
import { useCountdown } from './use-countdown';
import { useOnline } from './use-online';

interface StoreProps {
  readonly store: PageStore;
}

export function ConnectionMessages({ store }: StoreProps): ReactElement {
  const isOnline = useOnline();
  return (
    <>
      {isOnline ? <NoAnswerMessage store={store} /> : <OfflineMessage store={store} />}
      <SignedOutMessage store={store} />
      <WaitingMessage store={store} />
      {isOnline && <StoppedMessage store={store} />}
    </>
  );
}

const useRefused = (store: PageStore, reason: Refusal['reason']): readonly number[] => {
  const refusals = useStore(store, (state) => state.refusals);
  return refusals.filter((refusal) => refusal.reason === reason).map(({ id }) => id);
};

function OfflineMessage({ store }: StoreProps): ReactElement {
  const { words } = useLanguage();
  const waiting = useRefused(store, 'offline').length;
  return (
    <Message tone="warning" icon="warning">
      {words.connection.offline(waiting)}
    </Message>
  );
}

/** The browser has a network, but requests went nowhere. */
function NoAnswerMessage({ store }: StoreProps): ReactElement | null {
  const { words } = useLanguage();
  const refused = useRefused(store, 'offline');
  if (refused.length === 0) return null;
  return (
    <Message tone="danger" icon="warning" actions={<RetryButtons store={store} ids={refused} />}>
      {words.connection.noAnswer(refused.length)}
    </Message>
  );
}

function SignedOutMessage({ store }: StoreProps): ReactElement | null {
  const { words } = useLanguage();
  const refused = useRefused(store, 'session-over');
  if (refused.length === 0) return null;
  return (
    <Message tone="danger" icon="lock" actions={<RetryButtons store={store} ids={refused} />}>
      {words.connection.signedOut(refused.length)}
    </Message>
  );
}

function RetryButtons({ store, ids }: StoreProps & { readonly ids: readonly number[] }): ReactElement {
  const { words } = useLanguage();
  const act = store.getState();
  return (
    <>
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
        {words.refusals.discard}
      </MessageButton>
    </>
  );
}

function WaitingMessage({ store }: StoreProps): ReactElement | null {
  const { words } = useLanguage();
  const save = useStore(store, (state) => (state.save.type === 'waiting' ? state.save : null));
  const load = useStore(store, (state) => (state.load.type === 'waiting' ? state.load : null));
  const seconds = useCountdown(save ?? load);
  if (!save && !load) return null;
  return (
    <Message tone="information" icon="clock">
      {save ? words.save.waiting(save.count, seconds) : words.footer.waiting(seconds)}
    </Message>
  );
}

function StoppedMessage({ store }: StoreProps): ReactElement | null {
  const { words } = useLanguage();
  const load = useStore(store, (state) => state.load);
  if (load.type !== 'stopped' || load.problem === null) return null;
  const { problem, read, about } = load;
  return (
    <Message
      tone="danger"
      icon={iconOf(problem)}
      actions={
        <MessageButton
          onClick={() => {
            void store.getState().resume();
          }}
        >
          {words.footer.resume}
        </MessageButton>
      }
    >
      <b>{words.problems[problem.code].title}.</b> {words.connection.brokeOff(read, about)}
      {problem.details && <div className="small-text">{problem.details}</div>}
    </Message>
  );
}

const iconOf = ({ code }: Problem): 'lock' | 'warning' =>
  code === 'session-over' || code === 'scope-lost' ? 'lock' : 'warning';
