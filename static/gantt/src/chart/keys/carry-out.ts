// Does what a key asked for: walks the grid, changes the focused bar, looks elsewhere.
import { isSummary } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { noDate } from '#domain/plan/roll-up';
import type { WallMinutes } from '#domain/time/units';
import { rowHeight } from '../chart-metrics';
import { bodyHeight, focusColumnOf, taskIdAt, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import type { ChartActions } from '../gesture/chart-actions';
import { requestEdit } from '../gesture/request-edit';
import { isGroup } from '../group-row';
import { barColumn, focusCell, focusCreateRow, focusHead } from './focus-place';
import type { Intent } from './key-intent';
import {
  askToUnlink,
  backOutOfLink,
  beginLink,
  finishLink,
  followLinkDraft,
  shiftLag,
  turnLinkType,
  walkLinks,
} from './link-keys';

export interface Focus {
  readonly context: ChartContext;
  readonly actions: ChartActions;
  readonly row: number;
  readonly taskId: TaskId;
}

type Doing = {
  readonly [Type in Intent['type']]: (focus: Focus, intent: Extract<Intent, { type: Type }>) => void;
};

const doings: Doing = {
  step: (focus, { rows, extend }) => goDown(focus, rows, extend),
  page: (focus, { pages, extend }) => goDown(focus, pages * pageRows(focus), extend),
  end: goToEnd,
  beside: goBeside,
  enter: (focus) => {
    if (!edit(focus)) open(focus, false);
  },
  open: (focus, { newTab }) => open(focus, newTab),
  edit: (focus, { text }) => void edit(focus, text),
  select: ({ actions, taskId }, { toggle }) => actions.select(taskId, { toggle, extend: false }),
  selectAll: ({ actions }) => actions.selectAll(),
  move: (focus, { days }) => {
    focus.actions.moveBy(focus.taskId, days);
    sayDates(focus);
  },
  resize: (focus, { edge, days }) => {
    focus.actions.resizeBy(focus.taskId, edge, days);
    sayDates(focus);
  },
  edge: (focus, { edge }) => chooseEdge(focus, edge),
  rank: ({ actions, taskId }, { by }) => actions.rankBy(taskId, by),
  nest: ({ context, taskId }, { by }) => {
    if (!isGroup(taskId)) context.emit('nest', { taskId, by });
  },
  link: beginLink,
  linkTo: finishLink,
  linkType: ({ context }) => turnLinkType(context),
  linkLag: ({ context }, { by }) => shiftLag(context, by),
  unlink: ({ context }) => askToUnlink(context),
  nextLink: (focus, { by }) => void walkLinks(focus, by),
  zoom: ({ actions }, { step }) => actions.zoomBy(step, null),
  pan: ({ actions }, { by }) => actions.panBy(by),
  fit: ({ actions }) => actions.fit(),
  fitSelection: ({ actions }) => actions.fitSelection(),
  today: (focus) => look(focus, 'today'),
  selection: (focus) => look(focus, 'selection'),
  escape,
};

export function carryOut(focus: Focus, intent: Intent): void {
  const perform = doings[intent.type] as (focus: Focus, intent: Intent) => void;
  perform(focus, intent);
  followLinkDraft(focus.context);
}

const pageRows = ({ context }: Focus): number =>
  Math.max(1, Math.floor(bodyHeight(context.state) / rowHeight) - 1);

/** Beyond the first row stands the head, beyond the last the row for new issues. */
function goDown({ context, actions, row, taskId }: Focus, by: number, extend: boolean): void {
  const { state } = context;
  const last = state.model.rows.count - 1;
  if (!extend && by === -1 && row === 0) focusHead(context, focusColumnOf(state));
  else if (!extend && by === 1 && row === last && state.model.input.createRow) focusCreateRow(context);
  else {
    const next = Math.min(last, Math.max(0, row + by));
    if (extend) {
      state.anchorId ??= taskId;
      const reached = taskIdAt(state, next);
      if (reached !== null) actions.select(reached, { toggle: false, extend: true });
    } else state.anchorId = null;
    focusCell(context, { row: next, byKeys: true });
  }
}

function goToEnd({ context, row }: Focus, { of, at }: Extract<Intent, { type: 'end' }>): void {
  const { rows, input } = context.state.model;
  const isFirst = at === 'first';
  if (of === 'grid') focusCell(context, { row: isFirst ? 0 : rows.count - 1, byKeys: true });
  else focusCell(context, { row, column: isFirst ? 0 : input.columns.length - 1, byKeys: true });
}

/** In the tree's column ← closes or leads to the parent, and → opens, before they lead to another cell. */
function goBeside(focus: Focus, { by, all }: Extract<Intent, { type: 'beside' }>): void {
  const { context, row, taskId } = focus;
  const { state } = context;
  const isBar = state.focusPart === 'bar';
  const column = isBar ? barColumn(state) : isGroup(taskId) ? 0 : focusColumnOf(state);
  const isInTree = column === 0;
  if (isInTree && by < 0) close(focus, all);
  else if (isInTree && canOpen(focus)) focus.actions.toggle(taskId, all);
  else if (isGroup(taskId)) focusCell(context, { row, column: isBar ? 0 : barColumn(state), byKeys: true });
  else focusCell(context, { row, column: Math.min(barColumn(state), column + by), byKeys: true });
}

function canOpen({ context, row, taskId }: Focus): boolean {
  const { input, rows } = context.state.model;
  return isSummary(input.plan, rows.taskAt[row] ?? -1) && input.layout.collapsed.has(taskId);
}

/** An open summary closes; anything else leads to its parent. */
function close({ context, actions, row, taskId }: Focus, all: boolean): void {
  const { input, rows } = context.state.model;
  const index = rows.taskAt[row] ?? -1;
  if (isSummary(input.plan, index) && !input.layout.collapsed.has(taskId)) {
    actions.toggle(taskId, all);
    return;
  }
  const parent = input.plan.parent[index] ?? -1;
  if (parent >= 0) focusCell(context, { row: rows.rowOf[parent] ?? row, byKeys: true });
}

/** False where the cell can't be edited. */
function edit({ context, row }: Focus, text?: string): boolean {
  const { state } = context;
  const column = state.focusPart === 'bar' ? 0 : focusColumnOf(state);
  return requestEdit(context, { row, column }, text);
}

function open({ context, taskId }: Focus, newTab: boolean): void {
  if (!isGroup(taskId)) context.emit('open', { taskId, newTab });
}

/** A hand sees where the bar went; ears are told. */
function sayDates({ context, taskId }: Focus): void {
  const { input, spans } = context.state.model;
  const index = input.plan.indexOf.get(taskId) ?? -1;
  const start = spans.start[index] ?? noDate;
  if (start === noDate) return;
  const last = (spans.finish[index] ?? start + 1) - 1;
  const { shortDate } = input.words;
  context.dom.live.textContent = `${shortDate(start as WallMinutes)} – ${shortDate(last as WallMinutes)}`;
}

function chooseEdge({ context, row }: Focus, edge: 'start' | 'finish'): void {
  const { state, invalidate } = context;
  const { plan } = state.model.input;
  const index = state.model.rows.taskAt[row] ?? -1;
  if (!isSummary(plan, index) && plan.tasks[index]?.kind === 'task') state.edge = edge;
  invalidate(ranks.paint);
}

function look({ context, actions }: Focus, at: 'today' | 'selection'): void {
  const { layout, marks } = context.state.model.input;
  const [selected] = marks.selected;
  if (at === 'selection' && selected !== undefined) actions.scrollToTask(selected);
  if (at === 'today' && layout.today !== null) actions.scrollToTime(layout.today, 'center');
}

/** Backs out one level: a link in hand or chosen, the chosen edge, then the selection. */
function escape({ context }: Focus): void {
  const { state, emit, invalidate } = context;
  if (backOutOfLink(context)) return;
  if (state.edge === null) emit('select', { taskIds: [] });
  state.edge = null;
  invalidate(ranks.paint);
}
