// What the state of working schedules needs from outside, so that it runs the same in a browser and in a test.
import type { OperationsClient } from '../../bridge/operations-client';
import type { PageContext } from '../../bridge/read-context';

export type TargetKind = 'project' | 'group' | 'person';

/** Somebody or something that a schedule can be assigned to. */
export interface NamedTarget {
  readonly id: string;
  readonly name: string;
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
  /** Names as they are now; what Jira doesn't tell is missing. */
  readonly nameAll: (ids: {
    readonly projectIds: readonly string[];
    readonly groupIds: readonly string[];
    readonly accountIds: readonly string[];
  }) => Promise<ReadonlyMap<string, string>>;
}
