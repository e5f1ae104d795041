// Every unsaved change with what it was and how many issues it draws differently, and which projects inherit it.
import type { ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import type { ConfigurationState, Impact } from '../../state/configuration/configuration-types';
import { changedKeys } from '../../state/configuration/decisions';
import { useLanguage } from '../language';
import { labelOf, valueText } from './value-text';

interface ImpactDialogProps {
  readonly state: ConfigurationState;
  readonly onClose: () => void;
}

export function ImpactDialog({ state, onClose }: ImpactDialogProps): ReactElement {
  const { words } = useLanguage();
  const { impact: text } = words.configuration;
  const { saved, mine, site, impact } = state;
  const held = (own: ReadonlyMap<string, unknown>, key: string): unknown =>
    own.has(key) ? own.get(key) : site.get(key);
  return (
    <Dialog title={text.title} closeLabel={words.close} onClose={onClose}>
      <ul className="impact-list">
        {changedKeys(saved, mine).map((key) => (
          <li key={key}>
            <b>{labelOf(state, words, key)}</b>
            <span>
              {text.fromTo(
                valueText(state, words, key, held(saved, key)),
                valueText(state, words, key, held(mine, key)),
              )}
            </span>
            <span className="small-text">{countText(impact, key, text)}</span>
          </li>
        ))}
      </ul>
      {impact !== null && impact !== 'reading' && state.scope.type === 'site' && <Projects impact={impact} />}
      <p className="small-text">{text.note}</p>
    </Dialog>
  );
}

type ImpactText = ReturnType<typeof useLanguage>['words']['configuration']['impact'];

const countText = (impact: ConfigurationState['impact'], key: string, text: ImpactText): string => {
  if (impact === null || impact === 'reading') return text.reading;
  const count = impact.issues.get(key) ?? null;
  return count === null ? text.noIssues : text.issues(count);
};

function Projects({ impact }: { readonly impact: Impact }): ReactElement {
  const { words } = useLanguage();
  const { impact: text } = words.configuration;
  const { inherits, staysOut, unseen } = impact;
  return (
    <>
      {[
        [text.inherits, inherits] as const,
        ...(staysOut.length > 0 ? [[text.staysOut, staysOut] as const] : []),
      ].map(([title, projects]) => (
        <p key={title}>
          <b>{title}: </b>
          {projects.length === 0 ? text.none : projects.map(({ name }) => name).join(', ')}
        </p>
      ))}
      {unseen > 0 && <p>{text.unseen(unseen)}</p>}
    </>
  );
}
