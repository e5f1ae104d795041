import fc from 'fast-check';
import type { TaskId } from '#domain/plan/ids';
import { hitTest } from '../../../static/gantt/src/chart/gesture/hit-test';
import { linkEndAt } from '../../../static/gantt/src/chart/gesture/link-end';
import { bodyScene } from '../../../static/gantt/src/chart/scene/body-scene';
import { boxOf } from '../../../static/gantt/src/chart/scene/bar-geometry';
import { middleOf, routeOf } from '../../../static/gantt/src/chart/scene/link-scene';
import type { LinkDraft } from '../../../static/gantt/src/chart/scene/scene-view';
import { runs } from '../../support/runs';
import { createView, ids, indexOf, rowOf, toLines } from '../support/view';

const view = createView();
const boxOfTask = (name: string) => boxOf(view, indexOf(view, name))!;
const hovered = (name: string) => createView({ view: { hoverRow: rowOf(view, name), hoverBar: true } });
const id = (name: string): TaskId => name as TaskId;

describe('dots for links', () => {
  test('stand beside both ends of the bar under the pointer, and a link begins there', () => {
    const at = hovered('LUM-16');
    const { left, right, y } = boxOfTask('LUM-16');
    expect(toLines(bodyScene(at)).filter((line) => line.includes('link.dot'))).toHaveLength(2);
    expect(hitTest(at, left - 9, y)).toEqual({ type: 'dot', end: { taskId: 'LUM-16', edge: 'start' } });
    expect(hitTest(at, right + 9, y + 11)).toEqual({
      type: 'dot',
      end: { taskId: 'LUM-16', edge: 'finish' },
    });
    expect(hitTest(at, right - 2, y)).toMatchObject({ type: 'bar', zone: 'finish' });
  });

  test('are not there beside other bars, locked ones and those that may not be seen', () => {
    const dots = (one: typeof view) => toLines(bodyScene(one)).filter((line) => line.includes('link.dot'));
    expect(dots(view)).toEqual([]);
    const locked = createView({
      marks: { locked: ids('LUM-16') },
      view: { hoverRow: rowOf(view, 'LUM-16'), hoverBar: true },
    });
    expect(dots(locked)).toEqual([]);
    expect(dots(hovered('LOCK-1'))).toEqual([]);
  });
});

describe('the end of a link in the hand', () => {
  test('is the nearer edge of the bar below it, with room around the bar', () => {
    const { left, right, y } = boxOfTask('LUM-16');
    expect(linkEndAt(view, left - 15, y)).toEqual({ taskId: 'LUM-16', edge: 'start' });
    expect(linkEndAt(view, right + 15, y)).toEqual({ taskId: 'LUM-16', edge: 'finish' });
    expect(linkEndAt(view, right + 60, y)).toBeNull();
  });

  test('is never something that may not be seen', () => {
    const box = boxOfTask('LOCK-1');
    expect(linkEndAt(view, box.left + 5, box.y)).toBeNull();
  });

  test('is drawn as the link that it would be', () => {
    const draft: LinkDraft = {
      from: { taskId: id('LUM-16'), edge: 'finish' },
      to: { taskId: id('LUM-53'), edge: 'start' },
      at: { x: 0, y: 0 },
      lagDays: 0,
    };
    const drawn = toLines(bodyScene(createView({ view: { linkDraft: draft } })));
    expect(drawn.at(-2)).toMatch(/^polyline link.selected/);
    const open = toLines(bodyScene(createView({ view: { linkDraft: { ...draft, to: null } } })));
    expect(open.at(-1)).toMatch(/^polyline link.draft/);
  });
});

describe('links under the pointer', () => {
  test('are found wherever they pass, if no bar lies there', () => {
    const { links } = view.model.input.plan;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: links.length - 1 }), (index) => {
        const route = routeOf(view, index);
        if (!route) return;
        const { x, y } = middleOf(route);
        if (y < 0 || x < 0) return;
        const hit = hitTest(view, x, y);
        // Bars and pills lie above links, and another link may lie on the same line.
        if (hit.type === 'bar' || hit.type === 'pill') return;
        expect(hit.type).toBe('link');
      }),
      runs(60),
    );
  });

  test('stand out, and all else fades once one is chosen', () => {
    const { links } = view.model.input.plan;
    const chosen = links.find(({ to }) => to === id('LUM-16'))!.id;
    const lines = toLines(bodyScene(createView({ view: { linkId: chosen } })));
    const veil = lines.findIndex((line) => line.startsWith('box veil'));
    expect(veil).toBeGreaterThan(0);
    expect(lines.slice(veil).filter((line) => line.startsWith('polyline link'))).toHaveLength(1);
    const after = toLines(bodyScene(createView({ view: { hoverLink: chosen } })));
    expect(after.filter((line) => line.includes('link.hovered'))).toHaveLength(1);
  });
});
