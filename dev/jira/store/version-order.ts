// The order of a project's versions: as they were made, until somebody moved one.
import type { Version } from '../model';
import type { SiteStore } from './site-store';

/** Versions made after a move stand behind those that were moved. */
function placeOf({ position, id }: Version): number {
  return position ?? Number(id) + 1e9;
}

export function isBefore(one: Version, other: Version): boolean {
  return placeOf(one) < placeOf(other);
}

export function versionsOf(store: SiteStore, projectId: string): Version[] {
  const all = store.table('versions').all();
  return all
    .filter((one) => one.projectId === projectId)
    .sort((a, b) => Number(isBefore(b, a)) - Number(isBefore(a, b)));
}
