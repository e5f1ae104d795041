// Changes of a document together with the lists that name it: tried again when only the lists were changed meanwhile.
import { fail, failWithConflict, succeed, type Result } from '#contract/errors';
import type { AnyDraft, Change, DocumentBodies, DocumentKind, DocumentOf, DocumentStore } from './ports';

const maxTries = 6;

export interface Commit<Current> {
  /** Reads what stands now of the lists; asked again after every lost race. */
  readonly prepare: () => Promise<Result<Change, Current>>;
  /** Fails where the race was lost for the document itself. */
  readonly recheck: () => Promise<Result<unknown, Current>>;
}

export const commitChange = async <Current>(
  documents: DocumentStore,
  { prepare, recheck }: Commit<Current>,
): Promise<Result<Change, Current>> => {
  for (let tried = 0; tried < maxTries; tried += 1) {
    const change = await prepare();
    if (!change.ok) return change;
    const committed = await documents.commit(change.value);
    if (committed.ok) return change;
    if (committed.error.code !== 'conflict') return committed;
    const overtaken = await recheck();
    if (!overtaken.ok) return overtaken;
  }
  return fail('unavailable', 'Others are changing the same lists; nothing was changed.');
};

/** The document if it is still of this version, else the conflict with what stands now. */
export const readVersion = async <Kind extends DocumentKind>(
  documents: DocumentStore,
  { kind, id, version }: { readonly kind: Kind; readonly id: string; readonly version: number },
): Promise<Result<DocumentOf<Kind> | null, DocumentOf<Kind>>> => {
  const now = await documents.read(kind, id);
  if (!now.ok) return now;
  if ((now.value?.version ?? 0) === version) return succeed(now.value);
  return now.value === null
    ? fail('conflict', 'It was deleted by somebody else.')
    : failWithConflict(now.value);
};

/** What was written of a kind. */
export const writtenOf = <Kind extends DocumentKind>({ writes }: Change, kind: Kind): DocumentOf<Kind> => {
  const draft = writes.find((one): one is Extract<AnyDraft, { kind: Kind }> => one.kind === kind);
  if (draft === undefined) throw new RangeError('Nothing of this kind was written.');
  return { version: draft.version + 1, body: draft.body as DocumentBodies[Kind] };
};

/** A conflict with what the answer shows of it. */
export const mapConflict = <Value, From, To>(
  result: Result<Value, From>,
  toShown: (current: From) => To,
): Result<Value, To> => {
  if (result.ok) return result;
  const { current, ...error } = result.error;
  return { ok: false, error: current === undefined ? error : { ...error, current: toShown(current) } };
};
