// What takes the page's place while it can't be opened: why, what was kept, and the way on.
import type { ReactElement } from 'react';
import { EmptyState } from '../../components/empty-state';
import type { PageStore } from '../../state/create-page-store';
import type { Problem } from '../../state/page-state';
import { useLanguage } from '../language';

interface ProblemPageProps {
  readonly store: PageStore;
  readonly problem: Problem;
}

/** Not failures: the door is shut to this person. */
const lockedOut: ReadonlySet<Problem['code']> = new Set([
  'no-project-access',
  'not-enabled',
  'anonymous',
  'session-over',
]);

export function ProblemPage({ store, problem }: ProblemPageProps): ReactElement {
  const { words } = useLanguage();
  const { title, text } = words.problems[problem.code];
  return (
    <div className="page page-alone">
      <EmptyState
        icon={lockedOut.has(problem.code) ? 'lock' : 'warning'}
        title={title}
        text={text}
        details={problem.details ? { label: words.problems.details, text: problem.details } : null}
        action={<WaysOn store={store} code={problem.code} />}
      />
    </div>
  );
}

function WaysOn({
  store,
  code,
}: {
  readonly store: PageStore;
  readonly code: Problem['code'];
}): ReactElement | null {
  const { words } = useLanguage();
  if (code === 'anonymous' || code === 'not-enabled') return null;
  const again = (
    <button
      type="button"
      className="button"
      onClick={() => {
        void store.getState().open();
      }}
    >
      {words.problems.retry}
    </button>
  );
  return (
    <div className="button-row button-row-centred">
      {code === 'no-project-access' && window.history.length > 1 && (
        <button
          type="button"
          className="button"
          onClick={() => {
            window.history.back();
          }}
        >
          {words.problems.back}
        </button>
      )}
      {code === 'session-over' && (
        <button
          type="button"
          className="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          {words.problems.reload}
        </button>
      )}
      {again}
    </div>
  );
}
