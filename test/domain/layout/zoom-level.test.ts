import { nextZoom, pxPerDayAt, zoomLevels } from '#domain/layout/zoom-level';

describe('zoom', () => {
  test('shows a day wider with every step nearer', () => {
    const widths = zoomLevels.map((zoom) => pxPerDayAt[zoom]);
    expect(widths).toEqual([...widths].sort((a, b) => a - b));
  });

  test('steps nearer and farther, and stays at both ends', () => {
    expect(nextZoom('month', 1)).toBe('week');
    expect(nextZoom('month', -1)).toBe('quarter');
    expect(nextZoom('day', 1)).toBe('hour');
    expect(nextZoom('hour', 1)).toBe('hour');
    expect(nextZoom('year', -1)).toBe('year');
  });
});
