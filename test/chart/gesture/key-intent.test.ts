import { toIntent, type Intent, type KeyPress } from '../../../static/gantt/src/chart/gesture/key-intent';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  alt: false,
  shift: false,
  control: false,
  edge: null,
  ...more,
});

describe('keys', () => {
  test.each<[string, KeyPress, Intent]>([
    ['↓ goes a row down', press('ArrowDown'), { type: 'step', rows: 1, extend: false }],
    [
      'Shift+↑ extends the selection upward',
      press('ArrowUp', { shift: true }),
      { type: 'step', rows: -1, extend: true },
    ],
    ['← collapses', press('ArrowLeft'), { type: 'collapse', all: false }],
    ['→ expands', press('ArrowRight'), { type: 'expand', all: false }],
    ['Home goes to the first row', press('Home'), { type: 'end', at: 'first' }],
    ['End goes to the last row', press('End'), { type: 'end', at: 'last' }],
    ['Page Down goes a page down', press('PageDown'), { type: 'page', pages: 1 }],
    ['Enter opens', press('Enter'), { type: 'open', newTab: false }],
    ['Ctrl+Enter opens beside', press('Enter', { control: true }), { type: 'open', newTab: true }],
    ['F2 edits', press('F2'), { type: 'edit' }],
    ['Space selects', press(' '), { type: 'select', toggle: false }],
    ['Ctrl+Space selects one more', press(' ', { control: true }), { type: 'select', toggle: true }],
    ['Alt+→ moves a day later', press('ArrowRight', { alt: true }), { type: 'move', days: 1 }],
    [
      'Alt+Shift+← moves five days earlier',
      press('ArrowLeft', { alt: true, shift: true }),
      { type: 'move', days: -5 },
    ],
    [
      'Alt+Shift+→ resizes once an edge is chosen',
      press('ArrowRight', { alt: true, shift: true, edge: 'finish' }),
      { type: 'resize', edge: 'finish', days: 1 },
    ],
    ['[ chooses the start', press('['), { type: 'edge', edge: 'start' }],
    ['] chooses the finish', press(']'), { type: 'edge', edge: 'finish' }],
    ['+ zooms in', press('+', { shift: true }), { type: 'zoom', step: 1 }],
    ['− zooms out', press('-'), { type: 'zoom', step: -1 }],
    ['. goes to today', press('.'), { type: 'today' }],
    ['Esc backs out', press('Escape'), { type: 'escape' }],
  ])('%s', (_, key, intent) => {
    expect(toIntent(key)).toEqual(intent);
  });

  test.each([
    ['undo', press('z', { control: true })],
    ['a letter', press('a')],
    ['Tab', press('Tab')],
    ['Alt with another key', press('d', { alt: true })],
    ['the browser’s zoom', press('+', { control: true })],
  ])('leave %s to others', (_, key) => {
    expect(toIntent(key)).toBeNull();
  });
});
