// The project's settings: the fields that its bars come from, and whether they can be used.
import type { ReactElement } from 'react';
import type { SettingsStore } from '../state/settings-store';
import { FieldHealthCard } from './field-health-card';
import { FieldsForm } from './fields-form';
import { useLanguage } from './language';

export function SettingsPage({ store }: { readonly store: SettingsStore }): ReactElement {
  const { words } = useLanguage();
  return (
    <main className="sheet">
      <h1>{words.settings.title}</h1>
      <p className="sheet-intro">{words.settings.intro}</p>
      <div className="sheet-columns">
        <FieldsForm store={store} />
        <FieldHealthCard store={store} />
      </div>
    </main>
  );
}
