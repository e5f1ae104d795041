// Keeps the page's plan scheduled: at once while it is small, by a worker while it is big, and what would follow from a hand
// that is still moving. The page never waits: until a worker has answered, what it said last stands.
import type { Command } from '#domain/plan/command';
import type { Plan } from '#domain/plan/create-plan';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { DraftFacts, LivePlan, Why } from '#domain/schedule/live-plan';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import { usualWorkday } from '#domain/time/working-calendar';
import { createScheduleClient, type ScheduleClient, type ScheduleWorker } from '../worker/schedule-client';
import {
  noSchedule,
  noWhy,
  schedulePage,
  toPageSchedule,
  toPlanSource,
  type PageSchedule,
  type ScheduleSource,
  type Strained,
} from './page-schedule';

/** Where a task would go, whole days. */
export interface TaskPreview {
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
  /** Days by which it moves, later where positive. */
  readonly days: number;
  readonly isLate: boolean;
}

export interface PlanPreview {
  /** Of those that would stand elsewhere; what is in the hand is not among them. */
  readonly of: (taskId: TaskId) => TaskPreview | undefined;
  readonly count: number;
  readonly strained: Strained;
}

export interface LiveSchedule {
  /** Of the source; a big plan's follows by `onAnswer`. */
  readonly read: (source: ScheduleSource, isAsked: boolean) => PageSchedule;
  readonly preview: (command: Command | null) => void;
}

interface Listener {
  readonly startWorker: () => ScheduleWorker | null;
  /** The schedule of the source that was read last has come, or more is known of it. */
  readonly onAnswer: () => void;
  readonly onPreview: (preview: PlanPreview | null) => void;
}

/** A bigger plan would hold up every edit; without a worker it is scheduled only for who wants to see it. */
const largestAtOnce = 5000;

const isBig = ({ plan }: Pick<ScheduleSource, 'plan'>): boolean => plan.tasks.length > largestAtOnce;

interface Known {
  readonly inputs: readonly unknown[];
  readonly plan: Plan;
  schedule: PageSchedule;
}

export const createLiveSchedule = (listener: Listener): LiveSchedule => {
  let known: Known | null = null;
  let here: LivePlan | null = null;
  const remote = createRemote(listener.startWorker, () => {
    known = null;
    listener.onAnswer();
  });
  const schedule = (next: ScheduleSource): PageSchedule => {
    const client = isBig(next) ? remote.client() : null;
    if (client) return readRemotely(client, next);
    const made = schedulePage(next);
    here = made.live;
    return made.schedule;
  };
  const readRemotely = (client: ScheduleClient, source: ScheduleSource): PageSchedule => {
    client.load(toPlanSource(source), (facts) => {
      if (!known) return;
      const workday = usualWorkday(source.calendar);
      const whyOf = createWhys(client, () => {
        if (known) known.schedule = { ...known.schedule };
        listener.onAnswer();
      });
      known.schedule = toPageSchedule(source.plan, facts, { whyOf, workday });
      listener.onAnswer();
    });
    return known?.schedule ?? noSchedule;
  };
  return {
    read: (next, isAsked) => {
      const isWanted = isAsked || !isBig(next) || remote.client() !== null;
      const inputs: readonly unknown[] = [...Object.values<unknown>({ ...next }), isWanted];
      if (known?.inputs.every((input, i) => Object.is(input, inputs[i]))) return known.schedule;
      here = null;
      const before = isWanted ? schedule(next) : noSchedule;
      known = { inputs, plan: next.plan, schedule: before };
      return before;
    },
    preview: (command) => {
      if (command === null) listener.onPreview(null);
      if (!known) return;
      const { plan, schedule: resting } = known;
      const show = (draft: DraftFacts | null): void => {
        if (command && draft) listener.onPreview(toPreview(plan, draft, resting.strained));
      };
      if (here) show(here.draft(command));
      else if (isBig(known)) remote.client()?.draft(command, show);
    },
  };
};

/** Started when it is first needed; gone for good once it breaks. */
const createRemote = (
  start: Listener['startWorker'],
  onGone: () => void,
): { readonly client: () => ScheduleClient | null } => {
  let client: ScheduleClient | null | undefined;
  return {
    client: () => {
      if (client !== undefined) return client;
      const worker = start();
      client = worker && createScheduleClient(worker);
      worker?.onBroken(() => {
        client = null;
        onGone();
      });
      return client;
    },
  };
};

/** Asked for when they are looked at. */
const createWhys = (client: ScheduleClient, onAnswer: () => void): ((taskId: TaskId) => Why) => {
  const known = new Map<TaskId, Why>();
  return (taskId) => {
    const why = known.get(taskId);
    if (why) return why;
    known.set(taskId, noWhy);
    client.why(taskId, (answer) => {
      known.set(taskId, answer);
      onAnswer();
    });
    return noWhy;
  };
};

const toPreview = (plan: Plan, draft: DraftFacts, before: Strained): PlanPreview => {
  const places = new Map<number, number>();
  draft.tasks.forEach((task, place) => places.set(task, place));
  const idOf = (index: number): TaskId => plan.tasks[index]?.id ?? ('' as TaskId);
  return {
    count: draft.tasks.length,
    strained: {
      tasks: new Set([...before.tasks, ...Array.from(draft.strained, idOf)]),
      links: new Set([...before.links, ...(draft.strainedLinks as readonly LinkId[])]),
    },
    of: (taskId) => {
      const index = plan.indexOf.get(taskId) ?? -1;
      const place = places.get(index);
      if (place === undefined) return undefined;
      const start = (draft.start[place] ?? 0) as WallMinutes;
      const finish = (draft.finish[place] ?? 0) as WallMinutes;
      const moved = start - (plan.start[index] ?? 0) || finish - (plan.finish[index] ?? 0);
      if (moved === 0) return undefined;
      return { start, finish, days: Math.round(moved / minutesPerDay), isLate: draft.late[place] === 1 };
    },
  };
};
