import fc from 'fast-check';
import type { Issue } from '../../../dev/jira/model';
import { prepareJql } from '../../../dev/jira/jql/evaluate-jql';
import { keysFound } from './support/keys-found';
import { issue, smallSite } from './support/small-site';
import { runs } from '../../support/runs';

const site = smallSite();

const simple = fc.constantFrom(
  'assignee = anna',
  'assignee is EMPTY',
  'status != Done',
  'labels in (docs, beta)',
  'due <= now()',
  'priority >= Medium',
  'summary ~ login',
  'sprint in openSprints()',
  'status was "In Progress"',
  'status changed by anna',
  'cf[10016] > 3',
  'parent = ENG-1',
);

const { clause } = fc.letrec<{ clause: string }>((tie) => ({
  clause: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    simple,
    tie('clause').map((inner) => `NOT (${inner})`),
    fc.tuple(tie('clause'), tie('clause')).map(([left, right]) => `(${left} AND ${right})`),
    fc.tuple(tie('clause'), tie('clause')).map(([left, right]) => `(${left} OR ${right})`),
  ),
}));

const found = (query: string): string[] => keysFound(query, site);

const law = (
  text: string,
  property: fc.IProperty<unknown[]> | fc.IProperty<[string, string]> | fc.IProperty<[string]>,
): void => {
  test(text, () => {
    fc.assert(property as fc.IProperty<unknown>, runs(60));
  });
};

law(
  'a double NOT says nothing',
  fc.property(clause, (one) => {
    expect(found(`NOT (NOT (${one}))`)).toEqual(found(one));
  }),
);

law(
  'NOT turns AND into OR',
  fc.property(clause, clause, (one, other) => {
    expect(found(`NOT (${one} AND ${other})`)).toEqual(found(`NOT (${one}) OR NOT (${other})`));
    expect(found(`NOT (${one} OR ${other})`)).toEqual(found(`NOT (${one}) AND NOT (${other})`));
  }),
);

law(
  'AND finds what both find, OR what either finds',
  fc.property(clause, clause, (one, other) => {
    const [left, right] = [found(one), found(other)];
    expect(found(`(${one}) AND (${other})`)).toEqual(left.filter((key) => right.includes(key)));
    const either = found('').filter((key) => left.includes(key) || right.includes(key));
    expect(found(`(${one}) OR (${other})`)).toEqual(either);
  }),
);

test('a list is an OR of its members, and its opposite an AND', () => {
  const cases = [
    ['assignee', ['anna', 'bert', 'carl']],
    ['labels', ['docs', 'beta', 'nothing']],
    ['fixVersion', ['1.0', '2.0']],
    ['key', ['ENG-1', 'ENG-2', 'OPS-1']],
  ] as const;
  for (const [field, values] of cases) {
    const each = (operator: string, join: string): string =>
      values.map((value) => `${field} ${operator} ${value}`).join(join);
    expect(found(`${field} in (${values.join(', ')})`)).toEqual(found(each('=', ' OR ')));
    expect(found(`${field} not in (${values.join(', ')})`)).toEqual(found(each('!=', ' AND ')));
  }
});

test('what an index names is found as it is without one', () => {
  fc.assert(
    fc.property(clause, fc.constantFrom('parent = ENG-1', 'key in (ENG-1, OPS-2)'), (one, narrow) => {
      const [all, few] = [found(one), found(narrow)];
      expect(found(`${narrow} AND (${one})`)).toEqual(all.filter((key) => few.includes(key)));
    }),
    runs(60),
  );
});

describe('ORDER BY', () => {
  const rows: fc.Arbitrary<Issue[]> = fc
    .array(
      fc.record({
        dueDate: fc.constantFrom(null, '2026-01-01', '2026-01-02'),
        priorityId: fc.constantFrom(null, '1', '3', '5'),
        summary: fc.constantFrom('a', 'B', 'b c', 'Über', 'a much longer summary'),
        fixVersionIds: fc.constantFrom<string[][]>([], ['50'], ['51', '50']),
      }),
      { maxLength: 12 },
    )
    .map((parts) => parts.map((part, at) => issue(at + 1, `ENG-${at + 1}`, part)));
  const key = fc.tuple(
    fc.constantFrom('due', 'priority', 'summary', 'fixVersion', 'key'),
    fc.constantFrom('', ' asc', ' desc'),
  );
  const keys = fc
    .array(key, { minLength: 1, maxLength: 3 })
    .map((list) => list.map((pair) => pair.join('')).join(', '));

  const ordered = (by: string, issues: Issue[]) => {
    const outcome = prepareJql(`project = ENG order by ${by}`, smallSite(issues), { unknown: 'error' });
    if (!outcome.ok) throw new Error(outcome.errors.join());
    return outcome.query;
  };

  test('sorts issues one by one as it does the rows of the site, and leaves ties where they are', () => {
    fc.assert(
      fc.property(keys, rows, (by, issues) => {
        const query = ordered(by, issues);
        expect(query.sort(issues).map((each) => each.key)).toEqual(
          query.find(() => true).map((each) => each.key),
        );
      }),
      runs(100),
    );
  });
});
