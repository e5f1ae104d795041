// What the app may do to Jira's frame around it: go to an issue, name the window, follow the theme.
import { NavigationTarget, router, view } from '@forge/bridge';

export interface PageFrame {
  readonly openIssue: (key: string, newTab: boolean) => void;
  /** Goes to the project's own chart. */
  readonly openProject: (key: string) => void;
  /** A screen of Jira's own by its path, in another tab. */
  readonly openInJira: (path: string) => void;
  readonly setTitle: (title: string) => void;
  readonly followTheme: () => Promise<void>;
}

/** The key of the project page in the manifest. */
const projectPageModule = 'gantt-project-page';

export const createPageFrame = (): PageFrame => ({
  openIssue: (key, newTab) => {
    const path = `/browse/${encodeURIComponent(key)}`;
    ignoreRefusal(newTab ? router.open(path) : router.navigate(path));
  },
  openProject: (key) => {
    ignoreRefusal(
      router.navigate({ target: NavigationTarget.Module, moduleKey: projectPageModule, projectKey: key }),
    );
  },
  openInJira: (path) => {
    ignoreRefusal(router.open(path));
  },
  setTitle: (title) => {
    ignoreRefusal(view.changeWindowTitle(title));
  },
  followTheme: () => view.theme.enable(),
});

/** The person may say no to leaving the page, and not every surface has a title; the app goes on the same. */
const ignoreRefusal = (asked: Promise<void>): void => {
  asked.catch(() => undefined);
};
