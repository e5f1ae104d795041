// Refused changes one by one: which issue, why in Jira's words, and whether to try again or let go.
import type { ReactElement } from 'react';
import type { PageStore } from '../../state/create-page-store';
import type { Refusal } from '../../state/page-state';
import { useLanguage } from '../language';
import { refusalSentence } from './refusal-sentence';

interface RefusalListProps {
  readonly store: PageStore;
  readonly refusals: readonly Refusal[];
}

export function RefusalList({ store, refusals }: RefusalListProps): ReactElement | null {
  const { words } = useLanguage();
  if (refusals.length === 0) return null;
  return (
    <ul className="refusal-list" aria-label={words.refusals.list}>
      {refusals.map((refusal) => (
        <RefusalRow key={refusal.id} store={store} refusal={refusal} />
      ))}
    </ul>
  );
}

function RefusalRow({
  store,
  refusal,
}: {
  readonly store: PageStore;
  readonly refusal: Refusal;
}): ReactElement {
  const { words } = useLanguage();
  const act = store.getState();
  const name = act.issues.get(refusal.taskId)?.summary ?? '';
  return (
    <li>
      <div className="refusal-text">
        <span className="issue-key">{refusal.key}</span> <span dir="auto">{name}</span>
        <p>{refusalSentence(refusal, words)}</p>
      </div>
      <button
        type="button"
        className="link-button"
        aria-label={words.refusals.retryOne(refusal.key)}
        onClick={() => {
          act.retry([refusal.id]);
        }}
      >
        {words.refusal.retry}
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={words.refusals.discardOne(refusal.key)}
        onClick={() => {
          act.dismiss([refusal.id]);
        }}
      >
        {words.refusals.discard}
      </button>
    </li>
  );
}
