// Whether this person can make and rank issues on this page, and if not, why.
import type { CreateType } from '#jira/create-types';
import type { PageSession } from './page-session';
import type { CanCreate, CanRank } from './page-state';
import type { ViewSettings } from './view-settings';

export const toCanCreate = (session: PageSession | null, types: readonly CreateType[] | null): CanCreate => {
  if (!session) return { can: false, why: 'loading' };
  if (!session.rights.create) return { can: false, why: 'no-permission' };
  if (types === null) return { can: false, why: 'loading' };
  const usual = types.filter(({ level }) => level === 0);
  if (usual.length === 0) return { can: false, why: 'no-type' };
  if (usual.some(({ missing }) => missing.length === 0)) return { can: true };
  const details = [...new Set(usual.flatMap(({ missing }) => missing))].join(', ');
  return { can: false, why: 'required-fields', details };
};

export const toCanRank = (session: PageSession | null, { by, descending }: ViewSettings['sort']): CanRank => {
  if (!session) return { can: false, why: 'loading' };
  if (!session.hasRank) return { can: false, why: 'no-rank' };
  if (!session.rights.schedule) return { can: false, why: 'no-permission' };
  return by === 'rank' && !descending ? { can: true } : { can: false, why: 'sorted' };
};
