// How many watch an issue or voted for it, and whether the reader is one of them.
import type { Issue } from '../model';
import type { Json } from './render-person';
import { toIssueSelf } from './render-related';
import type { View } from './view';

function includesReader({ caller }: View, list: readonly string[]): boolean {
  return caller.type !== 'anonymous' && list.includes(caller.accountId);
}

export function renderWatches(view: View, { id, watchers = [] }: Issue): Json {
  return {
    self: `${toIssueSelf(view, id)}/watchers`,
    watchCount: watchers.length,
    isWatching: includesReader(view, watchers),
  };
}

export function renderVotes(view: View, { id, voters = [] }: Issue): Json {
  return {
    self: `${toIssueSelf(view, id)}/votes`,
    votes: voters.length,
    hasVoted: includesReader(view, voters),
  };
}
