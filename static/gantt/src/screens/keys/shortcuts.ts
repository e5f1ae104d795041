// Every key of the page, once: the handlers match by these patterns, and the help sheet lists the same. What the chart
// does by keys is listed too; test/screens holds its list against the chart's own.
import type { Words } from '../../text/words';

/** As in a key event; a sign like `?` counts whether or not it takes shift on the person's keyboard. */
export interface KeyPattern {
  readonly key: string;
  /** Ctrl, or ⌘. */
  readonly control?: true;
  readonly alt?: true;
  readonly shift?: true;
}

export interface Shortcut {
  readonly does: keyof Words['keys']['does'];
  readonly group: keyof Words['keys']['groups'];
  readonly patterns: readonly KeyPattern[];
}

const pageShortcuts = [
  { does: 'find', group: 'look', patterns: [{ key: '/' }] },
  { does: 'critical', group: 'look', patterns: [{ key: 'c' }] },
  { does: 'create', group: 'change', patterns: [{ key: 'n' }, { key: 'insert' }] },
  {
    does: 'undo',
    group: 'change',
    patterns: [{ key: 'z', control: true }],
  },
  {
    does: 'redo',
    group: 'change',
    patterns: [
      { key: 'z', control: true, shift: true },
      { key: 'y', control: true },
    ],
  },
  { does: 'conflict', group: 'change', patterns: [{ key: 'v' }] },
  { does: 'keys', group: 'page', patterns: [{ key: '?' }] },
] as const satisfies readonly Shortcut[];

export type PageKey = (typeof pageShortcuts)[number]['does'];

/** What the chart does while it has the focus. */
export const chartShortcuts = [
  { does: 'step', group: 'move', patterns: [{ key: 'ArrowUp' }, { key: 'ArrowDown' }] },
  { does: 'beside', group: 'move', patterns: [{ key: 'ArrowLeft' }, { key: 'ArrowRight' }] },
  {
    does: 'besideAll',
    group: 'move',
    patterns: [
      { key: 'ArrowLeft', shift: true },
      { key: 'ArrowRight', shift: true },
    ],
  },
  { does: 'page', group: 'move', patterns: [{ key: 'PageUp' }, { key: 'PageDown' }] },
  { does: 'ends', group: 'move', patterns: [{ key: 'Home' }, { key: 'End' }] },
  {
    does: 'gridEnds',
    group: 'move',
    patterns: [
      { key: 'Home', control: true },
      { key: 'End', control: true },
    ],
  },
  { does: 'openTab', group: 'move', patterns: [{ key: 'Enter', control: true }] },
  { does: 'escape', group: 'move', patterns: [{ key: 'Escape' }] },
  { does: 'select', group: 'select', patterns: [{ key: ' ' }] },
  { does: 'toggle', group: 'select', patterns: [{ key: ' ', control: true }] },
  {
    does: 'extend',
    group: 'select',
    patterns: [
      { key: 'ArrowUp', shift: true },
      { key: 'ArrowDown', shift: true },
    ],
  },
  { does: 'selectAll', group: 'select', patterns: [{ key: 'a', control: true }] },
  { does: 'enter', group: 'change', patterns: [{ key: 'Enter' }] },
  { does: 'edit', group: 'change', patterns: [{ key: 'F2' }] },
  {
    does: 'move',
    group: 'change',
    patterns: [
      { key: 'ArrowLeft', alt: true },
      { key: 'ArrowRight', alt: true },
    ],
  },
  {
    does: 'moveFar',
    group: 'change',
    patterns: [
      { key: 'ArrowLeft', alt: true, shift: true },
      { key: 'ArrowRight', alt: true, shift: true },
    ],
  },
  { does: 'edge', group: 'change', patterns: [{ key: '[' }, { key: ']' }] },
  {
    does: 'resize',
    group: 'change',
    patterns: [
      { key: 'ArrowLeft', alt: true, shift: true },
      { key: 'ArrowRight', alt: true, shift: true },
    ],
  },
  {
    does: 'rank',
    group: 'change',
    patterns: [
      { key: 'ArrowUp', alt: true },
      { key: 'ArrowDown', alt: true },
    ],
  },
  {
    does: 'nest',
    group: 'change',
    patterns: [
      { key: ']', control: true },
      { key: '[', control: true },
    ],
  },
  { does: 'link', group: 'link', patterns: [{ key: 'l' }] },
  { does: 'linkTo', group: 'link', patterns: [{ key: 'Enter' }] },
  { does: 'nextLink', group: 'link', patterns: [{ key: 'Tab' }] },
  { does: 'linkType', group: 'link', patterns: [{ key: 't' }] },
  { does: 'linkLag', group: 'link', patterns: [{ key: '+' }, { key: '-' }] },
  { does: 'unlink', group: 'link', patterns: [{ key: 'Delete' }] },
  { does: 'zoom', group: 'look', patterns: [{ key: '+' }, { key: '-' }] },
  { does: 'fit', group: 'look', patterns: [{ key: '0' }] },
  { does: 'fitSelection', group: 'look', patterns: [{ key: '0', shift: true }] },
  {
    does: 'pan',
    group: 'look',
    patterns: [
      { key: 'ArrowLeft', control: true },
      { key: 'ArrowRight', control: true },
    ],
  },
  { does: 'today', group: 'look', patterns: [{ key: '.' }, { key: 't' }] },
  { does: 'selection', group: 'look', patterns: [{ key: '.', shift: true }] },
] as const satisfies readonly Shortcut[];

export const shortcuts: readonly Shortcut[] = [...pageShortcuts, ...chartShortcuts];

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** What the page does by this key; null where the key is somebody else's. */
export const toPageKey = (pressed: PressedKey): PageKey | null =>
  pageShortcuts.find(({ patterns }) => patterns.some((pattern) => matches(pattern, pressed)))?.does ?? null;

/** A letter or sign alone: it acts only where the chart has the focus. */
export const isSingleCharacter = ({ key, ctrlKey, metaKey, altKey }: PressedKey): boolean =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey;

function matches({ key, control, alt, shift }: KeyPattern, pressed: PressedKey): boolean {
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  return (
    (key.length === 1 ? pressed.key.toLowerCase() : pressed.key) === key &&
    (pressed.ctrlKey || pressed.metaKey) === (control === true) &&
    pressed.altKey === (alt === true) &&
    (isSign || pressed.shiftKey === (shift === true))
  );
}
