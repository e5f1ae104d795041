// Puts issues one behind the other before or after another one.
import { type Found, found, missed, refusal } from '../http/answer';
import { type Ask, readObject } from '../http/ask';
import type { Issue } from '../model';
import { type Change, put } from '../store/collections';
import { findGap, findRankField, rankBetween } from './rank-issues';

export interface RankPlace {
  readonly target: Issue;
  readonly side: 'before' | 'after';
}

/** As the body names it under these keys; null when it names none. */
export function readRankPlace(
  ask: Ask,
  [beforeKey, afterKey]: readonly [string, string] = ['rankBeforeIssue', 'rankAfterIssue'],
): Found<RankPlace | null> {
  const { [beforeKey]: before, [afterKey]: after } = readObject(ask);
  if (before === undefined && after === undefined) return found(null);
  const target = ask.store.issue(String(before ?? after));
  const isSeen = target && ask.permissions.canSee(ask.caller, target);
  if (isSeen) return found({ target, side: before === undefined ? 'after' : 'before' });
  return missed(
    refusal(400, [`The issue to rank ${before === undefined ? 'after' : 'before'} does not exist.`]),
  );
}

/** Does nothing on a site without ranks. */
export function rankAll(ask: Ask, issues: readonly Issue[], place: RankPlace): void {
  const fieldId = findRankField(ask.store);
  if (fieldId === undefined) return;
  const moved = new Set(issues.map(({ id }) => id));
  const [start, end] = findGap(ask, fieldId, { ...place, moved });
  let low = start;
  const changes: Change[] = [];
  for (const issue of issues) {
    low = rankBetween(low, end);
    changes.push(put('issues', { ...issue, custom: { ...issue.custom, [fieldId]: low } }));
  }
  ask.store.commit(changes);
}
