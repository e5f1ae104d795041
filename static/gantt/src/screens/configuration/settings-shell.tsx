// The frame of the administrators' screens: the list of sections at the side, and the one that is chosen.
import { useState, type ReactElement } from 'react';
import { Icon, type IconName } from '../../components/icon';
import { useLanguage } from '../language';

export interface SettingsSection {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly content: ReactElement;
}

interface ShellProps {
  readonly caption: string;
  readonly sections: readonly SettingsSection[];
}

/** Every section stays as it was left while another one is looked at: what isn't saved yet is kept. */
export function SettingsShell({ caption, sections }: ShellProps): ReactElement {
  const { words } = useLanguage();
  const [seen, setSeen] = useState<readonly string[]>(sections.slice(0, 1).map(({ id }) => id));
  const shown = seen.at(-1);
  return (
    <div className="settings-shell">
      <nav className="settings-side" aria-label={caption}>
        <p className="settings-app">
          <span className="context-mark">
            <Icon name="gantt" />
          </span>
          {words.settingsPages.app}
        </p>
        <p className="settings-caption">{caption}</p>
        {sections.map(({ id, label, icon }) => (
          <button
            key={id}
            type="button"
            className="settings-item"
            aria-current={id === shown ? 'page' : undefined}
            onClick={() => {
              setSeen((before) => [...before.filter((one) => one !== id), id]);
            }}
          >
            <Icon name={icon} />
            {label}
          </button>
        ))}
      </nav>
      <main className="settings-main">
        {sections
          .filter(({ id }) => seen.includes(id))
          .map(({ id, content }) => (
            <div key={id} hidden={id !== shown}>
              {content}
            </div>
          ))}
      </main>
    </div>
  );
}
