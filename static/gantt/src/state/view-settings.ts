// How a person wants to see the plan: what is hidden, how rows are put together and in which order. Plain data.
import type { Stage } from '#domain/plan/task';

/** All of them must let an issue through. */
export type Filter =
  | { readonly by: 'text'; readonly text: string }
  /** Null for issues that nobody is assigned to. */
  | { readonly by: 'assignee'; readonly accountIds: readonly (string | null)[] }
  | { readonly by: 'status'; readonly stages: readonly Stage[] }
  | { readonly by: 'statusName' | 'type' | 'sprint' | 'version'; readonly ids: readonly string[] }
  | { readonly by: 'label'; readonly labels: readonly string[] }
  | { readonly by: 'dates'; readonly which: 'late' | 'undated' | 'this-week' | 'mine' };

export interface ColumnChoice {
  /** `key`, `assignee`, `status`, `start`, `due`, `duration`, `progress`, `labels`, `sprint`, `versions`, `type`, `priority` or a field's id. */
  readonly id: string;
  /** In px. */
  readonly width: number;
}

export type Grouping = 'parent' | 'assignee' | 'status' | 'sprint' | 'version' | 'type' | 'none';

export type SortKey = 'rank' | 'key' | 'summary' | 'start' | 'due' | 'assignee' | 'status';

export interface ViewSettings {
  readonly filters: readonly Filter[];
  readonly group: Grouping;
  readonly sort: { readonly by: SortKey; readonly descending: boolean };
  /** Empty for the columns that everybody starts with. */
  readonly columns: readonly ColumnChoice[];
  readonly find: string;
}

export const firstViewSettings: ViewSettings = {
  filters: [],
  group: 'parent',
  sort: { by: 'rank', descending: false },
  columns: [],
  find: '',
};
