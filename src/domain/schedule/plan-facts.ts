// What a finished schedule says of a plan, as columns by the plan's own index: what is critical, how far the rest may go,
// what contradicts what. Of tasks that the schedule doesn't know it says nothing.
import type { TaskId } from '../plan/ids';
import { isSummary, type Plan } from '../plan/create-plan';
import { noDate } from '../plan/roll-up';
import { minutesPerDay } from '../time/units';
import { nextOpening } from '../time/work-axis';
import type { Choice, Conflict } from './conflict';
import type { Schedule } from './create-schedule';
import { findConflicts } from './find-conflicts';
import { startReason } from './reason';

export interface PlanFacts {
  readonly critical: Uint8Array;
  /** End of the day until which a task may end without moving the end of the plan; `noDate` where that is no later than it ends. */
  readonly slackUntil: Int32Array;
  /** Working minutes, negative where something can't be kept; `noDate` where it has no date. */
  readonly totalSlack: Int32Array;
  /** Tasks that stand earlier than a link allows, and these links by id. */
  readonly strained: Uint8Array;
  readonly strainedLinks: readonly string[];
  /** What can't be kept, and which tasks don't stand where their links put them. */
  readonly problems: readonly Conflict[];
}

/** Midnight after the day on which work ends. */
export const endOfDay = (instant: number): number => Math.ceil(instant / minutesPerDay) * minutesPerDay;

export const startOfDay = (instant: number): number => Math.floor(instant / minutesPerDay) * minutesPerDay;

/** `isConstrained`: whether somebody set the task a constraint, which its date alone is not. */
export function readPlanFacts(
  schedule: Schedule,
  plan: Plan,
  isConstrained: (id: TaskId) => boolean,
): PlanFacts {
  const count = plan.tasks.length;
  const problems = findConflicts(schedule).flatMap((one) => toProblem(schedule, one, isConstrained));
  const facts = {
    critical: new Uint8Array(count),
    slackUntil: new Int32Array(count).fill(noDate),
    totalSlack: new Int32Array(count).fill(noDate),
    strained: new Uint8Array(count),
  };
  const { network, columns } = schedule;
  network.ids.forEach((id, i) => {
    const at = plan.indexOf.get(id as TaskId) ?? -1;
    if (at < 0) return;
    facts.totalSlack[at] = columns.totalSlack[i] ?? 0;
    if (isSummary(plan, at)) return;
    facts.critical[at] = columns.critical[i] ?? 0;
    const latest = endOfDay(columns.lateFinish[i] ?? 0);
    if (plan.tasks[at]?.stage !== 'done' && latest > endOfDay(columns.finish[i] ?? 0))
      facts.slackUntil[at] = latest;
  });
  const { pushed, ...strain } = readStrained(schedule, plan, { strained: facts.strained, problems });
  return { ...facts, ...strain, problems: [...problems, ...pushed] };
}

/** What has begun contradicts nothing, and a date that nobody made a constraint can't be relaxed. */
function toProblem(
  schedule: Schedule,
  conflict: Conflict,
  isConstrained: (id: TaskId) => boolean,
): readonly Conflict[] {
  const last = (conflict.tasks.at(-1) ?? '') as TaskId;
  if (conflict.kind === 'unmet-link' && !isHeld(schedule, last)) return [];
  if (conflict.kind === 'unmet-constraint' && !isConstrained(last)) return [];
  const isOpen = ({ action, task = '' }: Choice): boolean =>
    action !== 'relax-constraint' || isConstrained(task as TaskId);
  return [{ ...conflict, choices: conflict.choices.filter(isOpen) }];
}

/** A link pushed the task past the day on which Jira has it, or could not push one that stands where a hand or a constraint holds it. */
function readStrained(
  schedule: Schedule,
  plan: Plan,
  { strained, problems }: Pick<PlanFacts, 'strained' | 'problems'>,
): Pick<PlanFacts, 'strained' | 'strainedLinks'> & { readonly pushed: readonly Conflict[] } {
  const { network } = schedule;
  const links = new Set<string>();
  const pushed: Conflict[] = [];
  const mark = (id: string): void => {
    strained[plan.indexOf.get(id as TaskId) ?? -1] = 1;
  };
  network.ids.forEach((id, i) => {
    if ((network.tasks.firstChild[i] ?? -1) >= 0) return;
    const given = plan.tasks[plan.indexOf.get(id as TaskId) ?? -1]?.dates.start ?? null;
    const link = given === null ? undefined : pushingLink(schedule, i, given);
    if (link === undefined) return;
    mark(id);
    links.add(link);
    pushed.push(toPushed(schedule, i, given ?? 0));
  });
  for (const { kind, tasks: chain, links: unmet } of problems) {
    const last = chain.at(-1);
    if (kind !== 'unmet-link' || last === undefined) continue;
    mark(last);
    for (const link of unmet.slice(-1)) links.add(link);
  }
  return { strained, strainedLinks: [...links], pushed };
}

/** Of a task that would follow its links and doesn't stand where they put it. */
function toPushed(schedule: Schedule, i: number, given: number): Conflict {
  const { task: before = '', link = '', lag = 0 } = startReason(schedule, i);
  const task = schedule.network.ids[i] ?? '';
  const date = startOfDay(schedule.columns.start[i] ?? 0);
  const by = date - startOfDay(given);
  const choices: Choice[] = [
    { action: 'move-task', task, date, by },
    { action: 'shorten-tasks', task: before, by },
    ...(lag > 0 ? [{ action: 'shorten-lag' as const, link, by: Math.min(by, lag) }] : []),
    { action: 'remove-link', link },
  ];
  return { kind: 'unmet-link', tasks: [before, task], links: [link], by, choices };
}

/** The link that pushes a task past the day on which it was put, if one does. */
export function pushingLink(schedule: Schedule, i: number, given: number): string | undefined {
  const { network, columns } = schedule;
  const axis = network.axes[network.tasks.axis[i] ?? 0];
  if (!axis || endOfDay((columns.start[i] ?? 0) + 1) <= endOfDay(nextOpening(axis, given) + 1))
    return undefined;
  return startReason(schedule, i).link;
}

/** Work that has begun contradicts nothing: that it was done says more than a link. */
export function isHeld(schedule: Schedule, id: string): boolean {
  const { kind } = startReason(schedule, schedule.network.indexOf.get(id) ?? -1);
  return kind === 'manual' || kind === 'constraint';
}
