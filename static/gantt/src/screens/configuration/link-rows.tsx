// What each of the site's link types means to the plan, with a sentence that says it.
import type { ReactElement } from 'react';
import { dependencyIn, isLinkMeaning, linkTypeNames } from '../../state/configuration/configuration-health';
import type { ConfigurationState } from '../../state/configuration/configuration-types';
import { useLanguage } from '../language';
import { SettingRow, type ControlProps } from './setting-row';

type LinkMeaning = NonNullable<ReturnType<typeof dependencyIn>>;
type LinkType = ConfigurationState['offered']['linkTypes'][number];

export function LinkRows({ state }: { readonly state: ConfigurationState }): ReactElement {
  const { words } = useLanguage();
  const { linkTypes } = state.offered;
  if (linkTypes.length === 0) return <p className="setting-note">{words.configuration.noLinkTypes}</p>;
  return (
    <>
      <p className="setting-note">{words.configuration.linksHelp}</p>
      {linkTypes.map((type) => (
        <LinkRow key={type.id} state={state} type={type} />
      ))}
    </>
  );
}

function LinkRow({
  state,
  type,
}: {
  readonly state: ConfigurationState;
  readonly type: LinkType;
}): ReactElement {
  const { words } = useLanguage();
  const { link } = words.configuration;
  const meaning = dependencyIn(state, type.id);
  const preview = meaning
    ? link.preview(type.outward, meaning.type, meaning.predecessor === 'outward')
    : link.noPreview(type.outward);
  return (
    <SettingRow state={state} settingKey={`linkTypes.${type.id}`} help={preview} overrideWith={meaning}>
      {(control) => <LinkControl {...control} type={type} />}
    </SettingRow>
  );
}

function LinkControl({
  state,
  settingKey,
  id,
  disabled,
  type,
}: ControlProps & { readonly type: LinkType }): ReactElement {
  const { words } = useLanguage();
  const { link } = words.configuration;
  const meaning = dependencyIn(state, type.id);
  const isSymmetric = type.outward === type.inward;
  return (
    <div className="setting-link">
      <select
        id={id}
        value={meaning?.predecessor ?? ''}
        disabled={disabled}
        aria-label={link.label(type.name)}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          const predecessor = target.value === 'inward' ? 'inward' : 'outward';
          const first = { type: meaning?.type ?? 'FS', predecessor, soft: meaning?.soft ?? isSymmetric };
          state.decide(settingKey, target.value === '' ? null : first);
        }}
      >
        <option value="">{link.no}</option>
        <option value="outward">{link.outwardFirst(type.outward)}</option>
        <option value="inward">{link.inwardFirst(type.outward)}</option>
      </select>
      {meaning && (
        <LinkMore
          type={type}
          meaning={meaning}
          disabled={disabled}
          decide={(changed) => {
            state.decide(settingKey, changed);
          }}
        />
      )}
    </div>
  );
}

interface LinkMoreProps {
  readonly type: LinkType;
  readonly meaning: LinkMeaning;
  readonly disabled: boolean;
  readonly decide: (changed: LinkMeaning) => void;
}

function LinkMore({ type, meaning, disabled, decide }: LinkMoreProps): ReactElement {
  const { words } = useLanguage();
  const { link } = words.configuration;
  return (
    <div className="setting-link-more">
      <select
        value={meaning.type}
        disabled={disabled}
        aria-label={link.type(type.name)}
        onChange={({ target }) => {
          const changed = { ...meaning, type: target.value };
          if (isLinkMeaning(changed)) decide(changed);
        }}
      >
        {linkTypeNames.map((name) => (
          <option key={name} value={name}>
            {link.types[name]}
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={meaning.soft}
          disabled={disabled}
          onChange={({ target }) => {
            decide({ ...meaning, soft: target.checked });
          }}
        />
        {link.soft}
      </label>
    </div>
  );
}
