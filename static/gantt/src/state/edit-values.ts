// Edits of what issues hold: shown at once, written as the person signed in, put back with Jira's words when it says no.
import { makeDiff } from '#domain/diff/make-diff';
import { applyCommand } from '#domain/plan/apply-command';
import type { Command } from '#domain/plan/command';
import type { TaskId } from '#domain/plan/ids';
import type { Issue } from '#jira/issue';
import { whoChanged } from '#jira/who-changed';
import type { WriteOutcome } from '#jira/write-fields';
import {
  addRefusal,
  dismiss,
  isPassing,
  repair,
  showTasks,
  shownValues,
  taskOf,
  tell,
  type Editing,
  type Origin,
} from './editing';
import { toVerb, toWantedValues, type FieldEdit } from './field-edit';
import { findConflict } from './find-conflict';
import { fitCommand, fitDiff } from './fit-edit';
import { issueOf, putIssue, removeIssue } from './issue-book';
import { toChange, toWanted, type IssueValues, type SomeValues, type ValueChange } from './issue-values';
import { showBook, type PageCore } from './page-core';
import type { Conflict, ConflictField, Refusal } from './page-state';
import type { StepVerb } from './step';
import { giveBack, pushStep, type Direction, type ValueStep } from './undo-stack';

export const edit = (editing: Editing, command: Command): void => {
  const { session, get } = editing.core;
  if (!session || get().readOnly) return;
  const { plan } = get();
  const diff = fitDiff(applyCommand(plan, fitCommand(command, session.mapped)), session.mapped);
  begin(editing, toWanted(diff), command.type);
};

export const editField = (editing: Editing, taskIds: readonly TaskId[], fieldEdit: FieldEdit): void => {
  const { session, get } = editing.core;
  const wanted = session && !get().readOnly ? toWantedValues(fieldEdit, session.mapped) : null;
  if (wanted) begin(editing, new Map(taskIds.map((id) => [id, wanted])), toVerb(fieldEdit));
};

export const acceptSketches = (editing: Editing, taskIds: readonly TaskId[]): void => {
  const { session, get } = editing.core;
  const { plan, sketches, readOnly } = get();
  if (!session || readOnly) return;
  const wanted = new Map<TaskId, Pick<IssueValues, 'start' | 'finish'>>();
  for (const id of taskIds) {
    const sketch = sketches.get(id);
    if (sketch) wanted.set(id, { start: sketch.start, finish: sketch.finish });
  }
  begin(editing, toWanted(fitDiff(makeDiff(plan, wanted), session.mapped)), 'accept');
};

/** A new step: what could be redone no longer can. */
export const begin = (editing: Editing, wanted: ReadonlyMap<TaskId, SomeValues>, verb: StepVerb): void => {
  const { indexOf } = editing.core.get().plan;
  const changes: ValueChange[] = [];
  for (const [taskId, values] of wanted) {
    const shown = shownValues(editing, taskId);
    const change = shown && indexOf.has(taskId) ? toChange(taskId, shown, values) : null;
    if (change) changes.push(change);
  }
  if (changes.length === 0) return;
  changes.sort((a, b) => (indexOf.get(a.taskId) ?? 0) - (indexOf.get(b.taskId) ?? 0));
  editing.stack = pushStep(editing.stack, { type: 'values', serial: ++editing.lastSerial, verb, changes });
  const after = new Map(changes.map((change) => [change.taskId, change.after]));
  commit(editing, after, { verb, step: null, direction: null });
};

export const stepValues = (editing: Editing, step: ValueStep, direction: Direction): void => {
  const wanted = step.changes.map(
    ({ taskId, before, after }) =>
      [editing.names.idOf(taskId), direction === 'back' ? before : after] as const,
  );
  commit(editing, new Map(wanted), { verb: step.verb, step, direction });
};

const commit = (editing: Editing, wanted: ReadonlyMap<TaskId, SomeValues>, origin: Origin): void => {
  const { queue, origins, drafts } = editing;
  dismiss(editing, ({ taskId }) => wanted.has(taskId));
  for (const [taskId, values] of wanted) {
    origins.set(taskId, origin);
    const draft = drafts.get(taskId);
    if (draft) draft.values = { ...draft.values, ...values };
    else queue.put(taskId, values);
  }
  showTasks(editing, [...wanted.keys()]);
  tell(editing);
};

export interface Settled {
  readonly taskId: TaskId;
  readonly outcome: WriteOutcome;
  readonly wanted: SomeValues;
}

export const settleValues = (editing: Editing, settled: Settled): void => {
  const { taskId, outcome, wanted } = settled;
  const { core, doubts } = editing;
  const issue = 'issue' in outcome ? outcome.issue : null;
  const fields = outcome.type === 'conflict' ? conflictIn(core, outcome.issue, wanted) : [];
  if (issue) putIssue(core.book, issue);
  if (outcome.type === 'retry-later' && issue === null) doubts.add(taskId);
  else doubts.delete(taskId);
  if (outcome.type === 'conflict' && fields.length > 0) clash(editing, { outcome, wanted, fields });
  else if (outcome.type !== 'written') refuse(editing, { taskId, outcome, wanted });
  if (outcome.type === 'gone') dropIssue(core, taskId);
  else showTasks(editing, [taskId]);
  repair(editing);
};

/** Jira has it no more, or hides it: so does the page. */
export const dropIssue = (core: PageCore, taskId: TaskId): void => {
  removeIssue(core.book, taskId);
  core.set({ selected: new Set([...core.get().selected].filter((id) => id !== taskId)) });
  showBook(core);
};

const conflictIn = (
  { session, book }: PageCore,
  now: Issue,
  wanted: SomeValues,
): readonly ConflictField[] => {
  const seen = issueOf(book, now.id);
  return session && seen ? findConflict(session, { seen, now, wanted }) : [];
};

interface Clash {
  readonly outcome: Extract<WriteOutcome, { readonly type: 'conflict' }>;
  readonly wanted: SomeValues;
  readonly fields: readonly ConflictField[];
}

/** Shown at once; whose change it was is added when Jira tells. */
const clash = (editing: Editing, { outcome, wanted, fields }: Clash): void => {
  const { core, refused, origins } = editing;
  const { id: taskId, key, updated } = outcome.issue;
  const id = ++editing.lastRefusal;
  refused.set(id, { type: 'values', taskId, wanted, verb: origins.get(taskId)?.verb ?? 'move' });
  const conflict: Conflict = { id, taskId, key, by: '', at: Date.parse(updated), fields };
  core.set({ conflicts: [...core.get().conflicts, conflict] });
  void nameAuthor(core, conflict);
};

const nameAuthor = async (
  { session, get, set }: PageCore,
  { id, taskId, fields }: Conflict,
): Promise<void> => {
  if (!session) return;
  const { start, end } = session.mapped;
  const fieldIds = {
    start: start?.id ?? '',
    due: end?.id ?? '',
    summary: 'summary',
    assignee: 'assignee',
    labels: 'labels',
  };
  const last = await whoChanged(
    session.client,
    taskId,
    fields.map(({ field }) => fieldIds[field]),
  );
  if (!last) return;
  const named = get().conflicts.map((conflict) =>
    conflict.id === id ? { ...conflict, by: last.name, at: last.at } : conflict,
  );
  set({ conflicts: named });
};

export const resolveConflict = (editing: Editing, conflictId: number, whose: 'theirs' | 'mine'): void => {
  const { core, refused } = editing;
  const mine = refused.get(conflictId);
  const kept = core.get().conflicts.filter(({ id }) => id !== conflictId);
  if (mine?.type !== 'values' || kept.length === core.get().conflicts.length) return;
  refused.delete(conflictId);
  core.set({ conflicts: kept });
  if (whose === 'mine' && !core.get().readOnly)
    begin(editing, new Map([[mine.taskId, mine.wanted]]), mine.verb);
};

type NotWritten = Exclude<WriteOutcome, { readonly type: 'written' }>;

const reasonOf = (outcome: NotWritten): Refusal['reason'] =>
  outcome.type === 'retry-later' ? outcome.reason : outcome.type;

const refuse = (
  editing: Editing,
  { taskId, outcome, wanted }: Settled & { readonly outcome: NotWritten },
): void => {
  const { core, origins } = editing;
  const { verb, step, direction } = origins.get(taskId) ?? { verb: 'move', step: null, direction: null };
  const reason = reasonOf(outcome);
  const isStep = step !== null && direction !== null;
  if (isStep && isPassing(reason)) keepStep(editing, { taskId, step, direction });
  const { details } = outcome;
  const key = taskOf(core, taskId)?.key ?? '';
  if (outcome.type === 'forbidden') {
    core.closed = new Set(core.closed).add(taskId);
    core.set({});
  }
  addRefusal(editing, {
    ...{ taskId, key, reason, details, verb },
    about: { type: 'values', taskId, wanted, verb },
    step: isStep ? { serial: step.serial, direction } : null,
  });
};

/** What was not sent is not done: a step that was to be taken back or made again stays where it was. */
export const keepWithdrawn = (editing: Editing, taskIds: readonly TaskId[]): void => {
  for (const taskId of taskIds) {
    const { step = null, direction = null } = editing.origins.get(taskId) ?? {};
    if (step && direction) keepStep(editing, { taskId, step, direction });
  }
};

interface StepOfTask {
  readonly taskId: TaskId;
  readonly step: ValueStep;
  readonly direction: Direction;
}

const keepStep = (editing: Editing, { taskId, step, direction }: StepOfTask): void => {
  const { idOf } = editing.names;
  const changes = step.changes.filter((change) => idOf(change.taskId) === taskId);
  editing.stack = giveBack(editing.stack, { ...step, changes }, direction);
};
