// One setting of a few choices, as a row of a form: its name and a list.
import { useId, type ReactElement } from 'react';

interface ChoiceRowProps<Name extends string> {
  readonly label: string;
  readonly value: Name;
  readonly names: Readonly<Record<Name, string>>;
  readonly onChoose: (name: Name) => void;
}

export function ChoiceRow<Name extends string>({
  label,
  value,
  names,
  onChoose,
}: ChoiceRowProps<Name>): ReactElement {
  const id = useId();
  const entries = Object.entries(names) as [Name, string][];
  return (
    <div className="choice-row">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="field-input choice-list"
        value={value}
        onChange={(event) => {
          const chosen = entries.find(([name]) => name === event.target.value)?.[0];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {entries.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
