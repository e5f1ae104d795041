// What the chart is given and what it says back. It knows the domain; it knows no Jira, no React and no language.
import type { Command } from '#domain/plan/command';
import type { TaskId } from '#domain/plan/ids';
import type { Plan } from '#domain/plan/create-plan';
import type { DaysOff } from '#domain/layout/off-days';
import type { ZoomLevel } from '#domain/layout/zoom-level';
import type { WallMinutes } from '#domain/time/units';

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
}

/** Every colour and font that painting needs, read once from the page's tokens per theme change. */
export type Theme = Readonly<Record<ThemeToken, string>>;

export type ThemeToken =
  | 'surface'
  | 'surfaceHovered'
  | 'surfaceSunken'
  | 'surfaceOverlay'
  | 'text'
  | 'textSubtle'
  | 'textSubtlest'
  | 'textInverse'
  | 'barTodoText'
  | 'barDoingText'
  | 'barDoneText'
  | 'barTodo'
  | 'barDoing'
  | 'barDone'
  | 'barTodoProgress'
  | 'barDoingProgress'
  | 'barDoneProgress'
  | 'barTodoBorder'
  | 'barDoingBorder'
  | 'barDoneBorder'
  | 'iconSubtle'
  | 'iconSubtlest'
  | 'iconDanger'
  | 'iconWarning'
  | 'border'
  | 'borderBold'
  | 'borderSelected'
  | 'borderBrand'
  | 'borderDanger'
  | 'borderFocused'
  | 'backgroundSelected'
  | 'backgroundBrandBold'
  | 'backgroundSelectedBold'
  | 'backgroundNeutralBold'
  | 'backgroundSuccessBold'
  | 'fontFamily';

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
  readonly expand: string;
  readonly collapse: string;
  /** "You can't edit LUM-16 in Jira." */
  readonly locked: (taskId: TaskId) => string;
  readonly restricted: string;
}

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
}

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
  /** A drag on a task that is locked. */
  readonly refused: { readonly taskId: TaskId };
  readonly edit: { readonly taskId: TaskId; readonly column: string; readonly rect: ChartRect };
  readonly open: { readonly taskId: TaskId; readonly newTab: boolean };
  readonly zoom: { readonly zoom: ZoomLevel };
  readonly gridWidth: { readonly width: number };
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
  readonly focus: () => void;
  /** What stands where, for tests and for editors: null when out of view. */
  readonly rectOf: (taskId: TaskId) => ChartRect | null;
  readonly destroy: () => void;
}
