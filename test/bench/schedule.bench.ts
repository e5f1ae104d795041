// `npm run bench:schedule`: how long a full pass and one edit take, by size, with calendars, four link types and reasons.
// Medians after warming up; the exponent between 10,000 and 100,000 tasks tells whether growth is linear.
import { compileNetwork } from '#domain/schedule/compile-network';
import { createSchedule } from '#domain/schedule/create-schedule';
import { reschedule } from '#domain/schedule/reschedule';
import type { LinkType, ScheduleInput, ScheduleLink } from '#domain/schedule/schedule-input';
import { createTaskAxes } from '#domain/schedule/task-axes';
import { createWorkingCalendar } from '#domain/time/working-calendar';

const hours = [
  { start: 480, end: 720 },
  { start: 780, end: 1020 },
];
const shift = [{ start: 360, end: 840 }];
const calendars = [
  { id: 'office', calendar: createWorkingCalendar([hours, hours, hours, hours, hours, [], []], new Map()) },
  { id: 'shift', calendar: createWorkingCalendar([shift, shift, shift, shift, shift, shift, []], new Map()) },
];
const types: readonly LinkType[] = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'];

/** A linear congruential generator: the same plan in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function createPlan(count: number, isChain: boolean): ScheduleInput {
  const random = createRandom(7);
  const links: ScheduleLink[] = [];
  for (let i = 1; i < count; i++) {
    const from = isChain ? i - 1 : Math.max(0, i - 1 - random(200));
    const type = isChain ? 'FS' : (types[random(types.length)] ?? 'FS');
    links.push({ from: `t${from}`, to: `t${i}`, type, lag: random(4) === 0 ? 240 : 0 });
  }
  const tasks = Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    duration: 60 * (1 + random(40)),
    ...(random(3) === 0 ? { calendarId: 'shift' } : {}),
  }));
  return { tasks, links, calendars, projectCalendarId: 'office', projectStart: 20_461 * 1440 + 480 };
}

function median(times: readonly number[], at = 0.5): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * at)] ?? 0;
}

function time(run: () => void, rounds: number): number[] {
  const times: number[] = [];
  for (let round = 0; round < rounds + 5; round++) {
    const begin = performance.now();
    run();
    if (round >= 5) times.push(performance.now() - begin);
  }
  return times;
}

function measureFull(count: number, isChain = false): { readonly pass: number; readonly all: number } {
  const input = createPlan(count, isChain);
  const network = compileNetwork(input);
  const rounds = count >= 50_000 ? 9 : 25;
  return {
    pass: median(time(() => void createSchedule(network), rounds)),
    all: median(time(() => void createSchedule(compileNetwork(input)), rounds)),
  };
}

function measureEdits(count: number): Record<string, number> {
  const input = createPlan(count, false);
  const axes = createTaskAxes(input);
  let schedule = createSchedule(compileNetwork(input, axes));
  const random = createRandom(11);
  const visited: number[] = [];
  const times = time(() => {
    const task = input.tasks[random(count)];
    if (!task) return;
    const result = reschedule(schedule, { tasks: [{ ...task, duration: 60 * (1 + random(40)) }] }, axes);
    schedule = result.schedule;
    visited.push(result.visited);
  }, 400);
  return {
    'median ms': median(times),
    'p95 ms': median(times, 0.95),
    'median visited': median(visited),
    'p95 visited': median(visited, 0.95),
    'most visited': Math.max(...visited),
  };
}

function bytesOf(value: object): number {
  return Object.values(value).reduce<number>((sum, one: unknown) => {
    if (ArrayBuffer.isView(one)) return sum + one.byteLength;
    return sum;
  }, 0);
}

function main(): void {
  const sizes = [10_000, 50_000, 100_000];
  const rows = sizes.map((count) => ({ tasks: count, ...measureFull(count) }));
  console.table([...rows, { tasks: '10,000 chain', ...measureFull(10_000, true) }]);
  const [small, , large] = rows;
  if (small && large) console.log(`Growth exponent: ${Math.log10(large.pass / small.pass).toFixed(2)}`);
  console.table([measureEdits(10_000)]);
  const { network, columns } = createSchedule(compileNetwork(createPlan(10_000, false)));
  const bytes = bytesOf(network) + bytesOf(network.tasks) + bytesOf(network.links) + bytesOf(columns);
  console.log(`Bytes a task in typed arrays: ${Math.round(bytes / 10_000)}`);
}

main();
