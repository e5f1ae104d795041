// What an app may rely on in Forge's key-value store, as a suite for any place that @forge/kvs can speak with.
// Codes are compared only where Atlassian documents them.
import type {
  Filter as FilterMaker,
  FilterConditions as FilterConditionMaker,
  kvs as client,
  WhereConditions as WhereMaker,
} from '@forge/kvs';

type Kvs = typeof client;

export interface KvsBench {
  readonly kvs: Kvs;
  readonly Filter: typeof FilterMaker;
  readonly FilterConditions: typeof FilterConditionMaker;
  readonly WhereConditions: typeof WhereMaker;
  /** Runs app code in an installation of its own; two names are two installations. */
  run<Result>(installation: string, work: () => Promise<Result>): Promise<Result>;
  /** Waits until queries see what was written. */
  settle(): Promise<void>;
}

/** An entity `note {topic: string, rank: integer, text: string, extra: any}`, index `by-topic-and-rank` and `topic`. */
interface Note {
  readonly topic?: string;
  readonly rank?: number;
  readonly text?: string;
  readonly extra?: unknown;
}

/** The code of the error that a promise is rejected with. */
async function codeOf(attempt: Promise<unknown>): Promise<string | undefined> {
  try {
    await attempt;
  } catch (error) {
    return (error as { code?: string }).code;
  }
  return undefined;
}

export function describeKvs(name: string, makeBench: () => Promise<KvsBench>): void {
  describe(name, () => {
    let bench: KvsBench;
    beforeEach(async () => {
      bench = await makeBench();
    });
    const inOne = <Result>(work: (kvs: Kvs) => Promise<Result>) => bench.run('one', () => work(bench.kvs));

    describeKeys(inOne, () => bench);
    describeEntities(inOne, () => bench);
    describeTransactions(inOne, () => bench);
    describeBatches(inOne);

    it('keeps two installations apart', async () => {
      await inOne((kvs) => kvs.set('shared', 'mine'));
      expect(await bench.run('two', () => bench.kvs.get('shared'))).toBeUndefined();
    });
  });
}

type InOne = <Result>(work: (kvs: Kvs) => Promise<Result>) => Promise<Result>;

function describeKeys(inOne: InOne, bench: () => KvsBench): void {
  it('gives back what was set, and undefined for what never was', async () => {
    await inOne(async (kvs) => {
      await kvs.set('plan:1', { days: [1, 2], open: true });
      expect(await kvs.get('plan:1')).toEqual({ days: [1, 2], open: true });
      expect(await kvs.get('plan:2')).toBeUndefined();
    });
  });

  it('deletes, and takes the deletion of nothing for done', async () => {
    await inOne(async (kvs) => {
      await kvs.set('plan', 1);
      await kvs.delete('plan');
      await kvs.delete('plan');
      expect(await kvs.get('plan')).toBeUndefined();
    });
  });

  it('keeps secrets apart from values, and out of queries', async () => {
    await inOne(async (kvs) => {
      await kvs.setSecret('token', 's3cret');
      expect(await kvs.getSecret('token')).toBe('s3cret');
      expect(await kvs.get('token')).toBeUndefined();
      await bench().settle();
      const found = await kvs.query().where('key', bench().WhereConditions.beginsWith('to')).getMany();
      expect(found.results).toEqual([]);
      await kvs.deleteSecret('token');
      expect(await kvs.getSecret('token')).toBeUndefined();
    });
  });

  it.each([
    ['a key with a slash', 'a/b', 'INVALID_KEY'],
    ['a key of spaces', '   ', 'INVALID_KEY'],
    ['a key of 501 characters', 'k'.repeat(501), 'KEY_TOO_LONG'],
  ])('refuses %s', async (_what, key, code) => {
    expect(await codeOf(inOne((kvs) => kvs.set(key, 1)))).toBe(code);
  });

  it('takes a key of 500 characters with colons, dashes, hashes, dots and blanks', async () => {
    const key = 'a:b-c#d.e_f g'.padEnd(500, '1');
    await inOne((kvs) => kvs.set(key, 1));
    expect(await inOne((kvs) => kvs.get(key))).toBe(1);
  });

  it('takes a value of 240 KiB and refuses one byte more', async () => {
    const quotes = 2;
    const fits = 'x'.repeat(240 * 1024 - quotes);
    await inOne((kvs) => kvs.set('big', fits));
    expect(await codeOf(inOne((kvs) => kvs.set('big', `${fits}x`)))).toBe('MAX_SIZE');
  });

  it('takes a value 31 levels deep and refuses 32', async () => {
    const nest = (levels: number): unknown => (levels === 0 ? 1 : [nest(levels - 1)]);
    await inOne((kvs) => kvs.set('deep', nest(31)));
    expect(await codeOf(inOne((kvs) => kvs.set('deep', nest(32))))).toBe('MAX_DEPTH');
  });

  it('refuses to set what exists when asked to fail then, and leaves it as it is', async () => {
    await inOne(async (kvs) => {
      await kvs.set('once', 1, { keyPolicy: 'FAIL_IF_EXISTS' });
      expect(await codeOf(kvs.set('once', 2, { keyPolicy: 'FAIL_IF_EXISTS' }))).toBe('KEY_CONFLICT');
      expect(await kvs.get('once')).toBe(1);
    });
  });
}

function describeEntities(inOne: InOne, bench: () => KvsBench): void {
  const write = (kvs: Kvs, notes: Readonly<Record<string, Note>>) =>
    Promise.all(Object.entries(notes).map(([key, note]) => kvs.entity<Note>('note').set(key, note)));

  it('keeps an entity by its key', async () => {
    await inOne(async (kvs) => {
      await kvs.entity<Note>('note').set('n1', { topic: 'a', rank: 1, extra: { free: ['form'] } });
      expect(await kvs.entity<Note>('note').get('n1')).toEqual({
        topic: 'a',
        rank: 1,
        extra: { free: ['form'] },
      });
      expect(await kvs.get('n1')).toBeUndefined();
    });
  });

  it.each<[string, unknown]>([
    ['an attribute that the manifest has not', { colour: 'red' }],
    ['a text for an integer', { rank: '1' }],
    ['a broken number for an integer', { rank: 1.5 }],
    ['an integer beyond 32 bits', { rank: 2 ** 31 }],
    ['a list for an entity', [1]],
  ])('refuses %s', async (_what, value) => {
    const attempt = inOne((kvs) => kvs.entity('note').set('n1', value));
    expect(await codeOf(attempt)).toMatch(/^INVALID_ENTITY_/);
  });

  it('refuses an entity that the manifest has not', async () => {
    expect(await codeOf(inOne((kvs) => kvs.entity('ghost').get('n1')))).toMatch(/ENTITY/);
  });

  it('pages through an index in the order of its range, either way', async () => {
    const { WhereConditions } = bench();
    await inOne((kvs) =>
      write(kvs, {
        n1: { topic: 'a', rank: 3 },
        n2: { topic: 'a', rank: 1 },
        n3: { topic: 'b', rank: 2 },
        n4: { topic: 'a', rank: 2 },
        n5: { topic: 'a' },
      }),
    );
    await bench().settle();
    await inOne(async (kvs) => {
      const query = () =>
        kvs
          .entity<Note>('note')
          .query()
          .index('by-topic-and-rank', { partition: ['a'] });
      const first = await query().limit(2).getMany();
      expect(first.results.map(({ key }) => key)).toEqual(['n2', 'n4']);
      const rest = await query()
        .limit(2)
        .cursor(first.nextCursor ?? '')
        .getMany();
      expect(rest.results.map(({ key }) => key)).toEqual(['n1']);
      expect(rest.nextCursor).toBeUndefined();
      const from2 = await query().where(WhereConditions.greaterThanEqualTo(2)).getMany();
      expect(from2.results.map(({ key }) => key)).toEqual(['n4', 'n1']);
    });
  });

  it('refuses an index without its partition, and a page beyond 100', async () => {
    await inOne(async (kvs) => {
      const query = kvs.entity<Note>('note').query();
      expect(await codeOf(query.index('by-topic-and-rank').getMany())).toBe('INVALID_ENTITY_INDEX');
      expect(await codeOf(query.index('topic').limit(101).getMany())).toBe(
        'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE',
      );
    });
  });
}

function describeTransactions(inOne: InOne, bench: () => KvsBench): void {
  const versioned = (rank: number) => ({
    entityName: 'note',
    conditions: new (bench().Filter)<Note>().and('rank', bench().FilterConditions.equalTo(rank)),
  });

  it('does all of a transaction whose conditions hold', async () => {
    await inOne(async (kvs) => {
      await kvs.entity<Note>('note').set('n1', { rank: 1 });
      await kvs.transact().set<Note>('n1', { rank: 2 }, versioned(1)).set('index', ['n1']).execute();
      expect(await kvs.entity<Note>('note').get('n1')).toEqual({ rank: 2 });
      expect(await kvs.get('index')).toEqual(['n1']);
    });
  });

  it('does nothing of a transaction when one condition fails', async () => {
    await inOne(async (kvs) => {
      await kvs.entity<Note>('note').set('n1', { rank: 5 });
      const attempt = kvs
        .transact()
        .set('index', ['n1'])
        .set<Note>('n1', { rank: 2 }, versioned(1))
        .execute();
      expect(await codeOf(attempt)).toBeDefined();
      expect(await kvs.entity<Note>('note').get('n1')).toEqual({ rank: 5 });
      expect(await kvs.get('index')).toBeUndefined();
    });
  });

  it('lets one of two writers of the same version win', async () => {
    await inOne(async (kvs) => {
      await kvs.entity<Note>('note').set('n1', { rank: 1 });
      const attempts = [1, 2].map((writer) =>
        codeOf(
          kvs
            .transact()
            .set<Note>('n1', { rank: 2, text: `by ${writer}` }, versioned(1))
            .execute(),
        ),
      );
      const codes = await Promise.all(attempts);
      expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    });
  });

  it('refuses a transaction of 26 operations, and one that names a key twice', async () => {
    await inOne(async (kvs) => {
      const many = kvs.transact();
      for (let item = 0; item < 26; item += 1) many.set(`k${item}`, item);
      expect(await codeOf(many.execute())).toBeDefined();
      expect(await codeOf(kvs.transact().set('twice', 1).delete('twice').execute())).toBeDefined();
      expect(await kvs.get('k0')).toBeUndefined();
    });
  });
}

function describeBatches(inOne: InOne): void {
  it('sets what can be set and lists what failed', async () => {
    await inOne(async (kvs) => {
      const result = await kvs.batchSet([
        { key: 'good', value: 1 },
        { key: 'bad/key', value: 2 },
      ]);
      expect(result.successfulKeys.map(({ key }) => key)).toEqual(['good']);
      expect(result.failedKeys.map(({ key }) => key)).toEqual(['bad/key']);
      expect(await kvs.get('good')).toBe(1);
    });
  });

  it('gets and deletes many at once, and refuses 26', async () => {
    await inOne(async (kvs) => {
      await kvs.batchSet([
        { key: 'a', value: 1 },
        { key: 'b', value: 2 },
      ]);
      const got = await kvs.batchGet<number>([{ key: 'a' }, { key: 'b' }]);
      expect(got.successfulKeys.map(({ value }) => value)).toEqual([1, 2]);
      await kvs.batchDelete([{ key: 'a' }]);
      expect(await kvs.get('a')).toBeUndefined();
      const many = Array.from({ length: 26 }, (_, item) => ({ key: `k${item}`, value: item }));
      expect(await codeOf(kvs.batchSet(many))).toBeDefined();
    });
  });
}
