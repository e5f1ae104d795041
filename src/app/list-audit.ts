// Who changed what and when, for administrators of the site.
import type { AuditTrail } from './ports';
import type { UseCase } from './use-case';

export const listAudit =
  ({ audit }: { readonly audit: AuditTrail }): UseCase<'audit.list'> =>
  (_, { next }) =>
    audit.list(next);
