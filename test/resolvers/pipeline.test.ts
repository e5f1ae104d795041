import { openConfiguration } from '#contract/configuration';
import { fail, succeed } from '#contract/errors';
import type { Grants, LogFields, Permissions } from '../../src/app/ports';
import { createLoadSubject } from '../../src/app/subject';
import type { UseCases } from '../../src/app/use-case';
import { composeBackup, composeUseCases } from '../../src/compose';
import { createPipeline, type PipelineParts } from '../../src/resolvers/pipeline';
import { grantsOf, onProjects } from '../app/support/standing';
import { createMemoryDocuments } from '../support/memory-documents';

const everything = { browse: true, administer: true, editSchedules: true, manageContexts: true };
const all = grantsOf({ use: true, administerSite: true, projects: onProjects({ '10001': everything }) });
const none = grantsOf({});

const setUp = (parts: Partial<PipelineParts> = {}, grants: Grants = all) => {
  const documents = createMemoryDocuments();
  const logged: LogFields[] = [];
  const clock = { now: () => 0 };
  const ids = { next: () => 'request-1' };
  const permissions: Permissions = {
    readGrants: () => Promise.resolve(succeed(grants)),
    readHeld: () => Promise.resolve(succeed([])),
    readGroupIds: () => Promise.resolve(succeed([])),
    hasRole: () => Promise.resolve(succeed(false)),
  };
  const audit = { list: () => Promise.resolve(succeed({ entries: [], next: null })) };
  const useCases = composeUseCases({
    ...composeBackup(),
    pause: null,
    documents,
    permissions,
    audit,
    clock,
    ids,
  });
  const pipeline = createPipeline({
    useCases,
    loadSubject: createLoadSubject({ documents }),
    permissions,
    clock,
    ids,
    log: { error: (event, fields) => logged.push({ event, ...fields }) },
    ...parts,
  });
  return { pipeline, logged, useCases };
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
    const { useCases } = setUp();
    const leaking: UseCases['session.open'] = async (access, input) => {
      const answer = await useCases['session.open'](access, input);
      return answer.ok ? succeed({ ...answer.value, secret: 1 }) : answer;
    };
    const { pipeline } = setUp({ useCases: { ...useCases, 'session.open': leaking } });
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
    const { pipeline } = setUp({ loadSubject: createLoadSubject({ documents }) }, { ...none, use: true });
    const payload = { scope: 'site', version: 0, body: openConfiguration() };
    expect(await pipeline('configuration.save', { accountId: 'someone', payload })).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(await documents.read('site-configuration', 'site')).toEqual(succeed(null));
  });
});
