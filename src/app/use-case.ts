// The shape of every use case: it is given who asks, what was loaded and what they hold on it, all checked before.
import type { OperationInput, OperationName, OperationResult } from '#contract/operations';
import type { Grants, Principal } from './ports';
import type { Subject } from './subject';

export interface Access {
  readonly principal: Principal;
  readonly subject: Subject;
  readonly grants: Grants;
}

export type UseCase<Name extends OperationName> = (
  access: Access,
  input: OperationInput<Name>,
) => Promise<OperationResult<Name>>;

/** One a row of the operations table: a row without one doesn't compile. */
export type UseCases = { readonly [Name in OperationName]: UseCase<Name> };
