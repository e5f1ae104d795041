// All keys of the page, from the table that its handlers use.
import type { ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { shortcuts, type KeyPattern, type Shortcut } from './shortcuts';

const groups: readonly Shortcut['group'][] = ['look', 'move', 'change', 'page'];

export function HelpSheet({ onClose }: { readonly onClose: () => void }): ReactElement {
  const { words } = useLanguage();
  return (
    <Dialog title={words.keys.title} closeLabel={words.close} size="wide" onClose={onClose}>
      <p className="dialog-text">{words.keys.note}</p>
      <div className="key-groups">
        {groups.map((group) => (
          <section key={group} className="key-group">
            <h3>{words.keys.groups[group]}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <ShortcutLine key={shortcut.does} shortcut={shortcut} />
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function ShortcutLine({ shortcut }: { readonly shortcut: Shortcut }): ReactElement {
  const { words } = useLanguage();
  return (
    <div className="key-line">
      <dt>
        {shortcut.patterns.map((pattern, i) => (
          <span key={toNames(pattern, words).join('+')} className="key-pattern">
            {i > 0 && <span className="key-or">{words.keys.or}</span>}
            {toNames(pattern, words).map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{words.keys.does[shortcut.does]}</dd>
    </div>
  );
}

const toNames = ({ key, control, alt, shift }: KeyPattern, { keys: { names } }: Words): string[] => [
  ...(control ? [names['control'] ?? ''] : []),
  ...(alt ? [names['alt'] ?? ''] : []),
  ...(shift ? [names['shift'] ?? ''] : []),
  names[key] ?? (key.length === 1 ? key.toUpperCase() : key),
];
