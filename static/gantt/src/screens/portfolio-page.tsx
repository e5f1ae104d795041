// The global page: the projects that this person may browse, each a way to its time plan.
import { useEffect, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { EmptyState } from '../components/empty-state';
import { Icon } from '../components/icon';
import type { ProjectsStore } from '../state/projects-store';
import { useLanguage } from './language';

export function PortfolioPage({ store }: { readonly store: ProjectsStore }): ReactElement {
  const { words } = useLanguage();
  const { phase, projects, details, load, open } = useStore(store);
  useEffect(() => {
    void load();
  }, [load]);
  return (
    <main className="sheet">
      <h1>{words.portfolio.title}</h1>
      <p className="sheet-intro">{words.portfolio.intro}</p>
      {phase === 'failed' && (
        <EmptyState
          icon="warning"
          title={words.problems['jira-unavailable'].title}
          text={words.problems['jira-unavailable'].text}
          details={details ? { label: words.problems.details, text: details } : null}
          action={
            <button type="button" className="button" onClick={() => void load()}>
              {words.problems.retry}
            </button>
          }
        />
      )}
      {phase === 'ready' && projects.length === 0 && <p role="status">{words.portfolio.empty}</p>}
      <ul className="project-list" aria-busy={phase === 'loading'}>
        {projects.map((project) => (
          <li key={project.id}>
            <button
              type="button"
              aria-label={words.portfolio.open(project.name)}
              onClick={() => {
                open(project);
              }}
            >
              <span className="context-mark">
                <Icon name="gantt" />
              </span>
              <span dir="auto">{project.name}</span>
              <span className="project-key">{project.key}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
