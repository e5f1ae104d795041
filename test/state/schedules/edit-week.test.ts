import fc from 'fast-check';
import {
  addSpan,
  formatMinute,
  minutesOf,
  moveSpan,
  parseMinute,
  resizeSpan,
} from '../../../static/gantt/src/state/schedules/edit-week';

const office = [
  { start: 540, end: 720 },
  { start: 780, end: 1020 },
];

describe('hours of a day under the hand', () => {
  it('snap to a quarter of an hour, and to five minutes when told', () => {
    expect(moveSpan(office, 1, 22)[1]).toEqual({ start: 795, end: 1035 });
    expect(moveSpan(office, 1, 22, 5)[1]).toEqual({ start: 800, end: 1040 });
  });

  it('stop at what stands beside them', () => {
    expect(resizeSpan(office, 0, { edge: 'end', to: 900 })[0]).toEqual({ start: 540, end: 780 });
    expect(moveSpan(office, 1, -300)[1]).toEqual({ start: 720, end: 960 });
  });

  it('may last past midnight into the next day', () => {
    expect(resizeSpan([{ start: 1320, end: 1440 }], 0, { edge: 'end', to: 1800 })).toEqual([
      { start: 1320, end: 1800 },
    ]);
  });

  it('never turn inside out', () => {
    expect(resizeSpan(office, 0, { edge: 'start', to: 900 })[0]).toEqual({ start: 705, end: 720 });
  });

  it('are added where there is room, and nowhere else', () => {
    expect(addSpan(office, 730, 775)).toEqual({
      hours: [office[0], { start: 720, end: 780 }, office[1]],
      index: 1,
    });
    expect(addSpan(office, 600, 660)).toBeNull();
  });

  it('stay in order, apart and within two days, whatever is done to them', () => {
    const step = fc.tuple(
      fc.constantFrom('add', 'move', 'start', 'end'),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: -200, max: 3000 }),
      fc.constantFrom(5, 15),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let hours = office;
        for (const [what, index, at, by] of steps) {
          if (what === 'add') hours = addSpan(hours, at, at + 60, by)?.hours ?? hours;
          else if (what === 'move') hours = moveSpan(hours, index, at - 1000, by);
          else hours = resizeSpan(hours, index, { edge: what === 'start' ? 'start' : 'end', to: at }, by);
          for (const [i, span] of hours.entries()) {
            expect(span.start).toBeLessThan(span.end);
            expect(span.start).toBeGreaterThanOrEqual(hours[i - 1]?.end ?? 0);
            expect(span.start).toBeLessThan(1440);
            expect(span.end).toBeLessThanOrEqual(2880);
          }
        }
      }),
    );
  });

  it('are summed and written as people read them', () => {
    expect(minutesOf(office)).toBe(420);
    expect([540, 1500, 1440].map(formatMinute)).toEqual(['9:00', '1:00', '24:00']);
    expect(['9', '9:30', '24:00', '25:00', '9:75', 'x'].map(parseMinute)).toEqual([
      540,
      570,
      1440,
      null,
      null,
      null,
    ]);
  });
});
