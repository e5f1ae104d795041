// Makes saved views of what is on the page, changes them, and settles what people proposed for them.
import type { ContextContent, ContextDocument } from '#contract/shared-context';
import { viewLayerSchema, viewSchema, type View } from '#contract/view';
import { adopt, type ContextDesk } from './context-desk';
import {
  contentFor,
  done,
  list,
  notThere,
  readDocument,
  refused,
  saveContent,
  stand,
  take,
} from './context-documents';
import type { ContextActions, ContextForm, ContextOutcome } from './contexts-state';
import { contentOf, layerIdOf, layerOf, perspectiveOf } from './current-context';
import { storedJql } from './jql-names';
import { show } from './open-contexts';
import { changedParts, fromView, toLayer, toView, withLayer, type ViewLayer } from './view-conversions';
import type { FrozenView } from './view-settings';

/** What is on the page holds what the contract asks for: it came from there or was chosen from what the page offers. */
const toStored = (view: FrozenView): View => viewSchema.parse(view);

type Saving = Pick<
  ContextActions,
  | 'resetView'
  | 'saveView'
  | 'saveViewAs'
  | 'changeContext'
  | 'duplicateContext'
  | 'proposeChanges'
  | 'closeProposal'
>;

export const createSaving = (desk: ContextDesk): Saving => {
  const { core, personal } = desk;
  return {
    resetView: () => {
      const { base } = core.get().contexts;
      if (base) core.set(fromView(base, core.get()));
    },
    saveView: () => saveView(desk),
    saveViewAs: (form) => saveAs(desk, form),
    changeContext: (id, form) =>
      change(desk, id, (content) => ({
        ...content,
        ...toContentPart(content, { ...form, jql: storedJql(core.get(), form.jql) }),
      })),
    duplicateContext: async (id, name) => {
      const content = await contentFor(desk, id);
      return content === null ? notThere : make(desk, { ...content, name }, id in personal.read().contexts);
    },
    proposeChanges: (note) => propose(desk, note),
    closeProposal: (proposalId, isTaken) => closeProposal(desk, proposalId, isTaken),
  };
};

const newId = (): string => crypto.randomUUID();

const make = async (
  desk: ContextDesk,
  content: ContextContent,
  isPrivate: boolean,
): Promise<ContextOutcome> => {
  const { core, personal } = desk;
  if (isPrivate) {
    const id = newId();
    personal.save({ contexts: { [id]: content } });
    await show(desk, { type: 'private', id, content }, 'push');
    return done;
  }
  const answer = await core.ports.operations.call('context.create', { content, grants: [] });
  if (!answer.ok) return refused(answer.error);
  list(desk, answer.value);
  await show(desk, { type: 'shared', id: answer.value.id, document: answer.value }, 'push');
  return done;
};

const toContentPart = (
  { covers }: Pick<ContextContent, 'covers'>,
  { name, readOnly, projectIds, jql }: Omit<ContextForm, 'isPrivate'>,
): Pick<ContextContent, 'name' | 'readOnly' | 'covers'> => ({
  name,
  readOnly,
  covers: { ...covers, projectIds: [...projectIds], jql },
});

const saveAs = async (desk: ContextDesk, form: ContextForm): Promise<ContextOutcome> => {
  const { core, personal } = desk;
  const { current } = core.get().contexts;
  if (!current) return notThere;
  const covers = {
    filterId: null,
    ...contentOf(current)?.covers,
    projectIds: [...form.projectIds],
    jql: storedJql(core.get(), form.jql),
  };
  const content: ContextContent = {
    name: form.name,
    perspective: perspectiveOf(current),
    covers,
    view: toStored(toView(core.get())),
    readOnly: form.readOnly,
  };
  const outcome = await make(desk, content, form.isPrivate);
  // What was changed has a name of its own now.
  if (outcome.type === 'done') personal.save({ layers: { [layerIdOf(current)]: null } });
  return outcome;
};

const change = async (
  desk: ContextDesk,
  id: string,
  edit: (content: ContextContent) => ContextContent,
): Promise<ContextOutcome> => {
  const { core, personal } = desk;
  const own = personal.read().contexts[id];
  if (own) {
    const content = edit(own);
    personal.save({ contexts: { [id]: content } });
    const { current } = core.get().contexts;
    if (current?.id === id) await show(desk, { type: 'private', id, content }, 'replace');
    return done;
  }
  const document = await readDocument(desk, id);
  if (document === null) return notThere;
  const answer = await saveContent(desk, document, edit(document.body.content));
  const outcome = take(desk, answer);
  const { current } = core.get().contexts;
  if (answer.ok && current?.id === id)
    await show(desk, { type: 'shared', id, document: answer.value }, 'replace');
  return outcome;
};

const saveView = async (desk: ContextDesk): Promise<ContextOutcome> => {
  const { core, personal } = desk;
  const { current, base } = core.get().contexts;
  const layer = base && toLayer(base, toView(core.get()));
  if (!current || !layer) return done;
  if (current.type === 'private') {
    const content = { ...current.content, view: toStored(withLayer(base, layer)) };
    personal.save({ contexts: { [current.id]: content }, layers: { [layerIdOf(current)]: null } });
    stand(desk, { ...current, content });
    return done;
  }
  if (current.type !== 'shared') return notThere;
  const outcome = await saveLayer(desk, current.document, layer);
  if (outcome.type === 'done') personal.save({ layers: { [layerIdOf(current)]: null } });
  return outcome;
};

/** Where somebody else saved meanwhile and changed other parts, both are kept; else theirs stand and the layer on top. */
const saveLayer = async (
  desk: ContextDesk,
  document: ContextDocument,
  layer: ViewLayer,
  closes: readonly string[] = [],
): Promise<ContextOutcome> => {
  const { content } = document.body;
  const answer = await saveContent(
    desk,
    document,
    { ...content, view: toStored(withLayer(content.view, layer)) },
    closes,
  );
  const theirs = answer.ok ? undefined : answer.error.current;
  if (theirs && !collides(content.view, theirs.body.content.view, layer))
    return saveLayer(desk, theirs, layer, closes);
  return take(desk, answer);
};

const collides = (before: View, theirs: View, layer: ViewLayer): boolean =>
  changedParts(before, theirs).some((part) => part in layer);

const propose = async ({ core }: ContextDesk, note: string): Promise<ContextOutcome> => {
  const { current, base } = core.get().contexts;
  const layer = base && toLayer(base, toView(core.get()));
  if (current?.type !== 'shared' || !layer) return notThere;
  const answer = await core.ports.operations.call('context.propose', {
    contextId: current.id,
    note,
    layer: viewLayerSchema.parse(layer),
  });
  return answer.ok ? done : refused(answer.error);
};

/** The proposer's parts come into the saved view, and what the owner had changed of those parts for themselves goes. */
const closeProposal = async (
  desk: ContextDesk,
  proposalId: string,
  isTaken: boolean,
): Promise<ContextOutcome> => {
  const { core, personal } = desk;
  const { current } = core.get().contexts;
  if (current?.type !== 'shared') return notThere;
  const proposal = current.document.body.proposals.find(({ id }) => id === proposalId);
  if (!proposal) return notThere;
  const layer: ViewLayer = isTaken ? proposal.layer : {};
  const outcome = await saveLayer(desk, current.document, layer, [proposalId]);
  if (outcome.type !== 'done' || !isTaken) return outcome;
  const own = layerOf(current, personal.read());
  const kept = Object.entries(own ?? {}).filter(([part]) => !(part in layer));
  const rest = kept.length === 0 ? null : (Object.fromEntries(kept) as Partial<View>);
  personal.save({ layers: { [layerIdOf(current)]: rest } });
  const now = core.get().contexts.current;
  if (now) adopt(core, now, { personal: personal.read(), how: 'replace' });
  return outcome;
};
