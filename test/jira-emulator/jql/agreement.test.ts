import fc from 'fast-check';
import { createJira, type LocalJira } from '../../../dev/jira/create-jira';
import { prepareJql, type PreparedJql } from '../../../dev/jira/jql/evaluate-jql';
import { createJqlContexts } from '../../../dev/jira/search/create-jql-context';
import { warmColumns } from '../../../dev/jira/search/warm-columns';
import { runs } from '../../support/runs';
import { ada, cleo, tinyNow } from '../support/tiny-site';
import { anyQuery } from './support/random-query';
import { anyWrite, createRandomSite, declared, toChange } from './support/random-site';
import { slowSearch } from './support/slow-search';

const open = (): LocalJira =>
  createJira({ data: createRandomSite(), clock: () => tinyNow, declaredProperties: declared });

const prepared = ({ store, permissions }: LocalJira, query: string, accountId: string): PreparedJql => {
  const contexts = createJqlContexts(store, permissions, () => tinyNow);
  const outcome = prepareJql(query, contexts({ type: 'person', accountId }), { unknown: 'empty' });
  if (!outcome.ok) throw new Error(`${query}: ${outcome.errors.join(' ')}`);
  return outcome.query;
};

const keysOf = (issues: readonly { readonly key: string }[]): string[] => issues.map(({ key }) => key);

const caller = fc.constantFrom(ada, cleo);

/** Both ways of the local Jira, by its rows and issue by issue, against the slow one. */
const expectAgreement = (jira: LocalJira, query: string, accountId: string): void => {
  const search = prepared(jira, query, accountId);
  const isSeen = jira.permissions.sightOf({ type: 'person', accountId });
  const slow = slowSearch(query, { site: jira.snapshot(), now: tinyNow, caller: accountId });
  expect(keysOf(search.find(isSeen))).toEqual(slow);
  const oneByOne = [...jira.store.issues.all()].filter((issue) => isSeen(issue) && search.matches(issue));
  expect(keysOf(search.sort(oneByOne))).toEqual(slow);
};

test('a search finds what asking every issue finds, in the same order', () => {
  const jira = open();
  fc.assert(
    fc.property(anyQuery, caller, (query, accountId) => {
      expectAgreement(jira, query, accountId);
    }),
    runs(80),
  );
});

test('a search finds what was written before it, whatever it has read before', () => {
  const step = fc.record({
    writes: fc.array(anyWrite, { maxLength: 6 }),
    query: anyQuery,
    accountId: caller,
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 6 }), (steps) => {
      const jira = open();
      for (const { query, accountId } of steps) prepared(jira, query, accountId).find(() => true);
      for (const { writes, query, accountId } of steps) {
        for (const write of writes) jira.store.commit([toChange(jira.snapshot(), write)]);
        expectAgreement(jira, query, accountId);
      }
    }),
    runs(10),
  );
});

test('hundreds of writes and removals between two searches are noticed', () => {
  fc.assert(
    fc.property(fc.array(anyWrite, { minLength: 1500, maxLength: 1700 }), anyQuery, (writes, query) => {
      const jira = open();
      prepared(jira, query, ada).find(() => true);
      const site = jira.snapshot();
      for (const write of writes) jira.store.commit([toChange(site, write)]);
      expectAgreement(jira, query, ada);
    }),
    runs(3),
  );
});

/** Takes a write instead of a rest, while there are any. */
const warm = async ({ store, permissions }: LocalJira, writeNext: () => void): Promise<void> => {
  const contexts = createJqlContexts(store, permissions, () => tinyNow);
  await warmColumns(contexts({ type: 'anonymous' }), () => {
    writeNext();
    return Promise.resolve(true);
  });
};

test('a site that was warmed answers the same, whatever was written meanwhile', async () => {
  const writes = fc.array(anyWrite, { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(writes, anyQuery, caller, async (given, query, accountId) => {
      const jira = open();
      const left = [...given];
      await warm(jira, () => {
        const write = left.pop();
        if (write) jira.store.commit([toChange(jira.snapshot(), write)]);
      });
      expectAgreement(jira, query, accountId);
    }),
    runs(10),
  );
});

test.each(['assignee', 'due', 'key', 'labels', 'parent', 'priority', 'rank', 'status', 'summary', 'updated'])(
  'a site that was warmed has read already what issues are ordered by: %s',
  async (field) => {
    const jira = open();
    const column = jest.spyOn(jira.store.rows, 'column');
    await warm(jira, () => undefined);
    const warmed = column.mock.calls.map(([{ id }]) => id);
    column.mockClear();
    prepared(jira, `project is not EMPTY ORDER BY ${field}`, ada).find(() => true);
    const asked = column.mock.calls.map(([{ id }]) => id);
    expect(asked.length).toBeGreaterThan(1);
    expect(warmed).toEqual(expect.arrayContaining(asked));
  },
);
