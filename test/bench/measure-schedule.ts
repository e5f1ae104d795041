// How long full passes and edits take, in medians after warming up. Knows neither Node nor a browser: it is bundled and run
// in both, since a program compiled file by file is slower than what people get.
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule, type Schedule } from '#domain/schedule/create-schedule';
import type { Edit } from '#domain/schedule/edit';
import { reschedule } from '#domain/schedule/reschedule';
import type { ScheduleInput } from '#domain/schedule/schedule-input';
import { createSlowPlan } from '../oracle/slow-plan';
import { slowSchedule } from '../oracle/slow-schedule';
import { createChain, createPlan, createRandom, type Random } from './schedule-plan';

/** Milliseconds, medians; `pass` is both passes, slack and reasons, `all` with compiling the plan. */
export interface FullTimes {
  readonly tasks: number;
  readonly pass: number;
  /** What it took when the machine had nothing else to do, or the least else. */
  readonly fastestPass: number;
  readonly all: number;
}

export interface EditTimes {
  readonly edit: string;
  readonly median: number;
  readonly p95: number;
  /** Tasks that came out different. */
  readonly movedMedian: number;
  readonly movedP95: number;
  readonly movedMost: number;
}

export interface ScheduleTimes {
  readonly plans: readonly FullTimes[];
  readonly chain: FullTimes;
  readonly edits: readonly EditTimes[];
  /** Of growth between the smallest and the largest plan: 1 is linear. */
  readonly exponent: number;
}

const quantile = (values: readonly number[], at: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * at)] ?? 0;

const median = (values: readonly number[]): number => quantile(values, 0.5);

function timed(run: () => void): number {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

function repeat(run: () => void, rounds: number): number[] {
  for (let round = 0; round < 5; round++) run();
  return Array.from({ length: rounds }, () => timed(run));
}

function measureFull(input: ScheduleInput): FullTimes {
  const tasks = input.tasks.length;
  const network = compileNetwork(input);
  const rounds = tasks >= 50_000 ? 11 : 31;
  const passes = repeat(() => void createSchedule(network), rounds);
  return {
    tasks,
    pass: median(passes),
    fastestPass: Math.min(...passes),
    all: median(repeat(() => void createSchedule(compileNetwork(input)), rounds)),
  };
}

/** A hand's edits of a plan: which task or link, and what becomes of it. */
const edits: Readonly<Record<string, (input: ScheduleInput, random: Random) => Edit>> = {
  'a duration': ({ tasks }, random) => {
    const task = tasks[random(tasks.length)];
    return task ? { tasks: [{ ...task, duration: 60 * (1 + random(40)) }] } : {};
  },
  'a constraint': ({ tasks, projectStart }, random) => {
    const task = tasks[random(tasks.length)];
    const date = projectStart + 1440 * random(300);
    return task ? { tasks: [{ ...task, constraint: { type: 'SNET', date } }] } : {};
  },
  'a lag': ({ links }, random) => {
    const link = links[random(links.length)];
    return link ? { links: [{ ...link, lag: 60 * random(24), lagUnit: 'work' }] } : {};
  },
  'a link taken out': ({ links }, random) => {
    const link = links[random(links.length)];
    return link ? { removedLinks: [link] } : {};
  },
  'a link drawn': ({ tasks }, random) => {
    const from = 1 + random(tasks.length - 100);
    return { links: [{ from: `t${from}`, to: `t${from + 60 - (from % 20) + 1 + random(19)}`, type: 'FS' }] };
  },
  'a task added': ({ tasks }, random) => {
    const parent = tasks[random(tasks.length / 20) * 20];
    return parent ? { tasks: [{ id: `new${random(1e9)}`, parentId: parent.id, duration: 480 }] } : {};
  },
  'a task taken out of its summary, or put back': ({ tasks }, random) => {
    const task = tasks[1 + random(tasks.length - 1)];
    return task?.parentId === undefined
      ? {}
      : { tasks: [random(2) === 0 ? { ...task, parentId: null } : task] };
  },
  'a task switched off or on': ({ tasks }, random) => {
    const task = tasks[random(tasks.length)];
    return task ? { tasks: [{ ...task, mode: random(2) === 0 ? 'inactive' : 'auto' }] } : {};
  },
};

function measureEdits(name: string, count: number, rounds: number): EditTimes {
  const input = createPlan(count);
  const random = createRandom(11);
  const times: number[] = [];
  const moved: number[] = [];
  let schedule: Schedule = createSchedule(compileNetwork(input));
  for (let round = 0; round < rounds + 40; round++) {
    const edit = edits[name]?.(input, random) ?? {};
    let changed = 0;
    const time = timed(() => ({ schedule, changed } = reschedule(schedule, edit)));
    if (round < 40) continue;
    times.push(time);
    moved.push(changed);
  }
  return {
    edit: name,
    median: median(times),
    p95: quantile(times, 0.95),
    movedMedian: median(moved),
    movedP95: quantile(moved, 0.95),
    movedMost: Math.max(...moved),
  };
}

export function measureSchedule(): ScheduleTimes {
  const plans = [10_000, 50_000, 100_000].map((count) => measureFull(createPlan(count)));
  const [small, large] = [plans[0]?.pass ?? NaN, plans.at(-1)?.pass ?? NaN];
  return {
    plans,
    chain: measureFull(createChain(10_000)),
    edits: Object.keys(edits).map((name) => measureEdits(name, 10_000, 200)),
    exponent: Math.log10(large / small),
  };
}

/** How many times longer the slow scheduler takes for a plan of so many tasks. */
export function measureRatio(count: number): number {
  const input = createPlan(count);
  const { projectStart, projectEnd } = createSchedule(compileNetwork(input));
  const window = { from: projectStart - 400_000, to: projectEnd + 1_500_000 };
  const slow = timed(() => void slowSchedule(createSlowPlan(input, window)));
  return slow / median(repeat(() => void createSchedule(compileNetwork(input)), 31));
}

export const makePlan = (count: number): ScheduleInput => createPlan(count);

export const makeSchedule = (input: ScheduleInput): Schedule => createSchedule(compileNetwork(input));
