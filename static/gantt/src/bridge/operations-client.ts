// Calls the app's own functions by the names and shapes of the contract. Never throws for what they or the network do.
import { invoke } from '@forge/bridge';
import { fail } from '#contract/errors';
import type { OperationInput, OperationName, OperationResult } from '#contract/operations';
import { parseAnswer } from '#contract/parse-answer';

export interface OperationsClient {
  readonly call: <Name extends OperationName>(
    name: Name,
    input: OperationInput<Name>,
  ) => Promise<OperationResult<Name>>;
}

export const createOperationsClient = (): OperationsClient => ({
  call: async (name, input) => {
    try {
      return parseAnswer(name, await invoke<unknown>(name, input));
    } catch (error) {
      return fail('unavailable', error instanceof Error ? error.message : 'The function did not answer.');
    }
  },
});
