// One decision: what it is called and does, its control, whose it is, and the way back. What collides with somebody
// else's is chosen here.
import type { ReactElement, ReactNode } from 'react';
import { isSameDecision } from '../../state/configuration/decisions';
import type { ConfigurationState } from '../../state/configuration/configuration-types';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { labelOf, valueText } from './value-text';

export interface RowProps {
  readonly state: ConfigurationState;
  readonly settingKey: string;
}

export interface ControlProps extends RowProps {
  readonly id: string;
  /** What is shown: decided here, else by the site. */
  readonly value: unknown;
  readonly disabled: boolean;
}

interface SettingRowProps extends RowProps {
  readonly help: string;
  /** What a project takes over when it begins to decide for itself. */
  readonly overrideWith: unknown;
  readonly children: (control: ControlProps) => ReactNode;
}

export function SettingRow({
  state,
  settingKey,
  help,
  overrideWith,
  children,
}: SettingRowProps): ReactElement {
  const { words } = useLanguage();
  const { mine, site, scope, mayEdit, phase } = state;
  const label = labelOf(state, words, settingKey);
  const isOwn = mine.has(settingKey);
  const value = isOwn ? mine.get(settingKey) : site.get(settingKey);
  const disabled = !mayEdit || phase === 'saving' || (scope.type === 'project' && !isOwn);
  const id = `setting-${settingKey.replace('.', '-')}`;
  return (
    <div className="setting-row" role="group" aria-label={label}>
      <div className="setting-words">
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-help`}>{help}</p>
      </div>
      <div className="setting-control">
        {children({ state, settingKey, id, value, disabled })}
        <div className="setting-origin">
          <span>{originText(state, settingKey, words)}</span>
          {mayEdit && phase !== 'saving' && (
            <OriginButton state={state} settingKey={settingKey} label={label} overrideWith={overrideWith} />
          )}
          {!isSameDecision(state.saved.get(settingKey), mine.get(settingKey)) && (
            <span className="setting-unsaved">{words.configuration.unsaved}</span>
          )}
        </div>
        {state.clashes.has(settingKey) && <ClashChoice state={state} settingKey={settingKey} />}
      </div>
    </div>
  );
}

const originText = (state: ConfigurationState, key: string, words: Words): string => {
  const { configuration } = words;
  if (state.mine.has(key)) return configuration.setHere;
  const isDecided = state.site.has(key);
  if (state.scope.type === 'project' && (isDecided || !key.startsWith('fields.')))
    return configuration.inherited;
  const text = valueText(state, words, key, state.site.get(key));
  if (key.startsWith('linkTypes.')) return '';
  return key.startsWith('fields.') ? configuration.suggested(text) : configuration.isDefault(text);
};

interface OriginButtonProps extends RowProps {
  readonly label: string;
  readonly overrideWith: unknown;
}

function OriginButton({ state, settingKey, label, overrideWith }: OriginButtonProps): ReactElement | null {
  const { words } = useLanguage();
  const { configuration } = words;
  const { scope, mine } = state;
  const isOwn = mine.has(settingKey);
  if (scope.type === 'site' && !isOwn) return null;
  const ofSite = scope.type === 'site' ? configuration.useDefault : configuration.useSite;
  const named = scope.type === 'site' ? configuration.useDefaultOf : configuration.useSiteOf;
  return (
    <button
      type="button"
      className="link-button"
      aria-label={isOwn ? named(label) : configuration.overrideOf(label)}
      onClick={() => {
        if (isOwn) state.leave(settingKey);
        else state.decide(settingKey, overrideWith);
      }}
    >
      {isOwn ? ofSite : configuration.override}
    </button>
  );
}

function ClashChoice({ state, settingKey }: RowProps): ReactElement {
  const { words } = useLanguage();
  const { clash } = words.configuration;
  const { clashes, mine, settle } = state;
  return (
    <div className="setting-clash">
      {(['theirs', 'mine'] as const).map((whose) => (
        <div key={whose}>
          <span>
            {clash[whose](
              valueText(state, words, settingKey, (whose === 'mine' ? mine : clashes).get(settingKey)),
            )}
          </span>
          <button
            type="button"
            className="button"
            onClick={() => {
              settle(settingKey, whose);
            }}
          >
            {whose === 'mine' ? clash.keepMine : clash.keepTheirs}
          </button>
        </div>
      ))}
    </div>
  );
}
