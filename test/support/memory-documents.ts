// Documents in memory, for tests of what is above storage. It keeps the same promises: test/ports tries both.
import { fail, succeed } from '#contract/errors';
import type { DocumentKind, DocumentOf, DocumentStore } from '../../src/app/ports';

export const createMemoryDocuments = (): DocumentStore => {
  const documents = new Map<string, DocumentOf<DocumentKind>>();
  const versionOf = (kind: DocumentKind, id: string): number => documents.get(`${kind}:${id}`)?.version ?? 0;
  return {
    read: <Kind extends DocumentKind>(kind: Kind, id: string) => {
      const document = documents.get(`${kind}:${id}`) as DocumentOf<Kind> | undefined;
      return Promise.resolve(succeed(document ?? null));
    },
    commit: ({ writes, removals = [] }) => {
      const stands = [...writes, ...removals].every(
        ({ kind, id, version }) => versionOf(kind, id) === version,
      );
      if (!stands) return Promise.resolve(fail('conflict', 'It was changed by somebody else.'));
      for (const { kind, id, version, body } of writes) {
        documents.set(`${kind}:${id}`, { version: version + 1, body });
      }
      for (const { kind, id } of removals) documents.delete(`${kind}:${id}`);
      return Promise.resolve(succeed(null));
    },
  };
};
