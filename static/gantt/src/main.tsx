// Reads where the page was opened and mounts the one screen that belongs there.
import 'virtual:atlassian-theme.css';
import './styles/page.css';
import './styles/panels.css';
import './styles/lists.css';
import './styles/sheet.css';
import './styles/tools.css';
import './styles/editors.css';
import './styles/contexts.css';
import './styles/links.css';
import './styles/personal.css';
import './styles/schedules.css';
import './styles/settings.css';
import { lazy, StrictMode, Suspense, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createPageFrame } from './bridge/page-frame';
import { readContext, type PageContext } from './bridge/read-context';
import { createLanguage, LanguageContext } from './screens/language';
import { ProjectPage } from './screens/project-page';
import { createBrowserPorts } from './state/browser-ports';
import { createSettingsPorts } from './state/configuration/settings-ports';
import { createPageStore } from './state/create-page-store';

const AdminPage = lazy(async () => ({ default: (await import('./screens/admin-page')).AdminPage }));
const SettingsPage = lazy(async () => ({ default: (await import('./screens/settings-page')).SettingsPage }));

const frame = createPageFrame();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  // The host knows the theme before the context has crossed the bridge.
  const themed = frame.followTheme();
  const context = await readContext();
  const [language] = await Promise.all([createLanguage(context.locale), themed]);
  setColourMode(document.documentElement, context.colorMode);
  document.documentElement.lang = language.words.locale;
  createRoot(root).render(
    <StrictMode>
      <LanguageContext.Provider value={language}>
        <Suspense fallback={null}>{screenFor(context)}</Suspense>
      </LanguageContext.Provider>
    </StrictMode>,
  );
}

function screenFor(context: PageContext): ReactElement {
  switch (context.moduleType) {
    case 'jira:adminPage':
      return <AdminPage ports={createSettingsPorts()} />;
    case 'jira:projectSettingsPage':
      if (context.project) {
        return <SettingsPage ports={createSettingsPorts()} projectId={context.project.id} />;
      }
      return <AdminPage ports={createSettingsPorts()} />;
    case 'jira:globalPage':
      return <ProjectPage store={createPageStore(createBrowserPorts('portfolio'))} />;
    default:
      return <ProjectPage store={createPageStore(createBrowserPorts('project'))} />;
  }
}

const themes = 'dark:dark light:light spacing:spacing typography:typography shape:shape'.split(' ');

/** The host may set colours only, or nothing: the tokens for space, type and shape come from our own theme file. */
function setColourMode(html: HTMLElement, mode: PageContext['colorMode']): void {
  const given = (html.dataset['theme'] ?? '').split(' ').filter((theme) => theme !== '');
  const kinds = new Set(given.map((theme) => theme.split(':')[0]));
  html.dataset['theme'] = [...given, ...themes.filter((theme) => !kinds.has(theme.split(':')[0]))].join(' ');
  if (!html.dataset['colorMode']) html.dataset['colorMode'] = mode;
}

void start();
