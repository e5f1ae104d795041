// The site administrator's page: the fields that hold for every project, and what the app keeps.
import type { ReactElement } from 'react';
import type { SettingsStore } from '../state/settings-store';
import { FieldsForm } from './fields-form';
import { useLanguage } from './language';

export function AdminPage({ store }: { readonly store: SettingsStore }): ReactElement {
  const { words } = useLanguage();
  return (
    <main className="sheet">
      <h1>{words.admin.title}</h1>
      <p className="sheet-intro">{words.admin.intro}</p>
      <h2 className="sheet-section">{words.admin.siteFields}</h2>
      <FieldsForm store={store} />
      <section className="card">
        <h2>{words.admin.jiraTitle}</h2>
        <p>{words.admin.jira}</p>
      </section>
      <section className="card">
        <h2>{words.admin.keptTitle}</h2>
        <p>{words.admin.kept}</p>
      </section>
    </main>
  );
}
