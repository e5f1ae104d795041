// The handlers that the manifest names. Every operation of the contract is one; nothing else can be called.
import Resolver, { type Request } from '@forge/resolver';
import { fail } from '#contract/errors';
import { isOperationName, operationNames } from '#contract/operations';
import { composePipeline } from './compose';

const pipeline = composePipeline();
const resolver = new Resolver();

for (const name of operationNames) {
  resolver.define(name, ({ payload, context }: Request<unknown>) =>
    pipeline(name, { payload, accountId: context['accountId'] }),
  );
}

const definitions = resolver.getDefinitions();

/**
 * The SDK looks operations up through the prototype, so that `constructor` would be one; and to a page of a later
 * release an operation that isn't here yet is no defect.
 */
export const handler: typeof definitions = async (request, runtime) =>
  isOperationName(request.call.functionKey)
    ? definitions(request, runtime)
    : fail('version-mismatch', 'This release of the app has no such operation.');
