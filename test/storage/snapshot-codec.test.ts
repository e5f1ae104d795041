import { gzipSync } from 'node:zlib';
import { uploadLimits } from '#contract/backup';
import type { RawDocument } from '../../src/app/ports/backup';
import { createSnapshotCodec } from '../../src/storage/snapshot-codec';

const codec = createSnapshotCodec();

const document: RawDocument = {
  kind: 'shared-context',
  id: 'train',
  scope: 'site',
  name: 'Ünïcode “train”',
  version: 3,
  body: { schemaVersion: 1, anything: ['{"not": "parsed"}', 'back\\slash "quote"', null] },
};

const pack = (value: unknown): Uint8Array =>
  gzipSync(typeof value === 'string' ? value : JSON.stringify(value));
const file = (more: object = {}) => ({
  app: 'gantt-chart-for-jira',
  format: 1,
  takenAt: 5,
  documents: [document],
  ...more,
});

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

describe('a file', () => {
  it('is read as it was written', () => {
    const { bytes, sha256 } = codec.encode({ takenAt: 5, documents: [document] });
    expect(codec.decode(bytes)).toEqual({ ok: true, value: { takenAt: 5, documents: [document] } });
    expect(codec.digest(bytes)).toBe(sha256);
  });

  it('of a later format is told from a broken one', () => {
    expect(codec.decode(pack(file({ format: 2 })))).toMatchObject({ error: { code: 'version-mismatch' } });
  });

  it.each<[string, Uint8Array]>([
    ['is not compressed', Buffer.from('{"app":"gantt-chart-for-jira"}')],
    ['is cut off', pack(file()).slice(0, 40)],
    ['is no JSON', pack('{"app":')],
    ['is of another app', pack(file({ app: 'another' }))],
    ['has a kind that is not ours', pack(file({ documents: [{ ...document, kind: 'audit' }] }))],
    ['has a key of another kind in an id', pack(file({ documents: [{ ...document, id: 'a:b' }] }))],
    ['has a field that is not ours', pack(file({ documents: [{ ...document, extra: 1 }] }))],
    ['has no documents', pack(file({ documents: undefined }))],
  ])('that %s is refused', (_what, bytes) => {
    expect(codec.decode(bytes)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it.each<[string, () => Uint8Array]>([
    ['unpacks to more than it may', () => pack(' '.repeat(uploadLimits.bytes + 1))],
    ['is nested too deeply', () => pack(`{"app":${nested(100_000)}}`)],
  ])(
    'that %s is refused before it is parsed',
    (_what, make) => {
      expect(codec.decode(make())).toMatchObject({ ok: false, error: { code: 'too-large' } });
    },
    30_000,
  );

  it('does not count brackets in texts as depth', () => {
    const body = { text: nested(500) };
    expect(codec.decode(pack(file({ documents: [{ ...document, body }] })))).toMatchObject({ ok: true });
  });

  it('may not hold more documents than a backup does', () => {
    const documents = Array.from({ length: uploadLimits.documents + 1 }, () => document);
    expect(codec.decode(pack(file({ documents })))).toMatchObject({ ok: false });
  });

  it('does not let a body reach the prototype of anything', () => {
    const bytes = pack(
      JSON.stringify(file()).replace('"anything"', '"__proto__":{"polluted":true},"anything"'),
    );
    codec.decode(bytes);
    expect('polluted' in {}).toBe(false);
  });
});
