// The projects that this person may browse, as Jira lists them: page after page, oldest answer first.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JiraResult } from '#jira/jira-problem';
import type { JiraProject } from '#jira/list-projects';

export interface ProjectsPorts {
  readonly listProjects: () => Promise<JiraResult<readonly JiraProject[]>>;
  readonly openProject: (project: JiraProject) => void;
}

export interface ProjectsState {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly details: string | null;
  readonly projects: readonly JiraProject[];
  readonly load: () => Promise<void>;
  readonly open: (project: JiraProject) => void;
}

export type ProjectsStore = StoreApi<ProjectsState>;

export const createProjectsStore = (ports: ProjectsPorts): ProjectsStore =>
  createStore<ProjectsState>()((set) => ({
    phase: 'loading',
    details: null,
    projects: [],
    load: async () => {
      set({ phase: 'loading', details: null });
      const answer = await ports.listProjects();
      if (answer.ok) set({ phase: 'ready', projects: answer.value });
      else set({ phase: 'failed', details: answer.problem.details });
    },
    open: ports.openProject,
  }));
