// A scene view on the stand's plan, without canvas: every character is 6 px wide.
import type { Plan } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import type { ZoomLevel } from '#domain/layout/zoom-level';
import type { ChartInput, ChartMarks } from '../../../static/gantt/src/chart/chart-types';
import type { Theme } from '../../../static/gantt/src/chart/theme';
import { createModel } from '../../../static/gantt/src/chart/chart-model';
import type { Primitive } from '../../../static/gantt/src/chart/scene/primitives';
import type { SceneView } from '../../../static/gantt/src/chart/scene/scene-view';
import { lumenPlan, lumenToday } from '../stand/lumen-plan';
import { standWords } from '../stand/stand-words';

export interface ViewOptions {
  readonly plan?: Plan;
  readonly zoom?: ZoomLevel;
  readonly marks?: Partial<ChartMarks>;
  readonly collapsed?: readonly string[];
  readonly daysOff?: readonly number[];
  readonly input?: Partial<ChartInput>;
  readonly view?: Partial<SceneView>;
}

const noMarks: ChartMarks = { selected: new Set(), saving: new Set(), failed: new Set(), locked: new Set() };

export function createInput(options: ViewOptions = {}): ChartInput {
  return {
    plan: options.plan ?? lumenPlan,
    layout: {
      zoom: options.zoom ?? 'week',
      gridWidth: 568,
      collapsed: new Set((options.collapsed ?? []) as TaskId[]),
      today: lumenToday,
      daysOff: { weekdays: [5, 6], days: new Set(options.daysOff ?? []) },
      firstDayOfWeek: 0,
    },
    marks: { ...noMarks, ...options.marks },
    theme: {} as Theme,
    words: standWords,
    columns: [],
    pendingRows: 0,
    ...options.input,
  };
}

/** 4,000 px of time from the Monday that the axis begins with, and every row. */
export function createView(options: ViewOptions = {}): SceneView {
  return {
    model: createModel(createInput(options), null),
    left: 0,
    top: 0,
    width: 4000,
    height: 2000,
    hoverRow: -1,
    hoverBar: false,
    focusRow: -1,
    focusEdge: null,
    drag: null,
    linkDraft: null,
    linkId: null,
    hoverLink: null,
    phase: null,
    measure: (text) => text.length * 6,
    ...options.view,
  };
}

export const ids = (...names: readonly string[]): ReadonlySet<TaskId> => new Set(names as TaskId[]);

export const rowOf = (view: SceneView, name: string): number =>
  view.model.rows.rowOf[view.model.input.plan.indexOf.get(name as TaskId) ?? -1] ?? -1;

export const indexOf = (view: SceneView, name: string): number =>
  view.model.input.plan.indexOf.get(name as TaskId) ?? -1;

/** One line a primitive, rounded to whole px: "box bar.todo 10,20 100x20". */
export function toLines(scene: readonly Primitive[]): string[] {
  return scene.map((primitive) => {
    switch (primitive.type) {
      case 'box':
      case 'hatch': {
        const { x, y, width, height } = primitive;
        return `${primitive.type} ${primitive.look} ${round(x)},${round(y)} ${round(width)}x${round(height)}`;
      }
      case 'text':
        return `text ${primitive.look} ${round(primitive.x)},${round(primitive.y)} "${primitive.text}"`;
      case 'glyph':
        return `glyph ${primitive.name} ${round(primitive.x)},${round(primitive.y)}`;
      default:
        return `${primitive.type} ${primitive.look} ${primitive.points.map(round).join(' ')}`;
    }
  });
}

const round = (value: number): number => Math.round(value) || 0;
