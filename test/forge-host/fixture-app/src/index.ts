// The fixture's functions: each resolver answers what a test wants to know about the platform.
import api, { asApp, asUser, getAppContext, route } from '@forge/api';
import { kvs } from '@forge/kvs';
import Resolver from '@forge/resolver';

const definitions = new Resolver();

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

definitions.define('echo', ({ payload, context }) => ({ payload, context }));

definitions.define('remember', async ({ payload }) => {
  const { key, value } = payload as { key: string; value: unknown };
  await kvs.set(key, value);
  return kvs.get(key);
});

definitions.define('recall', ({ payload }) => kvs.get((payload as { key: string }).key));

definitions.define('who', async ({ context }) => {
  await pause(5);
  const user = await asUser().requestJira(route`/rest/api/3/myself`);
  await pause(5);
  const app = await asApp().requestJira(route`/rest/api/3/myself`);
  return {
    accountId: (context as { accountId?: string }).accountId,
    asUser: (await user.json()) as unknown,
    asApp: (await app.json()) as unknown,
    invocationId: getAppContext().invocationId,
  };
});

definitions.define('write', async () => {
  const response = await asUser().requestJira(route`/rest/api/3/issue/LUM-1`, {
    method: 'PUT',
    body: '{"fields":{}}',
  });
  return { status: response.status, body: (await response.json()) as unknown };
});

definitions.define('leave', () => api.fetch('https://elsewhere.example/'));

definitions.define('wait', async ({ payload }) => pause((payload as { ms: number }).ms));

definitions.define('fail', () => {
  throw new Error('as asked');
});

definitions.define('talk', () => {
  console.log('one line', { of: 'log' });
});

definitions.define('much', ({ payload }) => 'x'.repeat((payload as { bytes: number }).bytes));

export const resolver = definitions.getDefinitions();

export async function nightly(): Promise<void> {
  const runs = (await kvs.get<number>('nightly-runs')) ?? 0;
  await kvs.set('nightly-runs', runs + 1);
}

export async function work(event: {
  body: { key: string; tries: number };
  retryContext?: { retryCount: number };
}): Promise<unknown> {
  const tried = event.retryContext?.retryCount ?? 0;
  if (tried < event.body.tries)
    return { _retry: true, retryOptions: { retryAfter: 1, retryReason: 'FUNCTION_RETRY_REQUEST' } };
  await kvs.set(event.body.key, tried);
  return undefined;
}
