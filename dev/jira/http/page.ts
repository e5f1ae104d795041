// Pages by `startAt` and `maxResults`, as most of Jira's lists come.
import type { Json } from '../render/render-person';
import { type Answer, refusal } from './answer';
import { type Ask, readCount } from './ask';

/**
 * By `orderBy`, `name`, `+name` or `-name` of one of the orders; as it is without one.
 *
 * @returns undefined for an order that there is not
 */
export function toOrdered<T>(
  all: readonly T[],
  orderBy: string | null,
  orders: Readonly<Record<string, (one: T) => string>>,
): T[] | undefined {
  if (orderBy === null || orderBy === '') return [...all];
  const read = orders[orderBy.replace(/^[+-]/, '')];
  if (!read) return undefined;
  const sign = orderBy.startsWith('-') ? -1 : 1;
  return [...all].sort((a, b) => sign * (read(a) < read(b) ? -1 : read(a) > read(b) ? 1 : 0));
}

export function badOrder({ query }: Ask): Answer {
  return refusal(400, [`The orderBy parameter '${query.get('orderBy') ?? ''}' is not valid.`]);
}

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
