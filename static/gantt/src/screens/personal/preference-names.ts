// What can be set, and how all of it goes back to where it began.
import type { PersonalSettings } from '../../state/page-state';

export type Preferences = PersonalSettings['preferences'];

/** Where the person was last is no setting of theirs. */
export const noPreferences: Preferences = {
  firstDayOfWeek: null,
  dateFormat: null,
  durationFormat: null,
  density: null,
  barLabels: null,
  zoom: null,
  snap: null,
  confirm: null,
  colours: null,
  motion: null,
  language: null,
  keyHints: null,
};
