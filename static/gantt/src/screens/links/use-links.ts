// What becomes of links that hands and keys draw, choose and change on the chart: which card or dialog stands open.
import { useCallback, useState } from 'react';
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { WorkMinutes } from '#domain/time/units';
import type { Chart, ChartEvents, ChartRect } from '../../chart/chart-types';
import type { PageStore } from '../../state/create-page-store';
import type { LinkAnswer } from '../../state/page-state';
import type { Words } from '../../text/words';
import { useLanguage } from '../language';
import { keyOf } from './link-words';

export interface ChosenLink {
  readonly linkId: LinkId;
  readonly rect: ChartRect;
  /** Keys asked to remove it: the question has the focus. */
  readonly asks: boolean;
}

export interface LoopFound extends Extract<LinkAnswer, { readonly type: 'loop' }> {
  readonly asked: ChartEvents['link'];
}

export interface LinkEditing {
  readonly chosen: ChosenLink | null;
  readonly loop: LoopFound | null;
  readonly closeCard: () => void;
  readonly closeLoop: () => void;
  /** Links what was asked for and takes away the link that closed the loop. */
  readonly replaceClosing: () => void;
  /** Listens to a chart; answers how to stop. */
  readonly connect: (chart: Chart) => () => void;
}

export function useLinks(store: PageStore, say: (text: string) => void): LinkEditing {
  const { words } = useLanguage();
  const [chosen, setChosen] = useState<ChosenLink | null>(null);
  const [loop, setLoop] = useState<LoopFound | null>(null);
  const connect = useCallback(
    (chart: Chart) => {
      const stops = [
        chart.on('chooseLink', (event) => {
          setChosen(event && { ...event, asks: false });
        }),
        chart.on('unlink', (event) => {
          if (!store.getState().readOnly) setChosen({ ...event, asks: true });
        }),
        chart.on('link', (asked) => {
          const answer = link(store, asked);
          if (answer.type === 'loop') setLoop({ ...answer, asked });
          else if (answer.type === 'refused') say(words.links.refused[answer.why]);
        }),
        chart.on('relink', (wish) => {
          relink(store, wish);
        }),
        chart.on('nest', ({ taskId, by }) => {
          say(nest(store, { taskId, by }, words));
        }),
      ];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, say, words],
  );
  const closeCard = useCallback(() => {
    setChosen(null);
  }, []);
  const closeLoop = useCallback(() => {
    setLoop(null);
  }, []);
  return {
    chosen,
    loop,
    closeCard,
    closeLoop,
    connect,
    replaceClosing: () => {
      if (loop) link(store, loop.asked, loop.closing.id);
      setLoop(null);
    },
  };
}

const toLag = (store: PageStore, days: number): WorkMinutes =>
  Math.round(days * store.getState().schedule.workday) as WorkMinutes;

function link(store: PageStore, { lagDays, ...asked }: ChartEvents['link'], instead?: LinkId): LinkAnswer {
  const lag = toLag(store, lagDays);
  return store.getState().link({ ...asked, lag, ...(instead !== undefined && { instead }) });
}

function relink(store: PageStore, wish: ChartEvents['relink']): void {
  const { plan, relink: change } = store.getState();
  const shown = plan.links.find(({ id }) => id === wish.linkId);
  if (!shown) return;
  if ('type' in wish) change(wish.linkId, { type: wish.type });
  else change(wish.linkId, { lag: (shown.lag + toLag(store, wish.lagByDays)) as WorkMinutes });
}

function nest(
  store: PageStore,
  { taskId, by }: { readonly taskId: TaskId; readonly by: 1 | -1 },
  { links }: Words,
): string {
  const state = store.getState();
  const key = keyOf(state, taskId);
  const answer = state.nest(taskId, by);
  if (answer.type === 'refused')
    return links.nestRefused[answer.why](key, answer.under === undefined ? '' : keyOf(state, answer.under));
  return answer.under === null ? links.unnested(key) : links.nested(key, keyOf(state, answer.under));
}
