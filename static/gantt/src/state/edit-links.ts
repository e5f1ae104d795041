// Making, changing and taking away links: asked for by the person, refused where it makes no sense, shown at once,
// handed to the lane. How Jira takes them is carry-link's business.
import { findLoop, isFamily } from '#domain/plan/find-loop';
import type { LinkId } from '#domain/plan/ids';
import type { Link } from '#domain/plan/link';
import { tell, type Editing } from './editing';
import { shownBook, showBook } from './page-core';
import { issueOf } from './issue-book';
import { chooseLinkKind, kindOfLink } from './link-kinds';
import type { PageState } from './page-state';
import type { LinkAnswer, LinkAsk, LinkKind, LinkMove, LinkWish } from './structure-types';
import { pushStep, type Direction, type LinkStep } from './undo-stack';

const refused = (why: Why): LinkAnswer => ({ type: 'refused', why });

export const link = (editing: Editing, asked: LinkAsk): LinkAnswer => {
  const { session, get } = editing.core;
  const { plan } = get();
  const { from, to, instead } = asked;
  const why = whyNot(get(), asked);
  if (!session || why) return refused(why ?? 'read-only');
  const same = plan.links.find((one) => one.from === from && one.to === to);
  const loop = same ? null : findLoop(without(plan, instead), from, to);
  const closing = loop && plan.links.find(({ id }) => id === loop.closing);
  if (loop && closing) return { type: 'loop', tasks: loop.tasks, closing };
  const kind = chooseLinkKind(session.linkTypes);
  if (kind === null) return refused('no-type');
  if (instead !== undefined) unlink(editing, instead);
  if (same) relink(editing, same.id, asked);
  else begin(editing, { from, to, kind, before: null, after: toWish(asked) });
  return { type: 'linked' };
};

type Why = Extract<LinkAnswer, { readonly type: 'refused' }>['why'];

const whyNot = ({ plan, readOnly, issues }: PageState, { from, to }: LinkAsk): Why | null => {
  if (readOnly) return 'read-only';
  if (from === to) return 'same';
  if (!issues.has(from) || !issues.has(to)) return 'not-an-issue';
  return isFamily(plan, from, to) ? 'family' : null;
};

/** A link that is taken away binds nobody. */
const without = (plan: PageState['plan'], linkId: LinkId | undefined): PageState['plan'] => ({
  ...plan,
  links: plan.links.map((one) => (one.id === linkId ? { ...one, soft: true } : one)),
});

const toWish = ({ type, lag }: LinkWish): LinkWish => ({ type, lag });

export const relink = (editing: Editing, linkId: LinkId, change: Partial<LinkWish>): void => {
  const found = findShown(editing, linkId);
  if (!found) return;
  const before = toWish(found.link);
  const after = toWish({ ...before, ...change });
  if (before.type === after.type && before.lag === after.lag) return;
  begin(editing, { from: found.link.from, to: found.link.to, kind: found.kind, before, after });
};

export const unlink = (editing: Editing, linkId: LinkId): void => {
  const found = findShown(editing, linkId);
  if (!found) return;
  const { link: shown, kind } = found;
  begin(editing, { from: shown.from, to: shown.to, kind, before: toWish(shown), after: null });
};

interface ShownLink {
  readonly link: Link;
  readonly kind: LinkKind;
}

const findShown = ({ core }: Editing, linkId: LinkId): ShownLink | null => {
  const { session, get } = core;
  const { plan, readOnly } = get();
  const shown = plan.links.find(({ id }) => id === linkId);
  if (!session || readOnly || !shown) return null;
  const book = shownBook(core);
  const teller = [shown.to, shown.from]
    .map((id) => issueOf(book, id))
    .find((issue) => issue?.links.some((end) => end.linkId === linkId));
  const kind = teller ? kindOfLink(teller, linkId, session.linkTypes) : null;
  return kind && { link: shown, kind };
};

const begin = (editing: Editing, move: LinkMove): void => {
  const step: LinkStep = { type: 'link', serial: ++editing.lastSerial, move };
  editing.stack = pushStep(editing.stack, step);
  send(editing, step, null);
};

export const stepLink = (editing: Editing, step: LinkStep, direction: Direction): void => {
  send(editing, step, direction);
};

const send = (editing: Editing, step: LinkStep, direction: Direction | null): void => {
  const { lane, names, core } = editing;
  const { move } = step;
  lane.push({ type: 'link', move, way: direction ?? 'forth', idOf: names.now(), step, direction });
  showBook(core);
  tell(editing);
};
