// Names of everything's paint, and what each is made of: tokens, widths and dashes. No colour value stands here.
import type { ThemeToken } from '../theme';
import { gridLooks } from './grid-looks';

export interface Look {
  readonly fill?: ThemeToken;
  readonly stroke?: ThemeToken;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly alpha?: number;
  readonly round?: boolean;
}

export type FontName =
  | 'label'
  | 'labelItalic'
  | 'labelStrong'
  | 'inside'
  | 'small'
  | 'smallStrong'
  | 'name'
  | 'nameStrong'
  | 'tiny';

/** CSS weight and size; the family is the theme's. */
export const fonts: Readonly<Record<FontName, string>> = {
  label: '400 12px',
  labelItalic: 'italic 400 12px',
  labelStrong: '600 12px',
  inside: '500 12px',
  small: '500 11px',
  smallStrong: '600 11px',
  name: '400 13px',
  nameStrong: '600 13px',
  tiny: '600 9px',
};

export type LookName = keyof typeof table;

const hairline = { fill: 'border' } as const;

const table = {
  ...gridLooks,
  surface: { fill: 'surface' },
  'surface.hovered': { fill: 'surfaceHovered' },
  'surface.selected': { fill: 'backgroundSelected' },
  'row.selected': { fill: 'backgroundSelected', alpha: 0.75 },
  'row.hovered': { fill: 'surfaceHovered' },
  off: { fill: 'surfaceSunken' },
  'off.hatch': { stroke: 'iconSubtlest', width: 1.5, alpha: 0.16 },
  'line.row': { ...hairline, alpha: 0.55 },
  'line.period': { ...hairline, alpha: 0.55 },
  'line.major': hairline,
  today: { stroke: 'borderBrand', width: 1.5 },
  'today.pill': { fill: 'backgroundBrandBold' },
  text: { fill: 'text' },
  'text.subtle': { fill: 'textSubtle' },
  'text.subtlest': { fill: 'textSubtlest' },
  'text.inverse': { fill: 'textInverse' },
  'bar.todo': { fill: 'barTodo', stroke: 'barTodoBorder', width: 1 },
  'bar.doing': { fill: 'barDoing', stroke: 'barDoingBorder', width: 1 },
  'bar.done': { fill: 'barDone', stroke: 'barDoneBorder', width: 1 },
  'bar.todo.plain': { fill: 'barTodo' },
  'bar.doing.plain': { fill: 'barDoing' },
  'bar.done.plain': { fill: 'barDone' },
  'bar.todo.edge': { stroke: 'barTodoBorder', width: 1 },
  'bar.doing.edge': { stroke: 'barDoingBorder', width: 1 },
  'bar.done.edge': { stroke: 'barDoneBorder', width: 1 },
  'bar.todo.progress': { fill: 'barTodoProgress' },
  'bar.doing.progress': { fill: 'barDoingProgress' },
  'bar.done.progress': { fill: 'barDoneProgress' },
  'bar.todo.text': { fill: 'barTodoText' },
  'bar.doing.text': { fill: 'barDoingText' },
  'bar.done.text': { fill: 'barDoneText' },
  'pattern.doing': { stroke: 'barDoingBorder', width: 1.5 },
  'pattern.done': { fill: 'barDoneBorder' },
  'bar.critical': { fill: 'barCritical', stroke: 'borderDanger', width: 2 },
  'bar.critical.plain': { fill: 'barCritical' },
  'bar.critical.edge': { stroke: 'borderDanger', width: 2 },
  'bar.critical.progress': { fill: 'barCriticalProgress' },
  'bar.critical.text': { fill: 'barCriticalText' },
  'bar.near': { stroke: 'borderWarning', width: 2, dash: [6, 2] },
  'status.line': { stroke: 'borderDiscovery', width: 1.5 },
  'status.dot': { fill: 'borderDiscovery' },
  'marker.line': { stroke: 'borderBold', width: 1.5, dash: [6, 3] },
  'marker.flag': { fill: 'surface', stroke: 'borderBold', width: 1 },
  'bar.preview': { stroke: 'borderSelected', width: 2 },
  'preview.wanted': { stroke: 'borderDanger', width: 1.25, dash: [4, 3] },
  'preview.wanted.hatch': { stroke: 'borderDanger', width: 1, alpha: 0.32 },
  'chip.plain': { fill: 'backgroundBrandBold' },
  'chip.late': { fill: 'backgroundDangerBold' },
  'chip.stays': { fill: 'backgroundNeutralBold' },
  baseline: { fill: 'barTodoBorder', alpha: 0.75 },
  slack: { stroke: 'borderBold', width: 2, dash: [0, 4.5], round: true },
  'slack.end': { stroke: 'borderBold', width: 1.25 },
  deadline: { stroke: 'iconSuccess', width: 1.5 },
  'deadline.pennant': { fill: 'iconSuccess' },
  'deadline.late': { stroke: 'iconDanger', width: 1.5 },
  'deadline.late.pennant': { fill: 'iconDanger' },
  'text.danger': { fill: 'iconDanger' },
  constraint: { stroke: 'iconDiscovery', width: 2 },
  'constraint.head': { fill: 'iconDiscovery' },
  'bar.restricted': { stroke: 'border', width: 1 },
  'bar.restricted.hatch': { stroke: 'iconSubtlest', width: 2, alpha: 0.16 },
  'bar.before': { stroke: 'borderBold', width: 1.25, dash: [3, 3] },
  'row.group': { fill: 'surfaceSunken' },
  'group.extent': { fill: 'borderBold', alpha: 0.55 },
  summary: { fill: 'iconSubtle' },
  'summary.rest': { fill: 'iconSubtle', alpha: 0.5 },
  milestone: { fill: 'backgroundNeutralBold', stroke: 'surface', width: 1, round: true },
  'milestone.done': { fill: 'backgroundSuccessBold', stroke: 'surface', width: 1, round: true },
  'milestone.critical': { fill: 'backgroundDangerBold', stroke: 'surface', width: 1, round: true },
  ghost: { stroke: 'borderBold', width: 1.25, dash: [4, 3], round: true },
  'ghost.summary': { fill: 'surface', stroke: 'borderBold', width: 1.25, dash: [4, 3], round: true },
  'ghost.hatch': { stroke: 'borderBold', width: 1, alpha: 0.32 },
  'ring.found': { stroke: 'borderFound', width: 2 },
  'mark.arrived': { fill: 'iconDiscovery', stroke: 'surface', width: 1.5 },
  'mark.conflicted': { fill: 'iconWarning', stroke: 'surface', width: 1.5 },
  'row.arrived': { fill: 'backgroundDiscovery', alpha: 0.6 },
  band: { fill: 'backgroundNeutral' },
  'band.running': { fill: 'barDoing' },
  release: { fill: 'backgroundDiscoveryBold' },
  'release.line': { stroke: 'borderDiscovery', width: 1.5, dash: [2, 4], round: true },
  'ring.hover': { stroke: 'borderBold', width: 2 },
  'ring.selected': { stroke: 'borderSelected', width: 2 },
  'ring.focus': { stroke: 'borderFocused', width: 2 },
  'ring.failed': { stroke: 'borderDanger', width: 2 },
  grip: { fill: 'surface', stroke: 'borderSelected', width: 2 },
  'grip.focus': { fill: 'borderFocused' },
  saving: { fill: 'backgroundSelectedBold' },
  'saving.track': { fill: 'backgroundSelectedBold', alpha: 0.25 },
  snap: { fill: 'borderSelected' },
  link: { stroke: 'borderBold', width: 1.25 },
  'link.soft': { stroke: 'borderBold', width: 1.25, dash: [2, 3] },
  'link.head': { fill: 'borderBold' },
  'link.head.open': { stroke: 'borderBold', width: 1.25 },
  'link.selected': { stroke: 'borderSelected', width: 2 },
  'link.soft.selected': { stroke: 'borderSelected', width: 2, dash: [2, 3] },
  'link.head.selected': { fill: 'borderSelected' },
  'link.head.open.selected': { stroke: 'borderSelected', width: 2 },
  'link.critical': { stroke: 'borderDanger', width: 2 },
  'link.strained': { stroke: 'borderDanger', width: 1.25, dash: [4, 3] },
  'link.head.critical': { fill: 'borderDanger' },
  'link.hovered': { stroke: 'borderBold', width: 2 },
  'link.soft.hovered': { stroke: 'borderBold', width: 2, dash: [2, 3] },
  'link.head.open.hovered': { stroke: 'borderBold', width: 2 },
  'link.draft': { stroke: 'borderSelected', width: 2, dash: [4, 3] },
  'link.dot': { fill: 'surface', stroke: 'borderBold', width: 2 },
  'link.dot.taken': { fill: 'borderSelected', stroke: 'surface', width: 1 },
  veil: { fill: 'surface', alpha: 0.6 },
  'edge.pill': { fill: 'surface', stroke: 'border', width: 1 },
  'glyph.subtle': { stroke: 'iconSubtle', width: 1.5, round: true },
  'glyph.inverse': { stroke: 'textInverse', width: 1.5, round: true },
  'glyph.danger': { fill: 'iconDanger', stroke: 'textInverse', width: 1.6, round: true },
} as const satisfies Readonly<Record<string, Look>>;

export const looks: Readonly<Record<LookName, Look>> = table;
