// Saved filters: read, found, made, changed, removed, favoured. Saving checks the query's sense, not its form alone.
import { toAuthor } from '../edit/record-history';
import { isObject } from '../fields/field-definition';
import {
  type Answer,
  answer,
  type Found,
  found,
  missed,
  noContent,
  notSignedIn,
  refusal,
} from '../http/answer';
import { type Ask, isSiteAdmin, isStranger, readList, readObject, toText, type Route } from '../http/ask';
import { toPage } from '../http/page';
import { parseJql } from '../jql/parse-jql';
import type { SavedFilter } from '../model';
import { renderFilter, type Share } from '../render/render-filter';
import { put } from '../store/collections';

export function isFilterOwner(ask: Ask, filter: SavedFilter): boolean {
  return ask.caller.type !== 'anonymous' && filter.ownerAccountId === ask.caller.accountId;
}

/** Filters that the caller may use: their own and what is shared with them. */
function usable(ask: Ask): SavedFilter[] {
  return [...ask.search.contextOf(ask.caller).catalogue.filters];
}

export function findFilter(ask: Ask): Found<SavedFilter> {
  const id = ask.param('id');
  const filter = usable(ask).find((one) => one.id === id);
  const words = `The selected filter is not available to you, perhaps it has been deleted or had its permissions changed.`;
  return filter ? found(filter) : missed(refusal(404, [words]));
}

function findOwn(ask: Ask): Found<SavedFilter> {
  if (isStranger(ask)) return missed(notSignedIn);
  const seen = findFilter(ask);
  if (!seen.ok || isFilterOwner(ask, seen.value) || isSiteAdmin(ask)) return seen;
  return missed(refusal(400, ['You do not have permission to edit this filter.']));
}

function findProblem(ask: Ask, filter: Pick<SavedFilter, 'name' | 'jql'>, except?: string): Answer | null {
  const { name, jql } = filter;
  if (name.trim() === '')
    return refusal(400, [], { filterName: 'You must specify a name to save this filter as.' });
  if (name.length > 255)
    return refusal(400, [], { filterName: 'The filter name must not exceed 255 characters.' });
  const me = toAuthor(ask);
  const filters = ask.store.table('filters').all();
  const isTaken = filters.some((one) => one.ownerAccountId === me && one.name === name && one.id !== except);
  if (isTaken) return refusal(400, [], { filterName: 'Filter with same name already exists.' });
  const { errors } = parseJql(jql, ask.search.contextOf(ask.caller), 'strict');
  return errors && errors.length > 0 ? refusal(400, [...errors]) : null;
}

export function readShare(ask: Ask, value: unknown): Share | undefined {
  const { type, project, group, projectId, groupId, groupname } = isObject(value) ? value : {};
  if (type === 'global' || type === 'authenticated' || type === 'loggedin') return { type: 'authenticated' };
  const named = (one: unknown, key: string): unknown => (isObject(one) ? one[key] : undefined);
  if (type === 'project') {
    const record = ask.store.project(toText(projectId ?? named(project, 'id')));
    return record && { type, projectId: record.id };
  }
  if (type !== 'group') return undefined;
  const wanted = [groupId, groupname, named(group, 'groupId'), named(group, 'name')];
  const record = ask.store
    .table('groups')
    .all()
    .find((one) => wanted.includes(one.groupId) || wanted.includes(one.name));
  return record && { type, groupId: record.groupId };
}

function readShares(ask: Ask, given: unknown): Share[] | undefined {
  if (given === undefined) return undefined;
  return (Array.isArray(given) ? given : []).flatMap((one) => readShare(ask, one) ?? []);
}

function withGiven(ask: Ask, filter: SavedFilter): SavedFilter {
  const { name, description, jql, sharePermissions, favourite } = readObject(ask);
  const shares = readShares(ask, sharePermissions);
  const changed = {
    ...filter,
    ...(typeof name === 'string' && { name }),
    ...(typeof description === 'string' && { description }),
    ...(typeof jql === 'string' && { jql }),
    ...(shares && { shares }),
  };
  return typeof favourite === 'boolean' ? withFavour(ask, changed, favourite) : changed;
}

function withFavour(ask: Ask, filter: SavedFilter, isFavourite: boolean): SavedFilter {
  const others = filter.favouriteOf.filter((accountId) => accountId !== toAuthor(ask));
  return { ...filter, favouriteOf: isFavourite ? [...others, toAuthor(ask)] : others };
}

function save(ask: Ask, filter: SavedFilter): Answer {
  ask.store.commit([put('filters', filter)]);
  return answer(renderFilter(ask.view, filter));
}

function postFilter(ask: Ask): Answer {
  if (isStranger(ask)) return notSignedIn;
  const blank = {
    name: '',
    description: '',
    jql: '',
    ownerAccountId: toAuthor(ask),
    favouriteOf: [],
    shares: [],
  };
  const filter = withGiven(ask, { id: '', ...blank });
  const problem = findProblem(ask, filter);
  return problem ?? save(ask, { ...filter, id: ask.store.takeId() });
}

function putFilter(ask: Ask): Answer {
  const seen = findOwn(ask);
  if (!seen.ok) return seen.answer;
  const filter = withGiven(ask, seen.value);
  return findProblem(ask, filter, filter.id) ?? save(ask, filter);
}

function deleteFilter(ask: Ask): Answer {
  const seen = findOwn(ask);
  if (!seen.ok) return seen.answer;
  ask.store.commit([{ remove: 'filters', id: seen.value.id }]);
  return noContent;
}

function setFavourite(isFavourite: boolean): Route['run'] {
  return (ask) => {
    if (isStranger(ask)) return notSignedIn;
    const seen = findFilter(ask);
    return seen.ok ? save(ask, withFavour(ask, seen.value, isFavourite)) : seen.answer;
  };
}

function listFilters(isMeant: (ask: Ask, filter: SavedFilter) => boolean): Route['run'] {
  return (ask) => {
    if (isStranger(ask)) return notSignedIn;
    const filters = usable(ask).filter((one) => isMeant(ask, one));
    return answer(filters.map((one) => renderFilter(ask.view, one)));
  };
}

function isFavoured(ask: Ask, filter: SavedFilter): boolean {
  return filter.favouriteOf.includes(toAuthor(ask));
}

function isMine(ask: Ask, filter: SavedFilter): boolean {
  const withFavourites = ask.query.get('includeFavourites') === 'true';
  return isFilterOwner(ask, filter) || (withFavourites && isFavoured(ask, filter));
}

const details = ['description', 'jql', 'owner', 'favourite', 'favouritedCount', 'sharePermissions'] as const;

/** By part of the name, or by the whole of it in quotes. */
function isNamed(name: string, wanted: string): boolean {
  const [, whole] = /^"(.*)"$/.exec(wanted) ?? [];
  return whole === undefined ? name.includes(wanted) : name === whole;
}

/** Only what is asked for in `expand`, beside id, name and address. */
function renderDetails(ask: Ask, filter: SavedFilter) {
  const whole = renderFilter(ask.view, filter);
  const expand = readList(ask.query, 'expand');
  const wanted = [...details, 'viewUrl', 'searchUrl'].filter((key) => expand.includes(key));
  return {
    expand: 'description,favourite,favouritedCount,jql,owner,searchUrl,sharePermissions,viewUrl',
    self: whole['self'],
    id: filter.id,
    name: filter.name,
    ...Object.fromEntries(wanted.map((key) => [key, whole[key]])),
  };
}

function searchFilters(ask: Ask): Answer {
  const { query } = ask;
  const text = (query.get('filterName') ?? '').toLowerCase();
  const ids = query.getAll('id');
  const owner = query.get('accountId');
  const orderBy = query.get('orderBy') ?? 'name';
  if (!/^[+-]?(name|id|description|owner|favourite_count|is_favourite|is_shared)$/.test(orderBy))
    return refusal(400, [`The orderBy '${orderBy}' is not valid.`]);
  const sign = orderBy.startsWith('-') ? -1 : 1;
  const byId = orderBy.endsWith('id');
  const found = usable(ask).filter(
    (one) =>
      isNamed(one.name.toLowerCase(), text) &&
      (ids.length === 0 || ids.includes(one.id)) &&
      (owner === null || one.ownerAccountId === owner),
  );
  found.sort((a, b) => sign * (byId ? Number(a.id) - Number(b.id) : a.name.localeCompare(b.name)));
  return answer(toPage(ask, found, 50, (one) => renderDetails(ask, one)));
}

function getFilter(ask: Ask): Answer {
  const seen = findFilter(ask);
  return seen.ok ? answer(renderFilter(ask.view, seen.value)) : seen.answer;
}

export const filterRoutes: readonly Route[] = [
  { method: 'GET', path: '/filter/my', run: listFilters(isMine) },
  { method: 'GET', path: '/filter/favourite', run: listFilters(isFavoured) },
  { method: 'GET', path: '/filter/search', run: searchFilters },
  { method: 'POST', path: '/filter', run: postFilter },
  { method: 'GET', path: '/filter/:id', run: getFilter },
  { method: 'PUT', path: '/filter/:id', run: putFilter },
  { method: 'DELETE', path: '/filter/:id', run: deleteFilter },
  { method: 'PUT', path: '/filter/:id/favourite', takes: 'any', run: setFavourite(true) },
  { method: 'DELETE', path: '/filter/:id/favourite', run: setFavourite(false) },
];
