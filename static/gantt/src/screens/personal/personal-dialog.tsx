// What a person sets for themselves. Every choice takes effect at once; nothing has to be saved.
import { useState, type ReactElement, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { Dialog } from '../../components/dialog';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import { ChoiceRow } from './choice-row';
import { ChartChoices } from './chart-choices';
import { DeleteSettings } from './delete-settings';
import { noPreferences, type Preferences } from './preference-names';

interface PersonalDialogProps {
  readonly store: PageStore;
  readonly onClose: () => void;
}

export function PersonalDialog({ store, onClose }: PersonalDialogProps): ReactElement {
  const { words } = useLanguage();
  const preferences = useStore(store, (state) => state.personal.preferences);
  const [isDeleting, setDeleting] = useState(false);
  const change = (changes: Preferences): void => {
    store.getState().setPersonal({ preferences: changes });
  };
  const text = words.personal;
  const choices = { preferences, change };
  const foot = (
    <Foot
      store={store}
      isDeleting={isDeleting}
      onReset={() => {
        change(noPreferences);
      }}
      onDelete={() => {
        setDeleting(true);
      }}
    />
  );
  return (
    <Dialog title={text.name} closeLabel={words.close} size="personal" onClose={onClose} foot={foot}>
      <p className="dialog-text">{text.intro}</p>
      {isDeleting && (
        <DeleteSettings
          store={store}
          onEnd={() => {
            setDeleting(false);
          }}
        />
      )}
      <DateChoices {...choices} />
      <Group name={text.groups.chart}>
        <ChartChoices {...choices} store={store} />
      </Group>
      <LookChoices {...choices} />
    </Dialog>
  );
}

interface FootProps {
  readonly store: PageStore;
  readonly isDeleting: boolean;
  readonly onReset: () => void;
  readonly onDelete: () => void;
}

function Foot({ store, isDeleting, onReset, onDelete }: FootProps): ReactElement {
  const text = useLanguage().words.personal;
  const isUnsent = useStore(store, (state) => state.hasUnsentSettings);
  return (
    <>
      <span className="dialog-note" role="status">
        {isUnsent && text.unsent}
      </span>
      <button type="button" className="button button-subtle" onClick={onReset}>
        {text.reset}
      </button>
      <button type="button" className="button" aria-expanded={isDeleting} onClick={onDelete}>
        {text.remove}
      </button>
    </>
  );
}

interface ChoicesProps {
  readonly preferences: Preferences;
  readonly change: (changes: Preferences) => void;
}

function Group({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className="choice-group">
      <legend>{name}</legend>
      {children}
    </fieldset>
  );
}

function DateChoices({ preferences, change }: ChoicesProps): ReactElement {
  const text = useLanguage().words.personal;
  return (
    <Group name={text.groups.dates}>
      <ChoiceRow
        label={text.firstDay}
        value={preferences.firstDayOfWeek ?? 'monday'}
        names={text.firstDays}
        onChoose={(firstDayOfWeek) => {
          change({ firstDayOfWeek });
        }}
      />
      <ChoiceRow
        label={text.dateFormat}
        value={preferences.dateFormat ?? 'language'}
        names={text.dateFormats}
        onChoose={(dateFormat) => {
          change({ dateFormat });
        }}
      />
      <ChoiceRow
        label={text.duration}
        value={preferences.durationFormat ?? 'days'}
        names={text.durations}
        onChoose={(durationFormat) => {
          change({ durationFormat });
        }}
      />
    </Group>
  );
}

type LanguageName = 'jira' | 'en' | 'de';

const toLanguageName = (language: string | null | undefined): LanguageName =>
  language === 'en' || language === 'de' ? language : 'jira';

function LookChoices({ preferences, change }: ChoicesProps): ReactElement {
  const text = useLanguage().words.personal;
  return (
    <>
      <Group name={text.groups.colours}>
        <ChoiceRow
          label={text.colour}
          value={preferences.colours ?? 'standard'}
          names={text.colours}
          onChoose={(colours) => {
            change({ colours });
          }}
        />
      </Group>
      <Group name={text.groups.motion}>
        <ChoiceRow
          label={text.motions}
          value={preferences.motion ?? 'system'}
          names={text.motionChoices}
          onChoose={(motion) => {
            change({ motion });
          }}
        />
      </Group>
      <Group name={text.groups.language}>
        <ChoiceRow
          label={text.languageLabel}
          value={toLanguageName(preferences.language)}
          names={text.languages}
          onChoose={(language) => {
            change({ language: language === 'jira' ? null : language });
          }}
        />
      </Group>
      <Group name={text.groups.keys}>
        <label className="choice-tick">
          <input
            type="checkbox"
            checked={preferences.keyHints !== false}
            onChange={(event) => {
              change({ keyHints: event.target.checked });
            }}
          />
          {text.letters}
        </label>
      </Group>
    </>
  );
}
