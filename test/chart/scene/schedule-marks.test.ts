import type { ChartInput } from '../../../static/gantt/src/chart/chart-types';
import { drawBars } from '../../../static/gantt/src/chart/scene/bar-scene';
import { drawLinks } from '../../../static/gantt/src/chart/scene/link-scene';
import type { Primitive } from '../../../static/gantt/src/chart/scene/primitives';
import { scheduleFixture } from '../stand/schedule-fixture';
import { createView, rowOf, toLines } from '../support/view';

/** What is drawn of one task with some of the fixture's parts, from the start of the time line on. */
function drawn(key: string, ...parts: (keyof typeof scheduleFixture)[]): string[] {
  const input = Object.fromEntries(parts.map((part) => [part, scheduleFixture[part]])) as Partial<ChartInput>;
  const view = createView({ input });
  const row = rowOf(view, key);
  const layers = { bars: [] as Primitive[], marks: [] as Primitive[] };
  drawBars({ ...view, top: row * 32 }, { firstRow: row, endRow: row + 1 }, new Map(), layers);
  return toLines([...layers.bars, ...layers.marks]);
}

const looksOf = (lines: readonly string[]): string[] => lines.map((line) => line.split(' ')[1] ?? '');

describe('what scheduling says about a bar', () => {
  test('a critical bar is coloured by that and no longer by its stage', () => {
    expect(looksOf(drawn('LUM-15', 'critical'))).toEqual([
      'bar.critical',
      'bar.critical.progress',
      'bar.critical.text',
    ]);
    expect(looksOf(drawn('LUM-53', 'critical'))[0]).toBe('milestone.critical');
  });

  test('a baseline lies under the bar, which gives way by two px', () => {
    const lines = drawn('LUM-13', 'baselines');
    expect(lines[0]).toMatch(/^box baseline -?\d+,26 94x3$/);
    expect(lines[1]).toMatch(/^box bar\.done -?\d+,4 94x20$/);
    expect(looksOf(drawn('LUM-14', 'baselines'))[0]).toBe('baseline');
  });

  test('slack runs from the end of the bar to its latest finish, and the name stands behind it', () => {
    const [, , tail, end, name] = drawn('LUM-33', 'slack');
    const right = Number(/polyline slack (\d+)/.exec(tail ?? '')?.[1]) - 4;
    expect(end).toMatch(new RegExp(`^polyline slack.end ${right + 60} `));
    expect(name).toBe(`text text.subtle ${right + 67},16 "Backfill and compare"`);
  });

  test('a deadline that is kept is a green pennant, a missed one stands on a foot and says so', () => {
    expect(looksOf(drawn('LUM-51', 'deadlines'))).toContain('deadline.pennant');
    const late = drawn('LUM-51', 'deadlines', 'previews');
    expect(looksOf(late).filter((look) => look === 'deadline.late')).toHaveLength(2);
    expect(looksOf(late)).not.toContain('deadline');
  });

  test('a constraint holds the side that it binds', () => {
    const arrow = (key: string) =>
      drawn(key, 'constraints')
        .find((line) => line.includes('constraint.head'))
        ?.split(' ')
        .slice(2)
        .map(Number) ?? [];
    expect(arrow('LUM-51')[2]).toBeLessThan(arrow('LUM-51')[0] ?? 0);
    expect(arrow('LUM-13')[2]).toBeGreaterThan(arrow('LUM-13')[0] ?? 0);
    expect(drawn('LUM-71', 'constraints')).toContainEqual(expect.stringMatching(/^box constraint\.head /));
  });

  test('a bar that would move stands in its new place, the old one dashed, and says by how much', () => {
    const lines = drawn('LUM-16', 'previews');
    const [before, now] = [lines[0], lines[1]].map((line) => Number(/ (\d+),/.exec(line ?? '')?.[1]));
    expect(looksOf(lines)).toEqual([
      'bar.before',
      'bar.todo',
      'bar.preview',
      'chip.plain',
      'text.inverse',
      'text.subtle',
    ]);
    expect((now ?? 0) - (before ?? 0)).toBe(60);
  });

  test('a bar that can’t be edited stays, and the place that it should go to is hatched', () => {
    const lines = drawn('LUM-35', 'previews');
    expect(looksOf(lines)).toEqual([
      'preview.wanted.hatch',
      'preview.wanted',
      'bar.todo',
      'chip.stays',
      'lock',
      'text.inverse',
      'text.subtle',
    ]);
  });

  test('a contradiction stands behind its bar, and its link is dashed', () => {
    expect(drawn('LUM-18', 'strained')).toContainEqual(expect.stringMatching(/^glyph warning /));
    const view = createView({ input: scheduleFixture });
    const out: Primitive[] = [];
    drawLinks(view, { firstRow: 0, endRow: view.model.rows.count }, out);
    expect(looksOf(toLines(out))).toContain('link.strained');
    expect(looksOf(toLines(out))).toContain('link.critical');
  });
});
