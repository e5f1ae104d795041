// Whatever is sent, by whomever: an envelope comes back, nothing is written without authority, nothing crosses over.
import fc from 'fast-check';
import { openConfiguration } from '#contract/configuration';
import { errorCodes } from '#contract/errors';
import { operationNames } from '#contract/operations';
import { runs } from '../support/runs';
import { otherTenant, people, startStocked, stock, type Stock } from './support/cast';
import { startBackend, type Backend } from './support/start-backend';
import { trials } from './support/trials';

/** What stands on both sites, and the ids of it. */
interface Stand {
  readonly backend: Backend;
  readonly here: Stock;
  readonly there: Stock;
}

const start = async (): Promise<Stand> => {
  const backend = startBackend({ 'site-one': people, 'site-two': { ...people, ...otherTenant } });
  return { backend, here: await stock(backend), there: await stock(backend, 'site-two') };
};

const text = fc.constantFrom(
  '10001',
  '10002',
  '99999',
  '0',
  '1e4',
  ' 10001',
  'site',
  'standard',
  '__proto__',
  'constructor',
  '../..',
  'site-admin',
  '',
  'x'.repeat(300),
);

const value = fc.oneof(
  text,
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom(-1, 0, 1.5, 2 ** 40, null, [], {}),
);

interface Mutation {
  /** Which of the places of the payload. */
  readonly at: number;
  readonly how: 'replace' | 'remove' | 'add' | 'repeat' | 'nest';
  readonly value: unknown;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.nat(60),
  how: fc.constantFrom('replace', 'remove', 'add', 'repeat', 'nest'),
  value,
});

type Holder = Record<string, unknown>;

/** Every place inside a payload, by its holder and key. */
const placesOf = (payload: unknown): { holder: Holder; key: string }[] => {
  if (payload === null || typeof payload !== 'object') return [];
  const holder = payload as Holder;
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...placesOf(holder[key])]);
};

const nest = (inner: unknown): unknown => {
  let outer = inner;
  for (let i = 0; i < 60; i += 1) outer = { inside: outer };
  return outer;
};

const changes: Record<Mutation['how'], (holder: Holder, key: string, value: unknown) => void> = {
  replace: (holder, key, next) => (holder[key] = next),
  remove: (holder, key) => Reflect.deleteProperty(holder, key),
  add: (holder, key, next) => (holder[`${key}2`] = next),
  repeat: (holder, key) => (holder[key] = Array(40).fill(holder[key])),
  nest: (holder, key) => (holder[key] = nest(holder[key])),
};

/** A payload that would be right, and is a little wrong. */
const mutate = (payload: unknown, mutations: readonly Mutation[]): unknown => {
  const copy: unknown = structuredClone(payload);
  for (const { at, how, value: next } of mutations) {
    const places = placesOf(copy);
    const place = places[at % Math.max(1, places.length)];
    if (place) changes[how](place.holder, place.key, next);
  }
  return copy;
};

const sent = fc
  .constantFrom(...operationNames.flatMap((name) => trials[name].map((trial) => ({ name, trial }))))
  .chain(({ name, trial }) =>
    fc.record({
      name: fc.constant(name),
      payload: fc.constant(trial.payload),
      /** Ids of the other site are as good as guessed ones. */
      stranger: fc.boolean(),
      mutations: fc.array(mutation, { maxLength: 3 }),
    }),
  );

const fieldsOfContext = fc.dictionary(
  fc.constantFrom(
    'accountId',
    'accountType',
    'cloudId',
    'moduleKey',
    'extension',
    'installContext',
    'principal',
  ),
  fc.oneof(fc.constantFrom('site-admin', 'owner', 'site-two'), fc.jsonValue({ maxDepth: 2 })),
);

const powerless = fc.constantFrom('inactive', 'barred', 'nobody', 'other-tenant', 'unidentified', '', null);
const anyone = fc.oneof(powerless, fc.constantFrom(...Object.keys(people)));

describe('hostile input', () => {
  it('gets an envelope of the contract, never an exception, and reaches no other site', async () => {
    const { backend, here, there } = await start();
    const call = fc.record({ sent, accountId: anyone, context: fieldsOfContext });
    const otherSite = backend.dump('site-two');
    await fc.assert(
      fc.asyncProperty(call, async ({ sent: one, accountId, context }) => {
        const payload = mutate(one.payload(one.stranger ? there : here), one.mutations);
        const answer = await backend.call({ accountId, context }, one.name, payload);
        expect(backend.dump('site-two')).toBe(otherSite);
        if (answer.ok) return;
        expect(errorCodes).toContain(answer.error.code);
        expect(answer.error.code).not.toBe('unexpected');
      }),
      runs(300),
    );
  });

  it('writes nothing for people without authority, whatever they claim', async () => {
    const { backend, here } = await start();
    const before = backend.dump('site-one');
    await fc.assert(
      fc.asyncProperty(sent, powerless, fieldsOfContext, async (one, accountId, context) => {
        const payload = mutate(one.payload(here), one.mutations);
        const answer = await backend.call({ accountId, context }, one.name, payload);
        expect(answer.ok).toBe(false);
        expect(backend.dump('site-one')).toBe(before);
      }),
      runs(200),
    );
  });

  it('with ids of the other site finds nothing, even for an administrator', async () => {
    const { backend, there } = await start();
    const stored = operationNames.flatMap((name) =>
      trials[name]
        .filter(({ payload }) => JSON.stringify(payload(there)).includes(there.context.slice(0, 8)))
        .map((trial) => ({ name, trial })),
    );
    expect(stored.length).toBeGreaterThan(3);
    for (const { name, trial } of stored) {
      const answer = await backend.call({ accountId: 'site-admin' }, name, trial.payload(there));
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
    }
  });

  it.each([
    ['an unknown key', { projectId: null, extra: 1 }, 'extra'],
    ['a wrong type', { projectId: 10001 }, 'projectId'],
    ['nothing', {}, 'projectId'],
    ['an over-long id', { projectId: '1'.repeat(400_000) }, 'projectId'],
  ])('names the field of %s', async (_what, payload, field) => {
    const { backend } = await startStocked();
    const answer = await backend.call({ accountId: 'browser' }, 'session.open', payload);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', field } });
  });

  it('names the place deep in a document, and never repeats what was sent there', async () => {
    const { backend } = await startStocked();
    const payload = {
      scope: 'site',
      version: 0,
      body: { ...openConfiguration(), fields: { start: 'CANARY <script>' } },
    };
    const answer = await backend.call({ accountId: 'site-admin' }, 'configuration.save', payload);
    expect(answer).toMatchObject({ error: { code: 'invalid-input', field: 'body.fields.start' } });
    expect(JSON.stringify(answer)).not.toContain('CANARY');
  });
});
