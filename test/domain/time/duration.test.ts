import fc from 'fast-check';
import { formatDuration, parseDuration } from '#domain/time/duration';

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
});
