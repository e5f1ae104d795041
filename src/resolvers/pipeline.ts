// The one way from the page to a use case: parse the shape, load the subject, authorize on what was loaded, act.
// It believes the account id that the platform gives, and nothing else of who asks.
import { fail, succeed, type Failure, type Result } from '#contract/errors';
import {
  operationRow,
  type Need,
  type OperationInput,
  type OperationName,
  type OperationResult,
} from '#contract/operations';
import { isAllowed, mayKnow } from '../app/authority';
import { readStanding } from '../app/read-standing';
import type { Clock, Ids, Log, Permissions, Principal } from '../app/ports';
import type { LoadSubject } from '../app/subject';
import type { Access, UseCases } from '../app/use-case';
import type { SubjectName } from '#contract/subject-name';
import { describeDefect } from './describe-defect';
import { toInvalidInput } from './invalid-input';

export interface PipelineParts {
  readonly useCases: UseCases;
  readonly loadSubject: LoadSubject;
  readonly permissions: Permissions;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
}

/** A call as it arrives: nothing in it has been looked at. */
export interface Call {
  readonly accountId: unknown;
  readonly payload: unknown;
}

export type Pipeline = <Name extends OperationName>(name: Name, call: Call) => Promise<OperationResult<Name>>;

/** The platform says `unidentified` for people who didn't sign in. */
const toPrincipal = (accountId: unknown): Principal | null =>
  typeof accountId === 'string' && accountId !== '' && accountId !== 'unidentified' ? { accountId } : null;

/** Not there and not allowed are one answer, or the answer would tell what is there. */
const notFound = (): Failure => fail('not-found', 'It does not exist, or it is not yours to see.');

/** What the caller holds on a subject, and the subject; refused alike whether it is missing or theirs not to see. */
const loadAccess = async (
  parts: PipelineParts,
  principal: Principal,
  { needs, name }: { readonly needs: Need; readonly name: SubjectName },
): Promise<Result<Access>> => {
  const found = await readStanding(parts, principal, name);
  if (!found.ok) return found;
  const { subject, standing } = found.value;
  if (!subject.ok) {
    return subject.error.code !== 'not-found' && mayKnow(name, standing) ? subject : notFound();
  }
  if (!isAllowed(needs, subject.value, standing)) return notFound();
  return succeed({ ...standing, subject: subject.value });
};

/** Nothing leaves that the contract doesn't declare. */
const checkOutput = <Name extends OperationName>(
  name: Name,
  result: OperationResult<Name>,
): OperationResult<Name> => {
  const { output } = operationRow(name);
  if (result.ok) return succeed(output.parse(result.value));
  const { current, ...error } = result.error;
  return { ok: false, error: current === undefined ? error : { ...error, current: output.parse(current) } };
};

const run = async <Name extends OperationName>(
  parts: PipelineParts,
  name: Name,
  { accountId, payload }: Call,
): Promise<OperationResult<Name>> => {
  const principal = toPrincipal(accountId);
  if (principal === null) return fail('anonymous', 'Nobody is signed in.');
  const { input: schema, permission } = operationRow(name);
  const input = schema.safeParse(payload);
  if (!input.success) return toInvalidInput(input.error);
  const subject = { needs: permission.needs, name: permission.of(input.data) };
  const access = await loadAccess(parts, principal, subject);
  if (!access.ok) return access;
  const useCase: (access: Access, data: OperationInput<Name>) => Promise<OperationResult<Name>> =
    parts.useCases[name];
  return checkOutput(name, await useCase(access.value, input.data));
};

export const createPipeline =
  (parts: PipelineParts): Pipeline =>
  async (name, call) => {
    const started = parts.clock.now();
    try {
      return await run(parts, name, call);
    } catch (error) {
      const requestId = parts.ids.next();
      const ms = parts.clock.now() - started;
      parts.log.error('operation-failed', { operation: name, requestId, ms, ...describeDefect(error) });
      return fail('unexpected', 'The app failed; the log has it under the request id.', { requestId });
    }
  };
