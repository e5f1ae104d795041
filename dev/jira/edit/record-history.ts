// Writes a change into an issue: its new history entry and `updated`, by the clock and the caller.
import type { Ask } from '../http/ask';
import type { HistoryItem, Issue } from '../model';

/** The account behind a caller; an anonymous one has an empty name. */
export function toAuthor(ask: Pick<Ask, 'caller'>): string {
  return ask.caller.type === 'anonymous' ? '' : ask.caller.accountId;
}

/** `updated` moves although the clock may not have: two writes never carry the same time. */
export function withHistory(ask: Ask, issue: Issue, items: readonly HistoryItem[]): Issue {
  const at = Math.max(ask.clock(), issue.updatedAt + 1);
  const entry = { id: ask.store.takeId(), authorAccountId: toAuthor(ask), at, items: [...items] };
  return { ...issue, updatedAt: at, history: items.length > 0 ? [...issue.history, entry] : issue.history };
}
