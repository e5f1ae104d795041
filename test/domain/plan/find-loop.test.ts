import fc from 'fast-check';
import { createPlan } from '../../../src/domain/plan/create-plan';
import { findLoop, isFamily } from '../../../src/domain/plan/find-loop';
import type { IssueKey, LinkId, TaskId } from '../../../src/domain/plan/ids';
import type { Link } from '../../../src/domain/plan/link';
import type { Task } from '../../../src/domain/plan/task';
import type { WorkMinutes } from '../../../src/domain/time/units';
import { runs } from '../../support/runs';

const id = (name: string): TaskId => name as TaskId;

const task = (name: string, parent: string | null): Task => ({
  id: id(name),
  key: name as IssueKey,
  name,
  parentId: parent === null ? null : id(parent),
  kind: 'task',
  stage: 'todo',
  dates: { start: null, finish: null },
  progress: null,
  effort: null,
});

const link = (from: string, to: string, soft = false): Link => ({
  id: `${from}>${to}` as LinkId,
  from: id(from),
  to: id(to),
  type: 'FS',
  lag: 0 as WorkMinutes,
  soft,
});

const planOf = (parents: Readonly<Record<string, string | null>>, links: readonly Link[]) =>
  createPlan(
    Object.entries(parents).map(([name, parent]) => task(name, parent)),
    links,
  );

const flat = { A: null, B: null, C: null, D: null };

describe('a new link', () => {
  it('closes no loop where nothing leads back', () => {
    const plan = planOf(flat, [link('A', 'B'), link('B', 'C')]);
    expect(findLoop(plan, id('A'), id('C'))).toBeNull();
    expect(findLoop(plan, id('C'), id('D'))).toBeNull();
  });

  it('is shown with the way that leads back and the link that closes it', () => {
    const plan = planOf(flat, [link('B', 'C'), link('C', 'D'), link('D', 'A')]);
    expect(findLoop(plan, id('A'), id('B'))).toEqual({ tasks: ['A', 'B', 'C', 'D', 'A'], closing: 'D>A' });
  });

  it('closes a loop over a summary, whose children wait when it waits', () => {
    const plan = planOf({ S: null, A: 'S', B: null }, [link('B', 'S')]);
    expect(findLoop(plan, id('A'), id('B'))).toMatchObject({ closing: 'B>S' });
    expect(findLoop(plan, id('B'), id('A'))).toBeNull();
  });

  it('is not bound by soft links', () => {
    expect(findLoop(planOf(flat, [link('B', 'A', true)]), id('A'), id('B'))).toBeNull();
  });

  it('between a task and what stands above it makes no sense', () => {
    const plan = planOf({ S: null, A: 'S', B: 'A', C: null }, []);
    expect(isFamily(plan, id('S'), id('B'))).toBe(true);
    expect(isFamily(plan, id('B'), id('A'))).toBe(true);
    expect(isFamily(plan, id('A'), id('A'))).toBe(true);
    expect(isFamily(plan, id('C'), id('A'))).toBe(false);
  });

  it('closes a loop just where one can walk back along links, whatever the plan', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F'];
    const pair = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 10 }), pair, (pairs, [from, to]) => {
        const links = pairs.filter(([a, b]) => a !== b).map(([a, b]) => link(a, b));
        const plan = planOf(Object.fromEntries(names.map((name) => [name, null])), links);
        const canWalk = (at: string, visited: readonly string[]): boolean =>
          at === from ||
          links.some(
            (one) => one.from === at && !visited.includes(one.to) && canWalk(one.to, [...visited, at]),
          );
        if (from === to) return;
        const loop = findLoop(plan, id(from), id(to));
        expect(loop !== null).toBe(canWalk(to, []));
        if (!loop) return;
        expect(loop.tasks[0]).toBe(from);
        expect(loop.tasks.at(-1)).toBe(from);
        const without = planOf(
          Object.fromEntries(names.map((name) => [name, null])),
          links.filter((one) => one.id !== loop.closing),
        );
        expect(findLoop(without, id(from), id(to))?.closing).not.toBe(loop.closing);
      }),
      runs(200),
    );
  });
});
