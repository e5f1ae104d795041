// Documents in memory, for tests of what is above storage. It keeps the same promises: test/ports tries both.
import { fail, failWithConflict, succeed } from '#contract/errors';
import type { DocumentKind, DocumentOf, DocumentStore } from '../../src/app/ports';

export const createMemoryDocuments = (): DocumentStore => {
  const documents = new Map<string, DocumentOf<DocumentKind>>();
  return {
    read: <Kind extends DocumentKind>(kind: Kind, id: string) => {
      const document = documents.get(`${kind}:${id}`) as DocumentOf<Kind> | undefined;
      return Promise.resolve(succeed(document ?? null));
    },
    write: ({ kind, id, version, body }) => {
      const current = documents.get(`${kind}:${id}`) as { version: number; body: typeof body } | undefined;
      if ((current?.version ?? 0) !== version) {
        return Promise.resolve(current ? failWithConflict(current) : fail('conflict', 'It is gone.'));
      }
      const next = { version: version + 1, body };
      documents.set(`${kind}:${id}`, next);
      return Promise.resolve(succeed(next));
    },
  };
};
