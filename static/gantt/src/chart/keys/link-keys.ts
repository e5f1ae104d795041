// Links by keys: drawn from the focused row to another one, changed, and given up. What becomes of them is the page's.
import type { TaskId } from '#domain/plan/ids';
import type { LinkType } from '#domain/plan/link';
import { rowHeight } from '../chart-metrics';
import { focusRowOf, headHeightOf, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import type { ChartActions } from '../gesture/chart-actions';
import { chooseLink, linkRect, nextLinkOf } from '../gesture/chosen-link';
import { typeBetween } from '../scene/link-draft-scene';
import { isLinkable } from '../scene/link-dots';
import type { Edge, LinkDraft } from '../scene/scene-view';

interface Focus {
  readonly context: ChartContext;
  readonly actions: ChartActions;
  readonly row: number;
  readonly taskId: TaskId;
}

const typeOrder: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

const edgesOf: Readonly<Record<LinkType, readonly [Edge, Edge]>> = {
  FS: ['finish', 'start'],
  SS: ['start', 'start'],
  FF: ['finish', 'finish'],
  SF: ['start', 'finish'],
};

const nextType = (type: LinkType): LinkType =>
  typeOrder[(typeOrder.indexOf(type) + 1) % typeOrder.length] ?? 'FS';

const typeOf = ({ from, to }: LinkDraft): LinkType => typeBetween(from, to ?? { edge: 'start' });

/** From the focused row; what is locked can be looked at only. */
export function beginLink({ context, taskId }: Focus): void {
  const { state, emit } = context;
  const { plan, marks } = state.model.input;
  if (!isLinkable({ model: state.model }, plan.indexOf.get(taskId) ?? -1)) return;
  if (marks.locked.has(taskId)) {
    emit('refused', { taskId });
    return;
  }
  chooseLink(context, null, null);
  put(context, { from: { taskId, edge: 'finish' }, to: null, at: null, lagDays: 0 });
}

/** The link leads to wherever the focus is. */
export function followLinkDraft(context: ChartContext): void {
  const { state } = context;
  const { linkDraft: draft, focusId } = state;
  if (!draft || draft.at || focusId === null) return;
  const isElsewhere =
    focusId !== draft.from.taskId &&
    isLinkable({ model: state.model }, state.model.input.plan.indexOf.get(focusId) ?? -1);
  if ((draft.to?.taskId ?? null) === (isElsewhere ? focusId : null)) return;
  const edge = edgesOf[typeOf(draft)][1];
  put(context, { ...draft, to: isElsewhere ? { taskId: focusId, edge } : null });
}

/** Draws it, and says it where anything about it is new. */
function put(context: ChartContext, draft: LinkDraft): void {
  const { state, invalidate, dom } = context;
  state.linkDraft = draft;
  const { from, to, lagDays } = draft;
  const { linking } = state.model.input.words;
  const given = { from: from.taskId, to: to?.taskId ?? null, type: typeOf(draft), lagDays };
  const text = linking?.(given) ?? '';
  dom.live.textContent = text;
  showBesideRow(context, text);
  invalidate(ranks.paint);
}

const chipHeight = 28;

/** Where the focus is: rows without dates have no bar that could show the link. */
function showBesideRow({ dom, state }: ChartContext, text: string): void {
  dom.chip.hidden = text === '';
  dom.chip.textContent = text;
  const below = (focusRowOf(state) + 1) * rowHeight - dom.scroller.scrollTop + headHeightOf(state) + 4;
  const isRoom = below + chipHeight < state.height;
  const y = isRoom ? below : below - rowHeight - chipHeight - 8;
  dom.chip.style.transform = `translate(${state.gridWidth + 12}px, ${y}px)`;
}

export function finishLink({ context }: Focus): void {
  const { state, emit } = context;
  const draft = state.linkDraft;
  if (!draft?.to) return;
  dropLinkDraft(context);
  const { from, to, lagDays } = draft;
  emit('link', { from: from.taskId, to: to.taskId, type: typeBetween(from, to), lagDays });
}

/** Only one that keys draw: a hand ends its own. */
export function dropLinkDraft({ state, invalidate, dom }: ChartContext): void {
  if (!state.linkDraft || state.linkDraft.at) return;
  state.linkDraft = null;
  dom.chip.hidden = true;
  invalidate(ranks.paint);
}

export function turnLinkType(context: ChartContext): void {
  const { state, emit } = context;
  const { linkDraft: draft } = state;
  if (draft) {
    const [fromEdge, toEdge] = edgesOf[nextType(typeOf(draft))];
    const to = draft.to && { ...draft.to, edge: toEdge };
    put(context, { ...draft, from: { ...draft.from, edge: fromEdge }, to });
    return;
  }
  const link = chosenLink(context);
  if (link) emit('relink', { linkId: link.id, type: nextType(link.type) });
}

export function shiftLag(context: ChartContext, by: 1 | -1): void {
  const { state, emit } = context;
  const { linkDraft: draft } = state;
  if (draft) put(context, { ...draft, lagDays: draft.lagDays + by });
  else if (state.linkId !== null) emit('relink', { linkId: state.linkId, lagByDays: by });
}

export function askToUnlink(context: ChartContext): void {
  const link = chosenLink(context);
  if (link) context.emit('unlink', { linkId: link.id, rect: linkRect(context, link.id) });
}

const chosenLink = ({ state }: ChartContext) =>
  state.model.input.plan.links.find(({ id }) => id === state.linkId);

/** False where there is no further link: the key is somebody else's then. */
export function walkLinks({ context, taskId }: Focus, by: 1 | -1): boolean {
  const { state, dom } = context;
  const next = nextLinkOf(context, taskId, by);
  const hadOne = state.linkId !== null;
  chooseLink(context, next, null);
  const link = chosenLink(context);
  if (link) dom.live.textContent = state.model.input.words.linkChosen?.(link) ?? '';
  return next !== null || (hadOne && by === -1);
}

/** Whether there was a link to back out of. */
export function backOutOfLink(context: ChartContext): boolean {
  const { state } = context;
  if (!state.linkDraft && state.linkId === null) return false;
  dropLinkDraft(context);
  chooseLink(context, null, null);
  return true;
}
