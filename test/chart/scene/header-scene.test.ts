import { toDayNumber } from '#domain/time/day';
import { pxPerDayAt, type ZoomLevel } from '#domain/layout/zoom-level';
import { headerScene } from '../../../static/gantt/src/chart/scene/header-scene';
import { createView } from '../support/view';

/** Texts of the upper tier, the lower tier and the pill, from 26 October on. */
function texts(zoom: ZoomLevel, width: number): { upper: string[]; lower: string[]; pill: string[] } {
  const left = (toDayNumber(2026, 10, 26) - toDayNumber(2026, 9, 14)) * pxPerDayAt[zoom];
  const scene = headerScene(createView({ zoom, view: { left, width } }));
  const shown = scene.flatMap((primitive) => (primitive.type === 'text' ? [primitive] : []));
  const of = (belongs: (font: string) => boolean): string[] =>
    shown.filter(({ font }) => belongs(font)).map(({ text }) => text);
  return {
    upper: of((font) => font === 'labelStrong'),
    lower: of((font) => font === 'small'),
    pill: of((font) => font === 'smallStrong'),
  };
}

describe('time header', () => {
  test('shows months and weeks, and leaves out the week that today’s pill would touch', () => {
    const { upper, lower, pill } = texts('week', 500);
    expect(upper).toEqual(['Oct', 'November 2026', 'Dec']);
    expect(lower).toEqual(['26 Oct', '2 Nov', '9 Nov', '23 Nov', '30 Nov']);
    expect(pill).toEqual(['Today 18 Nov']);
  });

  test('shows days where they have room', () => {
    const { upper, lower } = texts('day', 320);
    expect(upper).toEqual(['October 2026', 'November 2026']);
    expect(lower).toEqual(['26', '27', '28', '29', '30', '31', '1', '2', '3', '4', '5']);
  });

  test('shows quarters and months farther out, with a shorter pill', () => {
    const { upper, lower, pill } = texts('quarter', 600);
    expect(upper).toEqual(['Q4 2026', 'Q1 2027']);
    expect(lower.slice(-2)).toEqual(['Jan', 'Feb']);
    expect(pill).toEqual(['18 Nov']);
  });

  test('shows years and quarters farthest out', () => {
    const { upper, lower } = texts('year', 900);
    expect(upper).toEqual(['2026', '2027']);
    expect(lower).toEqual(['Q4 2026', 'Q1 2027', 'Q2 2027', 'Q3 2027']);
  });

  test('has no pill while today is out of view', () => {
    expect(texts('day', 200).pill).toEqual([]);
  });
});
