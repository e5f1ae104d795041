// Whatever is sent, by whomever: an envelope comes back, and nothing is written without authority.
import fc from 'fast-check';
import { openConfiguration } from '#contract/configuration';
import { errorCodes } from '#contract/errors';
import { operationNames, type OperationName } from '#contract/operations';
import { startBackend } from './support/start-backend';

const people = {
  admin: { siteAdmin: true, browses: ['10001'] },
  lead: { browses: ['10001'], administers: ['10001'] },
  reader: { browses: ['10001'] },
};

const keys = ['site-configuration:site', 'project-configuration:10001', 'project-configuration:10002'];

const name = fc.constantFrom<OperationName>(...operationNames);
const projectId = fc.oneof(fc.constantFrom('10001', '10002', '0', '-1', '1e4', ' 10001'), fc.string());
const body = fc.oneof(
  fc.constant(openConfiguration()),
  fc.record({ schemaVersion: fc.constantFrom(1, 2), fields: fc.object(), linkTypes: fc.object() }),
  fc.jsonValue(),
);

/** Near misses find more than noise does. */
const payload = fc.oneof(
  fc.jsonValue(),
  fc.record({ projectId: fc.option(projectId) }),
  fc.record({
    scope: fc.constantFrom('site', 'project', 'everything'),
    projectId,
    version: fc.constantFrom(0, 1, -1, 1.5),
    body,
  }),
  fc.record({ scope: fc.constant('site'), version: fc.constant(0), body }),
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
  fc.oneof(fc.constantFrom('admin', 'lead'), fc.jsonValue()),
);

const powerless = fc.constantFrom('reader', 'nobody', 'unidentified', '', null);

describe('hostile input', () => {
  it('gets an envelope of the contract, never an exception', async () => {
    const backend = startBackend({ 'site-one': people, 'site-two': {} });
    const anyone = fc.constantFrom('admin', 'lead', 'reader', 'nobody', null);
    const call = fc.record({ name, payload, accountId: anyone, context: fieldsOfContext });
    await fc.assert(
      fc.asyncProperty(call, async ({ accountId, context, ...sent }) => {
        const answer = await backend.call({ accountId, context }, sent.name, sent.payload);
        if (answer.ok) return;
        expect(errorCodes).toContain(answer.error.code);
        expect(answer.error.code).not.toBe('unexpected');
      }),
    );
  });

  it('writes nothing for people without authority, whatever they claim', async () => {
    const backend = startBackend({ 'site-one': people, 'site-two': { reader: { siteAdmin: true } } });
    await fc.assert(
      fc.asyncProperty(
        name,
        payload,
        powerless,
        fieldsOfContext,
        async (operation, sent, accountId, context) => {
          await backend.call({ accountId, context }, operation, sent);
          for (const key of keys) expect(backend.stored('site-one', key)).toBeUndefined();
        },
      ),
    );
  });

  it.each([
    ['an unknown key', { projectId: null, extra: 1 }, 'extra'],
    ['a wrong type', { projectId: 10001 }, 'projectId'],
    ['nothing', {}, 'projectId'],
    ['an over-long id', { projectId: '1'.repeat(400_000) }, 'projectId'],
  ])('names the field of %s', async (_what, sent, field) => {
    const backend = startBackend({ 'site-one': people, 'site-two': {} });
    const answer = await backend.call({ accountId: 'reader' }, 'session.open', sent);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', field } });
  });

  it('names the place deep in a document, and never repeats what was sent there', async () => {
    const backend = startBackend({ 'site-one': people, 'site-two': {} });
    const sent = {
      scope: 'site',
      version: 0,
      body: { ...openConfiguration(), fields: { start: 'CANARY <script>' } },
    };
    const answer = await backend.call({ accountId: 'admin' }, 'configuration.save', sent);
    expect(answer).toMatchObject({ error: { code: 'invalid-input', field: 'body.fields.start' } });
    expect(JSON.stringify(answer)).not.toContain('CANARY');
  });
});
