import { drawBackground } from '../../../static/gantt/src/chart/scene/background-scene';
import { rowWindow } from '../../../static/gantt/src/chart/scene/bar-geometry';
import type { Primitive } from '../../../static/gantt/src/chart/scene/primitives';
import { toDayNumber } from '#domain/time/day';
import { createView, ids, rowOf, toLines, type ViewOptions } from '../support/view';

function drawn(options: ViewOptions = {}): string[] {
  const view = createView({ ...options, view: { width: 168, height: 96, ...options.view } });
  const out: Primitive[] = [];
  drawBackground(view, rowWindow(view), out);
  return toLines(out);
}

describe('background', () => {
  test('shades weekends and draws weeks, months and rows', () => {
    expect(drawn()).toEqual([
      'box off 60,0 24x96',
      'box off 144,0 24x96',
      'box line.row 0,31 168x1',
      'box line.row 0,63 168x1',
      'box line.row 0,95 168x1',
      'box line.period 0,0 1x96',
      'box line.period 84,0 1x96',
    ]);
  });

  test('hatches a named day off', () => {
    const monday = toDayNumber(2026, 9, 14);
    expect(drawn({ daysOff: [monday + 1] })).toContain('hatch off.hatch 12,0 12x96');
  });

  test('leaves days off away where a day is narrow', () => {
    expect(drawn({ zoom: 'quarter' }).filter((line) => line.includes('off'))).toEqual([]);
  });

  test('marks the first of a month stronger than a week', () => {
    const october = drawn({ view: { left: 168, width: 168 } });
    expect(october.filter((line) => line.startsWith('box line.major'))).toEqual(['box line.major 36,0 1x96']);
  });

  test('tints the selected and the hovered row', () => {
    const view = createView();
    const hoverRow = rowOf(view, 'LUM-12');
    const lines = drawn({ marks: { selected: ids('LUM-11') }, view: { hoverRow } });
    expect(lines).toContain('box row.selected 0,32 168x31');
    expect(lines).toContain('box row.hovered 0,64 168x31');
  });

  test('draws today in the middle of its day', () => {
    const day = toDayNumber(2026, 11, 18) - toDayNumber(2026, 9, 14);
    const lines = drawn({ view: { left: day * 12 - 50 } });
    expect(lines).toContain('polyline today 56 0 56 96');
  });
});
