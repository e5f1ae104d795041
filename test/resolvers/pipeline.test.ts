import { openConfiguration } from '#contract/configuration';
import { fail, succeed } from '#contract/errors';
import type { Grants, LogFields } from '../../src/app/ports';
import { openSession } from '../../src/app/open-session';
import { saveConfiguration } from '../../src/app/save-configuration';
import { createLoadSubject } from '../../src/app/subject';
import { createPipeline, type PipelineParts } from '../../src/resolvers/pipeline';
import { createMemoryDocuments } from '../support/memory-documents';

const all: Grants = { browse: true, administerProject: true, administerSite: true };
const none: Grants = { browse: false, administerProject: false, administerSite: false };

const setUp = (parts: Partial<PipelineParts> = {}, grants: Grants = all) => {
  const documents = createMemoryDocuments();
  const logged: LogFields[] = [];
  const pipeline = createPipeline({
    useCases: { 'session.open': openSession(), 'configuration.save': saveConfiguration({ documents }) },
    loadSubject: createLoadSubject({ documents }),
    permissions: { readGrants: () => Promise.resolve(succeed(grants)) },
    clock: { now: () => 0 },
    ids: { next: () => 'request-1' },
    log: { error: (event, fields) => logged.push({ event, ...fields }) },
    ...parts,
  });
  return { pipeline, logged };
};

/** Our own code throws errors only; a package may throw anything. */
const rejectWith = async (thrown: unknown): Promise<never> => {
  await Promise.resolve();
  throw thrown;
};

const call = { accountId: 'someone', payload: { projectId: null } };

describe('a defect', () => {
  const broken = (): never => {
    throw new TypeError('CANARY summary\n    at CANARY line of an issue');
  };

  it('becomes an answer with a request id', async () => {
    const { pipeline } = setUp({ loadSubject: broken });
    expect(await pipeline('session.open', call)).toEqual({
      ok: false,
      error: { code: 'unexpected', message: expect.any(String), requestId: 'request-1' },
    });
  });

  it('is logged where it happened, without what it said and who asked', async () => {
    const { pipeline, logged } = setUp({ loadSubject: broken });
    await pipeline('session.open', call);
    expect(logged).toEqual([
      {
        event: 'operation-failed',
        operation: 'session.open',
        requestId: 'request-1',
        ms: 0,
        error: 'TypeError',
        frames: expect.arrayContaining([expect.stringContaining('pipeline.test')]),
      },
    ]);
    expect(JSON.stringify(logged)).not.toMatch(/CANARY|someone/);
  });

  it.each([['a text'], [null], [42]])('may be anything that is thrown: %p', async (thrown) => {
    const { pipeline, logged } = setUp({
      loadSubject: () => rejectWith(thrown),
    });
    expect(await pipeline('session.open', call)).toMatchObject({ error: { code: 'unexpected' } });
    expect(logged).toHaveLength(1);
  });
});

describe('what a use case answers', () => {
  it('does not leave with anything that the contract does not declare', async () => {
    const leaking = {
      'session.open': () =>
        Promise.resolve(
          succeed({
            site: null,
            project: null,
            may: { administerProject: true, administerSite: true },
            secret: 1,
          }),
        ),
    };
    const documents = createMemoryDocuments();
    const { pipeline } = setUp({
      useCases: { ...leaking, 'configuration.save': saveConfiguration({ documents }) },
    });
    expect(await pipeline('session.open', call)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});

describe('a subject that can not be read', () => {
  const unreadable = () => Promise.resolve(fail('version-mismatch', 'A later release wrote it.'));

  it('is told to those who may know of it', async () => {
    const { pipeline } = setUp({ loadSubject: unreadable });
    expect(await pipeline('session.open', call)).toMatchObject({ error: { code: 'version-mismatch' } });
  });

  it('is not found by those who may not', async () => {
    const { pipeline } = setUp({ loadSubject: unreadable }, none);
    expect(await pipeline('session.open', call)).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('a use case', () => {
  it('is not reached without authority', async () => {
    const documents = createMemoryDocuments();
    const { pipeline } = setUp({ loadSubject: createLoadSubject({ documents }) }, { ...none, browse: true });
    const payload = { scope: 'site', version: 0, body: openConfiguration() };
    expect(await pipeline('configuration.save', { accountId: 'someone', payload })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await documents.read('site-configuration', 'site')).toEqual(succeed(null));
  });
});
