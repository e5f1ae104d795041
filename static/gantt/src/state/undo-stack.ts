// Steps that can be taken back or made again. A step holds only what Jira really has: what was refused, or changed by
// somebody else since, falls out of it. Pure data; nothing is written here.
import type { TaskId } from '#domain/plan/ids';
import { hasValues, type SomeValues, type ValueChange } from './issue-values';
import type { Step } from './page-state';

export interface UndoStep {
  readonly verb: Step['verb'];
  /** In plan order. */
  readonly changes: readonly ValueChange[];
}

/** Newest last, in both. */
export interface UndoStack {
  readonly undo: readonly UndoStep[];
  readonly redo: readonly UndoStep[];
}

export const emptyUndoStack: UndoStack = { undo: [], redo: [] };

const maxSteps = 100;

export const pushStep = ({ undo }: UndoStack, step: UndoStep): UndoStack => ({
  undo: [...undo, step].slice(-maxSteps),
  redo: [],
});

export interface Popped {
  readonly step: UndoStep;
  readonly stack: UndoStack;
}

export const popUndo = ({ undo, redo }: UndoStack): Popped | null => {
  const step = undo.at(-1);
  return step ? { step, stack: { undo: undo.slice(0, -1), redo: [...redo, step] } } : null;
};

export const popRedo = ({ undo, redo }: UndoStack): Popped | null => {
  const step = redo.at(-1);
  return step ? { step, stack: { undo: [...undo, step], redo: redo.slice(0, -1) } } : null;
};

export const toStep = (step: UndoStep | undefined, keyOf: (taskId: TaskId) => string): Step | null => {
  const first = step?.changes[0];
  return step && first ? { verb: step.verb, count: step.changes.length, key: keyOf(first.taskId) } : null;
};

/**
 * Keeps of every step what still leads on from what the page shows: taking it back must bring back what was
 * there, not overwrite what came from elsewhere.
 */
export const repairStack = (
  { undo, redo }: UndoStack,
  shown: (taskId: TaskId) => SomeValues | undefined,
): UndoStack => ({
  undo: keepConnected(undo, shown, 'back'),
  redo: keepConnected(redo, shown, 'forth'),
});

const keepConnected = (
  steps: readonly UndoStep[],
  shown: (taskId: TaskId) => SomeValues | undefined,
  direction: 'back' | 'forth',
): readonly UndoStep[] => {
  const reached = new Map<TaskId, SomeValues>();
  const connects = ({ taskId, before, after }: ValueChange): boolean => {
    const [near, far] = direction === 'back' ? [after, before] : [before, after];
    const at = reached.get(taskId) ?? shown(taskId);
    if (at === undefined || !hasValues(at, near)) return false;
    reached.set(taskId, { ...at, ...far });
    return true;
  };
  const kept = steps.toReversed().map((step) => ({ ...step, changes: step.changes.filter(connects) }));
  return kept.filter(({ changes }) => changes.length > 0).toReversed();
};
