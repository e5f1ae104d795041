import { createStorageStand, putRecord } from './support/run-in-storage';
import { makeDraft, write } from '../ports/document-store-suite';

const key = 'project-configuration:10001';
const record = (body: unknown, version = 1) => ({
  kind: 'project-configuration',
  scope: 'project:10001',
  name: 'project-configuration',
  version,
  body,
});

const readIt = (stand: ReturnType<typeof createStorageStand>) =>
  stand.run((store) => store.read('project-configuration', '10001'));

describe('a stored document', () => {
  it('of a later release is refused and stays as it is', async () => {
    const stand = createStorageStand();
    putRecord(stand.storage, key, record({ schemaVersion: 2, invented: 'later' }));
    expect(await readIt(stand)).toMatchObject({ ok: false, error: { code: 'version-mismatch' } });
    const written = await stand.run((store) => write(store, makeDraft(0, 'mine')));
    expect(written).toMatchObject({ ok: false, error: { code: 'version-mismatch' } });
    expect(await readIt(stand)).toMatchObject({ error: { code: 'version-mismatch' } });
  });

  it.each([
    ['is no record', 'text'],
    ['has no schema version', { fields: {} }],
    ['is not of its schema', { schemaVersion: 1, fields: { start: 12 }, linkTypes: {} }],
  ])('that %s is an error of the app, not a crash', async (_what, body) => {
    const stand = createStorageStand();
    putRecord(stand.storage, key, record(body));
    expect(await readIt(stand)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});

describe('a write', () => {
  it('of more than 100 KB is refused before it is sent', async () => {
    const stand = createStorageStand();
    stand.intercept = () => {
      throw new Error('Nothing should be sent.');
    };
    const draft = makeDraft(0);
    const body = { ...draft.body, padding: 'é'.repeat(52_000) };
    const written = await stand.run((store) => write(store, { ...draft, body }));
    expect(written).toMatchObject({ error: { code: 'too-large', field: 'body' } });
  });

  it('whose answer is lost although it was done is a success', async () => {
    const stand = createStorageStand();
    await stand.run((store) => write(store, makeDraft(0, 'first')));
    stand.intercept = (path, forward) => {
      const response = forward();
      return path.endsWith('/transaction') ? refuse(503, 'UNAVAILABLE') : response;
    };
    const written = await stand.run((store) => write(store, makeDraft(1, 'second')));
    expect(written).toEqual({ ok: true, value: null });
    expect(await readIt(stand)).toMatchObject({
      value: { version: 2, body: { fields: { start: 'second' } } },
    });
  });

  it('that storage refuses for another reason than the version is no conflict', async () => {
    const stand = createStorageStand();
    await stand.run((store) => write(store, makeDraft(0, 'first')));
    stand.intercept = (path, forward) =>
      path.endsWith('/transaction') ? refuse(503, 'UNAVAILABLE') : forward();
    const written = await stand.run((store) => write(store, makeDraft(1, 'second')));
    expect(written).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  });

  it('that storage has no room for just now says so', async () => {
    const stand = createStorageStand();
    stand.storage.switches.rateLimitNextWrites = 1;
    expect(await stand.run((store) => write(store, makeDraft(0)))).toMatchObject({
      error: { code: 'rate-limited' },
    });
    stand.storage.switches.rateLimitNextReads = 1;
    expect(await readIt(stand)).toMatchObject({ error: { code: 'rate-limited' } });
  });

  it('that was put wrongly is a defect, not a result', async () => {
    const stand = createStorageStand();
    stand.intercept = (path, forward) =>
      path.endsWith('/transaction') ? refuse(400, 'INVALID_KEY') : forward();
    await expect(stand.run((store) => write(store, makeDraft(0)))).rejects.toMatchObject({
      code: 'INVALID_KEY',
    });
  });
});

const refuse = (status: number, code: string): Response => Response.json({ code, message: code }, { status });
