import type { WallMinutes } from '#domain/time/units';
import { drawBars } from '../../../static/gantt/src/chart/scene/bar-scene';
import type { Primitive } from '../../../static/gantt/src/chart/scene/primitives';
import type { DragView, SceneView } from '../../../static/gantt/src/chart/scene/scene-view';
import { createView, ids, indexOf, rowOf, toLines, type ViewOptions } from '../support/view';

/** What is drawn of one task, bars first, then what stands above them; x counted from its bar's start. */
function drawn(name: string, options: ViewOptions = {}, elbow = 0): string[] {
  const view = createView(options);
  const row = rowOf(view, name);
  const layers = { bars: [] as Primitive[], marks: [] as Primitive[] };
  const shifted: SceneView = { ...view, left: startOf(view, name), top: row * 32 };
  drawBars(shifted, { firstRow: row, endRow: row + 1 }, new Map([[indexOf(view, name), elbow]]), layers);
  return toLines([...layers.bars, ...layers.marks]);
}

function startOf(view: SceneView, name: string): number {
  const start = view.model.input.plan.start[indexOf(view, name)] ?? 0;
  return view.model.scale.toX(start as WallMinutes);
}

const hold = (name: string, part: DragView['part'], refused = false): ViewOptions => {
  const index = indexOf(createView(), name);
  return { view: { drag: { tasks: new Set([index]), part, shift: 36, snapped: 36, lead: index, refused } } };
};

describe('bars', () => {
  test('a task is a bar in its stage’s colour with its name inside where it fits', () => {
    expect(drawn('LUM-13', { zoom: 'day' })).toEqual([
      'box bar.done 1,6 254x20',
      'box bar.done.progress 3,8 250x16',
      'text bar.done.text 10,16 "Wireframes"',
    ]);
  });

  test('the name stands beside a bar that is too short for it', () => {
    expect(drawn('LUM-17')).toEqual([
      'box bar.todo 1,6 34x20',
      'text text.subtle 45,16 "Accessibility pass"',
    ]);
  });

  test('a name beside keeps clear of the links that run out', () => {
    expect(drawn('LUM-17', {}, 8)).toContain('text text.subtle 50,16 "Accessibility pass"');
  });

  test('a long name beside is cut at 200 px', () => {
    const label = drawn('LUM-72').find((line) => line.includes('text.subtle')) ?? '';
    expect(label).toContain('…');
    const text = label.slice(label.indexOf('"') + 1, -1);
    expect(text.length * 6).toBeLessThanOrEqual(200);
  });

  test('progress fills the bar from its start, two px inside', () => {
    expect(drawn('LUM-15', { zoom: 'day' })).toContain('box bar.doing.progress 3,8 185x16');
  });

  test('a summary is a bracket with its done part, and says how far it is', () => {
    const lines = drawn('LUM-31');
    expect(lines[0]).toBe('polygon summary.rest 1 11 227 11 227 23 221 17 7 17 1 23');
    expect(lines[1]).toMatch(/^polygon summary 1 11 /);
    expect(lines[2]).toMatch(/^text text 235,16 "\d+ %"$/);
  });

  test('a collapsed summary shows its name instead', () => {
    expect(drawn('LUM-31', { collapsed: ['LUM-31'] })).toContain(
      'text text 235,16 "Split ledger and orders"',
    );
  });

  test('a milestone is a diamond in the middle of its day', () => {
    expect(drawn('LUM-53')).toEqual([
      'polygon milestone 6 8 15 16 6 25 -2 16',
      'text text.subtle 24,16 "Go / no-go"',
    ]);
    expect(drawn('LUM-14')[0]).toMatch(/^polygon milestone\.done /);
  });

  test('a restricted task is hatched and carries a lock, no name', () => {
    expect(drawn('LOCK-1')).toEqual([
      'box surface 1,6 130x20',
      'hatch bar.restricted.hatch 1,6 130x20',
      'box bar.restricted 1,6 130x20',
      'glyph lock 7,10',
    ]);
  });

  test('a task with a due date only is open on the left', () => {
    expect(drawn('SUP-204').slice(0, 2)).toEqual([
      'box bar.todo.plain 1,6 10x20',
      'polyline bar.todo.edge 1 7 11 7 11 26 1 26',
    ]);
  });

  test('a task with a start date only is open on the right', () => {
    expect(drawn('LUM-71')[1]).toBe('polyline bar.todo.edge 11 7 2 7 2 26 11 26');
  });

  test('an end before the start is marked as wrong', () => {
    expect(drawn('LUM-55')).toEqual([
      'box bar.todo 1,6 10x20',
      'glyph warning 18,9',
      'text text.subtle 37,16 "Help centre articles"',
    ]);
  });

  test('a task without dates draws nothing', () => {
    const view = createView();
    const row = rowOf(view, 'LUM-73');
    const layers = { bars: [] as Primitive[], marks: [] as Primitive[] };
    drawBars(view, { firstRow: row, endRow: row + 1 }, new Map(), layers);
    expect(layers).toEqual({ bars: [], marks: [] });
  });

  test('far out, names beside bars go, those of milestones and of the selection stay', () => {
    const hasName = (name: string, options: ViewOptions): boolean =>
      drawn(name, options).some((line) => line.startsWith('text'));
    expect(hasName('LUM-17', { zoom: 'year' })).toBe(false);
    expect(hasName('LUM-17', { zoom: 'year', marks: { selected: ids('LUM-17') } })).toBe(true);
    expect(hasName('LUM-53', { zoom: 'year' })).toBe(true);
  });

  test('a bar under the left edge shows its name where it can still be read', () => {
    const view = createView({ zoom: 'day' });
    const row = rowOf(view, 'LUM-15');
    const layers = { bars: [] as Primitive[], marks: [] as Primitive[] };
    const scrolled = { ...view, left: startOf(view, 'LUM-15') + 64, top: row * 32 };
    drawBars(scrolled, { firstRow: row, endRow: row + 1 }, new Map(), layers);
    expect(toLines(layers.bars)).toContain('text bar.doing.text 9,16 "Build the address step"');
  });
});

describe('marks of a bar', () => {
  test('selection is a ring with two grips, a locked one without', () => {
    const selected = ids('LUM-17');
    expect(drawn('LUM-17', { marks: { selected } }).slice(-3)).toEqual([
      'box ring.selected -2,3 40x26',
      'box grip -4,11 6x10',
      'box grip 34,11 6x10',
    ]);
    expect(drawn('LUM-17', { marks: { selected, locked: selected } }).at(-1)).toBe(
      'box ring.selected -2,3 40x26',
    );
  });

  test('saving is a line under the bar that runs, or stands still without a phase', () => {
    const saving = ids('LUM-17');
    expect(drawn('LUM-17', { marks: { saving } })).toContain('box saving.track 1,28 34x2');
    const running = drawn('LUM-17', { marks: { saving }, view: { phase: 0.5 } });
    expect(running.at(-1)).toMatch(/^box saving \d+,28 11x2$/);
  });

  test('a refused change leaves a ring of danger', () => {
    expect(drawn('LUM-17', { marks: { failed: ids('LUM-17') } })).toContain('box ring.failed -2,3 40x26');
  });

  test('focus by keys rings the bar, outside of the selection, and shows the chosen edge', () => {
    const row = rowOf(createView(), 'LUM-17');
    const view = { focusRow: row, focusEdge: 'finish' as const };
    expect(drawn('LUM-17', { view })).toContain('box ring.focus -2,3 40x26');
    expect(drawn('LUM-17', { view })).toContain('box grip.focus 34,11 6x10');
    const selected = ids('LUM-17');
    expect(drawn('LUM-17', { view, marks: { selected } })).toContain('box ring.focus -5,0 46x32');
  });
});

describe('a bar in the hand', () => {
  test('follows the pointer and leaves its old place dashed', () => {
    const lines = drawn('LUM-17', hold('LUM-17', 'all'));
    expect(lines.slice(0, 2)).toEqual(['box bar.before 1,6 34x20', 'box bar.todo 37,6 34x20']);
  });

  test('by an edge grows on that side only', () => {
    expect(drawn('LUM-17', hold('LUM-17', 'finish'))[1]).toBe('box bar.todo 1,6 70x20');
  });

  test('that may not be moved gives way without an old place', () => {
    expect(drawn('LUM-17', hold('LUM-17', 'all', true))[0]).toBe('box bar.todo 37,6 34x20');
  });
});

describe('a bar beyond the edge', () => {
  const pillOf = (name: string, view: Partial<SceneView>): string[] => {
    const base = createView({ view });
    const row = rowOf(base, name);
    const layers = { bars: [] as Primitive[], marks: [] as Primitive[] };
    drawBars({ ...base, top: row * 32 }, { firstRow: row, endRow: row + 1 }, new Map(), layers);
    return toLines(layers.bars);
  };

  test('says at the right when it starts', () => {
    expect(pillOf('LUM-58', { width: 600 })).toEqual([
      'box edge.pill 484,6 106x20',
      'text text.subtle 494,16 "starts 28 May"',
      'glyph chevronRight 574,10',
    ]);
  });

  test('says at the left when it ended', () => {
    expect(pillOf('LUM-11', { left: 2500, width: 600 })[1]).toBe('text text.subtle 26,16 "ended 30 Oct"');
  });
});
