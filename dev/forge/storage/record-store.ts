// The records of one installation, in memory: strict by key, behind the times for queries. It knows no rules of keys
// or values; who asks has checked them.

export interface StoredRecord {
  readonly value: unknown;
  /** Epoch milliseconds, as every instant here. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireAt?: number;
}

/** `kvs`, `secret`, or `entity:<name>`. */
export type Space = 'kvs' | 'secret' | `entity:${string}`;

export interface Change {
  readonly space: Space;
  readonly key: string;
  /** null removes. */
  readonly record: StoredRecord | null;
}

export interface RecordStore {
  read(space: Space, key: string): StoredRecord | undefined;
  /** What a query sees now, in the order of the keys' bytes. */
  list(space: Space): readonly (readonly [string, StoredRecord])[];
  /** All of them or none. */
  write(changes: readonly Change[]): void;
  /** Everything that is held, as changes that would make it again. */
  dump(): Change[];
}

export interface RecordStoreOptions {
  readonly now: () => number;
  readonly queryLagMs: () => number;
  /** How long a value stays readable after it has expired. */
  readonly purgeLagMs: () => number;
}

interface Shadow {
  readonly space: Space;
  readonly key: string;
  readonly before: StoredRecord | undefined;
  readonly until: number;
}

export function createRecordStore({ now, queryLagMs, purgeLagMs }: RecordStoreOptions): RecordStore {
  const spaces = new Map<Space, Map<string, StoredRecord>>();
  let shadows: Shadow[] = [];

  const isPurged = (record: StoredRecord) =>
    record.expireAt !== undefined && record.expireAt + purgeLagMs() <= now();
  const spaceOf = (space: Space) => {
    const held = spaces.get(space) ?? new Map<string, StoredRecord>();
    spaces.set(space, held);
    return held;
  };
  const read = (space: Space, key: string) => {
    const record = spaces.get(space)?.get(key);
    return record === undefined || isPurged(record) ? undefined : record;
  };
  const put = (records: Map<string, StoredRecord>, key: string, record: StoredRecord | null | undefined) => {
    if (record) records.set(key, record);
    else records.delete(key);
  };

  return {
    read,
    list(space) {
      const seen = new Map(spaces.get(space));
      shadows = shadows.filter(({ until }) => until > now());
      for (const shadow of shadows.toReversed())
        if (shadow.space === space) put(seen, shadow.key, shadow.before);
      return [...seen]
        .filter(([, record]) => !isPurged(record))
        .sort(([left], [right]) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
    },
    write(changes) {
      for (const { space, key, record } of changes) {
        const lag = queryLagMs();
        if (lag > 0) shadows.push({ space, key, before: read(space, key), until: now() + lag });
        put(spaceOf(space), key, record);
      }
    },
    dump: () =>
      [...spaces].flatMap(([space, records]) =>
        [...records].map(([key, record]) => ({ space, key, record })),
      ),
  };
}
