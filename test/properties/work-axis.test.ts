import fc from 'fast-check';
import { compileCalendar, intersectAxes, uniteAxes } from '#domain/time/compile-calendar';
import { addWork, lastClosing, measureWork, nextOpening, type WorkAxis } from '#domain/time/work-axis';
import { readCalendar, togetherWorked, type SlowTime } from '../oracle/slow-time';
import { calendars, monday, window } from './any-input';

interface Both {
  readonly axis: WorkAxis;
  readonly slow: SlowTime;
}

const workable = calendars.filter(({ id }) => id !== 'never');
const alone: readonly Both[] = workable.map(({ calendar, zone }) => ({
  axis: compileCalendar(calendar, zone),
  slow: readCalendar(calendar, zone, window),
}));
const both = (make: (a: Both, b: Both) => Both): Both[] =>
  alone.flatMap((a, i) => alone.slice(i + 1).map((b) => make(a, b)));
const united = both((a, b) => ({
  axis: uniteAxes(a.axis, b.axis),
  slow: togetherWorked(null, [a.slow, b.slow], window),
}));
const shared = both((a, b) => ({
  axis: intersectAxes(a.axis, b.axis),
  slow: togetherWorked(a.slow, [b.slow], window),
})).filter(({ axis }) => axis.perWeek > 0);

const anyTime = fc.constantFrom(...alone, ...united, ...shared);
const anyInstant = fc.integer({ min: monday - 40 * 1440, max: monday + 60 * 1440 });
const anyWork = fc.integer({ min: -4000, max: 4000 });

describe('working time beside stepping from minute to minute', () => {
  it('adds, takes off and measures alike on every calendar, over exceptions, midnights and changes of the clock', () => {
    fc.assert(
      fc.property(anyTime, anyInstant, anyInstant, anyWork, ({ axis, slow }, from, to, work) => {
        expect(addWork(axis, from, work)).toBe(slow.add(from, work));
        expect(measureWork(axis, from, to)).toBe(slow.between(from, to));
        expect(nextOpening(axis, from)).toBe(slow.opening(from));
        expect(lastClosing(axis, from)).toBe(slow.closing(from));
      }),
    );
  });

  it('comes back to the same work when as much is taken off as was added', () => {
    fc.assert(
      fc.property(anyTime, anyInstant, anyWork, ({ axis }, from, work) => {
        const there = addWork(axis, from, work);
        expect(measureWork(axis, from, there)).toBe(work);
        const back = addWork(axis, there, -work);
        expect(measureWork(axis, back, from)).toBe(0);
      }),
    );
  });
});
