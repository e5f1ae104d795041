// Who holds the app's permissions in a project. They are given in Jira: this only shows, and leads to Jira's own screen.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JiraResult } from '#jira/jira-problem';
import type { JiraProject } from '#jira/list-projects';
import type { ProjectAccess } from '#jira/project-access';
import type { ConfigurationScope } from './configuration-types';

export interface AccessPorts {
  readonly listProjects: () => Promise<JiraResult<readonly JiraProject[]>>;
  readonly readAccess: (projectId: string) => Promise<JiraResult<ProjectAccess>>;
  /** Opens a screen of Jira's in another tab. */
  readonly openInJira: (path: string) => void;
}

export interface AccessState {
  readonly phase: 'loading' | 'failed' | 'ready';
  readonly details: string | null;
  readonly scope: ConfigurationScope;
  /** To choose from, on the site's page. */
  readonly projects: readonly JiraProject[];
  readonly projectId: string | null;
  readonly access: ProjectAccess | null;
  readonly open: () => Promise<void>;
  readonly choose: (projectId: string) => Promise<void>;
  readonly openProjectScreen: () => void;
  readonly openSiteScreen: () => void;
}

export type AccessStore = StoreApi<AccessState>;

const siteScreen = '/secure/admin/GlobalPermissions!default.jspa';

const projectScreen = ({ key, teamManaged }: ProjectAccess['project']): string =>
  teamManaged
    ? `/jira/software/projects/${encodeURIComponent(key)}/settings/access`
    : `/plugins/servlet/project-config/${encodeURIComponent(key)}/permissions`;

export const createAccessStore = (ports: AccessPorts, scope: ConfigurationScope): AccessStore =>
  createStore<AccessState>()((set, get) => {
    const choose = async (projectId: string): Promise<void> => {
      set({ phase: 'loading', details: null, projectId });
      const access = await ports.readAccess(projectId);
      // Another project was chosen meanwhile.
      if (get().projectId !== projectId) return;
      if (access.ok) set({ phase: 'ready', access: access.value });
      else set({ phase: 'failed', details: access.problem.details, access: null });
    };
    return {
      phase: 'loading',
      details: null,
      scope,
      projects: [],
      projectId: scope.type === 'project' ? scope.projectId : null,
      access: null,
      open: async () => {
        if (scope.type === 'project') {
          await choose(scope.projectId);
          return;
        }
        set({ phase: 'loading', details: null });
        const projects = await ports.listProjects();
        if (!projects.ok) {
          set({ phase: 'failed', details: projects.problem.details });
          return;
        }
        set({ phase: 'ready', projects: projects.value });
        const first = projects.value[0];
        if (first) await choose(first.id);
      },
      choose,
      openProjectScreen: () => {
        const { access } = get();
        if (access) ports.openInJira(projectScreen(access.project));
      },
      openSiteScreen: () => {
        ports.openInJira(siteScreen);
      },
    };
  });
