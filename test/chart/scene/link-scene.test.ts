import { drawLinks } from '../../../static/gantt/src/chart/scene/link-scene';
import { rowWindow } from '../../../static/gantt/src/chart/scene/bar-geometry';
import type { Primitive } from '../../../static/gantt/src/chart/scene/primitives';
import { createView, ids, indexOf, type ViewOptions } from '../support/view';

function drawn(options: ViewOptions = {}): {
  looks: string[];
  elbows: ReadonlyMap<number, number>;
  out: Primitive[];
} {
  const view = createView(options);
  const out: Primitive[] = [];
  const elbows = drawLinks(view, rowWindow(view), out);
  return { looks: out.map(({ look }) => look), elbows, out };
}

describe('links', () => {
  test('are a line and a filled head each', () => {
    const { looks } = drawn();
    expect(looks.filter((look) => look === 'link').length).toBe(18);
    expect(looks.filter((look) => look === 'link.head').length).toBe(18);
  });

  test('that are soft are dashed with an open head', () => {
    const { looks } = drawn();
    expect(looks.filter((look) => look.startsWith('link.soft') || look.startsWith('link.head.open'))).toEqual(
      ['link.soft', 'link.head.open'],
    );
  });

  test('of the selection come last, on top of the others', () => {
    const { looks } = drawn({ marks: { selected: ids('LUM-15') } });
    const first = looks.indexOf('link.selected');
    expect(looks.slice(first).every((look) => look.endsWith('.selected'))).toBe(true);
    expect(looks.slice(first).filter((look) => look === 'link.selected').length).toBe(3);
  });

  test('go with a collapsed end', () => {
    const all = drawn().looks.length;
    expect(drawn({ collapsed: ['LUM-10'] }).looks.length).toBeLessThan(all);
  });

  test('outside of the view are left out', () => {
    expect(drawn({ view: { left: 3600, width: 300 } }).looks).toEqual([]);
  });

  test('tell how far they run out of each bar', () => {
    const view = createView();
    expect(drawn().elbows.get(indexOf(view, 'LUM-33'))).toBe(8);
    expect(drawn().elbows.has(indexOf(view, 'LUM-18'))).toBe(false);
  });
});
