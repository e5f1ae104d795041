// What the parts of saved views share: the page's core, the person's own settings, how a plan is read. Finds views and
// puts them on the page.
import type { OperationOutput } from '#contract/operations';
import { noPersonalSettings, type PersonalSettings } from '#contract/personal-settings';
import type { IssueScope } from '#jira/scope-jql';
import { builtInsOn, firstBuiltIn, isBuiltInKey, type BuiltInKey } from './built-in-contexts';
import type { CurrentContext } from './contexts-state';
import { baseOf, layerOf } from './current-context';
import type { PageCore } from './page-core';
import type { PersonalAccess } from './page-personal';
import type { ReadInput } from './page-reader';
import { fromView, withLayer } from './view-conversions';

export interface ContextDesk {
  readonly core: PageCore;
  readonly personal: PersonalAccess;
  readonly readPlan: (input: ReadInput) => Promise<void>;
}

/** The chosen projects are kept as a view of the person's own, under the name of the view that shows them. */
export const portfolioId: BuiltInKey = 'portfolio';

export const personalOf = ({ personal }: OperationOutput<'session.open'>): PersonalSettings =>
  personal?.body ?? noPersonalSettings();

/** What the built-in views show; null while nobody chose any projects. */
export const homeScope = (
  { session, ports }: Pick<PageCore, 'session' | 'ports'>,
  { contexts }: Pick<PersonalSettings, 'contexts'>,
): IssueScope | null => {
  if (ports.surface === 'portfolio') return contexts[portfolioId]?.covers ?? null;
  const home = session?.context.project;
  return home ? { projectIds: [home.id], jql: null, filterId: null } : null;
};

export const setContexts = (
  { get, set }: PageCore,
  part: Partial<ReturnType<PageCore['get']>['contexts']>,
): void => {
  set({ contexts: { ...get().contexts, ...part } });
};

/** One that is stored on the server; null where it isn't there or isn't theirs: never told apart. */
export const readShared = async ({ ports }: PageCore, id: string): Promise<CurrentContext | null> => {
  const answer = await ports.operations.call('context.read', { contextId: id });
  const isThere = answer.ok && answer.value.body.deletedAt === null;
  return isThere ? { type: 'shared', id, document: answer.value } : null;
};

export interface Sought {
  readonly id: string;
  readonly personal: PersonalSettings;
  /** Already being read. */
  readonly early?: Promise<CurrentContext | null>;
}

export const findContext = async (
  core: PageCore,
  { id, personal, early }: Sought,
): Promise<CurrentContext | null> => {
  if (isBuiltInKey(id)) {
    const scope = homeScope(core, personal);
    return scope && builtInsOn(core.ports.surface).includes(id) ? { type: 'built-in', id, scope } : null;
  }
  const content = personal.contexts[id];
  if (content) return { type: 'private', id, content };
  return early ?? readShared(core, id);
};

const addressOf = ({ ports }: PageCore, { id }: CurrentContext): string | null =>
  id === firstBuiltIn(ports.surface) ? null : id;

/** Puts a view on the page with what the person changed of it. */
export const adopt = (
  core: PageCore,
  current: CurrentContext,
  { personal, how }: { readonly personal: PersonalSettings; readonly how: 'push' | 'replace' },
): void => {
  const base = baseOf(current);
  const shown = fromView(withLayer(base, layerOf(current, personal)), core.get());
  core.set({ ...shown, contexts: { ...core.get().contexts, current, base, isChoosing: false } });
  core.ports.address.write(addressOf(core, current), how);
};
