// A plan that stays scheduled: what follows from it as it stands, why each date is where it is, and what would follow from a
// command while a hand is still moving. A draft is scheduled incrementally and taken back exactly; nothing is decided here.
import { applyCommand } from '../plan/apply-command';
import type { Command } from '../plan/command';
import type { TaskId } from '../plan/ids';
import { isSummary } from '../plan/create-plan';
import type { WorkMinutes } from '../time/units';
import { usualWorkday } from '../time/working-calendar';
import { none } from './codes';
import { compileNetwork } from './compile-network';
import { createSchedule, type Schedule } from './create-schedule';
import { linkMissedBy } from './find-conflicts';
import { linkIdAt } from './network';
import { endOfDay, isHeld, pushingLink, readPlanFacts, startOfDay, type PlanFacts } from './plan-facts';
import { finishReason, reasonChain, type Reason } from './reason';
import { reschedule } from './reschedule';
import type { ScheduleTask } from './schedule-input';
import { createTaskMaker, toScheduleInput, type PlanSource } from './to-schedule-input';

export interface WhyStep {
  readonly taskId: TaskId;
  readonly reason: Reason;
  /** Nothing but its own date holds it there. */
  readonly isPut: boolean;
}

/** From a task back to the root of its start, and why it ends when it does. */
export interface Why {
  readonly steps: readonly WhyStep[];
  readonly finish: Reason | null;
}

/** What would follow from a command: tasks by the plan's index that would stand elsewhere, whole days. */
export interface DraftFacts {
  readonly tasks: Int32Array;
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** 1 where it would end after its deadline. */
  readonly late: Uint8Array;
  /** What would stand earlier than a link allows and can't follow it. */
  readonly strained: Int32Array;
  readonly strainedLinks: readonly string[];
}

export interface LivePlan {
  /** Null where no task has a date. */
  readonly facts: PlanFacts | null;
  readonly workday: WorkMinutes;
  readonly why: (id: TaskId) => Why;
  /** In place of the draft before; null takes it back. */
  readonly draft: (command: Command | null) => DraftFacts;
}

const nothing: Why = { steps: [], finish: null };

const noDraft = (): DraftFacts => ({
  tasks: new Int32Array(0),
  start: new Int32Array(0),
  finish: new Int32Array(0),
  late: new Uint8Array(0),
  strained: new Int32Array(0),
  strainedLinks: [],
});

export function createLivePlan(source: PlanSource): LivePlan {
  const workday = usualWorkday(source.calendar);
  const input = toScheduleInput(source);
  if (input === null) return { facts: null, workday, why: () => nothing, draft: noDraft };
  const drafting = createDrafting(source, createSchedule(compileNetwork(input)));
  return {
    facts: readPlanFacts(
      drafting.schedule,
      source.plan,
      (id) => source.decisionsOf(id).constraint !== undefined,
    ),
    workday,
    why: (id) => explain(drafting.schedule, source, id),
    draft: (command) => draft(drafting, command),
  };
}

function explain(schedule: Schedule, { decisionsOf }: PlanSource, id: TaskId): Why {
  const i = schedule.network.indexOf.get(id);
  if (i === undefined) return nothing;
  const steps = reasonChain(schedule, i).map(({ task, reason }): WhyStep => {
    const taskId = task as TaskId;
    const isPut = reason.kind === 'constraint' && decisionsOf(taskId).constraint === undefined;
    return { taskId, reason, isPut };
  });
  return { steps, finish: finishReason(schedule, i) };
}

interface Drafting {
  readonly source: PlanSource;
  schedule: Schedule;
  /** Dates as they stand without a draft. */
  readonly start: Int32Array;
  readonly finish: Int32Array;
  /** Of a task of the schedule its index in the plan. */
  readonly planIndex: Int32Array;
  readonly toTask: ReturnType<typeof createTaskMaker>;
  /** Tasks of the draft as they are without it. */
  readonly before: Map<TaskId, ScheduleTask>;
  /** Where the draft puts them, where it says when they start. */
  readonly put: Map<TaskId, number>;
}

function createDrafting(source: PlanSource, schedule: Schedule): Drafting {
  const { ids } = schedule.network;
  return {
    source,
    schedule,
    start: schedule.columns.start.slice(),
    finish: schedule.columns.finish.slice(),
    planIndex: Int32Array.from(ids, (id) => source.plan.indexOf.get(id as TaskId) ?? -1),
    toTask: createTaskMaker(source),
    before: new Map(),
    put: new Map(),
  };
}

function draft(drafting: Drafting, command: Command | null): DraftFacts {
  const tasks = [...takeUp(drafting, command)];
  if (tasks.length > 0) drafting.schedule = reschedule(drafting.schedule, { tasks }).schedule;
  if (command !== null) return readDraft(drafting);
  drafting.before.clear();
  return noDraft();
}

/** Every task that this draft or the one before it is about, as it is to be scheduled now. */
function takeUp(drafting: Drafting, command: Command | null): Iterable<ScheduleTask> {
  const { source, schedule, before, put } = drafting;
  const wanted = new Map<TaskId, ScheduleTask>(before);
  put.clear();
  for (const { taskId, after } of command ? applyCommand(source.plan, command).changes : []) {
    const task = source.plan.tasks[source.plan.indexOf.get(taskId) ?? -1];
    const given = schedule.plan.given[schedule.plan.indexOf.get(taskId) ?? -1];
    const moved = task && given ? drafting.toTask({ ...task, dates: after }) : null;
    if (!moved || !given) continue;
    if (!before.has(taskId)) before.set(taskId, given);
    wanted.set(taskId, moved);
    if (after.start !== null) put.set(taskId, after.start);
  }
  return wanted.values();
}

function readDraft({ schedule, source, before, ...rest }: Drafting): DraftFacts {
  const { network, columns } = schedule;
  const moved: number[] = [];
  for (let i = 0; i < network.count; i++) {
    if (columns.start[i] === rest.start[i] && columns.finish[i] === rest.finish[i]) continue;
    if (!isSummary(source.plan, rest.planIndex[i] as number)) moved.push(i);
  }
  const held = new Set([...before.keys()].map((id) => network.indexOf.get(id) ?? -1));
  const shown = moved.filter((i) => !held.has(i));
  const lateOf = (i: number): boolean => {
    const deadline = network.tasks.deadline[i] as number;
    return deadline !== none && (columns.finish[i] as number) > deadline;
  };
  return {
    tasks: Int32Array.from(shown, (i) => rest.planIndex[i] as number),
    start: Int32Array.from(shown, (i) => startOfDay(columns.start[i] as number)),
    finish: Int32Array.from(shown, (i) => endOfDay(columns.finish[i] as number)),
    late: Uint8Array.from(shown, (i) => Number(lateOf(i))),
    ...readUnmet(schedule, rest, [...moved, ...held]),
  };
}

/** Only links of what has moved can have become impossible, and only what is in the hand can be put before its links allow. */
function readUnmet(
  schedule: Schedule,
  { planIndex, put }: Pick<Drafting, 'planIndex' | 'put'>,
  moved: readonly number[],
): Pick<DraftFacts, 'strained' | 'strainedLinks'> {
  const { network } = schedule;
  const tasks = new Set<number>();
  const links = new Set<string>();
  for (const [id, start] of put) {
    const i = network.indexOf.get(id) ?? -1;
    const link = pushingLink(schedule, i, start);
    if (link === undefined) continue;
    tasks.add(planIndex[i] as number);
    links.add(link);
  }
  for (const i of moved)
    for (const link of linksOf(schedule, i)) {
      const to = network.links.to[link] as number;
      if (linkMissedBy(schedule, link) === 0 || !isHeld(schedule, network.ids[to] as string)) continue;
      tasks.add(planIndex[to] as number);
      links.add(linkIdAt(network, link));
    }
  return { strained: Int32Array.from(tasks), strainedLinks: [...links] };
}

const linksOf = ({ network }: Schedule, i: number): Int32Array =>
  Int32Array.of(
    ...network.inLink.subarray(network.inStart[i], network.inStart[i + 1]),
    ...network.outLink.subarray(network.outStart[i], network.outStart[i + 1]),
  );
