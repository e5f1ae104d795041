// All keys of the page, from the table that its handlers use.
import type { ReactElement } from 'react';
import { Dialog } from '../../components/dialog';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { shortcuts, type KeyPattern, type Shortcut } from './shortcuts';

const groups: readonly Shortcut['group'][] = ['look', 'move', 'select', 'change', 'page'];

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
        {byModifiers(shortcut.patterns, words).map(({ modifiers, keys }, i) => (
          <span key={modifiers.join('+')} className="key-pattern">
            {i > 0 && <span className="key-or">{words.keys.or}</span>}
            {[...modifiers, ...keys].map((name) => (
              <kbd key={name}>{name}</kbd>
            ))}
          </span>
        ))}
      </dt>
      <dd>{words.keys.does[shortcut.does]}</dd>
    </div>
  );
}

interface KeyNames {
  readonly modifiers: readonly string[];
  readonly keys: readonly string[];
}

/** Keys that are pressed with the same others stand together: Alt ← →. */
function byModifiers(patterns: readonly KeyPattern[], { keys: { names } }: Words): readonly KeyNames[] {
  const groups = new Map<string, { readonly modifiers: readonly string[]; readonly keys: string[] }>();
  for (const { key, control, alt, shift } of patterns) {
    const modifiers = [control && 'control', alt && 'alt', shift && 'shift'].flatMap((name) =>
      name ? [names[name] ?? name] : [],
    );
    const group = groups.get(modifiers.join()) ?? { modifiers, keys: [] };
    group.keys.push(names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
    groups.set(modifiers.join(), group);
  }
  return [...groups.values()];
}
