// What the project page knows at one instant, and what can be asked of it. Screens read this and call that; nothing else.
import type { EffectiveConfiguration } from '#contract/configuration';
import type { PersonalChanges, PersonalSettings } from '#contract/personal-settings';
import type { CreateType } from '#jira/create-types';
import type { RankPlace } from '#jira/rank-issues';
import type { Step, StepVerb } from './step';
import type { LinkAnswer, LinkAsk, LinkWish, NestAnswer, NewIssue } from './structure-types';
import type { ZoomLevel } from '#domain/layout/zoom-level';
import type { Command } from '#domain/plan/command';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { Plan } from '#domain/plan/create-plan';
import type { Sketch } from '#domain/plan/infer-dates';
import type { WallMinutes } from '#domain/time/units';
import type { WorkingCalendar } from '#domain/time/working-calendar';
import type { BrokenIssue, Issue } from '#jira/issue';
import type { Surface } from './built-in-contexts';
import type { ContextActions, ContextsState } from './contexts-state';
import type { FieldEdit } from './field-edit';
import type { PlanPreview } from './live-schedule';
import type { DateConflict, DateConflictChoice, PageSchedule } from './page-schedule';
import type { ProjectTime } from './project-time';
import type { ViewPart } from './view-conversions';
import type { ViewSettings } from './view-settings';

export type { LinkAnswer, LinkWish, NestAnswer, PersonalSettings };
export type { CreateType, FieldEdit, NewIssue, RankPlace, Sketch };
export type { DateConflict, DateConflictChoice };
export type { ViewSettings } from './view-settings';

/** A field of the site that can be shown in a column under its id. */
export interface FieldChoice {
  readonly id: string;
  readonly name: string;
}

/** Where the loading of the page stands. `about` is Jira's estimate, null until it came. */
export type LoadPhase =
  | { readonly type: 'opening' }
  | { readonly type: 'loading'; readonly read: number; readonly about: number | null }
  | {
      readonly type: 'waiting';
      readonly read: number;
      readonly about: number | null;
      readonly seconds: number;
    }
  /** `problem`: why it stopped by itself; null where the person stopped it. */
  | {
      readonly type: 'stopped';
      readonly read: number;
      readonly about: number | null;
      readonly problem: Problem | null;
    }
  | { readonly type: 'ready' }
  | { readonly type: 'failed'; readonly problem: Problem };

/** Why the page can't show or do something, in a form that `text/` turns into words. */
export interface Problem {
  readonly code:
    | 'no-project-access'
    /** The view is not there, or not shared with them. */
    | 'no-context'
    /** They may browse the project, and not use the app. */
    | 'not-enabled'
    /** The site doesn't use the chart in this project. */
    | 'project-off'
    | 'anonymous'
    | 'session-over'
    | 'scope-lost'
    | 'rate-limited'
    | 'offline'
    | 'jira-unavailable'
    | 'app-unavailable'
    | 'unexpected';
  /** Jira's or the app's own words, quoted under "Details". */
  readonly details: string | null;
}

/** A change that Jira refused and that was put back. */
export interface Refusal {
  readonly id: number;
  readonly taskId: TaskId;
  readonly key: string;
  readonly reason:
    | 'forbidden'
    | 'invalid'
    | 'conflict'
    | 'gone'
    | 'rate-limited'
    | 'session-over'
    | 'scope-lost'
    | 'offline'
    | 'unavailable'
    /** The project has no type for an issue at that place. */
    | 'no-type'
    /** The type has required fields that only Jira's own form fills: `details` are their names. */
    | 'required-fields'
    /** A new issue can't be taken back: the person may not delete, it was changed since, or issues stand below it. */
    | 'no-delete'
    /** The person may not link these issues, or the site has no type of link that means an order in time. */
    | 'may-not-link'
    | 'no-link-type'
    | 'changed-since'
    | 'has-children';
  /** Jira's own words. */
  readonly details: string;
  readonly verb: StepVerb;
  /** Of an issue that was not made: what was typed, to be edited and sent again. */
  readonly draft: NewIssue | null;
  /** Of a step that was to be undone or redone: whether that can be tried again or is no longer possible. */
  readonly undone: 'kept' | 'dropped' | null;
}

/** Whether the person can do something here at all; `why` not is a key of words, `details` the names in question. */
export type Ability<Why extends string> =
  { readonly can: true } | { readonly can: false; readonly why: Why; readonly details?: string };

export type CanCreate = Ability<
  'loading' | 'many-projects' | 'no-permission' | 'no-type' | 'required-fields'
>;
export type CanRank = Ability<'loading' | 'no-permission' | 'no-rank' | 'sorted'>;

export type SaveState =
  | { readonly type: 'saved' }
  | { readonly type: 'saving'; readonly count: number }
  | { readonly type: 'waiting'; readonly count: number; readonly seconds: number };

export type { Step };

/** The fields that the bars come from, by id; null where nothing is mapped. */
export interface DateFields {
  readonly start: string | null;
  readonly end: string | null;
  readonly progress: string | null;
  /** `saved`: an administrator chose them; `guessed`: by schema and name. */
  readonly origin: 'saved' | 'guessed';
}

/** What screens show of an issue and of the person it is assigned to. */
export type PageIssue = Issue;
export type PagePerson = NonNullable<Issue['assignee']>;

/** A sprint of the loaded issues, half-open. */
export interface Band {
  readonly id: string;
  readonly name: string;
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
  readonly state: 'closed' | 'active' | 'future';
}

/** A version of the loaded issues, at the end of its release day. */
export interface Release {
  readonly id: string;
  readonly name: string;
  readonly at: WallMinutes;
  readonly released: boolean;
}

export interface ConflictField {
  readonly field: 'start' | 'due' | 'summary' | 'assignee' | 'labels';
  /** Dates in Jira's text, people by name, labels with spaces between; null for none. */
  readonly theirs: string | null;
  readonly mine: string | null;
  readonly before: string | null;
}

/** Fields that someone else changed since they were read here, while mine were on their way. Theirs stand in Jira. */
export interface Conflict {
  readonly id: number;
  readonly taskId: TaskId;
  readonly key: string;
  /** Display name; empty until Jira told, or where it doesn't. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly fields: readonly ConflictField[];
}

export interface PageProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface PageState {
  readonly load: LoadPhase;
  /** Where the page is at home, or the first of the projects that it shows. */
  readonly project: PageProject | null;
  readonly surface: Surface;
  /** Account id of the person who looks; null until it is known. */
  readonly me: string | null;
  /** All that it shows, by name. */
  readonly projects: readonly PageProject[];
  readonly plan: Plan;
  readonly issues: ReadonlyMap<TaskId, Issue>;
  readonly broken: readonly BrokenIssue[];
  readonly fields: DateFields;
  /** Ids of issues that this person may not edit, as far as is known before trying. */
  readonly locked: ReadonlySet<TaskId>;
  readonly readOnly: boolean;
  readonly mayConfigure: boolean;
  readonly selected: ReadonlySet<TaskId>;
  readonly collapsed: ReadonlySet<TaskId>;
  readonly zoom: ZoomLevel;
  readonly gridWidth: number;
  readonly today: WallMinutes;
  readonly saving: ReadonlySet<TaskId>;
  readonly failed: ReadonlySet<TaskId>;
  readonly save: SaveState;
  readonly refusals: readonly Refusal[];
  /** What `undo` would take back. */
  readonly nextUndo: Step | null;
  readonly nextRedo: Step | null;
  readonly siteUrl: string;
  /**
   * What the chart shows: `plan` after filter, grouping and sort. Groups are summaries whose ids begin with `group:`;
   * they can't be edited, selected or opened.
   */
  readonly view: Plan;
  readonly viewSettings: ViewSettings;
  readonly contexts: ContextsState;
  /** What administrators decided for the project. */
  readonly configuration: EffectiveConfiguration;
  /** The project's working time. */
  readonly time: ProjectTime;
  /** What the person set for themselves, with what is still on its way to the app. */
  readonly personal: PersonalSettings;
  /** The last of them could not be sent; they go with the next change. */
  readonly hasUnsentSettings: boolean;
  /** Whether the person decides what holds on the whole site. */
  readonly mayAdministerSite: boolean;
  /** Parts in which the page shows another view than the one that is saved. */
  readonly changedParts: readonly ViewPart[];
  /** Issues of `plan` that filters, dates or being done keep out of the view. */
  readonly hiddenCount: number;
  /** Those of them that would be there if what is done were shown. */
  readonly doneHiddenCount: number;
  /** What find matches in the view. */
  readonly found: ReadonlySet<TaskId>;
  /** The same, in view order. */
  readonly foundOrder: readonly TaskId[];
  /** Ghost bars of issues without dates: only drawn, none is in Jira until it is accepted. */
  readonly sketches: ReadonlyMap<TaskId, Sketch>;
  readonly bands: readonly Band[];
  readonly releases: readonly Release[];
  readonly conflicts: readonly Conflict[];
  /** New or changed by others at a refresh, marked until seen. */
  readonly arrivals: ReadonlySet<TaskId>;
  /** People whom issues can be assigned to, as far as they were searched for. */
  readonly people: readonly PagePerson[];
  /** What follows from the dates as they stand; nothing while issues are still being read. */
  readonly schedule: PageSchedule;
  /** What would follow from what a hand is doing; null while it does nothing. Nothing of it is written. */
  readonly preview: PlanPreview | null;
  /** Of issues with a working schedule of their own, by id; null until they are known. */
  readonly taskCalendars: ReadonlyMap<string, WorkingCalendar> | null;
  /** Whether critical work and slack are drawn. */
  readonly showsCritical: boolean;
  /** The types that a new issue can have; null until Jira told. */
  readonly createTypes: readonly CreateType[] | null;
  readonly canCreate: CanCreate;
  readonly canRank: CanRank;
  /** By name. */
  readonly fieldChoices: readonly FieldChoice[];
  /** Text of further fields by their ids, as far as it was read; only of fields that a column shows or did show. */
  readonly extra: ReadonlyMap<TaskId, ReadonlyMap<string, string>>;
}

export interface PageActions extends ContextActions {
  stop: () => void;
  resume: () => Promise<void>;
  refresh: () => Promise<void>;
  edit: (command: Command) => void;
  /** What would follow from the command, in place of what was previewed before; null when the hand lets go. */
  previewEdit: (command: Command | null) => void;
  undo: () => void;
  redo: () => void;
  select: (taskIds: readonly TaskId[]) => void;
  toggle: (taskId: TaskId, all: boolean) => void;
  /** Every summary at once. */
  collapse: (which: 'all' | 'none') => void;
  setZoom: (zoom: ZoomLevel) => void;
  showCritical: (shows: boolean) => void;
  setGridWidth: (width: number) => void;
  /** Writes refused changes once more; those of one kind are one step of undo again. */
  retry: (refusalIds: readonly number[]) => void;
  dismiss: (refusalIds: readonly number[]) => void;
  /** What has not been sent yet is not written: it shows as Jira has it. */
  stopWrites: () => void;
  openIssue: (taskId: TaskId, newTab: boolean) => void;
  /** By its key: the project's own chart. */
  openProject: (key: string) => void;
  /** Writes one field of all these issues; groups are passed over. */
  editField: (taskIds: readonly TaskId[], edit: FieldEdit) => void;
  /** Shown at once under an id of the page's own, which Jira's replaces. A refusal brings back what was typed. */
  create: (issue: NewIssue) => void;
  /** Puts issues before or after another one, in the order in which they stand. */
  rank: (taskIds: readonly TaskId[], place: RankPlace) => void;
  /** Makes a link, or says why not: nothing is sent then. `instead` takes an existing one away in the same breath. */
  link: (asked: LinkAsk) => LinkAnswer;
  /** Another type or lag of a link that is there. */
  relink: (linkId: LinkId, change: Partial<LinkWish>) => void;
  unlink: (linkId: LinkId) => void;
  /** Below the issue before it (1), or out of its parent (-1), where Jira's levels allow that. */
  nest: (taskId: TaskId, by: 1 | -1) => NestAnswer;
  /** `theirs` leaves Jira as it is, `mine` writes once more what was wanted. */
  resolveConflict: (conflictId: number, whose: 'theirs' | 'mine') => void;
  /** Fills `people` by a part of their names; empty for the first ones. */
  searchPeople: (text: string) => Promise<void>;
  /** What arrived is no longer marked. */
  seen: () => void;
  /** Shown at once and sent a moment later; null removes. */
  setPersonal: (changes: PersonalChanges) => void;
  /** Removes all that is stored for the person alone; false where it could not. */
  forgetPersonal: () => Promise<boolean>;
  /** Lets the site use the chart in this project; false where it could not. */
  enableProject: () => Promise<boolean>;
  setView: (part: Partial<ViewSettings>) => void;
  /** Writes the dates of ghost bars to their issues. */
  acceptSketches: (taskIds: readonly TaskId[]) => void;
  /** Not drawn again as long as the page is open. */
  dismissSketches: (taskIds: readonly TaskId[]) => void;
}
