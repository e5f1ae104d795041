// What the chart is given and what it says back. It knows the domain; it knows no Jira, no React and no language.
import type { Command } from '#domain/plan/command';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { Link, LinkType } from '#domain/plan/link';
import type { Plan } from '#domain/plan/create-plan';
import type { DaysOff } from '#domain/layout/off-days';
import type { ZoomLevel } from '#domain/layout/zoom-level';
import type { WallMinutes } from '#domain/time/units';
import type { Theme } from './theme';

export type { ZoomLevel };

/** The time line's and the grid's state that the page keeps, and the chart draws. */
export interface ChartLayout {
  readonly zoom: ZoomLevel;
  /** Width of the grid in px. */
  readonly gridWidth: number;
  readonly collapsed: ReadonlySet<TaskId>;
  /** Where the today line stands; null hides it. */
  readonly today: WallMinutes | null;
  readonly daysOff: DaysOff;
  /** 0 Monday … 6 Sunday. */
  readonly firstDayOfWeek: number;
  /** Where a bar's name stands; beside it where this is left out. */
  readonly labels?: 'beside' | 'inside' | 'none';
  /** A drag moves by so many whole days at a time. */
  readonly snapDays?: number;
  /** Bars carry a pattern for their status, for those who don't tell the colours apart. */
  readonly hasPatterns?: boolean;
  /** False where single letters and signs are no shortcuts. */
  readonly singleKeys?: boolean;
}

/** How single tasks stand out. */
export interface ChartMarks {
  readonly selected: ReadonlySet<TaskId>;
  /** Being written to Jira. */
  readonly saving: ReadonlySet<TaskId>;
  /** Refused by Jira and put back, not yet seen. */
  readonly failed: ReadonlySet<TaskId>;
  /** May not be edited by this person: a drag gives four px and springs back. */
  readonly locked: ReadonlySet<TaskId>;
  /** What find matches; none without it. */
  readonly found?: ReadonlySet<TaskId>;
  /** Changed by others at the last refresh, not yet seen. */
  readonly arrived?: ReadonlySet<TaskId>;
  /** Changed by someone else while a change of this person was on its way. */
  readonly conflicted?: ReadonlySet<TaskId>;
}

/** A sprint in the lane under the time header, half-open. */
export interface ChartBand {
  readonly id: string;
  readonly name: string;
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
  readonly isRunning: boolean;
}

/** A version's pennant in the same lane, with a line through all rows at the end of its day. */
export interface ChartRelease {
  readonly id: string;
  readonly name: string;
  readonly at: WallMinutes;
}

/** A date that somebody gave a name. */
export interface ChartMarker {
  readonly name: string;
  readonly at: WallMinutes;
}

/** A bar that is only drawn: no date of it is in the plan. */
export interface ChartGhost {
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
  /** Where it comes from, in words: "after LUM-16". */
  readonly label: string;
}

/** Where a date would go before anything is written: drawn in its new place, the old one dashed. */
export interface ChartPreview {
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
  /** "+3 d", "+3 d, late", "stays, needs +3 d". */
  readonly chip: string;
  /** `stays`: this person can't edit it; the bar keeps its place and the wanted one is hatched. */
  readonly tone: 'plain' | 'late' | 'stays';
}

/** A constraint as the bar shows it: which side it binds, or both where the date is fixed. */
export interface ChartConstraint {
  readonly at: WallMinutes;
  readonly binds: 'not-earlier' | 'not-later' | 'fixed';
}

/** A date span of a named baseline, drawn under the bar. */
export interface ChartBaseline {
  readonly start: WallMinutes;
  readonly finish: WallMinutes;
}

/** All that the chart writes, in the person's language. */
export interface ChartWords {
  readonly locale: string;
  /** "12 Nov" */
  readonly shortDate: (day: WallMinutes) => string;
  /** "Thu 12 Nov 2026" */
  readonly longDate: (day: WallMinutes) => string;
  /** "November 2026", "Nov" where room is short. */
  readonly month: (day: WallMinutes, room: 'long' | 'short') => string;
  readonly quarter: (day: WallMinutes) => string;
  readonly year: (day: WallMinutes) => string;
  readonly weekday: (day: WallMinutes) => string;
  /** "09:00"; the locale's own where it is left out. */
  readonly hour?: (at: WallMinutes) => string;
  /** "Today 18 Nov" */
  readonly today: (day: WallMinutes) => string;
  /** "+3 d" for a drag by so many whole days. */
  readonly shift: (days: number) => string;
  /** "61 %" */
  readonly percent: (share: number) => string;
  /** "starts 28 Dec" / "ended 3 Oct" for a bar beyond the edge of the view. */
  readonly beyond: (side: 'before' | 'after', day: WallMinutes) => string;
  /** Full spoken description of a bar. */
  readonly describe: (taskId: TaskId) => string;
  /** Names of the grid and its parts for assistive technology. */
  readonly gridLabel: string;
  readonly splitterLabel: string;
  /** Of the handle at the end of a column's head; the column's title where it is left out. */
  readonly resizeColumn?: (title: string) => string;
  /** Beside a missed deadline: "late". */
  readonly late?: string;
  /** Name of the cell that says the bar in words. */
  readonly barColumn?: string;
  /** "12 issues", in the head of a group. */
  readonly groupCount?: (count: number) => string;
  /** Why rows can't be dropped here. */
  readonly rankRefused?: (reason: RankRefusal) => string;
  /** Spoken after rows were moved by keys; `place` from 1 among `of` siblings. */
  readonly ranked?: (place: number, of: number) => string;
  /** Spoken after a column was moved by keys; `place` from 1. */
  readonly columnMoved?: (title: string, place: number) => string;
  /** "LUM-15 → LUM-16, finish to start": of a link in the hand; `to` null while it leads nowhere. */
  readonly linking?: (draft: LinkDraftWords) => string;
  /** "Link LUM-15 → LUM-16, finish to start": spoken when it is chosen by keys. */
  readonly linkChosen?: (link: Link) => string;
  /** Beside a link: "+3 d"; empty where there is nothing to say. */
  readonly lag?: (link: Link) => string;
  readonly expand: string;
  readonly collapse: string;
  /** "You can't edit LUM-16 in Jira." */
  readonly locked: (taskId: TaskId) => string;
  readonly restricted: string;
}

export interface LinkDraftWords {
  readonly from: TaskId;
  readonly to: TaskId | null;
  readonly type: LinkType;
  readonly lagDays: number;
}

export type RankRefusal = 'other-parent' | 'not-ranked' | 'locked';

/** What a cell shows. The chart knows how each of these looks, not what it means. */
export type Cell =
  | {
      readonly type: 'text';
      readonly text: string;
      readonly tone?: 'plain' | 'subtle' | 'danger';
      readonly numeric?: boolean;
    }
  | {
      readonly type: 'name';
      readonly icon: IconName;
      readonly key: string;
      readonly text: string;
      readonly href: string | null;
    }
  | { readonly type: 'lozenge'; readonly text: string; readonly tone: 'gray' | 'blue' | 'green' }
  | {
      readonly type: 'person';
      readonly name: string;
      readonly initials: string;
      readonly accent: PersonAccent;
    }
  | { readonly type: 'nobody'; readonly label: string }
  | { readonly type: 'skeleton' };

export type IconName = 'epic' | 'story' | 'task' | 'subtask' | 'milestone' | 'bug' | 'lock' | 'other';
export type PersonAccent = 'purple' | 'teal' | 'orange' | 'blue' | 'magenta' | 'green';

export interface Column {
  readonly id: string;
  /** Shown in the head; with `icon: 'people'` the head shows the icon and the title is its name. */
  readonly title: string;
  readonly headIcon?: 'people';
  readonly width: number;
  /** Px; the tree's column takes what the others leave. */
  readonly minWidth?: number;
  readonly maxWidth?: number;
  readonly resizable?: boolean;
  /** Whether a double click, F2 or Enter asks to edit this cell; never where it is left out. */
  readonly editable?: (taskId: TaskId) => boolean;
  readonly cell: (taskId: TaskId) => Cell;
}

export interface ChartInput {
  readonly plan: Plan;
  readonly layout: ChartLayout;
  readonly marks: ChartMarks;
  readonly theme: Theme;
  readonly words: ChartWords;
  /** The first column is the tree's. */
  readonly columns: readonly Column[];
  /** Rows still to come: that many skeleton rows stand below the last one. */
  readonly pendingRows: number;
  readonly bands?: readonly ChartBand[];
  readonly releases?: readonly ChartRelease[];
  readonly ghosts?: ReadonlyMap<TaskId, ChartGhost>;
  /** A last row of the grid that asks for a new issue by a click or Enter; none where it is left out. */
  readonly createRow?: { readonly label: string } | null;
  readonly critical?: ReadonlySet<TaskId>;
  /** With so little slack that it may become critical. */
  readonly nearCritical?: ReadonlySet<TaskId>;
  /** Named dates: a line through all rows, with its name above the first one. */
  readonly markers?: readonly ChartMarker[];
  /** The day by which progress is judged: a line leads through each row's point of progress. None where it is left out. */
  readonly statusAt?: WallMinutes | null;
  /** Days off of tasks with a working schedule of their own. */
  readonly ownDaysOff?: ReadonlyMap<TaskId, DaysOff>;
  /** End of the slack tail: the latest finish that moves nothing else. */
  readonly slack?: ReadonlyMap<TaskId, WallMinutes>;
  readonly deadlines?: ReadonlyMap<TaskId, WallMinutes>;
  readonly constraints?: ReadonlyMap<TaskId, ChartConstraint>;
  readonly baselines?: ReadonlyMap<TaskId, ChartBaseline>;
  /** Asked for those in view only. */
  readonly previews?: Pick<ReadonlyMap<TaskId, ChartPreview>, 'get'>;
  /** Tasks and links whose dates contradict each other. */
  readonly strained?: { readonly tasks: ReadonlySet<TaskId>; readonly links: ReadonlySet<LinkId> };
  /** False while rows stand in another order than their rank: they can't be dragged then. */
  readonly canRank?: boolean;
}

export type EditStep = 'here' | 'below' | 'above' | 'next' | 'previous';

/** Client rectangle in px of the page, for whoever lays a tooltip or an editor over the chart. */
export interface ChartRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChartEvents {
  readonly select: { readonly taskIds: readonly TaskId[] };
  readonly toggle: { readonly taskId: TaskId; readonly all: boolean };
  /** A finished drag, resize or keyboard move. */
  readonly command: { readonly command: Command };
  /** What a drop would ask for while a hand moves, once a frame at most; null when it lets go or is back where it was. */
  readonly draft: { readonly command: Command } | null;
  /** A drag on a task that is locked. */
  readonly refused: { readonly taskId: TaskId };
  /**
   * F2, Enter, or a double click on an editable cell: `rect` is where an editor belongs. Typing on an editable cell
   * beside the tree asks too, with what was typed as `text`; delete asks with an empty one.
   */
  readonly edit: {
    readonly taskId: TaskId;
    readonly column: string;
    readonly rect: ChartRect;
    readonly text?: string;
  };
  /** The last row asks for a new issue: `rect` is where its editor belongs. */
  readonly create: { readonly rect: ChartRect };
  readonly open: { readonly taskId: TaskId; readonly newTab: boolean };
  readonly zoom: { readonly zoom: ZoomLevel };
  readonly gridWidth: { readonly width: number };
  /** Told once, at the end of the gesture; `gridWidth` comes with it where the grid grew with its column. */
  readonly columnWidth: { readonly id: string; readonly width: number };
  /** Every column in its new order, the tree's first. */
  readonly columnOrder: { readonly ids: readonly string[] };
  /** Rows dropped among their siblings, in plan order; exactly one of `before` and `after` is there. */
  readonly rank: { readonly taskIds: readonly TaskId[]; readonly before?: TaskId; readonly after?: TaskId };
  /** A link drawn between two edges, or made by keys. Nothing is there before the page says so. */
  readonly link: {
    readonly from: TaskId;
    readonly to: TaskId;
    readonly type: LinkType;
    readonly lagDays: number;
  };
  /** A link was chosen by hand or keys, and `rect` is a place on it; null where none is any longer. */
  readonly chooseLink: { readonly linkId: LinkId; readonly rect: ChartRect } | null;
  /** Keys want another type of the chosen link, or so many days more of lag. */
  readonly relink: { readonly linkId: LinkId } & (
    { readonly type: LinkType } | { readonly lagByDays: number }
  );
  /** Keys want the chosen link gone: whoever hears it asks first. */
  readonly unlink: { readonly linkId: LinkId; readonly rect: ChartRect };
  /** Below the row before it (1), or out of its parent (-1). */
  readonly nest: { readonly taskId: TaskId; readonly by: 1 | -1 };
  /** A click on a sprint. */
  readonly band: { readonly id: string };
  /** After 400 ms over a bar; null when the pointer leaves it. */
  readonly tooltip: { readonly taskId: TaskId; readonly rect: ChartRect } | null;
  /** First and one past the last row in view, once per frame at most. */
  readonly viewport: {
    readonly firstRow: number;
    readonly endRow: number;
    readonly from: WallMinutes;
    readonly to: WallMinutes;
  };
}

export interface Chart {
  /** Cheap when little changed: parts are compared by identity. */
  readonly update: (part: Partial<ChartInput>) => void;
  readonly on: <Name extends keyof ChartEvents>(
    name: Name,
    listener: (event: ChartEvents[Name]) => void,
  ) => () => void;
  readonly scrollToTime: (at: WallMinutes, align: 'start' | 'center') => void;
  readonly scrollToTask: (taskId: TaskId) => void;
  /** Shows the whole plan, as near as it has room. */
  readonly fit: () => void;
  /** The cell that had it last. */
  readonly focus: () => void;
  /**
   * Asks for an editor, by the event `edit`: of this cell, or of the nearest editable one in a direction. The focus
   * goes there too. False where there is none.
   */
  readonly edit: (at: {
    readonly taskId: TaskId;
    readonly column: string;
    readonly step: EditStep;
  }) => boolean;
  /** Asks for the editor of a new issue, by the event `create`. False where there is no row for it. */
  readonly create: () => boolean;
  /** No link is chosen any longer. */
  readonly leaveLink: () => void;
  /** Of a cell's content; null while its row is out of view. */
  readonly rectOfCell: (taskId: TaskId, column: string) => ChartRect | null;
  /** What stands where, for tests and for editors: null when out of view. */
  readonly rectOf: (taskId: TaskId) => ChartRect | null;
  readonly destroy: () => void;
}
