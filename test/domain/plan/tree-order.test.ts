import fc from 'fast-check';
import type { TaskId } from '#domain/plan/ids';
import { toTreeOrder } from '#domain/plan/tree-order';
import { createTask } from './support/any-plan';

// A soak runs the law many times.
jest.setTimeout(1_800_000);

/** Any parents at all: unknown ones, themselves, each other's. */
const anyTasks = fc
  .array(fc.record({ id: fc.nat(12), parent: fc.option(fc.nat(14)) }), { maxLength: 16 })
  .map((given) =>
    given.map(({ id, parent }) =>
      createTask(id, {
        parentId: parent === null ? null : (String(parent) as TaskId),
        name: `${id} of ${parent}`,
      }),
    ),
  );

type Tasks = ReturnType<typeof createTask>[];

/** Slow and obvious: the last version of each id, where it was first given. */
const newestOf = (tasks: Tasks): Tasks => [...new Map(tasks.map((task) => [task.id, task])).values()];

const isOwnAncestor = (tasks: Tasks, id: TaskId): boolean => {
  const parentOf = new Map(tasks.map((task) => [task.id, task.parentId]));
  let at = parentOf.get(id) ?? null;
  for (let i = 0; i < tasks.length && at !== null && at !== id; i++) at = parentOf.get(at) ?? null;
  return at === id;
};

const flatten = (tasks: Tasks, above: TaskId | null, level: number): [TaskId, number][] => {
  const ids = new Set(tasks.map(({ id }) => id));
  const parentOf = ({ id, parentId }: Tasks[number]): TaskId | null =>
    parentId === null || !ids.has(parentId) || isOwnAncestor(tasks, id) ? null : parentId;
  return tasks
    .filter((task) => parentOf(task) === above)
    .flatMap(({ id }) => [[id, level] as [TaskId, number], ...flatten(tasks, id, level + 1)]);
};

describe('the order of a tree', () => {
  it('is depth first, with siblings as given, and loses nothing to a circle', () => {
    fc.assert(
      fc.property(anyTasks, (given) => {
        const tree = toTreeOrder(given);
        const wanted = flatten(newestOf(given), null, 0);
        expect(tree.tasks.map(({ id }, i) => [id, tree.level[i]])).toEqual(wanted);
        expect(new Set(tree.tasks)).toEqual(new Set(newestOf(given)));
      }),
    );
  });

  it('tells of each task where it stands, below what, and where its descendants end', () => {
    fc.assert(
      fc.property(anyTasks, (given) => {
        const { tasks, indexOf, level, parent, subtreeEnd } = toTreeOrder(given);
        tasks.forEach(({ id }, i) => {
          const end = subtreeEnd[i] ?? 0;
          expect(indexOf.get(id)).toBe(i);
          expect(level.slice(i + 1, end).every((deep) => deep > (level[i] ?? 0))).toBe(true);
          expect(end === tasks.length || (level[end] ?? 0) <= (level[i] ?? 0)).toBe(true);
          const above = parent[i] ?? -1;
          expect(
            above < 0 ? level[i] === 0 : (subtreeEnd[above] ?? 0) > i && level[above] === (level[i] ?? 0) - 1,
          ).toBe(true);
        });
      }),
    );
  });
});
