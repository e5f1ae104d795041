// Who may do what: every operation tried by every kind of person, on the real way from `invoke` to storage.
import { operationNames, operationRow, type OperationName } from '#contract/operations';
import {
  body,
  callers,
  content,
  otherProject,
  otherTenant,
  people,
  project,
  scheduleAt,
  startStocked,
  type Role,
} from './support/cast';
import { startBackend, type Backend } from './support/start-backend';
import { there, trials, type Trial } from './support/trials';

type Outcome = 'done' | 'not-found' | 'anonymous';

const unknownToJira: readonly Role[] = [
  'stranger to the site',
  'admin of another site, here',
  'unidentified',
  'anonymous',
];

const expectedOutcome = (trial: Trial, role: Role): Outcome => {
  if (trial.doneFor.includes(role)) return 'done';
  return unknownToJira.includes(role) ? 'anonymous' : 'not-found';
};

const cells = operationNames.flatMap((name) =>
  trials[name].flatMap((trial) =>
    (Object.keys(callers) as Role[]).map((role) => ({
      ...trial,
      name,
      role,
      outcome: expectedOutcome(trial, role),
    })),
  ),
);

const start = (): Backend => startBackend({ 'site-one': people, 'site-two': otherTenant });

describe('every operation by every role', () => {
  it('has trials for each operation of the contract and for no other', () => {
    expect(Object.keys(trials).sort()).toEqual([...operationNames].sort());
    expect(operationNames.filter((name) => trials[name].length === 0)).toEqual([]);
  });

  /** Refusals leave it as it was, which each cell checks; so the next cell may start from there. */
  let unchanged: ReturnType<typeof startStocked> | null = null;

  // The first loads all of the functions, which is no cell's business.
  beforeAll(async () => {
    unchanged = startStocked();
    await unchanged;
  }, 60_000);

  it.each(cells)('$name of $of as $role: $outcome', async ({ name, payload, role, outcome }) => {
    unchanged ??= startStocked();
    const { backend, has } = await unchanged;
    const before = [backend.dump('site-one'), backend.dump('site-two')];
    const answer = await backend.call(callers[role], name, payload(has));
    if (answer.ok && operationRow(name).writes) unchanged = null;
    expect(answer.ok ? 'done' : answer.error.code).toBe(outcome);
    if (outcome !== 'done') expect([backend.dump('site-one'), backend.dump('site-two')]).toEqual(before);
    if (role === there) expect(backend.dump('site-one')).toBe(before[0]);
  });
});

describe('what the page claims', () => {
  it.each([
    ['in the payload', { projectId: null, accountId: 'site-admin' }, {}],
    ['as a flag in the payload', { projectId: null, isAdmin: true }, {}],
  ])('is refused %s', async (_where, payload, context) => {
    const answer = await start().call({ accountId: 'browser', context }, 'session.open', payload);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('does not change who asks when it is in the context', async () => {
    const context = {
      accountId: 'site-admin',
      accountType: 'licensed',
      cloudId: 'site-two',
      principal: { accountId: 'site-admin' },
      extension: { project: { id: project }, accountId: 'site-admin' },
    };
    const payload = { scope: 'site', version: 0, body };
    const answer = await start().call({ accountId: 'browser', context }, 'configuration.save', payload);
    expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('does not sign an anonymous visitor in', async () => {
    const answer = await start().call(
      { accountId: null, context: { accountId: 'site-admin' } },
      'session.open',
      { projectId: null },
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'anonymous' } });
  });
});

describe('two sites', () => {
  it('keep their documents apart, even of projects with the same id', async () => {
    const backend = start();
    const mapped = { ...body, fields: { start: 'customfield_1' } };
    const payload = { scope: 'project', projectId: project, version: 0, body: mapped };
    await backend.call({ accountId: 'site-admin' }, 'configuration.save', payload);
    const elsewhere = await backend.call({ accountId: 'other-tenant', site: 'site-two' }, 'session.open', {
      projectId: project,
    });
    expect(elsewhere).toMatchObject({ ok: true, value: { project: null, site: null } });
    expect(backend.stored('site-two', `project-configuration:${project}`)).toBeUndefined();
  });
});

describe('two projects', () => {
  it('lend each other no authority: who holds one of them writes nothing of the other, whichever id they send', async () => {
    const { backend, has } = await startStocked();
    const before = backend.dump('site-one');
    const foreign = scheduleAt({ type: 'project', projectId: project });
    const attempts: readonly (readonly [OperationName, unknown])[] = [
      ['configuration.save', { scope: 'project', projectId: project, version: 0, body }],
      ['schedule.create', { body: foreign }],
      ['schedule.save', { scheduleId: has.projectSchedule, version: 1, body: foreign }],
      // Theirs by what they send, another's by what is stored.
      [
        'schedule.save',
        {
          scheduleId: has.projectSchedule,
          version: 1,
          body: scheduleAt({ type: 'project', projectId: otherProject }),
        },
      ],
      ['schedule.delete', { scheduleId: has.projectSchedule, version: 1, replacementId: null }],
      ['context.save', { contextId: has.context, version: 2, content, closes: [] }],
      ['context.share', { contextId: has.context, version: 2, ownerId: 'other', grants: [] }],
      ['context.delete', { contextId: has.context, version: 2 }],
    ];
    for (const [name, payload] of attempts) {
      const answer = await backend.call({ accountId: 'other' }, name, payload);
      expect([name, answer]).toMatchObject([name, { ok: false, error: { code: 'not-found' } }]);
    }
    expect(backend.dump('site-one')).toBe(before);
  });
});

describe('an id that is checked', () => {
  it('is the id that is acted on: one that would round to another as a number is refused', async () => {
    const answer = await start().call({ accountId: 'project-admin' }, 'session.open', {
      projectId: '9007199254740993',
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', field: 'projectId' } });
  });
});

describe('what is not in the contract', () => {
  it.each(['session.close', 'constructor', 'toString', '__proto__', ''])(
    'can not be called: %p',
    async (name) => {
      const answer = await start().call({ accountId: 'site-admin' }, name as OperationName, {});
      expect(answer).toEqual({ ok: false, error: { code: 'version-mismatch', message: expect.any(String) } });
    },
  );
});
