// What waits to be saved, what it comes to, and the buttons. Saves on Ctrl+S, and warns before the page is left.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { countChanges } from '../../state/configuration/configuration-store';
import type { ConfigurationState, Impact } from '../../state/configuration/configuration-types';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { ImpactDialog } from './impact-dialog';

/** Ms without a change before Jira is asked what the changes come to. */
const pause = 400;

export function SaveBar({ state }: { readonly state: ConfigurationState }): ReactElement {
  const { words } = useLanguage();
  const [sees, setSees] = useState(false);
  const { save } = words.configuration;
  const changes = countChanges(state);
  const isSaving = state.phase === 'saving';
  useImpact(state, changes);
  useKeeping(state, changes);
  return (
    <div className="save-bar" role="region" aria-label={save.label} data-idle={changes === 0}>
      <p role="status">{changes === 0 ? outcomeText(state, words) : statusText(state, changes, words)}</p>
      {changes > 0 && (
        <>
          <button
            type="button"
            className="button"
            onClick={() => {
              setSees(true);
            }}
          >
            {save.see}
          </button>
          <button type="button" className="button button-subtle" disabled={isSaving} onClick={state.reset}>
            {save.discard}
          </button>
          <button
            type="button"
            className="button button-primary"
            disabled={isSaving || state.clashes.size > 0}
            onClick={() => void state.save()}
          >
            {isSaving ? save.saving : save.button(changes)}
          </button>
        </>
      )}
      {sees && (
        <ImpactDialog
          state={state}
          onClose={() => {
            setSees(false);
          }}
        />
      )}
    </div>
  );
}

const outcomeText = ({ outcome }: ConfigurationState, words: Words): string =>
  outcome === 'none' ? '' : words.configuration.save[outcome];

const statusText = (state: ConfigurationState, changes: number, words: Words): string => {
  const { save, impact } = words.configuration;
  const parts = [save.changes(changes)];
  if (state.outcome !== 'none' && state.outcome !== 'saved')
    return [...parts, save[state.outcome]].join(' · ');
  if (state.impact === 'reading') return [...parts, impact.reading].join(' · ');
  if (state.impact === null) return parts.join(' · ');
  const { inherits, staysOut } = state.impact;
  if (state.scope.type === 'site') parts.push(impact.inherit(inherits.length, staysOut.length));
  const most = largestCount(state.impact);
  if (most > 0) parts.push(impact.issues(most));
  return parts.join(' · ');
};

/** Two changes may be about the same issues, so they are not added up. */
const largestCount = ({ issues }: Impact): number => Math.max(0, ...[...issues.values()].map((n) => n ?? 0));

function useImpact({ impact, readImpact, mine }: ConfigurationState, changes: number): void {
  useEffect(() => {
    if (changes === 0 || impact !== null) return undefined;
    const timer = setTimeout(() => void readImpact(), pause);
    return () => {
      clearTimeout(timer);
    };
  }, [changes, impact, readImpact, mine]);
}

function useKeeping({ save }: ConfigurationState, changes: number): void {
  const waits = useRef(false);
  waits.current = changes > 0;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (waits.current) void save();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (waits.current) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('beforeunload', onLeave);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('beforeunload', onLeave);
    };
  }, [save]);
}
