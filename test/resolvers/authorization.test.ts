// Who may do what: every operation tried by every kind of person, on the real way from `invoke` to storage.
import { openConfiguration } from '#contract/configuration';
import { operationNames, type OperationName } from '#contract/operations';
import { startBackend, type Backend, type Caller } from './support/start-backend';

const project = '10001';
const otherProject = '10002';

const people = {
  'site-admin': { siteAdmin: true, browses: [project, otherProject] },
  'site-admin-outside': { siteAdmin: true, browses: [otherProject] },
  'project-admin': { browses: [project], administers: [project] },
  browser: { browses: [project] },
  other: { browses: [otherProject], administers: [otherProject] },
  inactive: {},
};

/** On the second site the same accounts hold nothing, except for its own administrator. */
const otherTenant = { 'other-tenant': { siteAdmin: true, browses: [project] } };

const callers = {
  'site admin': { accountId: 'site-admin' },
  'site admin outside the project': { accountId: 'site-admin-outside' },
  'project admin': { accountId: 'project-admin' },
  'browser of the project': { accountId: 'browser' },
  'other user': { accountId: 'other' },
  'inactive user': { accountId: 'inactive' },
  'stranger to the site': { accountId: 'nobody-knows-me' },
  'admin of another site': { accountId: 'other-tenant' },
  unidentified: { accountId: 'unidentified' },
  anonymous: { accountId: null },
} satisfies Record<string, Caller>;

type Role = keyof typeof callers;
type Outcome = 'done' | 'not-found' | 'anonymous';

interface Trial {
  readonly of: string;
  readonly payload: unknown;
  /** Roles that it is done for; those nobody knows are `anonymous`, all others `not-found`. */
  readonly doneFor: readonly Role[];
}

const body = openConfiguration();
const seesSomething: readonly Role[] = [
  'site admin',
  'site admin outside the project',
  'project admin',
  'browser of the project',
  'other user',
];

/** A row for each operation: a new one without a row fails the first test. */
const trials: Record<OperationName, readonly Trial[]> = {
  'session.open': [
    {
      of: 'the project',
      payload: { projectId: project },
      doneFor: ['site admin', 'project admin', 'browser of the project'],
    },
    { of: 'the site', payload: { projectId: null }, doneFor: seesSomething },
    { of: 'a project that is not there', payload: { projectId: '99999' }, doneFor: [] },
  ],
  'configuration.save': [
    { of: 'the site', payload: { scope: 'site', version: 0, body }, doneFor: seesSomething.slice(0, 2) },
    {
      of: 'the project',
      payload: { scope: 'project', projectId: project, version: 0, body },
      doneFor: ['site admin', 'project admin'],
    },
    {
      of: 'a project that is not there',
      payload: { scope: 'project', projectId: '99999', version: 0, body },
      doneFor: [],
    },
  ],
};

const unknownToJira: readonly Role[] = [
  'stranger to the site',
  'admin of another site',
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

const documentKeys = [
  'site-configuration:site',
  `project-configuration:${project}`,
  'project-configuration:99999',
];

const storedKeys = ({ stored }: Backend): string[] =>
  documentKeys.filter(
    (key) => stored('site-one', key) !== undefined || stored('site-two', key) !== undefined,
  );

describe('every operation by every role', () => {
  it('has trials for each operation of the contract and for no other', () => {
    expect(Object.keys(trials).sort()).toEqual([...operationNames].sort());
    expect(operationNames.filter((name) => trials[name].length === 0)).toEqual([]);
  });

  it.each(cells)('$name of $of as $role: $outcome', async ({ name, payload, role, outcome }) => {
    const backend = start();
    const answer = await backend.call(callers[role], name, payload);
    expect(answer.ok ? 'done' : answer.error.code).toBe(outcome);
    if (outcome !== 'done') expect(storedKeys(backend)).toEqual([]);
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
