// Carries out what keys ask for while the grid, a bar or a column's head has the focus.
import { focusColumnOf, focusRowOf, taskIdAt, type ChartContext } from '../chart-state';
import type { ColumnActions } from '../columns/column-actions';
import { ranks } from '../frame-loop';
import type { ChartActions } from '../gesture/chart-actions';
import { isGroup } from '../group-row';
import { carryOut } from './carry-out';
import { focusCell, followFocus } from './focus-place';
import { handleHeadKey } from './head-keys';
import { toIntent, type KeyPress } from './key-intent';
import { dropLinkDraft, walkLinks } from './link-keys';

export interface KeyParts {
  readonly actions: ChartActions;
  readonly columns: ColumnActions;
}

/** Returns the way to stop listening. */
export function listenToKeys(context: ChartContext, parts: KeyParts): () => void {
  const { grid } = context.dom;
  const stop = new AbortController();
  const options = { signal: stop.signal };
  grid.addEventListener('keydown', (event) => handleKey(context, parts, event), options);
  grid.addEventListener(
    'focusin',
    ({ target }) => {
      if (target instanceof Element) followFocus(context, target);
    },
    options,
  );
  grid.addEventListener(
    'focusout',
    ({ relatedTarget }) => {
      context.state.showsFocus = false;
      if (!(relatedTarget instanceof Node && grid.contains(relatedTarget))) dropLinkDraft(context);
      context.invalidate(ranks.paint);
    },
    options,
  );
  return () => stop.abort();
}

function handleKey(context: ChartContext, parts: KeyParts, event: KeyboardEvent): void {
  const isLink = event.target instanceof Element && event.target.matches('a[href]');
  if (event.isComposing || (isLink && event.key === 'Enter')) return;
  if (answers(context, parts, event)) event.preventDefault();
}

/** False where the key is somebody else's. */
function answers(context: ChartContext, parts: KeyParts, event: KeyboardEvent): boolean {
  const { state } = context;
  if (state.focusPart === 'head') return handleHeadKey(context, parts.columns, event);
  if (state.focusPart === 'create') return leaveCreateRow(context, event.key);
  const row = focusRowOf(state);
  const taskId = taskIdAt(state, row);
  if (taskId === null) return false;
  const press = toKeyPress(context, event);
  if (isLetterAlone(press) && state.model.input.layout.singleKeys === false) return false;
  const intent = toIntent(press);
  if (!intent) return false;
  const focus = { context, actions: parts.actions, row, taskId };
  if (intent.type === 'nextLink') return walkLinks(focus, intent.by);
  carryOut(focus, intent);
  return true;
}

/** Shift makes other signs of these keys on other keyboards; they are still those keys. */
const withShift: ReadonlyMap<string, string> = new Map([
  ['Period', '>'],
  ['Digit0', ')'],
]);

function toKeyPress({ state }: ChartContext, event: KeyboardEvent): KeyPress {
  const { key, altKey: alt, shiftKey: shift } = event;
  return {
    key: shift ? (withShift.get(event.code) ?? key) : key,
    alt,
    shift,
    control: event.ctrlKey || event.metaKey,
    edge: state.edge,
    place: placeOf(state),
    link: state.linkDraft ? 'drawn' : state.linkId === null ? null : 'chosen',
  };
}

/** A letter or sign that isn't typed into a cell. */
const isLetterAlone = ({ key, alt, control, place }: KeyPress): boolean =>
  key.length === 1 && key !== ' ' && !alt && !control && place !== 'field';

function placeOf(state: ChartContext['state']): KeyPress['place'] {
  if (state.focusPart === 'bar') return 'bar';
  const column = focusColumnOf(state);
  const { focusId } = state;
  if (column === 0 || focusId === null || isGroup(focusId)) return 'tree';
  return state.model.input.columns[column]?.editable?.(focusId) ? 'field' : 'cell';
}

function leaveCreateRow(context: ChartContext, key: string): boolean {
  if (key !== 'ArrowUp') return false;
  focusCell(context, { row: context.state.model.rows.count - 1, column: 0, byKeys: true });
  return true;
}
