// What the storage emulator does beyond single requests: time, quota, restarts.
import { mkdtempSync, appendFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStorage, type StorageEntry } from '../../dev/forge/storage/create-storage';
import { createFileJournal, createMemoryJournal } from '../../dev/forge/storage/journal';

const minute = 60_000;

function createBench(journal = createMemoryJournal<StorageEntry>()) {
  const time = { now: 10 * minute };
  const storage = createStorage({ entities: [], journal, now: () => time.now });
  const send = (path: string, body: unknown) => storage.handle('one', `/api/v1/${path}`, body);
  return { time, storage, send };
}

const codeOf = ({ body }: { body: unknown }) => (body as { code?: string } | undefined)?.code;

describe('time to live', () => {
  it('leaves an expired value readable, with its time, until the purge comes by', () => {
    const { time, send } = createBench();
    send('set', { key: 'lease', value: 1, options: { ttl: { value: 10, unit: 'SECONDS' } } });
    const expireTime = new Date(time.now + 10_000).toISOString();

    time.now += 11_000;
    const late = send('get', { key: 'lease', options: { metadataFields: ['EXPIRE_TIME'] } });
    expect(late.body).toEqual({ key: 'lease', value: 1, expireTime });
    const again = send('set', { key: 'lease', value: 2, options: { keyPolicy: 'FAIL_IF_EXISTS' } });
    expect(codeOf(again)).toBe('KEY_CONFLICT');

    time.now += 48 * 60 * minute;
    expect(codeOf(send('get', { key: 'lease' }))).toBe('KEY_NOT_FOUND');
  });

  it('refuses more than a year', () => {
    const { send } = createBench();
    const { status } = send('set', {
      key: 'lease',
      value: 1,
      options: { ttl: { value: 366, unit: 'DAYS' } },
    });
    expect(status).toBe(400);
  });
});

describe('queries', () => {
  const keysOf = ({ body }: { body: unknown }) =>
    (body as { data: { key: string }[] }).data.map(({ key }) => key);

  it('lag behind writes and deletions while get does not', () => {
    const { time, storage, send } = createBench();
    send('set', { key: 'old', value: 1 });
    storage.switches.queryLagMs = 5000;
    send('set', { key: 'new', value: 1 });
    send('delete', { key: 'old' });

    expect(send('get', { key: 'new' }).status).toBe(200);
    expect(keysOf(send('query', {}))).toEqual(['old']);
    time.now += 5000;
    expect(keysOf(send('query', {}))).toEqual(['new']);
  });

  it('give ten values unless asked for more, and a cursor only while there are more', () => {
    const { send } = createBench();
    for (let item = 10; item < 22; item += 1) send('set', { key: `k${item}`, value: item });
    const first = send('query', {}).body as { data: unknown[]; cursor?: string };
    expect(first.data).toHaveLength(10);
    const rest = send('query', { after: first.cursor }).body as { data: unknown[]; cursor?: string };
    expect(rest).toEqual({
      data: [
        { key: 'k20', value: 20 },
        { key: 'k21', value: 21 },
      ],
    });
  });
});

describe('quota', () => {
  const tenKilobytes = 'x'.repeat(10 * 1024 - 100);

  it('answers 429 when the minute is used up, and starts anew with the next', () => {
    const { time, send } = createBench();
    const write = () => {
      time.now += 10;
      return send('set', { key: 'k', value: tenKilobytes }).status;
    };
    const statuses = Array.from({ length: 4001 }, write);
    expect(statuses.filter((status) => status === 200)).toHaveLength(4000);
    expect(statuses.at(-1)).toBe(429);
    time.now += minute;
    expect(write()).toBe(200);
  });

  it('counts ten kilobytes as a unit', () => {
    const { send } = createBench();
    const large = () => send('set', { key: 'k', value: 'x'.repeat(200 * 1024) }).status;
    const statuses = Array.from({ length: 200 }, large);
    expect(statuses.filter((status) => status === 200)).toHaveLength(Math.floor(4000 / 21));
  });

  it('refuses as many writes as the switch says', () => {
    const { storage, send } = createBench();
    storage.switches.rateLimitNextWrites = 1;
    expect(codeOf(send('set', { key: 'k', value: 1 }))).toBe('RATE_LIMIT_EXCEEDED');
    expect(send('set', { key: 'k', value: 1 }).status).toBe(200);
  });
});

describe('a restart', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'forge-storage-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = () => createBench(createFileJournal<StorageEntry>(folder));

  it('finds what was written, closed or killed', () => {
    const first = open();
    first.send('set', { key: 'kept', value: 1 });
    first.storage.close();
    const second = open();
    second.send('set', { key: 'killed', value: 2 });
    second.send('delete', { key: 'kept' });

    const third = open();
    expect(third.send('get', { key: 'killed' }).body).toMatchObject({ value: 2 });
    expect(codeOf(third.send('get', { key: 'kept' }))).toBe('KEY_NOT_FOUND');
  });

  it('leaves out the line that a crash broke off, and goes on after it', () => {
    open().send('set', { key: 'whole', value: 1 });
    appendFileSync(join(folder, 'journal.ndjson'), '{"installation":"one","chan');
    const second = open();
    second.send('set', { key: 'after', value: 2 });
    expect(open().send('get', { key: 'whole' }).status).toBe(200);
    expect(open().send('get', { key: 'after' }).status).toBe(200);
  });
});
