// What page and worker say to each other about a plan, and who answers: the same code wherever it runs.
import type { Command } from '#domain/plan/command';
import type { TaskId } from '#domain/plan/ids';
import { createLivePlan, type DraftFacts, type LivePlan, type Why } from '#domain/schedule/live-plan';
import type { PlanFacts } from '#domain/schedule/plan-facts';
import { unpackPlan, type PlanPacket } from './plan-packet';

/** `serial` comes back with the answer. */
export type ScheduleRequest = { readonly serial: number } & (
  | { readonly type: 'load'; readonly packet: PlanPacket }
  | { readonly type: 'draft'; readonly command: Command | null }
  | { readonly type: 'why'; readonly taskId: TaskId }
);

export type ScheduleAnswer = { readonly serial: number } & (
  | { readonly type: 'loaded'; readonly facts: PlanFacts | null }
  | { readonly type: 'drafted'; readonly draft: DraftFacts | null }
  | { readonly type: 'explained'; readonly why: Why }
);

/** Holds the plan that was loaded last. */
export function createScheduleHandler(): (request: ScheduleRequest) => ScheduleAnswer {
  let live: LivePlan | null = null;
  return (request) => {
    const { serial } = request;
    switch (request.type) {
      case 'load':
        live = createLivePlan(unpackPlan(request.packet));
        return { serial, type: 'loaded', facts: live.facts };
      case 'draft':
        return { serial, type: 'drafted', draft: live?.draft(request.command) ?? null };
      case 'why':
        return { serial, type: 'explained', why: live?.why(request.taskId) ?? { steps: [], finish: null } };
    }
  };
}
