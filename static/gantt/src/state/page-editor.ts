// Edits: shown at once, written as the person signed in, put back with Jira's words when it says no, undone and redone.
import { applyDiff } from '#domain/diff/apply-diff';
import type { Diff } from '#domain/diff/diff';
import { invertDiff } from '#domain/diff/invert-diff';
import { makeDiff } from '#domain/diff/make-diff';
import { applyCommand } from '#domain/plan/apply-command';
import type { Command } from '#domain/plan/command';
import { replaceTasks } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { Task, TaskDates } from '#domain/plan/task';
import type { Issue } from '#jira/issue';
import { recheckIssues, type WriteOutcome } from '#jira/write-dates';
import { fitCommand, fitDiff } from './fit-edit';
import { issueOf, putIssue, toShownTask } from './issue-book';
import { createPace } from './pace';
import { showBook, toPlanView, type PageCore } from './page-core';
import type { PageActions, Refusal, Step } from './page-state';
import { emptyUndoStack, popRedo, popUndo, pushStep, repairStack, toStep, type Popped } from './undo-stack';
import { writeIssue } from './write-issue';
import { createWriteQueue, type WriteQueue } from './write-queue';

export interface PageEditor extends Pick<
  PageActions,
  'edit' | 'acceptSketches' | 'undo' | 'redo' | 'retry' | 'dismiss'
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
    { readonly taskId: TaskId; readonly wanted: TaskDates; readonly verb: Step['verb'] }
  >;
  readonly doubts: Set<TaskId>;
  readonly verbs: Map<TaskId, Step['verb']>;
  stack: typeof emptyUndoStack;
  lastRefusal: number;
}

export const createPageEditor = (core: PageCore): PageEditor => {
  const pace = createPace(core.ports.clock, writesPerSecond);
  const onWait = (seconds: number): void => {
    pace.slowDown();
    core.set({ save: { type: 'waiting', count: editing.queue.pending().size, seconds } });
  };
  const queue = createWriteQueue({
    pace,
    check: async (ids) => (core.session ? recheckIssues(core.session.reader, ids, onWait) : new Map()),
    write: (now, wanted) => writeIssue(core, { now, wanted, onWait }),
    onSettled: (taskId, outcome, wanted) => {
      settle(editing, { taskId, outcome, wanted });
    },
  });
  const editing: Editing = {
    core,
    queue,
    refused: new Map(),
    doubts: new Set(),
    verbs: new Map(),
    stack: emptyUndoStack,
    lastRefusal: 0,
  };
  return {
    queue,
    edit: (command) => {
      edit(editing, command);
    },
    acceptSketches: (taskIds) => {
      acceptSketches(editing, taskIds);
    },
    undo: () => {
      stepBy(editing, popUndo(editing.stack), 'back');
    },
    redo: () => {
      stepBy(editing, popRedo(editing.stack), 'forth');
    },
    retry: (refusalId) => {
      retry(editing, refusalId);
    },
    dismiss: (refusalId) => {
      dismiss(editing, (refusal) => refusal.id === refusalId);
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
  begin(editing, diff, command.type);
};

const acceptSketches = (editing: Editing, taskIds: readonly TaskId[]): void => {
  const { session, get } = editing.core;
  const { plan, sketches, readOnly } = get();
  if (!session || readOnly) return;
  const wanted = new Map<TaskId, TaskDates>();
  for (const id of taskIds) {
    const sketch = sketches.get(id);
    if (sketch) wanted.set(id, { start: sketch.start, finish: sketch.finish });
  }
  begin(editing, fitDiff(makeDiff(plan, wanted), session.mapped), 'accept');
};

/** A new step: what could be redone no longer can. */
const begin = (editing: Editing, diff: Diff, verb: Step['verb']): void => {
  if (diff.changes.length === 0) return;
  editing.stack = pushStep(editing.stack, { verb, changes: diff.changes });
  commit(editing, diff, verb);
};

const stepBy = (editing: Editing, popped: Popped | null, direction: 'back' | 'forth'): void => {
  if (!popped || editing.core.get().readOnly) return;
  editing.stack = popped.stack;
  const { changes, verb } = popped.step;
  commit(editing, direction === 'back' ? invertDiff({ changes }) : { changes }, verb);
};

const commit = (editing: Editing, diff: Diff, verb: Step['verb']): void => {
  const { core, queue, verbs } = editing;
  const touched = new Set(diff.changes.map(({ taskId }) => taskId));
  dismiss(editing, ({ taskId }) => touched.has(taskId));
  core.set({ plan: applyDiff(core.get().plan, diff) });
  for (const { taskId, after } of diff.changes) {
    verbs.set(taskId, verb);
    queue.put(taskId, after);
  }
  tell(editing);
};

interface Settled {
  readonly taskId: TaskId;
  readonly outcome: WriteOutcome;
  readonly wanted: TaskDates;
}

const settle = (editing: Editing, { taskId, outcome, wanted }: Settled): void => {
  const { core, doubts } = editing;
  const issue = 'issue' in outcome ? outcome.issue : null;
  if (issue) putIssue(core.book, issue);
  if (outcome.type === 'retry-later' && issue === null) doubts.add(taskId);
  else doubts.delete(taskId);
  if (outcome.type !== 'written') refuse(editing, { taskId, outcome, wanted });
  showTask(core, taskId);
  repair(editing);
  if (outcome.type === 'written' && doubts.size > 0) void settleDoubts(editing);
};

const taskOf = ({ get }: PageCore, taskId: TaskId): Task | undefined => {
  const { plan } = get();
  return plan.tasks[plan.indexOf.get(taskId) ?? -1];
};

/** Shows an issue as the book has it, or as it is on its way to Jira. */
const showTask = (core: PageCore, taskId: TaskId): void => {
  const { session, book, get, set } = core;
  const issue = issueOf(book, taskId);
  const before = taskOf(core, taskId);
  if (!session || !issue || !before) return;
  if (issue.parentId !== before.parentId) {
    showBook(core);
    return;
  }
  const task = toShownTask(issue, toPlanView(core, session));
  set({
    plan: replaceTasks(get().plan, new Map([[taskId, task]])),
    issues: new Map<TaskId, Issue>(get().issues).set(taskId, issue),
  });
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

const retry = (editing: Editing, refusalId: number): void => {
  const again = editing.refused.get(refusalId);
  if (!again) return;
  dismiss(editing, ({ id }) => id === refusalId);
  begin(editing, makeDiff(editing.core.get().plan, new Map([[again.taskId, again.wanted]])), again.verb);
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
  editing.stack = repairStack(editing.stack, (id) => taskOf(editing.core, id)?.dates);
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
    showTask(core, id);
  }
  repair(editing);
};
