import type { TaskId } from '../../src/domain/plan/ids';
import type { TaskDates } from '../../src/domain/plan/task';
import {
  emptyUndoStack,
  popRedo,
  popUndo,
  pushStep,
  repairStack,
  toStep,
  type Shown,
  type UndoStep,
} from '../../static/gantt/src/state/undo-stack';

const at = (day: number): TaskDates => ({ start: day as NonNullable<TaskDates['start']>, finish: null });
const step = (...moves: [id: string, from: number, to: number][]): UndoStep => ({
  type: 'values',
  serial: 1,
  verb: 'move',
  changes: moves.map(([id, from, to]) => ({ taskId: id as TaskId, before: at(from), after: at(to) })),
});
const shows = (days: Record<string, number>): Shown => ({
  idOf: (id) => id,
  valuesOf: (id) => (days[id] === undefined ? undefined : at(days[id])),
});

describe('undo stack', () => {
  it('gives steps back in reverse, and again forwards', () => {
    const stack = [step(['A', 1, 2]), step(['A', 2, 3])].reduce(pushStep, emptyUndoStack);
    const undone = popUndo(stack)!;
    expect(undone.step).toEqual(step(['A', 2, 3]));
    expect(popRedo(undone.stack)).toEqual({ step: step(['A', 2, 3]), stack });
    expect(popRedo(stack)).toBeNull();
    expect(popUndo(emptyUndoStack)).toBeNull();
  });

  it('forgets what could be redone when something new is done', () => {
    const { stack } = popUndo(pushStep(emptyUndoStack, step(['A', 1, 2])))!;
    expect(pushStep(stack, step(['B', 1, 2])).redo).toEqual([]);
  });

  it('drops what was refused and keeps the rest of its step', () => {
    const stack = pushStep(emptyUndoStack, step(['A', 1, 2], ['B', 5, 6]));
    const repaired = repairStack(stack, shows({ A: 1, B: 6 }));
    expect(repaired.undo).toEqual([step(['B', 5, 6])]);
    expect(toStep(repaired.undo.at(-1), (id) => `LUM-${id}`)).toEqual({
      verb: 'move',
      count: 1,
      key: 'LUM-B',
    });
  });

  it('keeps earlier steps of a task whose last one was refused', () => {
    const stack = [step(['A', 1, 2]), step(['A', 2, 3]), step(['A', 3, 4])].reduce(pushStep, emptyUndoStack);
    expect(repairStack(stack, shows({ A: 2 })).undo).toEqual([step(['A', 1, 2])]);
  });

  it('drops every step of a task that somebody else moved or removed', () => {
    const stack = [step(['A', 1, 2]), step(['B', 1, 2])].reduce(pushStep, emptyUndoStack);
    expect(repairStack(stack, shows({ A: 9 }))).toEqual(emptyUndoStack);
  });

  it('drops a redo that no longer starts from what is shown', () => {
    const { stack } = popUndo(pushStep(emptyUndoStack, step(['A', 1, 2], ['B', 1, 2])))!;
    expect(repairStack(stack, shows({ A: 1, B: 7 })).redo).toEqual([step(['A', 1, 2])]);
  });

  it('remembers a hundred steps', () => {
    const steps = Array.from({ length: 120 }, (_, i) => step(['A', i, i + 1]));
    const { undo } = steps.reduce(pushStep, emptyUndoStack);
    expect([undo.length, undo[0]]).toEqual([100, step(['A', 20, 21])]);
  });
});
