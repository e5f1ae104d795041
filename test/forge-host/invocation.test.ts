// Functions on the local Forge, through the real @forge/resolver, @forge/api and @forge/kvs.
import { ask, createFixtureForge } from '../support/fixture-forge';

const valueOf = async (answer: ReturnType<typeof ask>) => {
  const result = await answer;
  if (!result.ok) throw new Error(result.message);
  return result.value;
};

describe('invoke', () => {
  it('reaches the resolver with the payload and whom the platform names', async () => {
    const answer = await valueOf(
      ask(createFixtureForge(), { functionKey: 'echo', payload: { a: 1, gone: undefined } }),
    );
    expect(answer).toMatchObject({
      payload: { a: 1 },
      context: { accountId: 'mara', installContext: 'ari:cloud:jira::site/one' },
    });
  });

  it('says nothing of an account to an anonymous visitor', async () => {
    const answer = await valueOf(ask(createFixtureForge(), { functionKey: 'echo', accountId: null }));
    expect((answer as { context: object }).context).not.toHaveProperty('accountId');
  });

  it('keeps many people on two sites apart while they run at once', async () => {
    const forge = createFixtureForge();
    const people = Array.from({ length: 40 }, (_, index) => ({
      functionKey: 'who',
      accountId: `person-${index}`,
      cloudId: index % 2 === 0 ? 'one' : 'two',
    }));
    const answers = await Promise.all(people.map((person) => valueOf(ask(forge, person))));
    for (const [index, { accountId, cloudId }] of people.entries()) {
      expect(answers[index]).toMatchObject({
        accountId,
        asUser: { caller: { type: 'person', accountId } },
        asApp: { caller: { type: 'app', accountId: `app-of-${cloudId}` } },
      });
    }
    expect(new Set(answers.map((answer) => (answer as { invocationId: string }).invocationId)).size).toBe(40);
  });

  it('tells the page that a resolver failed, and goes on', async () => {
    const forge = createFixtureForge();
    expect(await ask(forge, { functionKey: 'fail' })).toEqual({
      ok: false,
      message: expect.stringContaining('as asked') as unknown,
    });
    expect(await ask(forge, { functionKey: 'nobody-defined-this' })).toMatchObject({ ok: false });
    expect(await ask(forge, { functionKey: 'echo' })).toMatchObject({ ok: true });
  });

  it('refuses egress that the manifest does not declare', async () => {
    expect(await ask(createFixtureForge(), { functionKey: 'leave' })).toMatchObject({
      message: expect.stringContaining('not included in the external fetch') as unknown,
    });
  });

  it('keeps what a function logs with its invocation', async () => {
    const forge = createFixtureForge();
    await ask(forge, { functionKey: 'talk' });
    expect(forge.logs).toEqual([
      {
        invocationId: expect.stringMatching(/.{36}/) as unknown,
        level: 'log',
        text: "one line { of: 'log' }",
      },
    ]);
  });
});

describe('limits of invoke', () => {
  it('ends a resolver that takes too long', async () => {
    const forge = createFixtureForge({ invokeTimeoutMs: 20 });
    expect(await ask(forge, { functionKey: 'wait', payload: { ms: 2000 } })).toMatchObject({
      message: expect.stringContaining('timed out') as unknown,
    });
  });

  it('takes 500 KB and refuses more', async () => {
    const forge = createFixtureForge();
    const payload = { text: 'x'.repeat(500 * 1024) };
    expect(await ask(forge, { functionKey: 'echo', payload })).toMatchObject({ ok: false });
    expect(
      await ask(forge, { functionKey: 'echo', payload: { text: 'x'.repeat(499 * 1024) } }),
    ).toMatchObject({ ok: true });
  });

  it('answers with 5 MB and refuses more', async () => {
    const forge = createFixtureForge();
    const most = 5 * 1024 * 1024 - 2;
    expect(await ask(forge, { functionKey: 'much', payload: { bytes: most } })).toMatchObject({ ok: true });
    expect(await ask(forge, { functionKey: 'much', payload: { bytes: most + 1 } })).toMatchObject({
      ok: false,
    });
  });

  it('lets one person invoke 1,200 times a minute, and others go on', async () => {
    const time = { now: 0 };
    const forge = createFixtureForge({ now: () => time.now });
    for (let call = 0; call < 1200; call += 1) await ask(forge, { functionKey: 'echo' });
    expect(await ask(forge, { functionKey: 'echo' })).toMatchObject({ ok: false });
    expect(await ask(forge, { functionKey: 'echo', accountId: 'tomas' })).toMatchObject({ ok: true });
    time.now += 60_000;
    expect(await ask(forge, { functionKey: 'echo' })).toMatchObject({ ok: true });
  });
});

describe('scopes', () => {
  it('answers as the gateway does to a request that the manifest has no scope for', async () => {
    expect(await valueOf(ask(createFixtureForge(), { functionKey: 'write' }))).toEqual({
      status: 401,
      body: { code: 401, message: 'Unauthorized; scope does not match' },
    });
  });

  it('closes what no scope opens', async () => {
    const forge = createFixtureForge({ scopesOf: () => null });
    const answer = await valueOf(ask(forge, { functionKey: 'who' }));
    expect(answer).toMatchObject({ asUser: { code: 401 } });
  });
});

describe('work without a page', () => {
  it('runs a scheduled trigger once on each site', async () => {
    const forge = createFixtureForge();
    await forge.tickSchedule('nightly');
    await forge.tickSchedule('nightly');
    expect(
      await valueOf(ask(forge, { functionKey: 'recall', payload: { key: 'nightly-runs' }, cloudId: 'two' })),
    ).toBe(2);
  });

  it('delivers queued events when they are due, and again when their consumer asks', async () => {
    const time = { now: 0 };
    const forge = createFixtureForge({ now: () => time.now });
    const path = '/webhook/queue/publish/a/b/c/d';
    const payload = [{ body: { key: 'done', tries: 2 }, delayInSeconds: 10 }];
    forge.queue.handle(forge.installation('one'), path, { queueName: 'work', jobId: 'job', payload });

    expect(await forge.queue.tick()).toBe(0);
    time.now = 10_000;
    expect(await forge.queue.tick()).toBe(1);
    time.now += 1000;
    await forge.queue.tick();
    time.now += 1000;
    await forge.queue.tick();
    expect(await valueOf(ask(forge, { functionKey: 'recall', payload: { key: 'done' } }))).toBe(2);
    const stats = forge.queue.handle(forge.installation('one'), '/webhook/queue/stats/a', { jobId: 'job' });
    expect(await stats.json()).toEqual({ inProgress: 0, success: 1, failed: 0 });
  });
});
