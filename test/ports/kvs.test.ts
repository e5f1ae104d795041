// The storage port's suite on the local Forge, through the real @forge/kvs.
import { createForgeFetch } from '../../dev/forge/platform-router';
import { runInInvocation } from '../../dev/forge/invocation';
import { createFixtureForge } from '../support/fixture-forge';
import { describeKvs } from './kvs-suite';

describeKvs('Forge storage on the local host', async () => {
  const forge = createFixtureForge();
  // Loaded only now: the globals have to be there first.
  const { kvs, Filter, FilterConditions, WhereConditions } = await import('@forge/kvs');
  const { gateway, storage, sql, queue } = forge;
  return {
    kvs,
    Filter,
    FilterConditions,
    WhereConditions,
    settle: () => Promise.resolve(),
    run(cloudId, work) {
      const installation = forge.installation(cloudId);
      const forgeFetch = createForgeFetch(
        { gateway, storage, sql, queue, scopes: ['storage:app'] },
        { installation, accountId: null },
      );
      const quiet = { mayFetch: () => false, log: () => undefined, runtime: {} };
      return runInInvocation({ id: 'suite', installation, accountId: null, forgeFetch, ...quiet }, work);
    },
  };
});
