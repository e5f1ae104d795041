import fc from 'fast-check';
import { parsePlanProperty, type PlanProperty } from '#contract/plan-property';
import { madeChanges, makeChange } from './support/arbitrary-plan';

const valid: PlanProperty = {
  v: 1,
  rev: 3,
  changed: 1_780_000_000_000,
  action: 'b6f7',
  plan: {
    mode: 'manual',
    constraint: { type: 'SNET', date: '2026-02-28' },
    calendarId: 'night-shift',
    milestone: false,
    links: { '10000:10042': { type: 'FS', lag: -480 } },
  },
  past: [{ at: 1_780_000_000_000, by: '712020:abc', action: 'b6f7', before: { mode: null } }],
  dropped: 2,
};

const codeOf = (value: unknown): string => {
  const parsed = parsePlanProperty(value);
  return parsed.ok ? 'ok' : parsed.error.code;
};

describe('a property that somebody else may have written', () => {
  it('is read when it has the shape that the app writes', () => {
    expect(parsePlanProperty(valid)).toEqual({ ok: true, value: valid });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'gantt'],
    ['a list', []],
    ['no version', { ...valid, v: undefined }],
    ['a negative revision', { ...valid, rev: -1 }],
    ['an instant that is a text', { ...valid, changed: '2026-01-01' }],
    ['an attribute that the app does not know', { ...valid, plan: { ...valid.plan, colour: 'red' } }],
    ['a key of its own', { ...valid, extra: true }],
    [
      'a day that is not in the calendar',
      { ...valid, plan: { constraint: { type: 'MSO', date: '2026-02-30' } } },
    ],
    ['a constraint without its date', { ...valid, plan: { constraint: { type: 'FNLT', date: null } } }],
    [
      'a date that has no constraint',
      { ...valid, plan: { constraint: { type: 'ASAP', date: '2026-02-01' } } },
    ],
    ['a link key of another form', { ...valid, plan: { links: { 'LUM-1': { type: 'FS', lag: 0 } } } }],
    ['a lag of part of a minute', { ...valid, plan: { links: { '1:2': { type: 'FS', lag: 0.5 } } } }],
    ['a lag of centuries', { ...valid, plan: { links: { '1:2': { type: 'FS', lag: 1e9 } } } }],
    ['markup for an account', { ...valid, past: [{ ...valid.past[0], by: '<img src=x>' }] }],
    ['more past than is kept', { ...valid, past: Array.from({ length: 51 }, () => valid.past[0]) }],
  ])('is refused with %s', (_what, value) => {
    expect(codeOf(value)).toBe('invalid-input');
  });

  it('names the place that is wrong', () => {
    expect(parsePlanProperty({ ...valid, plan: { mode: 'magic' } })).toMatchObject({
      error: { field: 'plan.mode' },
    });
  });

  it('is refused as of a later release, whatever else it holds', () => {
    expect(codeOf({ v: 2, anything: [1, 2, 3] })).toBe('version-mismatch');
  });

  it('is refused when it is larger than Jira would have taken', () => {
    expect(codeOf({ ...valid, extra: 'x'.repeat(40_000) })).toBe('too-large');
  });

  it('gives no way to the prototype', () => {
    const hostile: unknown = JSON.parse(
      '{"v":1,"rev":1,"changed":1,"action":"a","past":[],"dropped":0,' +
        '"plan":{"links":{"__proto__":{"type":"FS","lag":0}}}}',
    );
    const parsed = parsePlanProperty(hostile);
    expect(parsed.ok && Object.keys(parsed.value.plan.links ?? {})).not.toContain('__proto__');
    expect('type' in {}).toBe(false);
  });

  it('never throws, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        ['ok', 'invalid-input', 'version-mismatch', 'too-large'].includes(codeOf(value)),
      ),
    );
  });

  it('is never half read: one wrong value anywhere and it is refused', () => {
    fc.assert(
      fc.property(
        madeChanges(10),
        fc.constantFrom('rev', 'changed', 'action', 'plan', 'past', 'dropped'),
        (changes, key) => {
          const property = changes.reduce<PlanProperty | null>(makeChange, null);
          fc.pre(property !== null);
          expect(codeOf({ ...property, [key]: { wrong: true } })).toBe('invalid-input');
        },
      ),
    );
  });
});
