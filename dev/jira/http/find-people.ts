// What the endpoints of people share: who may look for others, whom a request means, and where.
import type { Person } from '../model';
import type { PermissionSubject } from '../permissions';
import type { Answer } from './answer';
import { type Ask, findProject, readCount } from './ask';

export function mayBrowsePeople({ permissions, caller }: Ask): boolean {
  return permissions.canGlobally(caller, 'USER_PICKER') || permissions.canGlobally(caller, 'ADMINISTER');
}

export function isLike(person: Person, query: string): boolean {
  const wanted = query.toLowerCase();
  const name = person.displayName.toLowerCase();
  return (
    name.startsWith(wanted) ||
    name.includes(` ${wanted}`) ||
    person.emailAddress.toLowerCase().startsWith(wanted)
  );
}

/** By text or by id; a text that is empty finds everybody. */
export function selectPeople(ask: Ask): Person[] {
  const accountId = ask.query.get('accountId');
  const people = ask.store.table('people').all();
  if (accountId) return people.filter((person) => person.accountId === accountId);
  return people.filter((person) => isLike(person, ask.query.get('query') ?? ''));
}

export function slicePeople(ask: Ask, people: readonly Person[]): Person[] {
  const startAt = readCount(ask.query, 'startAt', 0);
  return people.slice(startAt, startAt + readCount(ask.query, 'maxResults', 50, 1000));
}

export function findPeoplePlace(
  ask: Ask,
  idOrKey: string,
): { ok: true; value: PermissionSubject } | { ok: false; answer: Answer } {
  const seen = findProject(ask, idOrKey);
  return seen.ok ? { ok: true, value: { project: seen.value } } : seen;
}
