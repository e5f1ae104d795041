// How Jira takes a link: made or taken away between the two issues, its type and lag in the successor's own plan.
import { nextPlanProperty } from '#contract/plan-history';
import type { TaskId } from '#domain/plan/ids';
import type { Issue } from '#jira/issue';
import { isUnsure, type JiraProblem } from '#jira/jira-problem';
import { findLinkEnd, makeLink, removeLink } from '#jira/link-issues';
import { recheckIssues, writeFields, type WriteOutcome } from '#jira/write-fields';
import type { Editing } from './editing';
import { issueOf, putIssue } from './issue-book';
import { findTypeId } from './link-kinds';
import { remember } from './page-core';
import type { PageSession } from './page-session';
import { refuseChange, toFailure, type Failure, type Finish } from './refuse-change';
import { successorSide, toAsked, toLinkKey, type LinkAsked } from './shown-link';
import type { ChangeOf } from './structure';
import { linkVerb } from './undo-stack';

export const carryLink = async (
  editing: Editing,
  session: PageSession,
  change: ChangeOf<'link'>,
): Promise<Finish> => {
  const { core, queue } = editing;
  const asked = toAsked(change);
  // A write of the successor's dates would meet the new state of its plan half-way.
  await queue.whenIdle();
  const failure = await settleLink(editing, session, asked);
  remember(core, [asked.from, asked.to]);
  const fresh = await reread(editing, session, asked);
  return () => {
    for (const issue of fresh) putIssue(core.book, issue);
    if (failure === null) return;
    const { key = '' } = issueOf(core.book, asked.to) ?? {};
    const given = { taskId: asked.to, key, verb: linkVerb(change.move), about: { type: 'nothing' } } as const;
    refuseChange(editing, change, { ...failure, ...given });
  };
};

const gone: Failure = { reason: 'gone', details: '' };

/** Null where Jira has it as it was asked for. */
const settleLink = async (
  editing: Editing,
  session: PageSession,
  asked: LinkAsked,
): Promise<Failure | null> => {
  const typeId = await findTypeId(session, asked.kind);
  if (typeof typeId !== 'string') return typeId;
  const [successor] = await reread(editing, session, { from: asked.to, to: asked.to });
  if (!successor) return gone;
  await editing.pace.turn();
  const failure = await settleExistence(editing, session, { asked, typeId, successor });
  return failure ?? settlePlan(editing, session, { asked, typeId, successor });
};

interface LinkAtHand {
  readonly asked: LinkAsked;
  readonly typeId: string;
  /** As it was read a moment ago. */
  readonly successor: Issue;
}

const endIn = ({ links }: Issue, { asked: { kind, from }, typeId }: Omit<LinkAtHand, 'successor'>) =>
  findLinkEnd(links, { typeId, direction: successorSide(kind), otherId: from });

const settleExistence = async (
  editing: Editing,
  session: PageSession,
  link: LinkAtHand,
): Promise<Failure | null> => {
  const { asked, typeId, successor } = link;
  const { client } = session;
  const { from, to, wish, kind } = asked;
  const end = endIn(successor, link);
  if ((end === undefined) === (wish === null)) return null;
  const isOutward = kind.dependency.predecessor === 'outward';
  const answer = end
    ? await removeLink(client, end.linkId, editing.onWait)
    : await makeLink(
        client,
        { typeId, outward: isOutward ? from : to, inward: isOutward ? to : from },
        editing.onWait,
      );
  if (answer.ok) return null;
  if (isUnsure(answer.problem)) {
    const [now] = await reread(editing, session, { from: to, to });
    if (now && (endIn(now, link) === undefined) === (wish === null)) return null;
  }
  return toLinkFailure(answer.problem);
};

const toLinkFailure = (problem: JiraProblem): Failure =>
  problem.code === 'forbidden' ? { reason: 'may-not-link', details: problem.details } : toFailure(problem);

/** Only what differs from what the link's type says already is kept; nothing of a link that is gone. */
const settlePlan = async (
  editing: Editing,
  session: PageSession,
  { asked: { from, kind, wish }, typeId, successor }: LinkAtHand,
): Promise<Failure | null> => {
  const key = toLinkKey(typeId, from);
  const wanted = wish === null || isSame(wish, { type: kind.dependency.type, lag: 0 }) ? null : wish;
  if (isSame(successor.plan?.plan.links?.[key] ?? null, wanted)) return null;
  const { clock } = editing.core.ports;
  const by = session.context.accountId ?? '';
  const made = { at: clock.now(), by, action: toActionId(clock.random()) };
  const next = nextPlanProperty(successor.plan, { links: { [key]: wanted } }, made);
  if (!next.ok) return { reason: 'invalid', details: next.error.message };
  await editing.pace.turn();
  const { client, reader, mapped } = session;
  const tools = { client, reader, mapped, onWait: editing.onWait };
  const outcome = await writeFields(tools, successor, { plan: next.value });
  return outcome.type === 'written' ? null : toWriteFailure(outcome);
};

interface KeptLink {
  readonly type: string;
  readonly lag: number;
}

const isSame = (a: KeptLink | null, b: KeptLink | null): boolean =>
  a === b || (a !== null && b !== null && a.type === b.type && a.lag === b.lag);

const toActionId = (random: number): string => `link-${Math.floor(random * 2 ** 48).toString(36)}`;

const toWriteFailure = (outcome: Exclude<WriteOutcome, { readonly type: 'written' }>): Failure => ({
  reason: outcome.type === 'retry-later' ? outcome.reason : outcome.type,
  details: outcome.details,
});

/** The issues at both ends as Jira has them; what can't be read is passed over. */
const reread = async (
  { onWait }: Editing,
  { reader }: PageSession,
  { from, to }: { readonly from: TaskId; readonly to: TaskId },
): Promise<readonly Issue[]> => {
  const checks = await recheckIssues(reader, [...new Set([from, to])], onWait);
  return [...checks.values()].flatMap((check) => (check.type === 'read' ? [check.issue] : []));
};
