// Whether fields and links can really be used here: what is well, what is missing, and how to mend it in Jira.
import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../../components/icon';
import { fieldRoles, usedField, type ShownRole } from '../../state/configuration/configuration-health';
import type { ConfigurationStore } from '../../state/configuration/configuration-store';
import type { ConfigurationHealth, ConfigurationState } from '../../state/configuration/configuration-types';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';

type Checked = Extract<ConfigurationHealth, { readonly type: 'checked' }>;

export function HealthCard({ store }: { readonly store: ConfigurationStore }): ReactElement {
  const { words } = useLanguage();
  const state = useStore(store);
  const { health } = state;
  return (
    <section className="settings-card" aria-labelledby="health-title">
      <h2 id="health-title">{words.health.title}</h2>
      {(health.type === 'checking' || health.type === 'unknown') && (
        <p role="status">{words.health.checking}</p>
      )}
      {health.type === 'failed' && (
        <p role="status">
          {words.health.failed} {health.details}
        </p>
      )}
      {health.type === 'checked' && <HealthList state={state} health={health} />}
      <button
        type="button"
        className="button"
        disabled={health.type === 'checking'}
        onClick={() => void state.checkHealth()}
      >
        {words.health.again}
      </button>
    </section>
  );
}

interface HealthListProps {
  readonly state: ConfigurationState;
  readonly health: Checked;
}

function HealthList({ state, health }: HealthListProps): ReactElement {
  const { words } = useLanguage();
  const { findings, links, sampleKey, teamManaged } = health;
  const found = findings.length + links.length;
  return (
    <>
      <p role="status">
        {words.health.managed[teamManaged ? 'team' : 'company']}.{' '}
        {found === 0 ? words.health.allWell : words.health.some(found)}
      </p>
      <ul className="health-list">
        {fieldRoles.map((role) => (
          <FieldLine key={role} state={state} health={health} role={role} />
        ))}
        {links.length === 0 && (
          <HealthLine isWell title={words.configuration.cards.links} text={words.health.linksWell} />
        )}
        {links.map((finding) => (
          <HealthLine
            key={finding.typeId}
            isWell={false}
            title={words.configuration.cards.links}
            text={linkText(finding, words)}
            mend={
              finding.type === 'type-gone' ? words.health.links.mendGone : words.health.links.mendDirection
            }
          />
        ))}
      </ul>
      <p className="small-text">
        {sampleKey === null ? words.health.noSample : words.health.sample(sampleKey)}
      </p>
    </>
  );
}

const linkText = (finding: Checked['links'][number], words: Words): string => {
  const { links } = words.health;
  if (finding.type === 'type-gone') return links.gone(finding.typeId);
  if (finding.type === 'against-site') return links.againstSite(finding.name);
  return links.againstDates(finding.name, finding.against, finding.dated);
};

function FieldLine({ state, health, role }: HealthListProps & { readonly role: ShownRole }): ReactElement {
  const { words } = useLanguage();
  const finding = health.findings.find((one) => one.role === role);
  const id = usedField(state, role);
  const name = state.offered.fields.find((field) => field.id === id)?.name ?? id;
  const managed = health.teamManaged ? 'team' : 'company';
  const title = words.configuration.rows[`fields.${role}`]?.label ?? role;
  if (!finding) {
    return (
      <HealthLine isWell title={title} text={name === null ? words.health.byTime : words.health.well(name)} />
    );
  }
  return (
    <HealthLine
      isWell={false}
      title={title}
      text={words.health.finds[finding.type](finding.fieldName)}
      mend={words.health.mends[finding.type][managed]}
    />
  );
}

interface HealthLineProps {
  readonly isWell: boolean;
  readonly title: string;
  readonly text: string;
  readonly mend?: string;
}

function HealthLine({ isWell, title, text, mend }: HealthLineProps): ReactElement {
  return (
    <li className={isWell ? 'health-well' : 'health-open'}>
      <Icon name={isWell ? 'done' : 'warning'} />
      <div>
        <b>{title}</b>
        <p>{text}</p>
        {mend && <p className="health-mend">{mend}</p>}
      </div>
    </li>
  );
}
