import { zoneAt, type BarBox } from '#domain/layout/bar-box';

const bar = (left: number, right: number): BarBox => ({
  left,
  right,
  y: 16,
  top: 6,
  bottom: 26,
  isPoint: false,
});

describe('zones of a bar', () => {
  test.each([
    ['start', 101],
    ['start', 107],
    ['body', 109],
    ['body', 150],
    ['finish', 193],
    ['finish', 203],
  ] as const)('are %s at %d of a bar from 100 to 200', (zone, x) => {
    expect(zoneAt(bar(100, 200), x, 16)).toBe(zone);
  });

  test('leave the middle of a short bar for moving', () => {
    expect(zoneAt(bar(100, 112), 106, 16)).toBe('body');
    expect(zoneAt(bar(100, 112), 102, 16)).toBe('start');
    expect(zoneAt(bar(100, 112), 110, 16)).toBe('finish');
  });

  test('end a few px beside the bar', () => {
    expect(zoneAt(bar(100, 200), 150, 30)).toBeNull();
    expect(zoneAt(bar(100, 200), 150, 2)).toBeNull();
    expect(zoneAt(bar(100, 200), 94, 16)).toBeNull();
    expect(zoneAt(bar(100, 200), 206, 16)).toBeNull();
  });
});
