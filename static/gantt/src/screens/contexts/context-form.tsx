// Name, reach and projects of a view that is made or changed.
import { useId, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { PageStore } from '../../state/create-page-store';
import type { ContextForm } from '../../state/contexts-state';
import { useLanguage } from '../language';
import { mostProjects, ProjectChecks } from './project-checks';

interface ContextFieldsProps {
  readonly store: PageStore;
  readonly form: ContextForm;
  /** A view that is there stays the person's own, or shared. */
  readonly choosesReach: boolean;
  readonly onChange: (form: ContextForm) => void;
}

export const isComplete = ({ name, projectIds }: ContextForm): boolean =>
  name.trim() !== '' && projectIds.length > 0 && projectIds.length <= mostProjects;

const longestName = 100;

export function ContextFields({ store, form, choosesReach, onChange }: ContextFieldsProps): ReactElement {
  const { words } = useLanguage();
  const text = words.contexts.form;
  const change = (part: Partial<ContextForm>): void => {
    onChange({ ...form, ...part });
  };
  return (
    <>
      <label className="form-field">
        <span>{text.name}</span>
        <input
          className="field-input"
          value={form.name}
          maxLength={longestName}
          required
          autoFocus
          onChange={(event) => {
            change({ name: event.target.value });
          }}
        />
      </label>
      {choosesReach && <Reach store={store} form={form} onChange={change} />}
      <fieldset className="form-group">
        <legend>{text.projects}</legend>
        <ProjectChecks
          store={store}
          chosen={form.projectIds}
          onChange={(projectIds) => {
            change({ projectIds });
          }}
        />
      </fieldset>
      <JqlField
        jql={form.jql}
        onChange={(jql) => {
          change({ jql });
        }}
      />
      <ReadOnlyField
        isOn={form.readOnly}
        onChange={(readOnly) => {
          change({ readOnly });
        }}
      />
    </>
  );
}

interface ReadOnlyFieldProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function ReadOnlyField({ isOn, onChange }: ReadOnlyFieldProps): ReactElement {
  const { words } = useLanguage();
  return (
    <label className="check-item">
      <input
        type="checkbox"
        checked={isOn}
        onChange={() => {
          onChange(!isOn);
        }}
      />
      <span>{words.contexts.form.readOnly}</span>
    </label>
  );
}

interface JqlFieldProps {
  readonly jql: string | null;
  readonly onChange: (jql: string) => void;
}

function JqlField({ jql, onChange }: JqlFieldProps): ReactElement {
  const { words } = useLanguage();
  const id = useId();
  const text = words.contexts.form;
  return (
    <div className="form-field">
      <label htmlFor={`${id}-jql`}>{text.jql}</label>
      <textarea
        id={`${id}-jql`}
        className="field-input form-jql"
        rows={2}
        spellCheck={false}
        aria-describedby={`${id}-help`}
        value={jql ?? ''}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      <small id={`${id}-help`}>{text.jqlHelp}</small>
    </div>
  );
}

interface ReachProps extends Pick<ContextFieldsProps, 'store' | 'form'> {
  readonly onChange: (part: Partial<ContextForm>) => void;
}

function Reach({ store, form, onChange }: ReachProps): ReactElement {
  const { words } = useLanguage();
  const mayShare = useStore(store, (state) => state.contexts.mayShare);
  const name = useId();
  const text = words.contexts.form;
  const choices = [
    { isPrivate: true, label: text.forMe, isOpen: true },
    { isPrivate: false, label: text.forOthers, isOpen: mayShare },
  ];
  return (
    <fieldset className="form-group">
      <legend>{text.who}</legend>
      {choices.map(({ isPrivate, label, isOpen }) => (
        <label key={label} className="check-item">
          <input
            type="radio"
            name={name}
            checked={form.isPrivate === isPrivate}
            disabled={!isOpen}
            onChange={() => {
              onChange({ isPrivate });
            }}
          />
          <span>{label}</span>
        </label>
      ))}
      {!mayShare && <small>{text.mayNotShare}</small>}
    </fieldset>
  );
}
