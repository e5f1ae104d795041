// What the state of working schedules needs from outside, so that it runs the same in a browser and in a test.
import type { OperationsClient } from '../../bridge/operations-client';
import type { PageContext } from '../../bridge/read-context';
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { WallMinutes } from '#domain/time/units';
import type { Issue } from '#jira/issue';
import type { ScheduleDocument } from './schedule-types';

export type TargetKind = 'project' | 'group' | 'person';

/** Somebody or something that a schedule can be assigned to. */
export interface NamedTarget {
  readonly id: string;
  readonly name: string;
}

/** A project's open issues. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly issues: ReadonlyMap<TaskId, Issue>;
  /** The schedule that holds in the project, then its parents, as they are saved; empty for the standard week. */
  readonly line: readonly ScheduleDocument[];
  /** There are more. */
  readonly isCut: boolean;
  readonly today: WallMinutes;
}

export interface SchedulesPorts {
  readonly operations: OperationsClient;
  readonly readContext: () => Promise<Pick<PageContext, 'accountId' | 'timezone'>>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A baked table by its file's name; throws where it isn't there. */
  readonly readTable: (name: string) => Promise<unknown>;
  /** At most 20, by a part of the name; none where Jira doesn't answer. */
  readonly search: (kind: TargetKind, text: string) => Promise<readonly NamedTarget[]>;
  /** All that the person may browse, by name; none where Jira doesn't answer. */
  readonly listProjects: () => Promise<readonly NamedTarget[]>;
  /** `off` where the site doesn't use the chart. */
  readonly readPlan: (projectId: string) => Promise<ReadPlan | 'failed' | 'off'>;
  /** Names as they are now; what Jira doesn't tell is missing. */
  readonly nameAll: (ids: {
    readonly projectIds: readonly string[];
    readonly groupIds: readonly string[];
    readonly accountIds: readonly string[];
  }) => Promise<ReadonlyMap<string, string>>;
}
