// What the parts of editing share: the steps, what was refused and why, and how the page is told of it.
import { replaceTasks } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { Task } from '#domain/plan/task';
import type { Issue } from '#jira/issue';
import type { JiraCallInput } from '#jira/jira-client';
import type { JiraProblem } from '#jira/jira-problem';
import type { IssueDraft } from '#jira/make-issue';
import { issueOf, toShownIssue, toShownTask } from './issue-book';
import type { IssueNames } from './issue-names';
import { toValues, type IssueValues, type SomeValues } from './issue-values';
import type { Pace } from './pace';
import { showBook, toPlanView, type PageCore } from './page-core';
import type { Refusal } from './page-state';
import type { StepVerb } from './step';
import type { Draft, NewIssue } from './structure-types';
import type { StructureLane } from './structure-lane';
import {
  repairStack,
  toStep,
  type Direction,
  type UndoStack,
  type UndoStep,
  type ValueStep,
} from './undo-stack';
import type { WriteQueue } from './write-queue';

/** Why values are on their way: an edit of one's own, or a step that is taken back or made again. */
export interface Origin {
  readonly verb: StepVerb;
  readonly step: ValueStep | null;
  readonly direction: Direction | null;
}

/** What a refusal shown was about, so that it can be tried again. */
export type Refused =
  | { readonly type: 'values'; readonly taskId: TaskId; readonly wanted: SomeValues; readonly verb: StepVerb }
  | { readonly type: 'create'; readonly asked: NewIssue }
  | { readonly type: 'step'; readonly step: UndoStep; readonly direction: Direction }
  | { readonly type: 'nothing' };

export interface Editing {
  readonly core: PageCore;
  readonly queue: WriteQueue;
  readonly lane: StructureLane;
  readonly pace: Pace;
  readonly onWait: NonNullable<JiraCallInput['onWait']>;
  readonly names: IssueNames;
  readonly drafts: Map<TaskId, Draft>;
  readonly refused: Map<number, Refused>;
  readonly origins: Map<TaskId, Origin>;
  /** Issues, made issues and ranks of which nobody knows whether Jira has them as the page shows them. */
  readonly doubts: Set<TaskId>;
  unsureMade: readonly IssueDraft[];
  isOrderUnsure: boolean;
  stack: UndoStack;
  lastRefusal: number;
  lastSerial: number;
}

export const taskOf = ({ get }: PageCore, taskId: TaskId): Task | undefined => {
  const { plan } = get();
  return plan.tasks[plan.indexOf.get(taskId) ?? -1];
};

const blank = { start: null, finish: null, assignee: null, labels: [], parentId: null } as const;

/** As they are on the page: Jira's, or on their way there. */
export const shownValues = ({ core, drafts, names }: Editing, taskId: TaskId): IssueValues | undefined => {
  const id = names.idOf(taskId);
  const draft = drafts.get(id);
  if (draft) return { ...blank, summary: draft.asked.summary, ...draft.values };
  const { session, book, targetOf } = core;
  const issue = issueOf(book, id);
  return session && issue ? { ...toValues(issue, session.clock), ...targetOf(id) } : undefined;
};

/** Shows issues as the book has them, or as they are on their way to Jira. */
export const showTasks = ({ core, drafts }: Editing, taskIds: readonly TaskId[]): void => {
  const { session, book, get, set } = core;
  if (!session) return;
  const view = toPlanView(core, session);
  const tasks = new Map<TaskId, Task>();
  const issues = new Map<TaskId, Issue>(get().issues);
  for (const id of taskIds) {
    const issue = issueOf(book, id);
    const before = taskOf(core, id);
    const task = issue && toShownTask(issue, view);
    const isMoved = task && before && task.parentId !== before.parentId;
    if (drafts.has(id) || isMoved) {
      showBook(core);
      return;
    }
    if (!issue || !task || !before) continue;
    tasks.set(id, task);
    issues.set(id, toShownIssue(issue, view));
  }
  set({ plan: replaceTasks(get().plan, tasks), issues });
};

export const isPassing = (reason: Refusal['reason']): boolean => passing.has(reason);

/** Reasons that may be gone a moment later. */
const passing: ReadonlySet<Refusal['reason']> = new Set([
  'rate-limited',
  'session-over',
  'scope-lost',
  'offline',
  'unavailable',
]);

export const toReason = ({ code }: JiraProblem): Refusal['reason'] =>
  code === 'conflict' || code === 'unexpected' ? 'unavailable' : code;

export interface NewRefusal extends Pick<Refusal, 'taskId' | 'reason' | 'details' | 'verb'> {
  readonly about: Refused;
  readonly key?: string;
  /** Of a step that was to be taken back or made again. */
  readonly step?: { readonly serial: number; readonly direction: Direction } | null;
}

export const addRefusal = (
  editing: Editing,
  { taskId, reason, details, verb, about, ...given }: NewRefusal,
): void => {
  const { core, refused, stack } = editing;
  const id = ++editing.lastRefusal;
  refused.set(id, about);
  const { step = null, key = taskOf(core, taskId)?.key ?? '' } = given;
  const left = step && (step.direction === 'back' ? stack.undo : stack.redo);
  const undone = left && (left.some(({ serial }) => serial === step.serial) ? 'kept' : 'dropped');
  const draft = about.type === 'create' ? about.asked : null;
  const refusal: Refusal = { id, taskId, key, reason, details, verb, draft, undone };
  core.set({ refusals: [...core.get().refusals, refusal] });
};

export const dismiss = ({ core, refused }: Editing, which: (refusal: Refusal) => boolean): void => {
  const { refusals } = core.get();
  const kept = refusals.filter((refusal) => !which(refusal));
  if (kept.length === refusals.length) return;
  refusals.filter(which).forEach(({ id }) => refused.delete(id));
  core.set({ refusals: kept, failed: new Set(kept.map(({ taskId }) => taskId)) });
};

export const repair = (editing: Editing): void => {
  const { names } = editing;
  const valuesOf = (id: TaskId): IssueValues | undefined => shownValues(editing, id);
  editing.stack = repairStack(editing.stack, { valuesOf, idOf: names.idOf });
  tell(editing);
};

const idsIn = ({ lane }: Editing): TaskId[] =>
  lane.pending().flatMap((change) => {
    switch (change.type) {
      case 'create':
        return [change.draft.id];
      case 'delete':
        return [change.taskId];
      case 'link':
        return [change.move.from, change.move.to].map(change.idOf);
      case 'rank':
        return change.move.forth.taskIds.map(change.idOf);
    }
  });

/** Says on the page what stack, queue and lane hold. */
export const tell = (editing: Editing): void => {
  const { core, queue, stack, names } = editing;
  const keyOf = (id: TaskId): string => taskOf(core, names.idOf(id))?.key ?? '';
  const saving = new Set([...queue.pending(), ...idsIn(editing)]);
  core.set({
    saving,
    save: saving.size > 0 ? { type: 'saving', count: saving.size } : { type: 'saved' },
    failed: new Set(core.get().refusals.map(({ taskId }) => taskId)),
    nextUndo: toStep(stack.undo.at(-1), keyOf),
    nextRedo: toStep(stack.redo.at(-1), keyOf),
  });
};
