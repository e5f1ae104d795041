// Steps that can be taken back or made again. A step holds only what Jira really has: what was refused, or changed by
// somebody else since, falls out of it. Pure data; nothing is written here.
import type { TaskId } from '#domain/plan/ids';
import type { IdOf } from './issue-names';
import { hasValues, type IssueValues, type SomeValues, type ValueChange } from './issue-values';
import type { Step, StepVerb } from './step';
import type { LinkMove, NewIssue, RankMove } from './structure-types';

export interface ValueStep {
  readonly type: 'values';
  /** Numbers the steps in the order in which they were made. */
  readonly serial: number;
  readonly verb: StepVerb;
  /** In plan order. */
  readonly changes: readonly ValueChange[];
}

export interface CreateStep {
  readonly type: 'create';
  readonly serial: number;
  /** Another one each time that the issue is made anew. */
  readonly taskId: TaskId;
  readonly asked: NewIssue;
  /** As they were when it was taken back; null before. */
  readonly values: IssueValues | null;
}

export interface RankStep {
  readonly type: 'rank';
  readonly serial: number;
  readonly move: RankMove;
}

export interface LinkStep {
  readonly type: 'link';
  readonly serial: number;
  readonly move: LinkMove;
}

export type UndoStep = ValueStep | CreateStep | RankStep | LinkStep;

/** Newest last in `undo`; oldest last in `redo`, since that one comes next. */
export interface UndoStack {
  readonly undo: readonly UndoStep[];
  readonly redo: readonly UndoStep[];
}

export type Direction = 'back' | 'forth';

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
  if (!step) return null;
  switch (step.type) {
    case 'create':
      return { verb: 'create', count: 1, key: keyOf(step.taskId) || step.asked.summary };
    case 'rank': {
      const { taskIds } = step.move.forth;
      const [first] = taskIds;
      return first === undefined ? null : { verb: 'rank', count: taskIds.length, key: keyOf(first) };
    }
    case 'link':
      return { verb: linkVerb(step.move), count: 1, key: keyOf(step.move.to) };
    case 'values': {
      const [first] = step.changes;
      return first ? { verb: step.verb, count: step.changes.length, key: keyOf(first.taskId) } : null;
    }
  }
};

export const linkVerb = ({ before, after }: LinkMove): 'link' | 'unlink' | 'relink' =>
  before === null ? 'link' : after === null ? 'unlink' : 'relink';

const withoutSerial = (steps: readonly UndoStep[], serial: number): readonly UndoStep[] =>
  steps.filter((step) => step.serial !== serial);

export const dropStep = ({ undo, redo }: UndoStack, serial: number): UndoStack => ({
  undo: withoutSerial(undo, serial),
  redo: withoutSerial(redo, serial),
});

/**
 * A step whose undoing, or redoing, Jira had no ear for just now goes back to where it was taken from. Of several
 * issues only those refused go back. What was to be redone stays so only as long as nothing newer was done.
 */
export const giveBack = (stack: UndoStack, refused: UndoStep, direction: Direction): UndoStack => {
  const [from, to] =
    direction === 'back' ? ([stack.redo, stack.undo] as const) : ([stack.undo, stack.redo] as const);
  if (direction === 'forth' && stack.undo.some(({ serial }) => serial > refused.serial)) return stack;
  const taken = takeOut(from, refused);
  const there = to.find(({ serial }) => serial === refused.serial);
  const merged = there?.type === 'values' && refused.type === 'values' ? joined(there, refused) : refused;
  const order = direction === 'back' ? 1 : -1;
  const put = [...withoutSerial(to, refused.serial), merged].sort((a, b) => (a.serial - b.serial) * order);
  return direction === 'back' ? { undo: put, redo: taken } : { undo: taken, redo: put };
};

const joined = (a: ValueStep, b: ValueStep): ValueStep => {
  const ids = new Set(b.changes.map(({ taskId }) => taskId));
  return { ...a, changes: [...a.changes.filter(({ taskId }) => !ids.has(taskId)), ...b.changes] };
};

const takeOut = (steps: readonly UndoStep[], refused: UndoStep): readonly UndoStep[] => {
  if (refused.type !== 'values') return withoutSerial(steps, refused.serial);
  const ids = new Set(refused.changes.map(({ taskId }) => taskId));
  return withContent(
    steps.map((step) =>
      step.type === 'values' && step.serial === refused.serial
        ? { ...step, changes: step.changes.filter(({ taskId }) => !ids.has(taskId)) }
        : step,
    ),
  );
};

const withContent = (steps: readonly UndoStep[]): readonly UndoStep[] =>
  steps.filter((step) => step.type !== 'values' || step.changes.length > 0);

export const replaceStep = ({ undo, redo }: UndoStack, step: UndoStep): UndoStack => {
  const replace = (one: UndoStep): UndoStep => (one.serial === step.serial ? step : one);
  return { undo: undo.map(replace), redo: redo.map(replace) };
};

/**
 * Keeps of every step what still leads on from what the page shows: taking it back must bring back what was
 * there, not overwrite what came from elsewhere.
 */
export const repairStack = ({ undo, redo }: UndoStack, shown: Shown): UndoStack => ({
  undo: keepConnected(undo, shown, 'back'),
  redo: keepConnected(redo, shown, 'forth'),
});

export interface Shown {
  readonly valuesOf: (taskId: TaskId) => SomeValues | undefined;
  readonly idOf: IdOf;
}

const keepConnected = (
  steps: readonly UndoStep[],
  { valuesOf, idOf }: Shown,
  direction: Direction,
): readonly UndoStep[] => {
  const reached = new Map<TaskId, SomeValues>();
  const valuesAt = (id: TaskId): SomeValues | undefined => reached.get(idOf(id)) ?? valuesOf(id);
  const connects = ({ taskId, before, after }: ValueChange): boolean => {
    const [near, far] = direction === 'back' ? [after, before] : [before, after];
    const at = valuesAt(taskId);
    if (at === undefined || !hasValues(at, near)) return false;
    reached.set(idOf(taskId), { ...at, ...far });
    return true;
  };
  const keep = (step: UndoStep): UndoStep => {
    if (step.type === 'values') return { ...step, changes: step.changes.filter(connects) };
    if (step.type === 'create' && direction === 'forth' && step.values)
      reached.set(idOf(step.taskId), step.values);
    return step;
  };
  const leads = (step: UndoStep): boolean => {
    if (step.type === 'create') return direction === 'forth' || valuesOf(step.taskId) !== undefined;
    if (step.type === 'link') return valuesOf(step.move.to) !== undefined;
    return step.type === 'values' || step.move.forth.taskIds.some((id) => valuesAt(id) !== undefined);
  };
  return withContent(steps.toReversed().map(keep).filter(leads)).toReversed();
};
