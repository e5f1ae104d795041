// Who changed which of the app's data and when, newest first.
import { useEffect, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { EmptyState } from '../../components/empty-state';
import { keptDays, type AuditState, type AuditStore } from '../../state/configuration/audit-store';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { SectionFailed, SectionSkeleton } from './section-states';

export function AuditSection({ store }: { readonly store: AuditStore }): ReactElement {
  const { words } = useLanguage();
  const state = useStore(store);
  useEffect(() => {
    void store.getState().open();
  }, [store]);
  const { audit } = words;
  const { phase, entries } = state;
  return (
    <section className="settings-section">
      <h1>{audit.title}</h1>
      <p className="settings-intro">{audit.intro(keptDays)}</p>
      {phase === 'loading' && <SectionSkeleton label={audit.loading} />}
      {phase === 'failed' && <SectionFailed text={audit.failed} details={state.details} retry={state.open} />}
      {phase === 'ready' && entries.length === 0 && (
        <EmptyState icon="clock" title={audit.emptyTitle} text={audit.emptyText} />
      )}
      {entries.length > 0 && phase !== 'loading' && <AuditTable state={state} />}
    </section>
  );
}

function AuditTable({ state }: { readonly state: AuditState }): ReactElement {
  const { words } = useLanguage();
  const { audit } = words;
  const format = new Intl.DateTimeFormat(words.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <>
      <table className="settings-table">
        <thead>
          <tr>
            <th scope="col">{audit.when}</th>
            <th scope="col">{audit.who}</th>
            <th scope="col">{audit.what}</th>
            <th scope="col">{audit.subject}</th>
          </tr>
        </thead>
        <tbody>
          {state.entries.map(({ at, by, action, subject }, place) => (
            <tr key={`${at} ${place}`}>
              <td>{format.format(at)}</td>
              <td dir="auto">{state.people.get(by) ?? audit.formerUser}</td>
              <td>{audit.actions[action]}</td>
              <td dir="auto">{subjectText(subject, state, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {state.next !== null && (
        <button
          type="button"
          className="button"
          disabled={state.phase === 'more'}
          onClick={() => void state.more()}
        >
          {audit.more}
        </button>
      )}
    </>
  );
}

const subjectText = (subject: string, { subjects }: AuditState, { audit }: Words): string => {
  const kind = audit.kinds[subject.split(':')[0] ?? ''];
  return kind === undefined ? audit.site : `${kind}: ${subjects.get(subject) ?? audit.gone}`;
};
