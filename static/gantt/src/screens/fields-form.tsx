// Which fields the bars take their dates from: one picker a role, with where the value comes from in words.
import { useEffect, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Message } from '../components/message';
import { settingRoles, type Choice, type SettingRole } from '../state/field-choices';
import { candidatesFor, type SettingsState, type SettingsStore } from '../state/settings-store';
import type { Words } from '../text/words';
import { useLanguage } from './language';

export function FieldsForm({ store }: { readonly store: SettingsStore }): ReactElement {
  const { words } = useLanguage();
  const state = useStore(store);
  useEffect(() => {
    void store.getState().open();
  }, [store]);

  if (state.phase === 'loading') return <p role="status">{words.settings.loading}</p>;
  if (state.phase === 'failed') return <FormFailed state={state} />;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void state.save();
      }}
    >
      {!state.mayEdit && (
        <Message tone="information" icon="lock">
          {state.scope.type === 'site' ? words.admin.noAccess : words.settings.noAccess}
        </Message>
      )}
      {state.outcome === 'conflict' && <ConflictMessage state={state} />}
      <div className="card">
        {settingRoles.map((role) => (
          <FieldPicker key={role} role={role} state={state} />
        ))}
        {state.mayEdit && <FormFoot state={state} />}
      </div>
    </form>
  );
}

function FormFailed({ state }: { readonly state: SettingsState }): ReactElement {
  const { words } = useLanguage();
  return (
    <Message
      tone="danger"
      icon="warning"
      actions={
        <button type="button" className="link-button" onClick={() => void state.open()}>
          {words.problems.retry}
        </button>
      }
    >
      <b>{words.problems['app-unavailable'].title}.</b> {words.problems['app-unavailable'].text}
      {state.details && <div className="field-help">{state.details}</div>}
    </Message>
  );
}

function ConflictMessage({ state }: { readonly state: SettingsState }): ReactElement {
  const { words } = useLanguage();
  return (
    <Message
      tone="warning"
      icon="warning"
      actions={
        <>
          <button type="button" className="link-button" onClick={state.takeTheirs}>
            {words.settings.keepTheirs}
          </button>
          <button type="button" className="link-button" onClick={() => void state.save()}>
            {words.settings.useMine}
          </button>
        </>
      }
    >
      {words.settings.conflict}
      <ul className="message-list">
        {settingRoles
          .filter((role) => state.saved[role] !== state.chosen[role])
          .map((role) => (
            <li key={role}>
              {words.settings.differs(
                words.settings[role],
                nameOf(state, role, state.saved[role], words),
                nameOf(state, role, state.chosen[role], words),
              )}
            </li>
          ))}
      </ul>
    </Message>
  );
}

interface PickerProps {
  readonly role: SettingRole;
  readonly state: SettingsState;
}

// An option's value is text; these two can't be ids of fields.
const open = '';
const none = '-';

function FieldPicker({ role, state }: PickerProps): ReactElement {
  const { words } = useLanguage();
  const id = `field-${role}`;
  const choice = state.chosen[role];
  return (
    <div className="field-row">
      <label className="field-label" htmlFor={id}>
        {words.settings[role]}
      </label>
      <select
        id={id}
        value={choice === undefined ? open : (choice ?? none)}
        disabled={!state.mayEdit || state.phase === 'saving'}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          state.choose(role, toChoice(event.target.value));
        }}
      >
        <option value={open}>
          {words.settings.fallback(nameOf(state, role, undefined, words), state.fallbackOrigin[role])}
        </option>
        <option value={none}>{role === 'progress' ? words.settings.byTime : words.settings.none}</option>
        {candidatesFor(state.fields, role, state.scope).map((field) => (
          <option key={field.id} value={field.id}>
            {field.name} ({field.id})
          </option>
        ))}
      </select>
      <span id={`${id}-help`} className="field-help">
        {words.settings[`${role}Help`]} <span className="field-origin">{originOf(state, role, words)}</span>
      </span>
    </div>
  );
}

const toChoice = (value: string): Choice => {
  if (value === open) return undefined;
  return value === none ? null : value;
};

function nameOf(state: SettingsState, role: SettingRole, choice: Choice, words: Words): string {
  const id = choice === undefined ? state.fallback[role] : choice;
  if (id === null) return role === 'progress' ? words.settings.byTime : words.settings.none;
  return state.fields.find((field) => field.id === id)?.name ?? id;
}

function originOf(state: SettingsState, role: SettingRole, words: Words): string {
  if (state.chosen[role] !== state.saved[role])
    return state.saved[role] === undefined ? words.settings.guessed : words.settings.unsaved;
  if (state.chosen[role] !== undefined) return words.settings.set;
  return state.fallbackOrigin[role] === 'site' ? words.settings.inherited : '';
}

function FormFoot({ state }: { readonly state: SettingsState }): ReactElement {
  const { words } = useLanguage();
  const unchanged = settingRoles.every((role) => state.chosen[role] === state.saved[role]);
  const saving = state.phase === 'saving';
  return (
    <div className="form-foot">
      <button type="submit" className="button button-primary" disabled={unchanged || saving}>
        {saving ? words.settings.saving : words.settings.save}
      </button>
      <span role="status">
        {state.outcome === 'saved' && words.settings.saved}
        {state.outcome === 'failed' && words.settings.failed}
      </span>
    </div>
  );
}
