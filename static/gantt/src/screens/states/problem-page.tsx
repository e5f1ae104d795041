// What takes the page's place while it can't be opened: why, what was kept, and the way on.
import { useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { EmptyState } from '../../components/empty-state';
import { firstBuiltIn } from '../../state/built-in-contexts';
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
  'no-context',
  'not-enabled',
  'project-off',
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
  if (code === 'no-context') return <HomeButton store={store} />;
  if (code === 'project-off') return <EnableButton store={store} />;
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

/** Who may not switch it on reads whom to ask. */
function EnableButton({ store }: { readonly store: PageStore }): ReactElement | null {
  const { words } = useLanguage();
  const may = useStore(store, (state) => state.mayAdministerSite);
  const [hasFailed, setFailed] = useState(false);
  if (!may) return null;
  const enable = async (): Promise<void> => {
    const isDone = await store.getState().enableProject();
    if (isDone) await store.getState().open();
    else setFailed(true);
  };
  return (
    <>
      <button type="button" className="button button-primary" onClick={() => void enable()}>
        {words.projectOff.on}
      </button>
      {hasFailed && <p role="alert">{words.projectOff.failed}</p>}
    </>
  );
}

function HomeButton({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  return (
    <button
      type="button"
      className="button button-primary"
      onClick={() => {
        const { surface, openContext } = store.getState();
        void openContext(firstBuiltIn(surface));
      }}
    >
      {words.contexts.noContext.home}
    </button>
  );
}
