import { countRoundTrips } from './round-trips';

describe('counting round trips', () => {
  it('takes requests in flight together as one', () => {
    const together = [0, 5, 9].map((at) => ({ at, durationMs: 10 }));
    expect(countRoundTrips(together)).toBe(1);
  });

  it('counts each that waited for the one before', () => {
    const inTurn = [0, 10, 25].map((at) => ({ at, durationMs: 10 }));
    expect(countRoundTrips(inTurn)).toBe(3);
  });

  it('is not misled by a long one beside many short ones', () => {
    const short = [0, 10, 20, 30].map((at) => ({ at, durationMs: 10 }));
    expect(countRoundTrips([{ at: 0, durationMs: 100 }, ...short])).toBe(4);
  });

  it('counts nothing where nothing was asked', () => {
    expect(countRoundTrips([])).toBe(0);
  });
});
