// Which projects stand on one chart: the portfolio's first state, and where its projects are chosen anew.
import { useEffect, useState, type ReactElement } from 'react';
import { useStore } from 'zustand';
import { Icon } from '../components/icon';
import type { PageStore } from '../state/create-page-store';
import type { PageProject } from '../state/page-state';
import { scopeOf } from '../state/current-context';
import { mostProjects } from './contexts/project-checks';
import { useLanguage } from './language';

export function ProjectPicker({ store }: { readonly store: PageStore }): ReactElement {
  const { words } = useLanguage();
  const projects = useStore(store, (state) => state.contexts.allProjects);
  const current = useStore(store, (state) => state.contexts.current);
  const [chosen, setChosen] = useState<readonly string[]>(current ? scopeOf(current).projectIds : []);
  useEffect(() => {
    void store.getState().listAllProjects();
  }, [store]);
  const toggle = (id: string): void => {
    setChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  };
  return (
    <main className="sheet portfolio-choice">
      <h1>{words.portfolio.title}</h1>
      <p className="sheet-intro">{words.portfolio.intro}</p>
      <div className="portfolio-foot">
        <button
          type="button"
          className="button button-primary"
          disabled={chosen.length === 0 || chosen.length > mostProjects}
          onClick={() => void store.getState().openPortfolio(chosen)}
        >
          {words.contexts.portfolio.show(chosen.length)}
        </button>
        <span className="dialog-text">
          {chosen.length > mostProjects
            ? words.contexts.portfolio.limit(mostProjects)
            : words.contexts.portfolio.choose}
        </span>
      </div>
      {projects?.length === 0 && <p role="status">{words.portfolio.empty}</p>}
      <ul className="project-list" aria-busy={projects === null}>
        {(projects ?? []).map((project) => (
          <ProjectRow
            key={project.id}
            store={store}
            project={project}
            isChosen={chosen.includes(project.id)}
            onToggle={() => {
              toggle(project.id);
            }}
          />
        ))}
      </ul>
    </main>
  );
}

interface ProjectRowProps {
  readonly store: PageStore;
  readonly project: PageProject;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function ProjectRow({ store, project, isChosen, onToggle }: ProjectRowProps): ReactElement {
  const { words } = useLanguage();
  return (
    <li className="project-row">
      <input
        type="checkbox"
        checked={isChosen}
        aria-label={words.contexts.portfolio.select(project.name)}
        onChange={onToggle}
      />
      <button
        type="button"
        title={words.portfolio.open(project.name)}
        onClick={() => {
          store.getState().openProject(project.key);
        }}
      >
        <span className="context-mark">
          <Icon name="gantt" />
        </span>
        <span dir="auto">{project.name}</span>
        <span className="project-key">{project.key}</span>
      </button>
    </li>
  );
}
