// When the editor of a new issue stands open, and where: asked for by the last row, by a key, by an empty project, or
// by Jira's refusal, which brings back what was typed.
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import type { Chart, ChartRect } from '../../chart/chart-types';
import type { PageStore } from '../../state/create-page-store';
import type { PageState, Refusal } from '../../state/page-state';
import { treeColumn } from '../columns/column-set';
import { useLanguage } from '../language';
import { refusalSentence } from '../messages/refusal-sentence';
import { endOfAll, placeBeside, type NewPlace } from './new-place';

export interface CreateRequest {
  /** Another one each time it is asked for. */
  readonly id: number;
  /** Where it stands, in px of the page; null in the middle of an empty page. */
  readonly rect: ChartRect | null;
  readonly place: NewPlace;
  readonly summary: string;
  /** Why Jira refused what is to be edited now. */
  readonly reason: string | null;
}

interface CreationParts {
  readonly store: PageStore;
  readonly chart: RefObject<Chart | null>;
  readonly say: (text: string) => void;
}

interface Creation {
  readonly request: CreateRequest | null;
  /** The last row asks for an issue at the end. */
  readonly ask: (at: { readonly rect: ChartRect }) => void;
  /** Behind the selected row, or at the end where there is none. */
  readonly askHere: () => void;
  readonly end: () => void;
}

export function useCreation({ store, chart, say }: CreationParts): Creation {
  const { words } = useLanguage();
  const [request, setRequest] = useState<CreateRequest | null>(null);
  const count = useRef(0);
  const begin = useCallback(
    (asked: Omit<CreateRequest, 'id'>) => {
      const { canCreate } = store.getState();
      if (canCreate.can) setRequest({ ...asked, id: ++count.current });
      else say(words.create.cannot[canCreate.why](canCreate.details ?? ''));
    },
    [store, say, words],
  );
  const ask = useCallback(
    ({ rect }: { readonly rect: ChartRect }) => {
      begin({ rect, place: endOfAll, summary: '', reason: null });
    },
    [begin],
  );
  const askHere = useCallback(() => {
    const state = store.getState();
    const selected = onlySelected(state);
    const rect = selected === null ? null : rectBelow(chart.current, selected);
    if (selected !== null && rect)
      begin({ rect, place: placeBeside(selected, state), summary: '', reason: null });
    else if (chart.current?.create() !== true)
      begin({ rect: null, place: endOfAll, summary: '', reason: null });
  }, [store, chart, begin]);
  const bringBack = useCallback(
    (refusal: Refusal & { readonly draft: NonNullable<Refusal['draft']> }) => {
      const { summary, parentId, after } = refusal.draft;
      const rect = after === null ? null : rectBelow(chart.current, after);
      store.getState().dismiss([refusal.id]);
      begin({ rect, place: { parentId, after }, summary, reason: refusalSentence(refusal, words) });
    },
    [store, chart, begin, words],
  );
  useRefusedDrafts(store, request === null, bringBack);
  const end = useCallback(() => {
    setRequest(null);
    chart.current?.focus();
  }, [chart]);
  return { request, ask, askHere, end };
}

function onlySelected({ selected, view }: PageState): Parameters<typeof placeBeside>[0] | null {
  const [only, ...others] = selected;
  return only !== undefined && others.length === 0 && view.indexOf.has(only) ? only : null;
}

/** The grid's row under a task's own. */
export function rectBelow(chart: Chart | null, taskId: Parameters<typeof placeBeside>[0]): ChartRect | null {
  const rect = chart?.rectOfCell(taskId, treeColumn) ?? null;
  return rect && { ...rect, y: rect.y + rect.height };
}

/** While the editor stands open for the next one, a refused one waits among the messages. */
function useRefusedDrafts(
  store: PageStore,
  isFree: boolean,
  bringBack: (refusal: Refusal & { readonly draft: NonNullable<Refusal['draft']> }) => void,
): void {
  useEffect(
    () =>
      store.subscribe(({ refusals }, before) => {
        const newest = refusals.at(-1);
        if (!isFree || refusals === before.refusals || !newest?.draft || before.refusals.includes(newest))
          return;
        bringBack({ ...newest, draft: newest.draft });
      }),
    [store, isFree, bringBack],
  );
}
