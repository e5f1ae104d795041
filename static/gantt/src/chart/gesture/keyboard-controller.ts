// Carries out what keys ask for on the focused row.
import { isSummary } from '#domain/plan/create-plan';
import type { TaskId } from '#domain/plan/ids';
import { bodyHeight, focusRowOf, taskIdAt, type ChartContext } from '../chart-state';
import { rowHeight } from '../chart-metrics';
import { ranks } from '../frame-loop';
import type { ChartActions } from './chart-actions';
import { toIntent, type Intent } from './key-intent';
import { requestEdit } from './request-edit';

/** Returns the way to stop listening. */
export function listenToKeys(context: ChartContext, actions: ChartActions): () => void {
  const { grid, pool } = context.dom;
  const stop = new AbortController();
  const options = { signal: stop.signal };
  grid.addEventListener('keydown', (event) => handleKey(context, actions, event), options);
  grid.addEventListener(
    'focusin',
    (event) => {
      const row = event.target instanceof Element ? pool.rowOf(event.target) : -1;
      const taskId = taskIdAt(context.state, row);
      if (taskId === null) return;
      const { state } = context;
      if (taskId !== state.focusId) state.edge = null;
      state.focusId = taskId;
      state.showsFocus = event.target instanceof Element && event.target.matches(':focus-visible');
      context.invalidate(ranks.rows);
    },
    options,
  );
  grid.addEventListener(
    'focusout',
    () => {
      context.state.showsFocus = false;
      context.invalidate(ranks.paint);
    },
    options,
  );
  return () => stop.abort();
}

function handleKey(context: ChartContext, actions: ChartActions, event: KeyboardEvent): void {
  const isLink = event.target instanceof Element && event.target.matches('a[href]');
  if (event.isComposing || (isLink && event.key === 'Enter')) return;
  const { key, altKey: alt, shiftKey: shift } = event;
  const intent = toIntent({
    // Where shift makes another sign of the full stop, it is still that key.
    key: event.code === 'Period' && shift ? '>' : key,
    alt,
    shift,
    control: event.ctrlKey || event.metaKey,
    edge: context.state.edge,
  });
  const row = focusRowOf(context.state);
  const taskId = taskIdAt(context.state, row);
  if (!intent || taskId === null) return;
  event.preventDefault();
  carryOut({ context, actions, row, taskId }, intent);
}

interface Focus {
  readonly context: ChartContext;
  readonly actions: ChartActions;
  readonly row: number;
  readonly taskId: TaskId;
}

function carryOut(focus: Focus, intent: Intent): void {
  switch (intent.type) {
    case 'step':
    case 'page':
    case 'end':
      travel(focus, intent);
      break;
    case 'collapse':
      collapse(focus, intent.all);
      break;
    case 'expand':
      expand(focus, intent.all);
      break;
    case 'zoom':
      focus.actions.zoomBy(intent.step, null);
      break;
    case 'fit':
      focus.actions.fit();
      break;
    case 'today':
    case 'selection':
      look(focus, intent.type);
      break;
    default:
      act(focus, intent);
  }
}

type Act = Extract<Intent, { type: 'open' | 'edit' | 'select' | 'move' | 'resize' | 'edge' | 'escape' }>;

/** What is done to the focused task itself. */
function act(focus: Focus, intent: Act): void {
  const { context, actions, taskId } = focus;
  switch (intent.type) {
    case 'open':
      context.emit('open', { taskId, newTab: intent.newTab });
      break;
    case 'edit':
      requestEdit(context, focus.row, 0);
      break;
    case 'select':
      actions.select(taskId, { toggle: intent.toggle, extend: false });
      break;
    case 'escape':
      escape(focus);
      break;
    default:
      changeBar(focus, intent);
  }
}

function travel(
  { context, actions, row, taskId }: Focus,
  intent: Extract<Intent, { type: 'step' | 'page' | 'end' }>,
): void {
  const { state } = context;
  const last = state.model.rows.count - 1;
  const pageRows = Math.max(1, Math.floor(bodyHeight(state) / rowHeight) - 1);
  const to =
    intent.type === 'step'
      ? row + intent.rows
      : intent.type === 'page'
        ? row + intent.pages * pageRows
        : intent.at === 'first'
          ? 0
          : last;
  const next = Math.min(last, Math.max(0, to));
  if (intent.type === 'step' && intent.extend) {
    state.anchorId ??= taskId;
    const reached = taskIdAt(state, next);
    if (reached !== null) actions.select(reached, { toggle: false, extend: true });
  } else state.anchorId = null;
  actions.focusRow(next, true);
}

/** An open summary closes; anything else leads to its parent. */
function collapse({ context, actions, row, taskId }: Focus, all: boolean): void {
  const { input, rows } = context.state.model;
  const index = rows.taskAt[row] ?? -1;
  if (isSummary(input.plan, index) && !input.layout.collapsed.has(taskId)) {
    actions.toggle(taskId, all);
    return;
  }
  const parent = input.plan.parent[index] ?? -1;
  if (parent >= 0) actions.focusRow(rows.rowOf[parent] ?? row, true);
}

/** A closed summary opens; an open one leads to its first child. */
function expand({ context, actions, row, taskId }: Focus, all: boolean): void {
  const { input, rows } = context.state.model;
  if (!isSummary(input.plan, rows.taskAt[row] ?? -1)) return;
  if (input.layout.collapsed.has(taskId)) actions.toggle(taskId, all);
  else actions.focusRow(row + 1, true);
}

function changeBar(
  { context, actions, taskId, row }: Focus,
  intent: Extract<Intent, { type: 'move' | 'resize' | 'edge' }>,
): void {
  const { state, invalidate } = context;
  const index = state.model.rows.taskAt[row] ?? -1;
  const isPlain =
    !isSummary(state.model.input.plan, index) && state.model.input.plan.tasks[index]?.kind === 'task';
  if (intent.type === 'move') actions.moveBy(taskId, intent.days);
  else if (intent.type === 'resize') actions.resizeBy(taskId, intent.edge, intent.days);
  else if (isPlain) state.edge = intent.edge;
  invalidate(ranks.paint);
}

function look({ context, actions }: Focus, at: 'today' | 'selection'): void {
  const { layout, marks } = context.state.model.input;
  const [selected] = marks.selected;
  if (at === 'selection' && selected !== undefined) actions.scrollToTask(selected);
  if (at === 'today' && layout.today !== null) actions.scrollToTime(layout.today, 'center');
}

/** Backs out one level: the chosen edge, then the selection. */
function escape({ context }: Focus): void {
  const { state, emit, invalidate } = context;
  if (state.edge === null) emit('select', { taskIds: [] });
  state.edge = null;
  invalidate(ranks.paint);
}
