// The projects that the chart is for: all, or those that are ticked in a list that is searched by name and key.
import { useState, type ReactElement } from 'react';
import { useLanguage } from '../language';
import type { ControlProps } from './setting-row';

const all = 'all';
const chosen = 'chosen';

export function ProjectsControl({ state, settingKey, id, value, disabled }: ControlProps): ReactElement {
  const { words } = useLanguage();
  const ids: readonly unknown[] | null = Array.isArray(value) ? value : null;
  return (
    <>
      <select
        id={id}
        value={ids === null ? all : chosen}
        disabled={disabled}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          if (target.value === all) state.leave(settingKey);
          else state.decide(settingKey, state.saved.get(settingKey) ?? []);
        }}
      >
        <option value={all}>{words.configuration.allProjects}</option>
        <option value={chosen}>{words.configuration.chosenProjects}</option>
      </select>
      {ids && <ProjectPicker state={state} settingKey={settingKey} ids={ids} disabled={disabled} />}
    </>
  );
}

interface PickerProps extends Pick<ControlProps, 'state' | 'settingKey' | 'disabled'> {
  readonly ids: readonly unknown[];
}

function ProjectPicker({ state, settingKey, ids, disabled }: PickerProps): ReactElement {
  const { words } = useLanguage();
  const [text, setText] = useState('');
  const wanted = text.trim().toLowerCase();
  const found = state.offered.projects.filter(({ name, key }) =>
    `${name} ${key}`.toLowerCase().includes(wanted),
  );
  return (
    <div className="setting-projects">
      <input
        type="search"
        value={text}
        placeholder={words.configuration.findProject}
        aria-label={words.configuration.findProject}
        onChange={({ target }) => {
          setText(target.value);
        }}
      />
      <p role="status">
        {found.length === 0 ? words.configuration.noProject : words.configuration.chosenCount(ids.length)}
      </p>
      <ul aria-label={words.configuration.projects}>
        {found.map(({ id, name, key }) => (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={ids.includes(id)}
                disabled={disabled}
                onChange={({ target }) => {
                  const others = ids.filter((one) => one !== id);
                  state.decide(settingKey, (target.checked ? [...others, id] : others).toSorted());
                }}
              />
              <span dir="auto">{name}</span> <span className="issue-key">{key}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}
