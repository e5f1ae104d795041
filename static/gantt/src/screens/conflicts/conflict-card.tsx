// One conflict whole: who did what and when, both values beside what was there, and the choice.
import type { ReactElement } from 'react';
import type { PageStore } from '../../state/create-page-store';
import type { Conflict } from '../../state/page-state';
import { useLanguage } from '../language';
import { ConflictTable } from './conflict-table';
import { conflictSentence } from './conflict-words';

interface ConflictCardProps {
  readonly store: PageStore;
  readonly conflict: Conflict;
}

export function ConflictCard({ store, conflict }: ConflictCardProps): ReactElement {
  const language = useLanguage();
  const { words } = language;
  const { issues, resolveConflict } = store.getState();
  return (
    <div className="conflict-card">
      <p className="conflict-issue">
        <span className="issue-key">{conflict.key}</span>{' '}
        <span dir="auto">{issues.get(conflict.taskId)?.summary}</span>
      </p>
      <p>{conflictSentence(conflict, language, Date.now())}</p>
      <ConflictTable conflict={conflict} />
      <div className="button-row">
        <button
          type="button"
          className="button"
          onClick={() => {
            resolveConflict(conflict.id, 'theirs');
          }}
        >
          {words.conflict.keepTheirs}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            resolveConflict(conflict.id, 'mine');
          }}
        >
          {words.conflict.keepMine}
        </button>
      </div>
    </div>
  );
}
