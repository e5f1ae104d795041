// Which view the page opens with, and how it goes from one to another: the issues are read anew only where another view
// shows others.
import { isSameScope, type IssueScope } from '#jira/scope-jql';
import { firstBuiltIn, isBuiltInKey } from './built-in-contexts';
import {
  adopt,
  findContext,
  homeScope,
  personalOf,
  portfolioId,
  readShared,
  setContexts,
  type ContextDesk,
} from './context-desk';
import type { ContextActions, CurrentContext } from './contexts-state';
import { scopeOf } from './current-context';
import type { PageSession } from './page-session';
import { fromOperationError } from './to-problem';
import { plainView } from '#contract/view';
import type { PersonalSettings } from '#contract/personal-settings';

type Opening = Pick<ContextActions, 'open' | 'openContext' | 'openPortfolio' | 'chooseProjects'>;

export const createOpening = (desk: ContextDesk): Opening => {
  const { core } = desk;
  core.ports.address.follow((id) => {
    void goTo(desk, id ?? firstBuiltIn(core.ports.surface), 'replace');
  });
  return {
    open: async () => {
      const linked = await core.ports.address.read();
      await (core.ports.surface === 'portfolio'
        ? openPortfolioPage(desk, linked)
        : openProjectPage(desk, linked));
    },
    openContext: (id) => goTo(desk, id, 'push'),
    openPortfolio: (projectIds) => showProjects(desk, projectIds),
    chooseProjects: () => {
      setContexts(core, { isChoosing: true });
    },
  };
};

const noContext = { type: 'failed', problem: { code: 'no-context', details: null } } as const;

/** The project's issues are read while the view is looked for: most views show just them. */
const openProjectPage = async (desk: ContextDesk, linked: string | null): Promise<void> => {
  const { core, readPlan } = desk;
  const early = linked === null || isBuiltInKey(linked) ? undefined : readShared(core, linked);
  await readPlan({
    scope: null,
    choose: async (session) => {
      takeSession(desk, session);
      const personal = personalOf(session.opened);
      const wanted =
        linked === null
          ? await firstContext(desk, session, personal)
          : await findContext(core, { id: linked, personal, ...(early && { early }) });
      if (wanted === null || scopeOf(wanted).projectIds.length === 0) return 'nothing';
      adopt(core, wanted, { personal, how: 'replace' });
      if (linked !== null) rememberLast(desk, wanted.id);
      return scopeOf(wanted);
    },
  });
};

const takeSession = ({ core, personal }: ContextDesk, session: PageSession): void => {
  core.session = session;
  personal.take(personalOf(session.opened));
  const { may, project } = session.opened;
  setContexts(core, {
    mayShare: may.manageContexts || core.ports.surface === 'portfolio',
    mayAdminister: may.administerProject,
    defaultId: project?.body.contextId ?? null,
  });
};

/** Where the person was last, else what the project opens with, else the plan of all. */
const firstContext = async (
  { core }: ContextDesk,
  { opened, context }: PageSession,
  personal: PersonalSettings,
): Promise<CurrentContext | null> => {
  const home = context.project?.id ?? '';
  const ids = [personal.preferences.lastContextId, opened.project?.body.contextId];
  for (const id of ids) {
    const found = id ? await findContext(core, { id, personal }) : null;
    if (found && scopeOf(found).projectIds.includes(home)) return found;
  }
  return findContext(core, { id: firstBuiltIn(core.ports.surface), personal });
};

const openPortfolioPage = async (desk: ContextDesk, linked: string | null): Promise<void> => {
  const { core } = desk;
  const opened = await core.ports.operations.call('session.open', { projectId: null });
  if (!opened.ok) {
    core.set({ load: { type: 'failed', problem: fromOperationError(opened.error) } });
    return;
  }
  const personal = personalOf(opened.value);
  const found =
    linked === null
      ? await firstPortfolio(core, personal)
      : await findContext(core, { id: linked, personal });
  if (found === null && linked !== null && !isBuiltInKey(linked)) {
    core.set({ load: noContext });
    return;
  }
  if (found === null) {
    setContexts(core, { isChoosing: true });
    return;
  }
  adopt(core, found, { personal, how: 'replace' });
  await desk.readPlan({
    scope: scopeOf(found),
    opened: opened.value,
    choose: (session) => keepScope(desk, session, found),
  });
};

/** Where the person was last, if that is a view of many projects, else the projects that they chose. */
const firstPortfolio = async (
  core: ContextDesk['core'],
  personal: PersonalSettings,
): Promise<CurrentContext | null> => {
  const { lastContextId: id } = personal.preferences;
  const last = id ? await findContext(core, { id, personal }) : null;
  const isWide = last !== null && (last.type === 'built-in' || scopeOf(last).projectIds.length > 1);
  return isWide ? last : findContext(core, { id: portfolioId, personal });
};

const keepScope = (desk: ContextDesk, session: PageSession, current: CurrentContext): Promise<IssueScope> => {
  takeSession(desk, session);
  return Promise.resolve(scopeOf(current));
};

const rememberLast = ({ personal }: ContextDesk, id: string): void => {
  if (personal.read().preferences.lastContextId !== id) personal.save({ preferences: { lastContextId: id } });
};

const goTo = async (desk: ContextDesk, id: string, how: 'push' | 'replace'): Promise<void> => {
  const { core, personal } = desk;
  if (core.get().contexts.current?.id === id && core.get().load.type !== 'failed') return;
  if (core.session === null && core.ports.surface === 'project') {
    await openProjectPage(desk, isBuiltInKey(id) ? null : id);
    return;
  }
  const found = await findContext(core, { id, personal: personal.read() });
  if (found === null && isBuiltInKey(id)) {
    setContexts(core, { isChoosing: core.ports.surface === 'portfolio' });
    return;
  }
  if (found === null || scopeOf(found).projectIds.length === 0) {
    core.set({ load: noContext });
    return;
  }
  await show(desk, found, how);
};

/** Issues are read anew only where the view shows others. */
export const show = async (
  desk: ContextDesk,
  current: CurrentContext,
  how: 'push' | 'replace',
): Promise<void> => {
  const { core, personal, readPlan } = desk;
  const scope = scopeOf(current);
  const isRead =
    core.session !== null && core.get().load.type !== 'failed' && isSameScope(core.session.scope, scope);
  adopt(core, current, { personal: personal.read(), how });
  rememberLast(desk, current.id);
  if (!isRead) await readPlan({ scope, choose: (session) => keepScope(desk, session, current) });
};

const showProjects = async (desk: ContextDesk, projectIds: readonly string[]): Promise<void> => {
  const { personal } = desk;
  const covers = { projectIds: [...projectIds], jql: null, filterId: null };
  const content = {
    name: 'Portfolio',
    perspective: 'portfolio',
    covers,
    view: plainView(),
    readOnly: false,
  } as const;
  personal.save({ contexts: { [portfolioId]: content } });
  await show(
    desk,
    { type: 'built-in', id: portfolioId, scope: homeScope(desk.core, personal.read()) ?? covers },
    'push',
  );
};
