import fc from 'fast-check';
import { formatDuration, formatLag, parseDuration } from '#domain/time/duration';

const scale = { day: 480, week: 2400, month: 9600 };

describe('durations as people type them', () => {
  it.each([
    ['2w 3d', 6240, 'work'],
    ['1.5h', 90, 'work'],
    ['3ed', 4320, 'elapsed'],
    ['-2d', -960, 'work'],
    ['1w 2d 4h 30m', 3630, 'work'],
    ['2', 960, 'work'],
    ['1mo', 9600, 'work'],
    ['-50%', -50, 'percent'],
    ['+50%', 50, 'percent'],
    ['12,5 %', 12.5, 'percent'],
    ['2 weeks 1 day', 5280, 'work'],
    ['90m', 90, 'work'],
    ['1eh 30em', 90, 'elapsed'],
  ])('reads %s', (text, amount, unit) => {
    expect(parseDuration(text, scale)).toEqual({ amount, unit });
  });

  it.each(['', 'soon', '2d 3ed', '2d x', '1d -2h'])('refuses "%s"', (text) => {
    expect(parseDuration(text, scale)).toBeNull();
  });

  it('prints what it reads back', () => {
    const anyDuration = fc.record({
      amount: fc.integer({ min: -100_000, max: 100_000 }),
      unit: fc.constantFrom('work', 'elapsed', 'percent' as const),
    });
    fc.assert(
      fc.property(anyDuration, (duration) => {
        expect(parseDuration(formatDuration(duration, scale), scale)).toEqual(duration);
      }),
    );
  });

  it("reads Jira's estimates, a number alone in the unit that the site says", () => {
    expect(parseDuration('1w 2d 3h 4m', scale)?.amount).toBe(3544);
    expect(parseDuration('90', { ...scale, bare: 'm' })?.amount).toBe(90);
    expect(parseDuration('1.5', { ...scale, bare: 'h' })?.amount).toBe(90);
  });

  it('counts days and weeks as long as the plan has them', () => {
    const short = { day: 450, week: 1800, month: 7200 };
    expect(parseDuration('1w 1d', short)?.amount).toBe(2250);
    expect(formatDuration({ amount: 2250, unit: 'work' }, short)).toBe('1w 1d');
  });

  it.each([
    [960, 'work', '+2d'],
    [-960, 'work', '-2d'],
    [-50, 'percent', '-50%'],
    [50, 'percent', '+50%'],
    [4320, 'elapsed', '+3ed'],
    [0, 'work', ''],
  ] as const)('a lag of %d, %s, stands behind its link as "%s" and reads back', (amount, unit, text) => {
    expect(formatLag({ amount, unit }, scale)).toBe(text);
    if (text !== '') expect(parseDuration(text, scale)).toEqual({ amount, unit });
  });
});
