// How Jira takes a new issue: its type, the issue once and not twice, its place, and how it came out.
import type { TaskId } from '#domain/plan/ids';
import type { CreateType } from '#jira/create-types';
import type { Issue } from '#jira/issue';
import { isUnsure } from '#jira/jira-problem';
import { findMade, makeIssue, type IssueDraft, type MadeIssue } from '#jira/make-issue';
import { rankIssues } from '#jira/rank-issues';
import { recheckIssues } from '#jira/write-fields';
import { addRefusal, repair, type Editing } from './editing';
import { issueOf } from './issue-book';
import { remember, showBook } from './page-core';
import type { PageSession } from './page-session';
import { refuseChange, toFailure, type Failure, type Finish } from './refuse-change';
import { chooseType, insertIssue, toDraftIssue, type ChangeOf } from './structure';

export const carryCreate = async (
  editing: Editing,
  session: PageSession,
  change: ChangeOf<'create'>,
): Promise<Finish> => {
  const prepared = await prepare(editing, session, change);
  if ('reason' in prepared) return () => refuseCreate(editing, change, prepared);
  const { asked } = change.draft;
  await editing.pace.turn();
  const made = await makeOnce(editing, session, prepared.draft);
  if (!made.ok) {
    return () => {
      if (isUnsure(made.problem)) editing.unsureMade = [...editing.unsureMade, prepared.draft];
      refuseCreate(editing, change, toFailure(made.problem));
    };
  }
  const { id } = made.value;
  const after = asked.after === null ? null : change.idOf(asked.after);
  const placement = after === null ? null : { taskIds: [id], place: { after } };
  const problem =
    placement && mayRank(session) ? await rankIssues(session.client, placement, editing.onWait) : null;
  const issue = await readMade(editing, session, made.value, prepared);
  return () => {
    remember(editing.core, [id]);
    insertIssue(editing.core.book, issue, problem || !mayRank(session) ? null : after);
    takeName(editing, change.draft.id, id);
    if (problem) {
      editing.isOrderUnsure = true;
      addRefusal(editing, {
        taskId: id,
        key: issue.key,
        verb: 'rank',
        about: { type: 'nothing' },
        ...toFailure(problem),
      });
    }
  };
};

const mayRank = ({ rights, hasRank }: PageSession): boolean => rights.schedule && hasRank;

interface Prepared {
  readonly draft: IssueDraft;
  readonly type: CreateType;
}

const prepare = async (
  { core }: Editing,
  session: PageSession,
  { draft: { asked }, idOf }: ChangeOf<'create'>,
): Promise<Prepared | Failure> => {
  const types = await core.loadTypes();
  if (!types.ok) return toFailure(types.problem);
  const parentId = asked.parentId === null ? null : idOf(asked.parentId);
  const parent = parentId === null ? undefined : issueOf(core.book, parentId);
  if (parentId !== null && !parent) return { reason: 'gone', details: '' };
  const type = chooseType(types.value, asked.issueTypeId, parent);
  if (!type) return { reason: 'no-type', details: '' };
  if (type.missing.length > 0) return { reason: 'required-fields', details: type.missing.join(', ') };
  const { project } = session;
  return { type, draft: { projectId: project.id, summary: asked.summary, typeId: type.id, parentId } };
};

const isSame = (a: IssueDraft, b: IssueDraft): boolean =>
  a.summary === b.summary && a.typeId === b.typeId && a.parentId === b.parentId;

/** One that was sent before without an answer may be there already. */
const makeOnce = async (editing: Editing, { client, reader }: PageSession, draft: IssueDraft) => {
  const { core, onWait } = editing;
  const tools = { client, reader, onWait, isKnown: (id: TaskId) => issueOf(core.book, id) !== undefined };
  if (editing.unsureMade.some((one) => isSame(one, draft))) {
    const found = await findMade(tools, draft);
    if (!found.ok) return found;
    editing.unsureMade = editing.unsureMade.filter((one) => !isSame(one, draft));
    if (found.value) return { ok: true as const, value: found.value };
  }
  return makeIssue(tools, draft);
};

/** Where it can't be read just now it is shown as far as it is known, and read again later. */
const readMade = async (
  { doubts, onWait }: Editing,
  { reader }: PageSession,
  { id, key }: MadeIssue,
  { draft, type }: Prepared,
): Promise<Issue> => {
  const check = (await recheckIssues(reader, [id], onWait)).get(id);
  if (check?.type === 'read') return check.issue;
  doubts.add(id);
  return toDraftIssue(id, { ...draft, key, type });
};

/** The issue goes on under Jira's id: selected, folded and edited as it was. */
const takeName = (editing: Editing, own: TaskId, id: TaskId): void => {
  const { core, names, drafts, origins, queue } = editing;
  names.made(own, id);
  const rename = (ids: ReadonlySet<TaskId>): ReadonlySet<TaskId> =>
    ids.has(own) ? new Set([...ids].map((one) => (one === own ? id : one))) : ids;
  const { selected, collapsed } = core.get();
  core.set({ selected: rename(selected), collapsed: rename(collapsed) });
  const { values = {} } = drafts.get(own) ?? {};
  drafts.delete(own);
  const origin = origins.get(own);
  if (!origin) return;
  origins.set(id, origin);
  queue.put(id, values);
};

const refuseCreate = (editing: Editing, change: ChangeOf<'create'>, failure: Failure): void => {
  const { draft } = change;
  editing.drafts.delete(draft.id);
  refuseChange(editing, change, {
    ...failure,
    ...{ taskId: draft.id, key: '', verb: 'create' },
    about: { type: 'create', asked: draft.asked },
  });
};

/** Those of which it was not known whether Jira made them; what it did make comes onto the page. */
export const settleMade = async (editing: Editing, session: PageSession): Promise<void> => {
  const { core, unsureMade, onWait } = editing;
  const { client, reader } = session;
  const isKnown = (id: TaskId): boolean => issueOf(core.book, id) !== undefined;
  editing.unsureMade = [];
  for (const draft of unsureMade) {
    const found = await findMade({ client, reader, onWait, isKnown }, draft);
    if (!found.ok) editing.unsureMade = [...editing.unsureMade, draft];
    else if (found.value) await adopt(editing, session, found.value.id);
  }
  showBook(core);
  repair(editing);
};

const adopt = async (editing: Editing, { reader }: PageSession, id: TaskId): Promise<void> => {
  const check = (await recheckIssues(reader, [id])).get(id);
  if (check?.type !== 'read') return;
  insertIssue(editing.core.book, check.issue, null);
  editing.isOrderUnsure = true;
};
