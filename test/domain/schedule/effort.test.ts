import fc from 'fast-check';
import {
  changeDuration,
  changePeople,
  changeUnits,
  changeWork,
  durationOfWork,
  type Effort,
  type EffortType,
} from '#domain/schedule/effort';

const ofType = (type: EffortType, isEffortDriven = true): Effort => ({
  type,
  isEffortDriven,
  duration: 960,
  work: 1920,
  units: 2,
});
const shape = ({ duration, work, units }: Effort): number[] => [duration, work, units];

describe('effort', () => {
  it.each([
    ['fixed-units', [480, 960, 2], [480, 960, 2], [480, 1920, 4]],
    ['fixed-duration', [480, 960, 2], [960, 960, 1], [960, 3840, 4]],
    ['fixed-effort', [480, 1920, 4], [480, 960, 2], [480, 1920, 4]],
  ] as const)('%s: what follows a new duration, new work, new units', (type, duration, work, units) => {
    expect(shape(changeDuration(ofType(type), 480))).toEqual(duration);
    expect(shape(changeWork(ofType(type), 960))).toEqual(work);
    expect(shape(changeUnits(ofType(type), 4))).toEqual(units);
  });

  it.each([
    ['fixed-units', true, [480, 1920, 4]],
    ['fixed-units', false, [960, 3840, 4]],
    ['fixed-duration', true, [960, 1920, 2]],
    ['fixed-duration', false, [960, 3840, 4]],
    ['fixed-effort', true, [480, 1920, 4]],
    ['fixed-effort', false, [480, 1920, 4]],
  ] as const)('%s with twice the people, driven by effort: %s', (type, isEffortDriven, expected) => {
    expect(shape(changePeople(ofType(type, isEffortDriven), 4))).toEqual(expected);
  });

  it('an estimate takes whole minutes, enough for all of it', () => {
    expect(durationOfWork(100, 3)).toBe(34);
    expect(durationOfWork(480, 0.1 + 0.2)).toBe(1600);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 400 }), (work, percent) => {
        const duration = durationOfWork(work, percent / 100);
        expect((duration * percent) / 100).toBeGreaterThanOrEqual(work - 1e-6);
        expect(((duration - 1) * percent) / 100).toBeLessThan(work);
      }),
    );
  });

  it('a task without duration keeps its units', () => {
    expect(shape(changeDuration(ofType('fixed-effort'), 0))).toEqual([0, 1920, 2]);
    expect(shape(changeWork({ ...ofType('fixed-duration'), duration: 0 }, 60))).toEqual([0, 60, 2]);
  });
});
