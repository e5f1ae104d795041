import fc from 'fast-check';
import { routeLink } from '#domain/layout/link-route';
import type { BarBox } from '#domain/layout/bar-box';
import type { LinkType } from '#domain/plan/link';

const bar = (left: number, right: number, row: number): BarBox => {
  const y = row * 32 + 16;
  return { left, right, y, top: y - 10, bottom: y + 10, isPoint: false };
};

const diamond = (x: number, row: number): BarBox => {
  const y = row * 32 + 16;
  return { left: x - 8, right: x + 8, y, top: y - 9, bottom: y + 9, isPoint: true };
};

/** "M100 16H108V48H135 › 139.5,48 right", as an SVG path would say it. */
function toPath(type: LinkType, from: BarBox, to: BarBox): string {
  const { points, tipX, tipY, toward } = routeLink(type, from, to);
  let path = `M${points[0] ?? 0} ${points[1] ?? 0}`;
  for (let i = 2; i < points.length; i += 2) {
    path += points[i] === points[i - 2] ? `V${points[i + 1] ?? 0}` : `H${points[i] ?? 0}`;
  }
  return `${path} › ${tipX},${tipY} ${toward}`;
}

describe('link routes', () => {
  test.each<readonly [string, ...Parameters<typeof toPath>, string]>([
    [
      'FS with room goes out 8, down and in from the left',
      'FS',
      bar(0, 100, 0),
      bar(140, 200, 1),
      'M100 16H108V48H135 › 139.5,48 right',
    ],
    ['FS upward mirrors it', 'FS', bar(0, 100, 2), bar(140, 200, 0), 'M100 80H108V16H135 › 139.5,16 right'],
    [
      'FS with little room drops into the top, 7 from the left edge',
      'FS',
      bar(0, 100, 0),
      bar(102, 200, 1),
      'M100 16H109V33 › 109,37.5 down',
    ],
    [
      'FS with little room drops into the middle of a short bar',
      'FS',
      bar(0, 100, 0),
      bar(104, 110, 1),
      'M100 16H107V33 › 107,37.5 down',
    ],
    [
      'FS with little room from below rises into the bottom',
      'FS',
      bar(0, 100, 1),
      bar(110, 200, 0),
      'M100 48H117V31 › 117,26.5 up',
    ],
    [
      'FS without room runs back along the row boundary',
      'FS',
      bar(0, 100, 0),
      bar(40, 200, 2),
      'M100 16H108V64H29V80H35 › 39.5,80 right',
    ],
    [
      'FS upward without room runs back below its row',
      'FS',
      bar(0, 100, 2),
      bar(40, 200, 0),
      'M100 80H108V32H29V16H35 › 39.5,16 right',
    ],
    [
      'FS from a milestone to a bar of its day goes straight down',
      'FS',
      diamond(50, 0),
      bar(45, 90, 1),
      'M50 25V33 › 50,37.5 down',
    ],
    [
      'FS into a near milestone goes over and down into its tip',
      'FS',
      bar(0, 100, 0),
      diamond(112, 1),
      'M100 16H112V34 › 112,38.5 down',
    ],
    [
      'SS leaves and enters on the left by 10',
      'SS',
      bar(50, 100, 0),
      bar(80, 200, 1),
      'M50 16H40V48H75 › 79.5,48 right',
    ],
    [
      'SS keeps left of an earlier successor',
      'SS',
      bar(50, 100, 0),
      bar(30, 200, 1),
      'M50 16H20V48H25 › 29.5,48 right',
    ],
    [
      'FF leaves and enters on the right by 10',
      'FF',
      bar(50, 100, 0),
      bar(80, 200, 1),
      'M100 16H210V48H205 › 200.5,48 left',
    ],
    ['SF mirrors FS', 'SF', bar(100, 200, 0), bar(0, 60, 1), 'M100 16H92V48H65 › 60.5,48 left'],
  ])('%s', (...[, type, from, to, path]) => {
    expect(toPath(type, from, to)).toBe(path);
  });

  test('say how far they stand out on the right, for labels to keep clear', () => {
    expect(routeLink('FS', bar(0, 100, 0), bar(140, 200, 1))).toMatchObject({ out: 8, in: 0 });
    expect(routeLink('SS', bar(0, 100, 0), bar(140, 200, 1))).toMatchObject({ out: 0, in: 0 });
    expect(routeLink('FF', bar(0, 100, 0), bar(80, 200, 1))).toMatchObject({ out: 110, in: 10 });
  });

  const anyBox = fc
    .record({
      left: fc.integer({ min: -500, max: 500 }),
      length: fc.integer({ min: 4, max: 300 }),
      isPoint: fc.boolean(),
    })
    .map(
      ({ left, length, isPoint }) =>
        (row: number) =>
          isPoint ? diamond(left, row) : bar(left, left + length, row),
    );
  const anyLink = fc.record({
    type: fc.constantFrom<LinkType>('FS', 'SS', 'FF', 'SF'),
    from: anyBox,
    to: anyBox,
    rows: fc.constantFrom<readonly [number, number]>([0, 1], [0, 4], [1, 0], [6, 2]),
  });

  test('turn only at right angles', () => {
    fc.assert(
      fc.property(anyLink, ({ type, from, to, rows }) => {
        const { points } = routeLink(type, from(rows[0]), to(rows[1]));
        for (let i = 2; i < points.length; i += 2) {
          const isStraight = points[i] === points[i - 2] || points[i + 1] === points[i - 1];
          expect(isStraight).toBe(true);
        }
      }),
    );
  });

  test('end with an arrowhead that goes on the way the last run went', () => {
    fc.assert(
      fc.property(anyLink, ({ type, from, to, rows }) => {
        const { points, tipX, tipY, toward } = routeLink(type, from(rows[0]), to(rows[1]));
        const [x, y] = [points.at(-2) ?? NaN, points.at(-1) ?? NaN];
        if (toward === 'right' || toward === 'left') expect(y).toBe(tipY);
        else expect(x).toBe(tipX);
        if (toward === 'right') expect(tipX).toBeGreaterThan(x);
        if (toward === 'left') expect(tipX).toBeLessThan(x);
      }),
    );
  });

  test('touch the successor at its own row', () => {
    fc.assert(
      fc.property(anyLink, ({ type, from, to, rows }) => {
        const end = to(rows[1]);
        const { tipX, tipY } = routeLink(type, from(rows[0]), end);
        expect(tipY).toBeGreaterThanOrEqual(end.top - 1);
        expect(tipY).toBeLessThanOrEqual(end.bottom + 1);
        expect(tipX).toBeGreaterThanOrEqual(end.left - 1);
        expect(tipX).toBeLessThanOrEqual(Math.max(end.right, from(rows[0]).right + 7) + 1);
      }),
    );
  });
});
