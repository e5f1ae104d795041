// Add-on data of a small site: a configuration, a schedule, contexts with the lists that name them, somebody's settings.
import { openConfiguration } from '#contract/configuration';
import { noPersonalSettings } from '#contract/personal-settings';
import type { Grant, SharedContext } from '#contract/shared-context';
import { plainView } from '#contract/view';
import { listContextsAnew } from '../../../../src/app/context-lists';
import type { AnyDraft } from '../../../../src/app/ports';

export const makeContext = (name: string, grants: Grant[] = []): SharedContext => ({
  schemaVersion: 1,
  ownerId: 'mara',
  content: {
    name,
    perspective: 'time-plan',
    covers: { projectIds: ['10001'], jql: null, filterId: null },
    view: plainView(),
    readOnly: false,
  },
  grants,
  proposals: [],
  deletedAt: null,
});

export const draftContext = (id: string, body: SharedContext, version = 0): AnyDraft => ({
  kind: 'shared-context',
  id,
  scope: 'site',
  name: body.content.name,
  version,
  body,
});

export const toTomas: Grant = { to: { type: 'person', accountId: 'tomas' }, level: 'edit' };
export const toEveryone: Grant = { to: { type: 'everyone' }, level: 'view' };

const draftLists = (contexts: readonly [string, SharedContext][]): AnyDraft[] =>
  [...listContextsAnew(contexts)].map(([id, body]) => ({
    kind: 'context-index',
    id,
    scope: 'site',
    name: 'context-index',
    version: 0,
    body,
  }));

export const sampleContexts: readonly [string, SharedContext][] = [
  ['train', makeContext('Release train', [toTomas])],
  ['open', makeContext('Open to all', [toEveryone])],
  ['mine', makeContext('Nobody else’s')],
];

export const sampleDocuments = (): AnyDraft[] => [
  {
    kind: 'site-configuration',
    id: 'site',
    scope: 'site',
    name: 'site-configuration',
    version: 0,
    body: { ...openConfiguration(), fields: { start: 'customfield_1' } },
  },
  {
    kind: 'project-configuration',
    id: '10001',
    scope: 'project:10001',
    name: 'project-configuration',
    version: 0,
    body: openConfiguration(),
  },
  {
    kind: 'personal-settings',
    id: 'mara',
    scope: 'person',
    name: 'personal-settings',
    version: 0,
    body: { ...noPersonalSettings(), favourites: ['train'] },
  },
  ...sampleContexts.map(([id, body]) => draftContext(id, body)),
  ...draftLists(sampleContexts),
];
