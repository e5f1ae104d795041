// The columns that a saved filter shows its issues with, and whom it belongs to.
import { type Answer, answer, type Found, missed, noContent, notSignedIn, refusal } from '../http/answer';
import { type Ask, isSiteAdmin, isStranger, readObject, type Route } from '../http/ask';
import type { SavedFilter } from '../model';
import { put } from '../store/collections';
import { findFilter, isFilterOwner } from './filter';

const unset = refusal(404, ['The filter has no column configuration.']);

function getColumns(ask: Ask): Answer {
  const seen = findFilter(ask);
  if (!seen.ok) return seen.answer;
  if (!seen.value.columns) return unset;
  const columns = seen.value.columns.map((id) => ({ label: ask.fields.get(id)?.name ?? id, value: id }));
  return answer(columns);
}

function findOwned(ask: Ask): Found<SavedFilter> {
  if (isStranger(ask)) return missed(notSignedIn);
  const seen = findFilter(ask);
  if (!seen.ok || isFilterOwner(ask, seen.value) || isSiteAdmin(ask)) return seen;
  return missed(refusal(403, ['You are not the owner of the filter.']));
}

/** As JSON, or as repeated fields of a form. */
function readColumns(ask: Ask): string[] {
  const { columns } = readObject(ask);
  return Array.isArray(columns) ? columns.map(String) : typeof columns === 'string' ? [columns] : [];
}

function setColumns(ask: Ask): Answer {
  const seen = findOwned(ask);
  if (!seen.ok) return seen.answer;
  const columns = readColumns(ask);
  const unknown = columns.find((id) => ask.fields.get(id)?.navigable !== true && id !== 'issuekey');
  if (unknown !== undefined) return refusal(400, [`The field ${unknown} is not navigable.`]);
  ask.store.commit([put('filters', { ...seen.value, columns })]);
  return { status: 200 };
}

function resetColumns(ask: Ask): Answer {
  const seen = findOwned(ask);
  if (!seen.ok) return seen.answer;
  const { columns: _gone, ...filter } = seen.value;
  ask.store.commit([put('filters', filter)]);
  return noContent;
}

function setOwner(ask: Ask): Answer {
  const seen = findOwned(ask);
  if (!seen.ok) return seen.answer;
  const { accountId } = readObject(ask);
  const owner = typeof accountId === 'string' ? ask.store.table('people').get(accountId) : undefined;
  if (!owner) return refusal(404, ['The user does not exist.']);
  const filters = ask.store.table('filters').all();
  const isTaken = filters.some(
    ({ ownerAccountId, name }) => ownerAccountId === owner.accountId && name === seen.value.name,
  );
  if (isTaken) return refusal(400, ['The user owns a filter with the same name.']);
  ask.store.commit([put('filters', { ...seen.value, ownerAccountId: owner.accountId })]);
  return noContent;
}

const path = '/filter/:id/columns';

export const filterColumnRoutes: readonly Route[] = [
  { method: 'GET', path, run: getColumns },
  { method: 'PUT', path, run: setColumns },
  { method: 'DELETE', path, run: resetColumns },
  { method: 'PUT', path: '/filter/:id/owner', run: setOwner },
];
