// Which wish a key stands for while a row has the focus. No DOM: a key event is read as plain data.

export type Intent =
  | { readonly type: 'step'; readonly rows: number; readonly extend: boolean }
  | { readonly type: 'page'; readonly pages: number; readonly extend: boolean }
  | { readonly type: 'end'; readonly of: 'row' | 'grid'; readonly at: 'first' | 'last' }
  /** In the tree's column it collapses or expands first; `all` every row of that level. */
  | { readonly type: 'beside'; readonly by: 1 | -1; readonly all: boolean }
  /** Edits the cell, or opens the issue where there is nothing to edit. */
  | { readonly type: 'enter' }
  | { readonly type: 'open'; readonly newTab: boolean }
  | { readonly type: 'edit'; readonly text?: string }
  | { readonly type: 'select'; readonly toggle: boolean }
  | { readonly type: 'selectAll' }
  | { readonly type: 'move'; readonly days: number }
  | { readonly type: 'resize'; readonly edge: 'start' | 'finish'; readonly days: number }
  | { readonly type: 'edge'; readonly edge: 'start' | 'finish' }
  | { readonly type: 'rank'; readonly by: 1 | -1 }
  | { readonly type: 'nest'; readonly by: 1 | -1 }
  /** A link from here; then `linkTo` where it shall lead. */
  | { readonly type: 'link' | 'linkTo' | 'linkType' | 'unlink' }
  | { readonly type: 'linkLag'; readonly by: 1 | -1 }
  /** Along the links of the focused bar; beyond the last one Tab is the page's again. */
  | { readonly type: 'nextLink'; readonly by: 1 | -1 }
  | { readonly type: 'zoom'; readonly step: 1 | -1 }
  | { readonly type: 'pan'; readonly by: 1 | -1 }
  | { readonly type: 'fit' | 'fitSelection' }
  | { readonly type: 'today' }
  | { readonly type: 'selection' }
  | { readonly type: 'escape' };

export interface KeyPress {
  readonly key: string;
  readonly alt: boolean;
  readonly shift: boolean;
  /** Ctrl, or ⌘. */
  readonly control: boolean;
  /** The edge of the focused bar that was chosen for resizing. */
  readonly edge: 'start' | 'finish' | null;
  /** What has the focus. In a field, letters are typed into it; in the tree and on the bar they are shortcuts. */
  readonly place: 'tree' | 'field' | 'cell' | 'bar';
  /** A link is being drawn by keys, or one is chosen: some keys mean that link then. */
  readonly link?: 'drawn' | 'chosen' | null;
}

const farMove = 5;

/** Null where the key is somebody else's: undo, redo, find, help, create and Tab are the page's. */
export function toIntent(press: KeyPress): Intent | null {
  if (press.link && !press.alt && !press.control) {
    const own = toLinkIntent(press);
    if (own || press.link === 'drawn') return own ?? toNavigation(press);
  }
  if (press.alt) return toAltIntent(press);
  if (press.control) return toControlIntent(press);
  return toNavigation(press) ?? toEditing(press) ?? toAction(press);
}

/** With an edge chosen, shift resizes; else it makes a move five times as far. */
function toAltIntent({ key, shift, edge }: KeyPress): Intent | null {
  if (key === 'ArrowUp' || key === 'ArrowDown') return { type: 'rank', by: key === 'ArrowUp' ? -1 : 1 };
  const sign = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (sign === 0) return null;
  if (shift && edge !== null) return { type: 'resize', edge, days: sign };
  return { type: 'move', days: shift ? sign * farMove : sign };
}

const linkIntents: ReadonlyMap<string, Intent> = new Map<string, Intent>([
  ['t', { type: 'linkType' }],
  ['T', { type: 'linkType' }],
  ['+', { type: 'linkLag', by: 1 }],
  ['=', { type: 'linkLag', by: 1 }],
  ['-', { type: 'linkLag', by: -1 }],
  ['Escape', { type: 'escape' }],
]);

function toLinkIntent(press: KeyPress): Intent | null {
  const { key, link } = press;
  if (link === 'drawn' && key === 'Enter') return { type: 'linkTo' };
  if (link === 'chosen' && (key === 'Delete' || key === 'Backspace')) return { type: 'unlink' };
  return linkIntents.get(key) ?? null;
}

const controlIntents: ReadonlyMap<string, Intent> = new Map<string, Intent>([
  [' ', { type: 'select', toggle: true }],
  ['Enter', { type: 'open', newTab: true }],
  ['a', { type: 'selectAll' }],
  ['Home', { type: 'end', of: 'grid', at: 'first' }],
  ['End', { type: 'end', of: 'grid', at: 'last' }],
  ['ArrowLeft', { type: 'pan', by: -1 }],
  ['ArrowRight', { type: 'pan', by: 1 }],
  [']', { type: 'nest', by: 1 }],
  ['[', { type: 'nest', by: -1 }],
]);

const toControlIntent = ({ key }: KeyPress): Intent | null => controlIntents.get(key) ?? null;

function toNavigation({ key, shift }: KeyPress): Intent | null {
  switch (key) {
    case 'ArrowUp':
      return { type: 'step', rows: -1, extend: shift };
    case 'ArrowDown':
      return { type: 'step', rows: 1, extend: shift };
    case 'ArrowLeft':
      return { type: 'beside', by: -1, all: shift };
    case 'ArrowRight':
      return { type: 'beside', by: 1, all: shift };
    case 'PageUp':
      return { type: 'page', pages: -1, extend: shift };
    case 'PageDown':
      return { type: 'page', pages: 1, extend: shift };
    case 'Home':
      return { type: 'end', of: 'row', at: 'first' };
    case 'End':
      return { type: 'end', of: 'row', at: 'last' };
    default:
      return null;
  }
}

/** The page's find and help stay within reach from every cell. */
const pageKeys: ReadonlySet<string> = new Set(['/', '?', ' ']);

function toEditing({ key, place, shift }: KeyPress): Intent | null {
  if (key === 'Tab' && place === 'bar') return { type: 'nextLink', by: shift ? -1 : 1 };
  if (key === 'Enter') return place === 'bar' ? { type: 'open', newTab: false } : { type: 'enter' };
  if (key === 'F2') return { type: 'edit' };
  if (place !== 'field') return null;
  if (key === 'Delete' || key === 'Backspace') return { type: 'edit', text: '' };
  const isCharacter = key.length === 1 && !pageKeys.has(key);
  return isCharacter ? { type: 'edit', text: key } : null;
}

const actions: ReadonlyMap<string, Intent> = new Map<string, Intent>([
  [' ', { type: 'select', toggle: false }],
  ['[', { type: 'edge', edge: 'start' }],
  [']', { type: 'edge', edge: 'finish' }],
  ['+', { type: 'zoom', step: 1 }],
  ['=', { type: 'zoom', step: 1 }],
  ['-', { type: 'zoom', step: -1 }],
  ['0', { type: 'fit' }],
  [')', { type: 'fitSelection' }],
  ['l', { type: 'link' }],
  ['L', { type: 'link' }],
  ['.', { type: 'today' }],
  ['t', { type: 'today' }],
  ['>', { type: 'selection' }],
  ['Escape', { type: 'escape' }],
]);

const toAction = ({ key }: KeyPress): Intent | null => actions.get(key) ?? null;
