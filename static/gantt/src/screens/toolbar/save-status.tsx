// Tells in one line whether everything on screen is in Jira.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon, type IconName } from '../../components/icon';
import type { PageStore } from '../../state/create-page-store';
import type { SaveState } from '../../state/page-state';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';

export function SaveStatus({ store }: { readonly store: PageStore }): ReactElement | null {
  const { words } = useLanguage();
  const save = useStore(store, (state) => state.save);
  const refused = useStore(store, (state) => state.refusals.length);
  const opened = useStore(store, (state) => state.project !== null);
  if (!opened) return null;
  const { icon, text, tone } = describe(save, refused, words);
  return (
    <span className={`save-status save-status-${tone}`} role="status">
      <Icon name={icon} />
      {text}
    </span>
  );
}

function describe(
  save: SaveState,
  refused: number,
  words: Words,
): { icon: IconName; text: string; tone: string } {
  if (save.type === 'waiting') return { icon: 'clock', text: words.save.kept(save.count), tone: 'waiting' };
  if (save.type === 'saving') return { icon: 'clock', text: words.save.saving(save.count), tone: 'saving' };
  if (refused > 0) return { icon: 'warning', text: words.save.refused(refused), tone: 'refused' };
  return { icon: 'done', text: words.save.saved, tone: 'saved' };
}
