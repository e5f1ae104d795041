// Which cell is being edited. What can't be is answered with the reason.
import { useCallback, useState } from 'react';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';
import type { EditRequest } from './edit-request';
import { whyNot } from './why-not';

interface CellEditing {
  readonly request: EditRequest | null;
  readonly ask: (request: EditRequest) => void;
  readonly end: () => void;
}

export function useCellEditing(store: PageStore, say: (text: string) => void): CellEditing {
  const { words } = useLanguage();
  const [request, setRequest] = useState<EditRequest | null>(null);
  const ask = useCallback(
    (asked: EditRequest) => {
      const reason = whyNot(store.getState(), asked.taskId, asked.column, words);
      if (reason === null) setRequest(asked);
      else say(reason);
    },
    [store, words, say],
  );
  const end = useCallback(() => {
    setRequest(null);
  }, []);
  return { request, ask, end };
}
