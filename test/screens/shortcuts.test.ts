import { toIntent, type Intent } from '../../static/gantt/src/chart/keys/key-intent';
import {
  chartShortcuts,
  shortcuts,
  toPageKey,
  type KeyPattern,
} from '../../static/gantt/src/screens/keys/shortcuts';
import { english } from '../../static/gantt/src/text/en';

type ChartDeed = (typeof chartShortcuts)[number]['does'];

/** What the help sheet calls each wish that the chart knows. */
const deedsOf: Readonly<Record<Intent['type'], readonly ChartDeed[]>> = {
  step: ['step', 'extend'],
  page: ['page'],
  end: ['ends', 'gridEnds'],
  beside: ['beside', 'besideAll'],
  enter: ['enter'],
  open: ['openTab'],
  edit: ['edit'],
  select: ['select', 'toggle'],
  selectAll: ['selectAll'],
  move: ['move', 'moveFar'],
  resize: ['resize'],
  edge: ['edge'],
  rank: ['rank'],
  nest: ['nest'],
  link: ['link'],
  linkTo: ['linkTo'],
  linkType: ['linkType'],
  linkLag: ['linkLag'],
  unlink: ['unlink'],
  nextLink: ['nextLink'],
  zoom: ['zoom'],
  pan: ['pan'],
  fit: ['fit'],
  fitSelection: ['fitSelection'],
  today: ['today'],
  selection: ['selection'],
  escape: ['escape'],
};

const linkOf = (does: ChartDeed): 'drawn' | 'chosen' | null => {
  if (does === 'linkTo') return 'drawn';
  return does === 'linkType' || does === 'linkLag' || does === 'unlink' ? 'chosen' : null;
};

/** The chart reads these keys with shift as the signs that most keyboards give. */
const signWithShift: Readonly<Record<string, string>> = { '.': '>', '0': ')' };

const intentOf = (does: ChartDeed, { key, control, alt, shift }: KeyPattern): Intent | null =>
  toIntent({
    key: shift ? (signWithShift[key] ?? key) : key,
    control: control === true,
    alt: alt === true,
    shift: shift === true,
    edge: does === 'resize' ? 'finish' : null,
    place: does === 'nextLink' ? 'bar' : 'tree',
    link: linkOf(does),
  });

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey', true>> = {},
) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('the table of keys', () => {
  it.each(chartShortcuts.flatMap(({ does, patterns }) => patterns.map((pattern) => ({ does, pattern }))))(
    'tells what the chart really does: $does by $pattern.key',
    ({ does, pattern }) => {
      const intent = intentOf(does, pattern);
      expect(intent && deedsOf[intent.type]).toContain(does);
    },
  );

  it('lists every wish that the chart knows', () => {
    const listed = new Set<string>(chartShortcuts.map(({ does }) => does));
    for (const deeds of Object.values(deedsOf)) for (const deed of deeds) expect(listed).toContain(deed);
  });

  it('has words for every line, and no line twice', () => {
    const { does } = english.keys;
    expect(shortcuts.map((shortcut) => does[shortcut.does]).filter((text) => text === '')).toEqual([]);
    expect(new Set(shortcuts.map((shortcut) => shortcut.does)).size).toBe(shortcuts.length);
    expect(Object.keys(does).toSorted()).toEqual(shortcuts.map((shortcut) => shortcut.does).toSorted());
  });

  it('takes no key from the chart for the page', () => {
    const taken = chartShortcuts.flatMap(({ patterns }) =>
      patterns.filter(({ key, ...held }: KeyPattern) =>
        toPageKey(
          press(key, {
            ...(held.control && { ctrlKey: true }),
            ...(held.alt && { altKey: true }),
            ...(held.shift && { shiftKey: true }),
          }),
        ),
      ),
    );
    expect(taken).toEqual([]);
  });
});

describe('the page’s own keys', () => {
  it('undoes by ctrl or command, and redoes by either habit', () => {
    expect(toPageKey(press('z', { ctrlKey: true }))).toBe('undo');
    expect(toPageKey(press('z', { metaKey: true }))).toBe('undo');
    expect(toPageKey(press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
    expect(toPageKey(press('y', { ctrlKey: true }))).toBe('redo');
    expect(toPageKey(press('z'))).toBeNull();
    expect(toPageKey(press('z', { ctrlKey: true, altKey: true }))).toBeNull();
  });

  it('knows a sign whether or not the keyboard needs shift for it', () => {
    expect(toPageKey(press('?', { shiftKey: true }))).toBe('keys');
    expect(toPageKey(press('?'))).toBe('keys');
    expect(toPageKey(press('/'))).toBe('find');
    expect(toPageKey(press('V', { shiftKey: true }))).toBeNull();
  });
});
