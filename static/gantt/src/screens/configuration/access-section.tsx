// Who holds the app's permissions, and the way to Jira's own screens, where they are given.
import { useEffect, type ReactElement } from 'react';
import { useStore } from 'zustand';
import type { AccessState, AccessStore } from '../../state/configuration/access-store';
import { useLanguage } from '../language';
import { SectionFailed, SectionSkeleton } from './section-states';

export function AccessSection({ store }: { readonly store: AccessStore }): ReactElement {
  const { words } = useLanguage();
  const state = useStore(store);
  useEffect(() => {
    void store.getState().open();
  }, [store]);
  const { access } = words;
  return (
    <section className="settings-section settings-narrow">
      <h1>{access.title}</h1>
      <p className="settings-intro">{access.intro}</p>
      {state.scope.type === 'site' && (
        <section className="settings-card" aria-label={access.use}>
          <h2>{access.use}</h2>
          <p className="setting-note">{access.useHelp}</p>
          <button type="button" className="button" onClick={state.openSiteScreen}>
            {access.openGlobal}
          </button>
        </section>
      )}
      {state.projects.length > 0 && <ProjectChoice state={state} />}
      {state.phase === 'loading' && <SectionSkeleton label={access.loading} />}
      {state.phase === 'failed' && (
        <SectionFailed text={access.failed} details={state.details} retry={state.open} />
      )}
      {state.phase === 'ready' && state.access && <HolderCards state={state} access={state.access} />}
    </section>
  );
}

function ProjectChoice({ state }: { readonly state: AccessState }): ReactElement {
  const { words } = useLanguage();
  return (
    <label className="settings-choice">
      {words.access.project}
      <select
        value={state.projectId ?? ''}
        onChange={({ target }) => {
          void state.choose(target.value);
        }}
      >
        {state.projects.map(({ id, name, key }) => (
          <option key={id} value={id}>
            {name} ({key})
          </option>
        ))}
      </select>
    </label>
  );
}

type Access = NonNullable<AccessState['access']>;
type CardsProps = { readonly state: AccessState; readonly access: Access };

function HolderCards({ state, access }: CardsProps): ReactElement {
  const { words } = useLanguage();
  return (
    <>
      {access.holders.map((holders) => {
        const { label, help } = words.access.permissions[holders.permission];
        return (
          <section key={holders.permission} className="settings-card" aria-label={label}>
            <h2>{label}</h2>
            <p className="setting-note">{help}</p>
            <Holders holders={holders} />
          </section>
        );
      })}
      <p className="small-text">{access.project.teamManaged ? words.access.team : words.access.company}</p>
      <button type="button" className="button" onClick={state.openProjectScreen}>
        {words.access.openProject}
      </button>
    </>
  );
}

function Holders({
  holders: { people, count },
}: {
  readonly holders: Access['holders'][number];
}): ReactElement {
  const { words } = useLanguage();
  if (people === null) return <p>{words.access.untold}</p>;
  if (count === 0) return <p>{words.access.nobody}</p>;
  return (
    <>
      <p className="small-text">{words.access.holders(count)}</p>
      <ul className="holder-list">
        {people.map(({ accountId, name }) => (
          <li key={accountId} dir="auto">
            {name}
          </li>
        ))}
        {count > people.length && <li>{words.access.more(count - people.length)}</li>}
      </ul>
    </>
  );
}
