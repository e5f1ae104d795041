// What the person set for themselves: shown at once, sent a moment later, each part by itself, so that two devices don't
// undo each other. What could not be sent is kept and goes with the next change.
import { noPersonalSettings, type PersonalChanges, type PersonalSettings } from '#contract/personal-settings';
import type { PageCore } from './page-core';

export interface PersonalAccess {
  readonly read: () => PersonalSettings;
  readonly save: (changes: PersonalChanges) => void;
  /** All that is stored for the person alone goes; false where it could not. */
  readonly forget: () => Promise<boolean>;
  /** What the server has; changes that are still on their way stand on top. */
  readonly take: (stored: PersonalSettings) => void;
}

/** Long enough that a word typed or a column drawn is sent once. */
const restMs = 700;

type Entries = Readonly<Record<string, unknown>>;

const join = (before: Entries = {}, changes: Entries = {}): Entries => ({ ...before, ...changes });

const withoutNulls = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== null));

const joinChanges = (before: PersonalChanges, changes: PersonalChanges): PersonalChanges => ({
  ...before,
  ...changes,
  ...Object.fromEntries(
    (['preferences', 'contexts', 'layers'] as const).flatMap((part) =>
      before[part] || changes[part] ? [[part, join(before[part], changes[part])]] : [],
    ),
  ),
});

export const applyChanges = (before: PersonalSettings, changes: PersonalChanges): PersonalSettings =>
  ({
    schemaVersion: 1,
    preferences: withoutNulls(join(before.preferences, changes.preferences)),
    contexts: withoutNulls(join(before.contexts, changes.contexts)),
    layers: withoutNulls(join(before.layers, changes.layers)),
    favourites: changes.favourites ?? before.favourites,
  }) as PersonalSettings;

export const createPagePersonal = ({ ports, get, set }: PageCore): PersonalAccess => {
  let unsent: PersonalChanges = {};
  let sending: Promise<void> | null = null;
  const send = async (): Promise<void> => {
    while (Object.keys(unsent).length > 0) {
      await ports.clock.sleep(restMs);
      const sent = unsent;
      // What was to be sent may be deleted by now.
      if (Object.keys(sent).length === 0) break;
      unsent = {};
      const answer = await ports.operations.call('personal.save', sent);
      if (get().hasUnsentSettings === answer.ok) set({ hasUnsentSettings: !answer.ok });
      if (answer.ok) continue;
      unsent = joinChanges(sent, unsent);
      break;
    }
  };
  return {
    read: () => get().personal,
    take: (stored) => {
      const personal = applyChanges(stored, unsent);
      const { zoom } = personal.preferences;
      // Once a view stands on the page, its own zoom holds.
      set({ personal, ...(zoom && get().contexts.base === null ? { zoom } : {}) });
    },
    forget: async () => {
      const kept = unsent;
      unsent = {};
      // What is on its way would come back after the deletion.
      await sending;
      const answer = await ports.operations.call('personal.delete', {});
      if (!answer.ok) {
        unsent = joinChanges(kept, unsent);
        return false;
      }
      set({ personal: noPersonalSettings(), hasUnsentSettings: false });
      return true;
    },
    save: (changes) => {
      set({ personal: applyChanges(get().personal, changes) });
      unsent = joinChanges(unsent, changes);
      sending ??= send().finally(() => {
        sending = null;
      });
    },
  };
};
