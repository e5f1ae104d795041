import type { TaskId } from '../../src/domain/plan/ids';
import type { WallMinutes } from '../../src/domain/time/units';
import { parseIssue } from '../../src/jira/parse-issue';
import type { Issue } from '../../src/jira/issue';
import type { WriteOutcome } from '../../src/jira/write-fields';
import type { SomeValues } from '../../static/gantt/src/state/issue-values';
import { createPace } from '../../static/gantt/src/state/pace';
import { createWriteQueue, type WriteQueue } from '../../static/gantt/src/state/write-queue';
import { mapped, renderIssue } from '../jira/support/raw-issue';
import { createFakeClock } from './support/page-stand';

const at = (day: number): SomeValues => ({ start: day as WallMinutes, finish: null });

const issueOf = (id: TaskId): Issue => {
  const parsed = parseIssue(renderIssue({ id }), mapped);
  if (!parsed.ok) throw new Error('unreadable');
  return parsed.issue;
};

interface Stand {
  readonly queue: WriteQueue;
  readonly written: [string, SomeValues, number][];
  readonly settled: [string, string, SomeValues][];
  readonly checks: number[];
  readonly most: () => number;
}

const stand = (outcomeOf: (id: TaskId) => WriteOutcome['type'] = () => 'written'): Stand => {
  const clock = createFakeClock(0);
  const written: Stand['written'] = [];
  const settled: Stand['settled'] = [];
  const checks: number[] = [];
  let [running, most] = [0, 0];
  const queue = createWriteQueue({
    pace: createPace(clock, 20),
    check: async (ids) => {
      checks.push(ids.length);
      return new Map(ids.map((id) => [id, { type: 'read', issue: issueOf(id) }]));
    },
    write: async (issue, wanted) => {
      written.push([issue.id, wanted, clock.now()]);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return outcomeOf(issue.id) === 'written'
        ? { type: 'written', issue }
        : { type: 'forbidden', details: 'No.' };
    },
    onSettled: (id, { type }, wanted) => settled.push([id, type, wanted]),
  });
  return { queue, written, settled, checks, most: () => most };
};

const tasks = (count: number): TaskId[] => Array.from({ length: count }, (_, i) => String(i + 1) as TaskId);

describe('write queue', () => {
  it('has no more than five under way and sends no more than twenty a second', async () => {
    const { queue, written, checks, most } = stand();
    tasks(60).forEach((id) => {
      queue.put(id, at(1));
    });
    expect(queue.pending().size).toBe(60);
    await queue.whenIdle();
    expect(most()).toBeLessThanOrEqual(5);
    expect(checks).toEqual([1, 20, 20, 19]);
    const times = written.map(([, , time]) => time).sort((a, b) => a - b);
    times.forEach((time, i) => {
      expect(time - (times[i - 20] ?? -1000)).toBeGreaterThanOrEqual(1000);
    });
    expect(queue.pending().size).toBe(0);
  });

  it('writes only the newest of the dates that came before it was its turn', async () => {
    const { queue, written } = stand();
    [1, 2, 3].forEach((day) => {
      queue.put('1' as TaskId, at(day));
    });
    await queue.whenIdle();
    expect(written.map(([, dates]) => dates)).toEqual([at(3)]);
  });

  it('writes again what was changed while it was written', async () => {
    const { queue, written, settled } = stand();
    queue.put('1' as TaskId, at(1));
    while (written.length === 0) await new Promise((resolve) => setImmediate(resolve));
    queue.put('1' as TaskId, at(2));
    expect(queue.targetOf('1' as TaskId)).toEqual(at(2));
    await queue.whenIdle();
    expect(written.map(([, dates]) => dates)).toEqual([at(1), at(2)]);
    expect(settled.map(([, type]) => type)).toEqual(['written', 'written']);
  });

  it('lets a refusal take with it what was built on it, and nothing else', async () => {
    const { queue, written, settled } = stand((id) => (id === '1' ? 'forbidden' : 'written'));
    queue.put('1' as TaskId, at(1));
    queue.put('2' as TaskId, at(1));
    while (written.length === 0) await new Promise((resolve) => setImmediate(resolve));
    queue.put('1' as TaskId, at(2));
    await queue.whenIdle();
    expect(settled).toEqual([
      ['1', 'forbidden', at(2)],
      ['2', 'written', at(1)],
    ]);
    expect(queue.targetOf('1' as TaskId)).toBeUndefined();
  });
});

describe('pace', () => {
  it('slows down when asked, to two seconds at most, and comes back by and by', async () => {
    const clock = createFakeClock(0);
    const pace = createPace(clock, 20);
    const gap = async (): Promise<number> => {
      await pace.turn();
      const from = clock.now();
      await pace.turn();
      return clock.now() - from;
    };
    expect(await gap()).toBe(50);
    for (let i = 0; i < 10; i++) pace.slowDown();
    await pace.turn();
    expect(await gap()).toBe(2000);
    for (let i = 0; i < 50; i++) pace.speedUp();
    await pace.turn();
    expect(await gap()).toBe(50);
  });
});
