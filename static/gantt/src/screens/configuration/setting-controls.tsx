// The controls of single decisions: a field, a choice, a switch, a number.
import type { ReactElement } from 'react';
import { candidatesFor } from '../../state/configuration/field-candidates';
import { useLanguage } from '../language';
import type { ControlProps } from './setting-row';
import { defaultsOf, valueText } from './value-text';

// An option's value is text; these two can't be ids of fields.
const open = '';
const none = '-';

export function FieldControl({ state, settingKey, id, value, disabled }: ControlProps): ReactElement {
  const { words } = useLanguage();
  const fields = candidatesFor(state.offered.fields, settingKey, state.scope);
  const isGone = typeof value === 'string' && !fields.some((field) => field.id === value);
  return (
    <select
      id={id}
      value={value === undefined ? open : typeof value === 'string' ? value : none}
      disabled={disabled}
      aria-describedby={`${id}-help`}
      onChange={({ target }) => {
        if (target.value === open) state.leave(settingKey);
        else state.decide(settingKey, target.value === none ? null : target.value);
      }}
    >
      {(value === undefined || state.scope.type === 'site') && (
        <option value={open}>
          {words.configuration.suggested(valueText(state, words, settingKey, undefined))}
        </option>
      )}
      <option value={none}>{valueText(state, words, settingKey, null)}</option>
      {isGone && <option value={value}>{valueText(state, words, settingKey, value)}</option>}
      {fields.map((field) => (
        <option key={field.id} value={field.id}>
          {field.name} ({field.id})
        </option>
      ))}
    </select>
  );
}

interface ChoiceProps extends ControlProps {
  readonly options: readonly string[];
}

export function ChoiceControl({
  state,
  settingKey,
  id,
  value,
  disabled,
  options,
}: ChoiceProps): ReactElement {
  const { words } = useLanguage();
  return (
    <select
      id={id}
      value={String(value ?? defaultsOf[settingKey])}
      disabled={disabled}
      aria-describedby={`${id}-help`}
      onChange={({ target }) => {
        state.decide(settingKey, target.value);
      }}
    >
      {options.map((option) => (
        <option key={option} value={option}>
          {valueText(state, words, settingKey, option)}
        </option>
      ))}
    </select>
  );
}

export function SwitchControl({ state, settingKey, id, value, disabled }: ControlProps): ReactElement {
  const { words } = useLanguage();
  const isOn = (value ?? defaultsOf[settingKey]) === true;
  return (
    <span className="setting-switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        checked={isOn}
        disabled={disabled}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          state.decide(settingKey, target.checked);
        }}
      />
      <span aria-hidden="true">{isOn ? words.configuration.on : words.configuration.off}</span>
    </span>
  );
}

interface NumberProps extends ControlProps {
  readonly max: number;
  readonly step: number;
}

export function NumberControl({
  state,
  settingKey,
  id,
  value,
  disabled,
  max,
  step,
}: NumberProps): ReactElement {
  const shown = value ?? defaultsOf[settingKey];
  return (
    <input
      id={id}
      type="number"
      min={1}
      max={max}
      step={step}
      value={typeof shown === 'number' && !Number.isNaN(shown) ? shown : ''}
      disabled={disabled}
      aria-describedby={`${id}-help`}
      onChange={({ target }) => {
        state.decide(settingKey, target.valueAsNumber);
      }}
    />
  );
}
