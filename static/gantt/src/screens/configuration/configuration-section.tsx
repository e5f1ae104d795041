// What administrators decide, for the site or one project, in cards of rows, with a bar to save what was changed.
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { Message } from '../../components/message';
import { formRoles } from '../../state/configuration/configuration-health';
import type { ConfigurationStore } from '../../state/configuration/configuration-store';
import type { ConfigurationState } from '../../state/configuration/configuration-types';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { HealthCard } from './health-card';
import { LinkRows } from './link-rows';
import { ProjectsControl } from './projects-control';
import { SaveBar } from './save-bar';
import { SectionFailed, SectionSkeleton } from './section-states';
import { ChoiceControl, FieldControl, NumberControl, SwitchControl } from './setting-controls';
import { SettingRow, type ControlProps } from './setting-row';
import { defaultsOf } from './value-text';

export function ConfigurationSection({ store }: { readonly store: ConfigurationStore }): ReactElement {
  const { words } = useLanguage();
  const state = useStore(store);
  useEffect(() => {
    void store.getState().open();
  }, [store]);
  const { configuration, settingsPages } = words;
  const isSite = state.scope.type === 'site';
  return (
    <section className="settings-section">
      <h1>{isSite ? settingsPages.sections.configuration : settingsPages.sections.fields}</h1>
      <p className="settings-intro">{isSite ? configuration.intro : configuration.projectIntro}</p>
      {state.phase === 'loading' && <SectionSkeleton label={configuration.loading} />}
      {state.phase === 'failed' && (
        <SectionFailed text={configuration.failed} details={state.details} retry={state.open} />
      )}
      {(state.phase === 'ready' || state.phase === 'saving') && <Cards state={state} store={store} />}
    </section>
  );
}

interface CardsProps {
  readonly state: ConfigurationState;
  readonly store: ConfigurationStore;
}

function Cards({ state, store }: CardsProps): ReactElement {
  const { words } = useLanguage();
  const { cards, noAccess, clash } = words.configuration;
  const { scope, clashes } = state;
  return (
    <>
      {!state.mayEdit && (
        <Message tone="information" icon="lock">
          {noAccess[scope.type]}
        </Message>
      )}
      {clashes.size > 0 && (
        <Message tone="warning" icon="warning">
          {clash.message(clashes.size)}
        </Message>
      )}
      <div className="settings-columns">
        <div>
          {scope.type === 'site' && <Card title={cards.projects}>{toRow(state, words, 'projectIds')}</Card>}
          <Card title={cards.fields}>{formRoles.map((role) => toRow(state, words, `fields.${role}`))}</Card>
          <Card title={scope.type === 'site' ? cards.time : cards.planning}>
            {(scope.type === 'site' ? timeKeys : projectKeys).map((key) => toRow(state, words, key))}
          </Card>
          {scope.type === 'site' && (
            <Card title={cards.planning}>{planningKeys.map((key) => toRow(state, words, key))}</Card>
          )}
        </div>
        <div>
          {scope.type === 'project' && <HealthCard store={store} />}
          <Card title={cards.links}>
            <LinkRows state={state} />
          </Card>
        </div>
      </div>
      {state.mayEdit && <SaveBar state={state} />}
    </>
  );
}

const timeKeys = ['scheduleId', 'hoursPerDay', 'daysPerWeek', 'estimateUnit', 'ownSchedules'];
const planningKeys = ['sprintsAndVersions', 'onlyAssignable', 'writePolicy'];
const projectKeys = ['estimateUnit', ...planningKeys];

function Card({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section className="settings-card" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** By key: choices of a fixed set, numbers with their bounds, what can be switched. */
const choices: Readonly<Record<string, readonly string[]>> = {
  estimateUnit: ['time', 'points'],
  writePolicy: ['preview-always', 'preview-cascades', 'direct'],
};
const numbers: Readonly<Record<string, { readonly max: number; readonly step: number }>> = {
  hoursPerDay: { max: 24, step: 0.25 },
  daysPerWeek: { max: 7, step: 0.5 },
};

function Control(control: ControlProps): ReactElement {
  const { settingKey, state } = control;
  const number = numbers[settingKey];
  if (settingKey.startsWith('fields.')) return <FieldControl {...control} />;
  if (settingKey === 'projectIds') return <ProjectsControl {...control} />;
  if (number) return <NumberControl {...control} {...number} />;
  const options =
    settingKey === 'scheduleId' ? state.offered.schedules.map(({ id }) => id) : choices[settingKey];
  return options ? <ChoiceControl {...control} options={options} /> : <SwitchControl {...control} />;
}

function toRow(state: ConfigurationState, words: Words, key: string): ReactElement {
  const role = key.startsWith('fields.') ? key.slice('fields.'.length) : null;
  const guessed = role === null ? defaultsOf[key] : (state.guess[role] ?? null);
  return (
    <SettingRow
      key={key}
      state={state}
      settingKey={key}
      help={words.configuration.rows[key]?.help ?? ''}
      overrideWith={state.site.has(key) ? state.site.get(key) : guessed}
    >
      {(control) => <Control {...control} />}
    </SettingRow>
  );
}
