// Whether the date fields can really be used here: what is well, what is missing, and how to mend it in Jira.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../components/icon';
import { settingRoles, type SettingRole } from '../state/field-choices';
import type { FieldHealth, SettingsStore } from '../state/settings-store';
import { useLanguage } from './language';

type Checked = Extract<FieldHealth, { readonly type: 'checked' }>;
type Finding = Checked['findings'][number];

export function FieldHealthCard({ store }: { readonly store: SettingsStore }): ReactElement | null {
  const { words } = useLanguage();
  const health = useStore(store, (state) => state.health);
  if (health.type === 'unknown') return null;
  return (
    <section className="card health-card" aria-labelledby="health-title">
      <h2 id="health-title">{words.health.title}</h2>
      {health.type === 'checking' && <p role="status">{words.health.checking}</p>}
      {health.type === 'failed' && (
        <p role="status">
          {words.health.failed} {health.details}
        </p>
      )}
      {health.type === 'checked' && <HealthList store={store} health={health} />}
      <button
        type="button"
        className="button"
        disabled={health.type === 'checking'}
        onClick={() => {
          void store.getState().checkHealth();
        }}
      >
        {words.health.again}
      </button>
    </section>
  );
}

interface HealthListProps {
  readonly store: SettingsStore;
  readonly health: Checked;
}

function HealthList({ store, health }: HealthListProps): ReactElement {
  const { words } = useLanguage();
  const { findings, sampleKey } = health;
  return (
    <>
      <p role="status">{findings.length === 0 ? words.health.allWell : words.health.some(findings.length)}</p>
      <ul className="health-list">
        {settingRoles.map((role) => (
          <HealthLine
            key={role}
            store={store}
            role={role}
            finding={findings.find((finding) => finding.role === role)}
          />
        ))}
      </ul>
      <p className="small-text">
        {sampleKey === null ? words.health.noSample : words.health.sample(sampleKey)}
      </p>
    </>
  );
}

interface HealthLineProps {
  readonly store: SettingsStore;
  readonly role: SettingRole;
  readonly finding: Finding | undefined;
}

function HealthLine({ store, role, finding }: HealthLineProps): ReactElement {
  const { words } = useLanguage();
  const name = useFieldName(store, role);
  return (
    <li className={finding ? 'health-open' : 'health-well'}>
      <Icon name={finding ? 'warning' : 'done'} />
      <div>
        <b>{words.settings[role]}</b>
        {finding ? (
          <>
            <p>{words.health.finds[finding.type](finding.fieldName)}</p>
            <p className="health-mend">{words.health.mends[finding.type]}</p>
          </>
        ) : (
          <p>{name === null ? words.health.byTime : words.health.well(name)}</p>
        )}
      </div>
    </li>
  );
}

/** Of the field in use, chosen or not; null where there is none. */
function useFieldName(store: SettingsStore, role: SettingRole): string | null {
  return useStore(store, ({ chosen, fallback, fields }) => {
    const choice = chosen[role];
    const id = choice === undefined ? fallback[role] : choice;
    return id === null ? null : (fields.find((field) => field.id === id)?.name ?? id);
  });
}
