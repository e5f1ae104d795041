// The shapes of the configuration form: whose it is, what is decided, what that affects. It must not know where it is shown.
import type { OperationInput, OperationResult } from '#contract/operations';
import type { HealthFacts, HealthFinding } from '#jira/field-health';
import type { JiraField } from '#jira/jira-field';
import type { JiraResult } from '#jira/jira-problem';
import type { DateFieldIds, DatedLink, LinkFinding } from '#jira/link-health';
import type { JiraLinkType } from '#jira/link-issues';
import type { JiraProject } from '#jira/list-projects';
import type { ManagedProject } from '#jira/project-access';
import type { Decisions } from './decisions';

export type ConfigurationScope =
  { readonly type: 'site' } | { readonly type: 'project'; readonly projectId: string };

export interface ProjectFacts {
  readonly project: ManagedProject;
  readonly fields: HealthFacts;
  readonly links: readonly DatedLink[];
}

export interface ConfigurationPorts {
  readonly listFields: () => Promise<JiraResult<readonly JiraField[]>>;
  readonly listLinkTypes: () => Promise<JiraResult<readonly JiraLinkType[]>>;
  readonly listProjects: () => Promise<JiraResult<readonly JiraProject[]>>;
  readonly countIssues: (jql: string) => Promise<number | null>;
  readonly openSession: (projectId: string | null) => Promise<OperationResult<'session.open'>>;
  readonly listSchedules: (projectId: string | null) => Promise<OperationResult<'schedule.list'>>;
  readonly save: (
    input: OperationInput<'configuration.save'>,
  ) => Promise<OperationResult<'configuration.save'>>;
  readonly readFacts: (projectId: string, dates: DateFieldIds) => Promise<JiraResult<ProjectFacts>>;
}

/** What the site and Jira offer to choose from. */
export interface Offered {
  readonly fields: readonly JiraField[];
  readonly linkTypes: readonly JiraLinkType[];
  /** Of the site only; those that the person may browse. */
  readonly projects: readonly JiraProject[];
  readonly schedules: readonly { readonly id: string; readonly name: string }[];
}

/** What unsaved changes come to. */
export interface Impact {
  /** Projects that inherit at least one of the changes, and those that decide all of them for themselves. */
  readonly inherits: readonly JiraProject[];
  readonly staysOut: readonly JiraProject[];
  /** Projects that were not looked at, because there are so many. */
  readonly unseen: number;
  /** By changed key, about how many issues would be drawn differently; null where Jira gives no number or no issue is. */
  readonly issues: ReadonlyMap<string, number | null>;
}

export type ConfigurationHealth =
  | { readonly type: 'unknown' | 'checking' }
  /** Jira's own words. */
  | { readonly type: 'failed'; readonly details: string }
  | {
      readonly type: 'checked';
      readonly findings: readonly HealthFinding[];
      readonly links: readonly LinkFinding[];
      /** The issue that stands for all; null in a project without any. */
      readonly sampleKey: string | null;
      readonly teamManaged: boolean;
    };

/** What was saved by somebody else meanwhile, and differently; one entry a decision, until it is chosen. */
export type Clashes = ReadonlyMap<string, unknown>;

export interface ConfigurationState {
  readonly phase: 'loading' | 'failed' | 'ready' | 'saving';
  readonly details: string | null;
  readonly scope: ConfigurationScope;
  readonly mayEdit: boolean;
  readonly offered: Offered;
  /** The version that the next save replaces, and what stands in it. */
  readonly version: number;
  readonly saved: Decisions;
  readonly mine: Decisions;
  /** The site's decisions, for a project that may inherit them. */
  readonly site: Decisions;
  /** By role, the field that the app takes where nobody decided. */
  readonly guess: Readonly<Record<string, string | null>>;
  readonly clashes: Clashes;
  readonly impact: Impact | 'reading' | null;
  readonly health: ConfigurationHealth;
  readonly outcome: 'none' | 'saved' | 'merged' | 'failed' | 'invalid' | 'clash';
  readonly open: () => Promise<void>;
  readonly decide: (key: string, value: unknown) => void;
  /** Leaves it to the site, or there to the app. */
  readonly leave: (key: string) => void;
  readonly reset: () => void;
  readonly save: () => Promise<void>;
  readonly settle: (key: string, whose: 'mine' | 'theirs') => void;
  readonly readImpact: () => Promise<void>;
  /** Asks Jira again, after a screen or a permission was changed there. */
  readonly checkHealth: () => Promise<void>;
}
