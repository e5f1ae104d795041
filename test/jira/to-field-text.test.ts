// The value of any field as one line of text.
import fc from 'fast-check';
import type { WallClock } from '../../src/jira/jira-dates';
import { hasFieldText, toFieldText, type FieldSchema } from '../../src/jira/to-field-text';

/** An hour east of Greenwich. */
const clock: WallClock = {
  toWall: (instant) => (instant + 60) as ReturnType<WallClock['toWall']>,
  toInstant: (wall) => (wall - 60) as ReturnType<WallClock['toInstant']>,
};

const textOf = (type: string, value: unknown, items: string | null = null): string =>
  toFieldText({ type, items }, value, clock);

describe('the text of a field', () => {
  it.each<[string, unknown, string]>([
    ['string', 'two\n lines ', 'two lines'],
    ['number', 0, '0'],
    ['number', 2.5, '2.5'],
    ['date', '2026-11-24', '2026-11-24'],
    ['option', { id: '1', value: 'Blue' }, 'Blue'],
    ['option-with-child', { value: 'Europe', child: { value: 'Berlin' } }, 'Europe / Berlin'],
    ['option-with-child', { value: 'Europe' }, 'Europe'],
    ['user', { accountId: 'a', displayName: 'Mara Ivanova' }, 'Mara Ivanova'],
    ['resolution', { id: '1', name: 'Done' }, 'Done'],
  ])('of type %s says what Jira has: %j is "%s"', (type, value, text) => {
    expect(textOf(type, value)).toBe(text);
  });

  it('tells an instant on the plan’s clock, over midnight, too', () => {
    expect(textOf('datetime', '2026-11-24T23:30:00.000+0000')).toBe('2026-11-25 00:30');
    expect(textOf('datetime', '2026-11-24T08:05:00.000+0000')).toBe('2026-11-24 09:05');
  });

  it('names all of several and leaves out what has no name', () => {
    expect(textOf('array', [{ value: 'Blue' }, null, { value: 'Red' }], 'option')).toBe('Blue, Red');
    expect(textOf('array', ['a', 'b'], 'string')).toBe('a, b');
    expect(textOf('array', { value: 'Blue' }, 'option')).toBe('');
  });

  it('is nothing where there is no value or none of that type', () => {
    expect(textOf('number', null)).toBe('');
    expect(textOf('number', '5')).toBe('');
    expect(textOf('string', { type: 'doc' })).toBe('');
    expect(textOf('user', 'mara')).toBe('');
  });

  it('is one line whatever arrives, and nothing for a type without texts', () => {
    const types = ['string', 'number', 'date', 'datetime', 'option', 'option-with-child', 'user', 'version'];
    const schema: fc.Arbitrary<FieldSchema> = fc.record({
      type: fc.constantFrom('array', 'any', 'progress', 'constructor', ...types),
      items: fc.option(fc.constantFrom(...types, 'worklog', 'json')),
    });
    fc.assert(
      fc.property(schema, fc.anything(), (shape, value) => {
        const text = toFieldText(shape, value, clock);
        expect(typeof text).toBe('string');
        if (shape.type !== 'array') expect(shape.type === 'string' && text.includes('\n')).toBe(false);
        if (!hasFieldText(shape)) expect(text).toBe('');
      }),
    );
  });
});
