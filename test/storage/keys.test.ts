import { toKey } from '../../src/storage/keys';

describe('a storage key', () => {
  it('is the kind and the id', () => {
    expect(toKey('site-configuration', 'site')).toBe('site-configuration:site');
  });

  it.each(['', 'a:b', '../x', 'with space', 'ü', 'x'.repeat(129)])('is not made of the id %p', (id) => {
    expect(() => toKey('document', id)).toThrow(RangeError);
  });
});
