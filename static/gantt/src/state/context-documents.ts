// The documents of shared views as the page has them: read, listed, taken over as they were written.
import type { OperationError } from '#contract/errors';
import type { OperationResult } from '#contract/operations';
import type { ContextContent, ContextDocument } from '#contract/shared-context';
import { readShared, setContexts, type ContextDesk } from './context-desk';
import type { ContextOutcome, CurrentContext } from './contexts-state';
import { contentOf } from './current-context';

type DocumentResult = OperationResult<'context.save'>;

export const done: ContextOutcome = { type: 'done' };

export const refused = ({ code, message }: Pick<OperationError, 'code' | 'message'>): ContextOutcome =>
  code === 'conflict' ? { type: 'conflict' } : { type: 'failed', code, details: message };

export const notThere: ContextOutcome = { type: 'failed', code: 'not-found', details: '' };

export const readDocument = async (
  { core }: Pick<ContextDesk, 'core'>,
  id: string,
): Promise<ContextDocument | null> => {
  const { current } = core.get().contexts;
  if (current?.type === 'shared' && current.id === id) return current.document;
  const found = await readShared(core, id);
  return found?.type === 'shared' ? found.document : null;
};

export const contentFor = async (desk: ContextDesk, id: string): Promise<ContextContent | null> =>
  desk.personal.read().contexts[id] ?? (await readDocument(desk, id))?.body.content ?? null;

export const unlist = ({ core }: ContextDesk, id: string): void => {
  const { listed } = core.get().contexts;
  if (listed) setContexts(core, { listed: listed.filter((one) => one.id !== id) });
};

/** Lists are asked anew whenever the menu opens; until then they say what was just changed. */
export const list = ({ core }: ContextDesk, { id, level, body }: ContextDocument): void => {
  const { listed } = core.get().contexts;
  if (!listed) return;
  const { name, perspective, covers } = body.content;
  const entry = { id, name, perspective, ownerId: body.ownerId, projectIds: covers.projectIds, level };
  setContexts(core, { listed: [...listed.filter((one) => one.id !== id), entry] });
};

/** The page goes on with the document as it was written. */
export const take = (desk: ContextDesk, answer: DocumentResult): ContextOutcome => {
  const { core } = desk;
  const document = answer.ok ? answer.value : answer.error.current;
  if (document) {
    const { current } = core.get().contexts;
    list(desk, document);
    if (current?.id === document.id) stand(desk, { type: 'shared', id: document.id, document });
  }
  return answer.ok ? done : refused(answer.error);
};

/** The base is another one; what is on the page stays as it is. */
export const stand = ({ core }: ContextDesk, current: CurrentContext): void => {
  const view = contentOf(current)?.view;
  if (view) setContexts(core, { current, base: view });
};

export const saveContent = (
  { core }: ContextDesk,
  { id, version }: ContextDocument,
  content: ContextContent,
  closes: readonly string[] = [],
): Promise<DocumentResult> =>
  core.ports.operations.call('context.save', { contextId: id, version, content, closes: [...closes] });
