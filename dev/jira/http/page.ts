// Pages by `startAt` and `maxResults`, as most of Jira's lists come.
import type { Json } from '../render/render-person';
import { type Ask, readCount } from './ask';

/** `{self, nextPage?, maxResults, startAt, total, isLast, values}` */
export function toPage<T>(ask: Ask, all: readonly T[], usual: number, render: (one: T) => unknown): Json {
  const startAt = readCount(ask.query, 'startAt', 0);
  const maxResults = readCount(ask.query, 'maxResults', usual, Math.max(usual, 100));
  const values = all.slice(startAt, startAt + maxResults).map(render);
  const isLast = startAt + maxResults >= all.length;
  const next = new URL(ask.url);
  next.searchParams.set('startAt', String(startAt + maxResults));
  return {
    self: ask.url.href,
    ...(!isLast && { nextPage: next.href }),
    maxResults,
    startAt,
    total: all.length,
    isLast,
    values,
  };
}
