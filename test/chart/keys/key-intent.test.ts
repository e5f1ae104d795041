import { toIntent, type Intent, type KeyPress } from '../../../static/gantt/src/chart/keys/key-intent';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  alt: false,
  shift: false,
  control: false,
  edge: null,
  place: 'tree',
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
    ['← goes to the cell before', press('ArrowLeft'), { type: 'beside', by: -1, all: false }],
    ['→ goes to the cell after', press('ArrowRight'), { type: 'beside', by: 1, all: false }],
    [
      'Shift+→ opens all at once in the tree',
      press('ArrowRight', { shift: true }),
      { type: 'beside', by: 1, all: true },
    ],
    ['Home goes to the first cell', press('Home'), { type: 'end', of: 'row', at: 'first' }],
    [
      'Ctrl+Home goes to the first row',
      press('Home', { control: true }),
      { type: 'end', of: 'grid', at: 'first' },
    ],
    ['End goes to the last cell', press('End'), { type: 'end', of: 'row', at: 'last' }],
    [
      'Ctrl+End goes to the last row',
      press('End', { control: true }),
      { type: 'end', of: 'grid', at: 'last' },
    ],
    ['Page Down goes a page down', press('PageDown'), { type: 'page', pages: 1, extend: false }],
    ['Enter edits or opens', press('Enter'), { type: 'enter' }],
    ['Enter on a bar opens', press('Enter', { place: 'bar' }), { type: 'open', newTab: false }],
    ['a letter is typed into a field', press('Q', { place: 'field' }), { type: 'edit', text: 'Q' }],
    ['a digit is typed into a field', press('0', { place: 'field' }), { type: 'edit', text: '0' }],
    ['Delete empties a field', press('Delete', { place: 'field' }), { type: 'edit', text: '' }],
    ['Space still selects there', press(' ', { place: 'field' }), { type: 'select', toggle: false }],
    ['0 fits the plan elsewhere', press('0'), { type: 'fit' }],
    ['Ctrl+A selects all', press('a', { control: true }), { type: 'selectAll' }],
    ['Ctrl+→ pans', press('ArrowRight', { control: true }), { type: 'pan', by: 1 }],
    ['Alt+↑ goes up among its siblings', press('ArrowUp', { alt: true }), { type: 'rank', by: -1 }],
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
    ['find, also in a field', press('/', { place: 'field' })],
    ['help, also in a field', press('?', { place: 'field' })],
    ['Delete beside fields', press('Delete')],
    ['Tab', press('Tab')],
    ['Alt with another key', press('d', { alt: true })],
    ['the browser’s zoom', press('+', { control: true })],
  ])('leave %s to others', (_, key) => {
    expect(toIntent(key)).toBeNull();
  });
});
