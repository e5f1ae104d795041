// A snapshot as a file: JSON with its format, compressed. What is read may come from anywhere, so its size, depth and
// count are bounded before it is parsed.
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { uploadLimits } from '#contract/backup';
import { documentKinds } from '#contract/data-kinds';
import { fail, succeed, type Failure, type Result } from '#contract/errors';
import { z } from '#contract/zod';
import type { SnapshotCodec, SnapshotContent } from '../app/ports/backup';

const app = 'gantt-chart-for-jira';
const format = 1;

const rawDocumentSchema = z.strictObject({
  kind: z.enum(documentKinds),
  id: z.string().regex(/^[A-Za-z0-9._-]{1,128}$/),
  scope: z.string().max(200),
  name: z.string().max(200),
  version: z.int().min(1),
  body: z.unknown(),
});

const fileSchema = z.strictObject({
  app: z.literal(app),
  format: z.literal(format),
  takenAt: z.int(),
  documents: z.array(rawDocumentSchema).max(uploadLimits.documents),
});

const headSchema = z.looseObject({ app: z.literal(app), format: z.int() });

const unreadable = (): Failure =>
  fail('invalid-input', 'The file is not a backup of this app, or is damaged.');
const tooLarge = (what: string): Failure =>
  fail('too-large', `The file has more ${what} than a backup holds.`);

/** Null where nesting goes deeper than storage takes, told without parsing. */
const measureDepth = (json: string): number | null => {
  let depth = 0;
  let isInString = false;
  // The file itself and the list of documents are two levels around a body.
  const limit = uploadLimits.depth + 3;
  for (let i = 0; i < json.length; i += 1) {
    const code = json.charCodeAt(i);
    if (isInString) {
      if (code === 0x5c) i += 1;
      else if (code === 0x22) isInString = false;
    } else if (code === 0x22) isInString = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth > limit) return null;
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return depth;
};

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : null;

const unzip = (bytes: Uint8Array): Result<string> => {
  try {
    return succeed(gunzipSync(bytes, { maxOutputLength: uploadLimits.bytes }).toString('utf8'));
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? tooLarge('bytes') : unreadable();
  }
};

const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return null;
  }
};

const decode = (bytes: Uint8Array): Result<SnapshotContent> => {
  const text = unzip(bytes);
  if (!text.ok) return text;
  if (measureDepth(text.value) === null) return tooLarge('levels');
  const parsed = parseJson(text.value);
  const head = headSchema.safeParse(parsed);
  if (!head.success) return unreadable();
  if (head.data.format > format)
    return fail('version-mismatch', 'A later release of the app wrote the file.');
  const file = fileSchema.safeParse(parsed);
  if (!file.success) return unreadable();
  return succeed({ takenAt: file.data.takenAt, documents: file.data.documents });
};

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export const createSnapshotCodec = (): SnapshotCodec => ({
  encode: ({ takenAt, documents }) => {
    const bytes = gzipSync(JSON.stringify({ app, format, takenAt, documents }), { level: 9 });
    return { bytes, sha256: digest(bytes) };
  },
  decode,
  digest,
});
