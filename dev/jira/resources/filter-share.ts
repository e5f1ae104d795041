// Whom a saved filter is shared with, and whom new ones are shared with unless their maker says otherwise.
import { toAuthor } from '../edit/record-history';
import { type Answer, answer, type Found, missed, noContent, notSignedIn, refusal } from '../http/answer';
import { type Ask, isStranger, readObject, type Route } from '../http/ask';
import type { SavedFilter } from '../model';
import { renderShare, shareNumber } from '../render/render-filter';
import { put } from '../store/collections';
import { findFilter, isFilterOwner, readShare } from './filter';

const missing = refusal(404, ['The selected filter is not available to you.']);

function findShared(ask: Ask): Found<SavedFilter> {
  const seen = findFilter(ask);
  return seen.ok ? seen : missed(missing);
}

/** To others than its owner a filter that is to be shared is not there. */
function findOwned(ask: Ask): Found<SavedFilter> {
  if (isStranger(ask)) return missed(notSignedIn);
  const seen = findFilter(ask);
  return seen.ok && isFilterOwner(ask, seen.value) ? seen : missed(missing);
}

function renderShares(ask: Ask, { shares }: SavedFilter, status = 200): Answer {
  return answer(
    shares.map((share, index) => renderShare(ask.view, share, index)),
    status,
  );
}

/** Numbered from now on: a share that goes must not change the others' numbers. */
function withNumbers({ shares, ...filter }: SavedFilter): SavedFilter {
  return { ...filter, shares: shares.map((share, index) => ({ ...share, id: shareNumber(share, index) })) };
}

function addShare(ask: Ask): Answer {
  const seen = findOwned(ask);
  if (!seen.ok) return seen.answer;
  const share = readShare(ask, ask.body);
  if (!share) return refusal(400, ['The share permission is not valid.']);
  const numbered = withNumbers(seen.value);
  const isPublic = share.type === 'authenticated';
  const others = isPublic ? [] : numbered.shares.filter(({ type }) => type !== 'authenticated');
  const shares = [...others, { ...share, id: Number(ask.store.takeId()) }];
  const changed = { ...numbered, shares };
  ask.store.commit([put('filters', changed)]);
  return renderShares(ask, changed, 201);
}

function indexOfShare(ask: Ask, { shares }: SavedFilter): number {
  const wanted = Number(ask.param('permissionId'));
  return shares.findIndex((share, index) => shareNumber(share, index) === wanted);
}

function getShare(ask: Ask): Answer {
  const seen = findShared(ask);
  if (!seen.ok) return seen.answer;
  const index = indexOfShare(ask, seen.value);
  const share = seen.value.shares[index];
  return share ? answer(renderShare(ask.view, share, index)) : missing;
}

function deleteShare(ask: Ask): Answer {
  const seen = findOwned(ask);
  if (!seen.ok) return seen.answer;
  const index = indexOfShare(ask, seen.value);
  if (index === -1) return missing;
  const numbered = withNumbers(seen.value);
  ask.store.commit([put('filters', { ...numbered, shares: numbered.shares.toSpliced(index, 1) })]);
  return noContent;
}

const scopes = ['GLOBAL', 'AUTHENTICATED', 'PRIVATE'];
const scopeKey = 'jira.user.filter.default.share.scope';

function readScope(ask: Ask): string {
  return ask.store.table('preferences').get(toAuthor(ask))?.values[scopeKey] ?? 'PRIVATE';
}

function setScope(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const { scope } = readObject(ask);
  if (typeof scope !== 'string' || !scopes.includes(scope)) return refusal(400, ['The scope is not valid.']);
  const id = toAuthor(ask);
  const old = ask.store.table('preferences').get(id)?.values ?? {};
  ask.store.commit([put('preferences', { id, values: { ...old, [scopeKey]: scope } })]);
  return answer({ scope });
}

const path = '/filter/:id/permission';

export const filterShareRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/filter/defaultShareScope',
    run: (ask) => (isStranger(ask) ? notSignedIn : answer({ scope: readScope(ask) })),
  },
  { method: 'PUT', path: '/filter/defaultShareScope', run: setScope },
  {
    method: 'GET',
    path,
    run(ask) {
      const seen = findShared(ask);
      return seen.ok ? renderShares(ask, seen.value) : seen.answer;
    },
  },
  { method: 'POST', path, run: addShare },
  { method: 'GET', path: `${path}/:permissionId`, run: getShare },
  { method: 'DELETE', path: `${path}/:permissionId`, run: deleteShare },
];
