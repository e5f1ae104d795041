// Which wish a key stands for while the chart has focus. No DOM: a key event is read as plain data.

export type Intent =
  | { readonly type: 'step'; readonly rows: number; readonly extend: boolean }
  | { readonly type: 'page'; readonly pages: number }
  | { readonly type: 'end'; readonly at: 'first' | 'last' }
  | { readonly type: 'collapse' | 'expand'; readonly all: boolean }
  | { readonly type: 'open'; readonly newTab: boolean }
  | { readonly type: 'edit' }
  | { readonly type: 'select'; readonly toggle: boolean }
  | { readonly type: 'move'; readonly days: number }
  | { readonly type: 'resize'; readonly edge: 'start' | 'finish'; readonly days: number }
  | { readonly type: 'edge'; readonly edge: 'start' | 'finish' }
  | { readonly type: 'zoom'; readonly step: 1 | -1 }
  | { readonly type: 'fit' }
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
}

const farMove = 5;

/** Null where the key is somebody else's. Undo, redo and all with ctrl but space and enter are the page's. */
export function toIntent(press: KeyPress): Intent | null {
  if (press.alt) return toAltIntent(press);
  if (press.control) return toControlIntent(press);
  return toNavigation(press) ?? toAction(press);
}

/** With an edge chosen, shift resizes; else it makes a move five times as far. */
function toAltIntent({ key, shift, edge }: KeyPress): Intent | null {
  const sign = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (sign === 0) return null;
  if (shift && edge !== null) return { type: 'resize', edge, days: sign };
  return { type: 'move', days: shift ? sign * farMove : sign };
}

function toControlIntent({ key }: KeyPress): Intent | null {
  if (key === ' ') return { type: 'select', toggle: true };
  if (key === 'Enter') return { type: 'open', newTab: true };
  return null;
}

function toNavigation({ key, shift }: KeyPress): Intent | null {
  switch (key) {
    case 'ArrowUp':
      return { type: 'step', rows: -1, extend: shift };
    case 'ArrowDown':
      return { type: 'step', rows: 1, extend: shift };
    case 'ArrowLeft':
      return { type: 'collapse', all: shift };
    case 'ArrowRight':
      return { type: 'expand', all: shift };
    case 'PageUp':
      return { type: 'page', pages: -1 };
    case 'PageDown':
      return { type: 'page', pages: 1 };
    case 'Home':
      return { type: 'end', at: 'first' };
    case 'End':
      return { type: 'end', at: 'last' };
    default:
      return null;
  }
}

function toAction({ key }: KeyPress): Intent | null {
  switch (key) {
    case 'Enter':
      return { type: 'open', newTab: false };
    case 'F2':
      return { type: 'edit' };
    case ' ':
      return { type: 'select', toggle: false };
    case '[':
      return { type: 'edge', edge: 'start' };
    case ']':
      return { type: 'edge', edge: 'finish' };
    case '+':
    case '=':
      return { type: 'zoom', step: 1 };
    case '-':
      return { type: 'zoom', step: -1 };
    default:
      return plainActions.get(key) ?? null;
  }
}

const plainActions: ReadonlyMap<string, Intent> = new Map([
  ['0', { type: 'fit' }],
  ['.', { type: 'today' }],
  ['>', { type: 'selection' }],
  ['Escape', { type: 'escape' }],
]);
