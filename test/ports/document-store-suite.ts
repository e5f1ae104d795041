// What every document store owes the app, whatever it is made of.
import type { DocumentDraft, DocumentStore } from '../../src/app/ports';
import { openConfiguration } from '#contract/configuration';

export type Run = <Value>(work: (store: DocumentStore) => Promise<Value>) => Promise<Value>;

type Draft = DocumentDraft<'project-configuration'>;

const kind = 'project-configuration';

export const makeDraft = (version: number, start: string | null = null, id = '10001'): Draft => ({
  kind,
  id,
  scope: `project:${id}`,
  name: kind,
  version,
  body: { ...openConfiguration(), fields: { start } },
});

/** One document, for most of what is tried. */
export const write = (store: DocumentStore, draft: Draft) => store.commit({ writes: [draft] });

type MakeRun = () => Run;

const describeReading = (makeRun: MakeRun): void => {
  it('has nothing before the first write', async () => {
    expect(await makeRun()((store) => store.read(kind, '10001'))).toEqual({ ok: true, value: null });
  });

  it('reads right after a write what was written', async () => {
    const run = makeRun();
    const draft = makeDraft(0, 'customfield_1');
    expect(await run((store) => write(store, draft))).toEqual({ ok: true, value: null });
    expect(await run((store) => store.read(kind, '10001'))).toEqual({
      ok: true,
      value: { version: 1, body: draft.body },
    });
  });

  it('counts versions by one', async () => {
    const run = makeRun();
    for (const version of [0, 1, 2])
      await run((store) => write(store, makeDraft(version, `field_${version}`)));
    expect(await run((store) => store.read(kind, '10001'))).toMatchObject({
      value: { version: 3, body: { fields: { start: 'field_2' } } },
    });
  });

  it('keeps documents of other ids and other kinds apart', async () => {
    const run = makeRun();
    await run((store) => write(store, makeDraft(0, 'first')));
    expect(await run((store) => store.read(kind, '10002'))).toEqual({ ok: true, value: null });
    expect(await run((store) => store.read('site-configuration', '10001'))).toEqual({
      ok: true,
      value: null,
    });
  });
};

const describeConflicts = (makeRun: MakeRun): void => {
  it('refuses a write over a version that is no longer the latest', async () => {
    const run = makeRun();
    await run((store) => write(store, makeDraft(0, 'first')));
    await run((store) => write(store, makeDraft(1, 'second')));
    const late = await run((store) => write(store, makeDraft(1, 'late')));
    expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await run((store) => store.read(kind, '10001'))).toMatchObject({
      value: { version: 2, body: { fields: { start: 'second' } } },
    });
  });

  it('refuses to create what is there', async () => {
    const run = makeRun();
    await run((store) => write(store, makeDraft(0, 'first')));
    const again = await run((store) => write(store, makeDraft(0, 'again')));
    expect(again).toMatchObject({ error: { code: 'conflict' } });
  });

  it('refuses to replace what is not there', async () => {
    const run = makeRun();
    expect(await run((store) => write(store, makeDraft(4)))).toMatchObject({ error: { code: 'conflict' } });
    expect(await run((store) => store.read(kind, '10001'))).toEqual({ ok: true, value: null });
  });

  it('lets one of two writers win and tells the other', async () => {
    const run = makeRun();
    await run((store) => write(store, makeDraft(0)));
    const answers = await Promise.all(
      ['one', 'two'].map((start) => run((store) => write(store, makeDraft(1, start)))),
    );
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await run((store) => store.read(kind, '10001'))).toMatchObject({ value: { version: 2 } });
  });
};

const describeChanges = (makeRun: MakeRun): void => {
  it('writes and removes several documents together', async () => {
    const run = makeRun();
    await run((store) => write(store, makeDraft(0, 'old', '10002')));
    const removals = [{ kind, id: '10002', version: 1 }] as const;
    const writes = [makeDraft(0, 'one', '10001'), makeDraft(0, 'three', '10003')];
    expect(await run((store) => store.commit({ writes, removals }))).toEqual({ ok: true, value: null });
    expect(await run((store) => store.read(kind, '10002'))).toEqual({ ok: true, value: null });
    expect(await run((store) => store.read(kind, '10003'))).toMatchObject({ value: { version: 1 } });
  });

  it('changes nothing where one of the versions is not the latest', async () => {
    const run = makeRun();
    await run((store) => write(store, makeDraft(0, 'old', '10002')));
    const writes = [makeDraft(0, 'one', '10001'), makeDraft(3, 'late', '10002')];
    expect(await run((store) => store.commit({ writes }))).toMatchObject({ error: { code: 'conflict' } });
    expect(await run((store) => store.read(kind, '10001'))).toEqual({ ok: true, value: null });
  });

  it('removes nothing that was changed meanwhile', async () => {
    const run = makeRun();
    await run((store) => write(store, makeDraft(0, 'first')));
    await run((store) => write(store, makeDraft(1, 'second')));
    const removals = [{ kind, id: '10001', version: 1 }] as const;
    expect(await run((store) => store.commit({ writes: [], removals }))).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(await run((store) => store.read(kind, '10001'))).toMatchObject({ value: { version: 2 } });
  });
};

/** `makeRun` gives a fresh, empty store, and the surroundings that it works in. */
export const describeDocumentStore = (name: string, makeRun: MakeRun): void => {
  describe(`${name} as a document store`, () => {
    describeReading(makeRun);
    describeConflicts(makeRun);
    describeChanges(makeRun);
  });
};
