import { migrate, type BodyShape } from '../../src/storage/migrations/migrate';
import { z } from '#contract/zod';

/** A kind that has lived through two changes: a field got a unit, then its name. */
const shape: BodyShape<{ schemaVersion: 3; lengthMinutes: number }> = {
  schema: z.strictObject({ schemaVersion: z.literal(3), lengthMinutes: z.number() }),
  steps: [({ length }) => ({ minutes: Number(length) * 60 }), ({ minutes }) => ({ lengthMinutes: minutes })],
};

describe('a stored body', () => {
  it.each([
    [{ schemaVersion: 1, length: 2 }],
    [{ schemaVersion: 2, minutes: 120 }],
    [{ schemaVersion: 3, lengthMinutes: 120 }],
  ])('%j is brought up to what this release works with', (stored) => {
    expect(migrate(shape, stored)).toEqual({ ok: true, value: { schemaVersion: 3, lengthMinutes: 120 } });
  });

  it('of a later release is refused', () => {
    expect(migrate(shape, { schemaVersion: 4 })).toMatchObject({ error: { code: 'version-mismatch' } });
  });

  it.each([
    [null],
    [[]],
    ['text'],
    [{}],
    [{ schemaVersion: 0 }],
    [{ schemaVersion: 1.5 }],
    [{ schemaVersion: '3' }],
  ])('%j can not be read', (stored) => {
    expect(migrate(shape, stored)).toMatchObject({ error: { code: 'unexpected' } });
  });

  it('is not changed by being read', () => {
    const stored = Object.freeze({ schemaVersion: 1, length: 2 });
    migrate(shape, stored);
    expect(stored).toEqual({ schemaVersion: 1, length: 2 });
  });
});
