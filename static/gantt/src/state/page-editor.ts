// Edits: shown at once, written as the person signed in, put back with Jira's words when it says no, undone and redone.
import { makeDiff } from '#domain/diff/make-diff';
import { applyCommand } from '#domain/plan/apply-command';
import type { Command } from '#domain/plan/command';
import { replaceTasks } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { Task } from '#domain/plan/task';
import type { Issue } from '#jira/issue';
import { whoChanged } from '#jira/who-changed';
import { recheckIssues, type WriteOutcome } from '#jira/write-fields';
import { fitCommand, fitDiff } from './fit-edit';
import { toVerb, toWantedValues, type FieldEdit } from './field-edit';
import { findConflict } from './find-conflict';
import { issueOf, putIssue, toShownIssue, toShownTask } from './issue-book';
import {
  toChange,
  toValues,
  toWanted,
  type IssueValues,
  type SomeValues,
  type ValueChange,
} from './issue-values';
import { createPace } from './pace';
import { showBook, toPlanView, type PageCore } from './page-core';
import type { Conflict, ConflictField, PageActions, Refusal, Step } from './page-state';
import { emptyUndoStack, popRedo, popUndo, pushStep, repairStack, toStep, type Popped } from './undo-stack';
import { writeIssue } from './write-issue';
import { createWriteQueue, type WriteQueue } from './write-queue';

export interface PageEditor extends Pick<
  PageActions,
  | 'edit'
  | 'editField'
  | 'acceptSketches'
  | 'undo'
  | 'redo'
  | 'retry'
  | 'dismiss'
  | 'resolveConflict'
  | 'stopWrites'
> {
  readonly queue: WriteQueue;
  /** After issues were read again: steps that no longer lead anywhere are dropped. */
  readonly repair: () => void;
  /** Reads issues again of which nobody knows whether their write arrived. */
  readonly settleDoubts: () => Promise<void>;
}

const writesPerSecond = 20;

interface Editing {
  readonly core: PageCore;
  readonly queue: WriteQueue;
  /** What each refusal shown was about, so that it can be tried again. */
  readonly refused: Map<
    number,
    { readonly taskId: TaskId; readonly wanted: SomeValues; readonly verb: Step['verb'] }
  >;
  readonly doubts: Set<TaskId>;
  readonly verbs: Map<TaskId, Step['verb']>;
  stack: typeof emptyUndoStack;
  lastRefusal: number;
}

const createEditing = (core: PageCore, queue: WriteQueue): Editing => ({
  core,
  queue,
  refused: new Map(),
  doubts: new Set(),
  verbs: new Map(),
  stack: emptyUndoStack,
  lastRefusal: 0,
});

export const createPageEditor = (core: PageCore): PageEditor => {
  const pace = createPace(core.ports.clock, writesPerSecond);
  const onWait = (seconds: number): void => {
    pace.slowDown();
    core.set({ save: { type: 'waiting', count: editing.queue.pending().size, seconds } });
  };
  const queue: WriteQueue = createWriteQueue({
    pace,
    check: async (ids) => (core.session ? recheckIssues(core.session.reader, ids, onWait) : new Map()),
    write: (now, wanted) => writeIssue(core, { now, wanted, onWait }),
    onSettled: (taskId, outcome, wanted) => {
      settle(editing, { taskId, outcome, wanted });
    },
  });
  const editing = createEditing(core, queue);
  return {
    queue,
    edit: (command) => {
      edit(editing, command);
    },
    acceptSketches: (taskIds) => {
      acceptSketches(editing, taskIds);
    },
    editField: (taskIds, fieldEdit) => {
      editField(editing, taskIds, fieldEdit);
    },
    resolveConflict: (conflictId, whose) => {
      resolveConflict(editing, conflictId, whose);
    },
    undo: () => {
      stepBy(editing, popUndo(editing.stack), 'back');
    },
    redo: () => {
      stepBy(editing, popRedo(editing.stack), 'forth');
    },
    retry: (refusalIds) => {
      retry(editing, refusalIds);
    },
    dismiss: (refusalIds) => {
      dismiss(editing, ({ id }) => refusalIds.includes(id));
    },
    stopWrites: () => {
      stopWrites(editing);
    },
    repair: () => {
      repair(editing);
    },
    settleDoubts: () => settleDoubts(editing),
  };
};

const edit = (editing: Editing, command: Command): void => {
  const { session, get } = editing.core;
  if (!session || get().readOnly) return;
  const { plan } = get();
  const diff = fitDiff(applyCommand(plan, fitCommand(command, session.mapped)), session.mapped);
  begin(editing, toWanted(diff), command.type);
};

const editField = (editing: Editing, taskIds: readonly TaskId[], edit: FieldEdit): void => {
  const { session, get } = editing.core;
  const wanted = session && !get().readOnly ? toWantedValues(edit, session.mapped) : null;
  if (wanted) begin(editing, new Map(taskIds.map((id) => [id, wanted])), toVerb(edit));
};

const acceptSketches = (editing: Editing, taskIds: readonly TaskId[]): void => {
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
const begin = (editing: Editing, wanted: ReadonlyMap<TaskId, SomeValues>, verb: Step['verb']): void => {
  const { core } = editing;
  const { indexOf } = core.get().plan;
  const changes: ValueChange[] = [];
  for (const [taskId, values] of wanted) {
    const shown = shownValues(core, taskId);
    const change = shown && indexOf.has(taskId) ? toChange(taskId, shown, values) : null;
    if (change) changes.push(change);
  }
  if (changes.length === 0) return;
  changes.sort((a, b) => (indexOf.get(a.taskId) ?? 0) - (indexOf.get(b.taskId) ?? 0));
  editing.stack = pushStep(editing.stack, { verb, changes });
  commit(editing, new Map(changes.map(({ taskId, after }) => [taskId, after])), verb);
};

const stepBy = (editing: Editing, popped: Popped | null, direction: 'back' | 'forth'): void => {
  if (!popped || editing.core.get().readOnly) return;
  editing.stack = popped.stack;
  const { changes, verb } = popped.step;
  const wanted = changes.map(
    ({ taskId, before, after }) => [taskId, direction === 'back' ? before : after] as const,
  );
  commit(editing, new Map(wanted), verb);
};

const commit = (editing: Editing, wanted: ReadonlyMap<TaskId, SomeValues>, verb: Step['verb']): void => {
  const { core, queue, verbs } = editing;
  dismiss(editing, ({ taskId }) => wanted.has(taskId));
  for (const [taskId, values] of wanted) {
    verbs.set(taskId, verb);
    queue.put(taskId, values);
  }
  showTasks(core, [...wanted.keys()]);
  tell(editing);
};

interface Settled {
  readonly taskId: TaskId;
  readonly outcome: WriteOutcome;
  readonly wanted: SomeValues;
}

const settle = (editing: Editing, { taskId, outcome, wanted }: Settled): void => {
  const { core, doubts } = editing;
  const issue = 'issue' in outcome ? outcome.issue : null;
  const fields = outcome.type === 'conflict' ? conflictIn(core, outcome.issue, wanted) : [];
  if (issue) putIssue(core.book, issue);
  if (outcome.type === 'retry-later' && issue === null) doubts.add(taskId);
  else doubts.delete(taskId);
  if (outcome.type === 'conflict' && fields.length > 0) clash(editing, { outcome, wanted, fields });
  else if (outcome.type !== 'written') refuse(editing, { taskId, outcome, wanted });
  showTasks(core, [taskId]);
  repair(editing);
  if (outcome.type === 'written' && doubts.size > 0) void settleDoubts(editing);
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
  const { core, refused, verbs } = editing;
  const { id: taskId, key, updated } = outcome.issue;
  const id = ++editing.lastRefusal;
  refused.set(id, { taskId, wanted, verb: verbs.get(taskId) ?? 'move' });
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

const resolveConflict = (editing: Editing, conflictId: number, whose: 'theirs' | 'mine'): void => {
  const { core, refused } = editing;
  const mine = refused.get(conflictId);
  const kept = core.get().conflicts.filter(({ id }) => id !== conflictId);
  if (!mine || kept.length === core.get().conflicts.length) return;
  refused.delete(conflictId);
  core.set({ conflicts: kept });
  if (whose === 'mine' && !core.get().readOnly)
    begin(editing, new Map([[mine.taskId, mine.wanted]]), mine.verb);
};

const taskOf = ({ get }: PageCore, taskId: TaskId): Task | undefined => {
  const { plan } = get();
  return plan.tasks[plan.indexOf.get(taskId) ?? -1];
};

/** As they are on the page: Jira's, or on their way there. */
const shownValues = ({ session, book, targetOf }: PageCore, taskId: TaskId): IssueValues | undefined => {
  const issue = issueOf(book, taskId);
  return session && issue ? { ...toValues(issue, session.clock), ...targetOf(taskId) } : undefined;
};

/** Shows issues as the book has them, or as they are on their way to Jira. */
const showTasks = (core: PageCore, taskIds: readonly TaskId[]): void => {
  const { session, book, get, set } = core;
  if (!session) return;
  const view = toPlanView(core, session);
  const tasks = new Map<TaskId, Task>();
  const issues = new Map<TaskId, Issue>(get().issues);
  for (const id of taskIds) {
    const issue = issueOf(book, id);
    const before = taskOf(core, id);
    if (!issue || !before) continue;
    if (issue.parentId !== before.parentId) {
      showBook(core);
      return;
    }
    tasks.set(id, toShownTask(issue, view));
    issues.set(id, toShownIssue(issue, view));
  }
  set({ plan: replaceTasks(get().plan, tasks), issues });
};

type Refused = Exclude<WriteOutcome, { readonly type: 'written' }>;

const reasonOf = (outcome: Refused): Refusal['reason'] => {
  if (outcome.type !== 'retry-later') return outcome.type;
  return outcome.reason === 'scope-lost' ? 'unavailable' : outcome.reason;
};

const refuse = (
  editing: Editing,
  { taskId, outcome, wanted }: Settled & { readonly outcome: Refused },
): void => {
  const { core, refused, verbs } = editing;
  const { refusals, locked } = core.get();
  const id = ++editing.lastRefusal;
  refused.set(id, { taskId, wanted, verb: verbs.get(taskId) ?? 'move' });
  const key = taskOf(core, taskId)?.key ?? '';
  core.set({
    refusals: [...refusals, { id, taskId, key, reason: reasonOf(outcome), details: outcome.details }],
    ...(outcome.type === 'forbidden' && { locked: new Set(locked).add(taskId) }),
  });
};

/** What was refused together is one step again. */
const retry = (editing: Editing, refusalIds: readonly number[]): void => {
  const byVerb = new Map<Step['verb'], Map<TaskId, SomeValues>>();
  for (const id of refusalIds) {
    const again = editing.refused.get(id);
    if (!again) continue;
    const wanted = byVerb.get(again.verb) ?? new Map<TaskId, SomeValues>();
    wanted.set(again.taskId, { ...wanted.get(again.taskId), ...again.wanted });
    byVerb.set(again.verb, wanted);
  }
  dismiss(editing, ({ id }) => refusalIds.includes(id));
  for (const [verb, wanted] of byVerb) begin(editing, wanted, verb);
};

const stopWrites = (editing: Editing): void => {
  showTasks(editing.core, editing.queue.withdraw());
  repair(editing);
};

const dismiss = (editing: Editing, which: (refusal: Refusal) => boolean): void => {
  const { core, refused } = editing;
  const { refusals } = core.get();
  const kept = refusals.filter((refusal) => !which(refusal));
  if (kept.length === refusals.length) return;
  refusals.filter(which).forEach(({ id }) => refused.delete(id));
  core.set({ refusals: kept, failed: new Set(kept.map(({ taskId }) => taskId)) });
};

const repair = (editing: Editing): void => {
  editing.stack = repairStack(editing.stack, (id) => shownValues(editing.core, id));
  tell(editing);
};

/** Says on the page what stack and queue hold. */
const tell = ({ core, queue, stack }: Editing): void => {
  const keyOf = (id: TaskId): string => taskOf(core, id)?.key ?? '';
  const saving = queue.pending();
  core.set({
    saving,
    save: saving.size > 0 ? { type: 'saving', count: saving.size } : { type: 'saved' },
    failed: new Set(core.get().refusals.map(({ taskId }) => taskId)),
    nextUndo: toStep(stack.undo.at(-1), keyOf),
    nextRedo: toStep(stack.redo.at(-1), keyOf),
  });
};

const checkedAtOnce = 100;

const settleDoubts = async (editing: Editing): Promise<void> => {
  const { core, doubts, queue } = editing;
  const ids = [...doubts].slice(0, checkedAtOnce);
  if (!core.session || ids.length === 0) return;
  ids.forEach((id) => doubts.delete(id));
  const checks = await recheckIssues(core.session.reader, ids);
  for (const [id, check] of checks) {
    if (check.type === 'retry-later') doubts.add(id);
    if (check.type !== 'read' || queue.pending().has(id)) continue;
    putIssue(core.book, check.issue);
    showTasks(core, [id]);
  }
  repair(editing);
};
