// The shape of every use case: it is given who asks, what was loaded and what they hold on it, all checked before.
import type { OperationInput, OperationName, OperationResult, OperationSubject } from '#contract/operations';
import type { AccessLevel } from '#contract/shared-context';
import type { Grants, Principal } from './ports';
import type { Subject } from './subject';

export interface Access<Type extends Subject['type'] = Subject['type']> {
  readonly principal: Principal;
  readonly subject: Extract<Subject, { readonly type: Type }>;
  readonly grants: Grants;
  /** On the shared context that is the subject; null where it is something else. */
  readonly level: AccessLevel | null;
}

export type UseCase<Name extends OperationName> = (
  access: Access<OperationSubject<Name>>,
  input: OperationInput<Name>,
) => Promise<OperationResult<Name>>;

/** One a row of the operations table: a row without one doesn't compile. */
export type UseCases = { readonly [Name in OperationName]: UseCase<Name> };
