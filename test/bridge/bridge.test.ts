// The real bridge package over a host that answers as the platform does.
type Call = readonly [command: string, data: unknown];

const calls: Call[] = [];
const answers = new Map<string, (data: never) => unknown>();

const callBridge = async (command: string, data: never): Promise<unknown> => {
  calls.push([command, data]);
  return answers.get(command)?.(data);
};

// The package looks for its host when it is loaded, so the host comes first and the package after it.
Object.assign(globalThis, { __bridge: { callBridge } });

const load = async () => ({
  ...(await import('../../static/gantt/src/bridge/operations-client')),
  ...(await import('../../static/gantt/src/bridge/jira-transport')),
  ...(await import('../../static/gantt/src/bridge/read-context')),
  ...(await import('../../static/gantt/src/bridge/page-frame')),
});

beforeEach(() => {
  calls.length = 0;
  answers.clear();
});

describe('the operations client', () => {
  const opened = {
    site: null,
    project: null,
    personal: null,
    schedules: [],
    may: { administerProject: false, administerSite: false, editSchedules: false, manageContexts: false },
  };

  it('calls the function by the operation’s name and opens its envelope', async () => {
    const { createOperationsClient } = await load();
    answers.set('invoke', () => ({ ok: true, value: opened }));
    expect(await createOperationsClient().call('session.open', { projectId: '10000' })).toEqual({
      ok: true,
      value: opened,
    });
    expect(calls[0]).toEqual([
      'invoke',
      { functionKey: 'session.open', payload: { projectId: '10000' }, metadata: undefined },
    ]);
  });

  it('takes an answer of another release for no answer', async () => {
    const { createOperationsClient } = await load();
    answers.set('invoke', () => ({ ok: true, value: { site: 'new' } }));
    const answer = await createOperationsClient().call('session.open', { projectId: null });
    expect(answer).toMatchObject({ ok: false, error: { code: 'version-mismatch' } });
  });

  it('says that the functions are not to be had when the call fails', async () => {
    const { createOperationsClient } = await load();
    answers.set('invoke', () => {
      throw new Error('Timed out');
    });
    const answer = await createOperationsClient().call('session.open', { projectId: null });
    expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable', message: 'Timed out' } });
  });
});

describe('the Jira transport', () => {
  it('sends JSON and answers status, headers and JSON', async () => {
    const { createJiraTransport } = await load();
    // Node's Request takes no relative address as a browser's does.
    const { Request: original } = globalThis;
    globalThis.Request = class extends original {
      constructor(_: unknown, init?: RequestInit) {
        super('http://localhost/', init);
      }
    };
    try {
      answers.set('fetchProduct', () => ({
        body: '{"id":"1"}',
        headers: { 'Retry-After': '3' },
        status: 429,
        statusText: '',
      }));
      const transport = createJiraTransport();
      const request = { method: 'PUT', path: '/rest/api/3/issue/1', body: { fields: {} } } as const;
      expect(await transport(request)).toEqual({
        status: 429,
        headers: expect.objectContaining({ 'retry-after': '3' }),
        body: { id: '1' },
      });
      expect(calls[0]).toMatchObject([
        'fetchProduct',
        {
          product: 'jira',
          restPath: '/rest/api/3/issue/1',
          fetchRequestInit: { method: 'PUT', body: '{"fields":{}}' },
        },
      ]);

      answers.set('fetchProduct', () => ({ body: '', headers: {}, status: 204, statusText: '' }));
      expect(await transport({ method: 'GET', path: '/x' })).toMatchObject({ status: 204, body: null });
      answers.set('fetchProduct', () => ({ body: '<html>', headers: {}, status: 502, statusText: '' }));
      expect(await transport({ method: 'GET', path: '/x' })).toMatchObject({ status: 502, body: '<html>' });
    } finally {
      globalThis.Request = original;
    }
  });
});

describe('the context', () => {
  it('is read from what the platform gives', async () => {
    const { readContext } = await load();
    answers.set('getContext', () => ({
      accountId: 'a1',
      siteUrl: 'https://lumen.example/',
      timezone: 'Europe/Berlin',
      locale: 'de_DE',
      theme: { colorMode: 'dark' },
      moduleKey: 'gantt-project-page',
      extension: { type: 'jira:projectPage', project: { id: 10000, key: 'LUM', type: 'software' } },
    }));
    expect(await readContext()).toEqual({
      accountId: 'a1',
      siteUrl: 'https://lumen.example',
      timezone: 'Europe/Berlin',
      locale: 'de-DE',
      colorMode: 'dark',
      moduleType: 'jira:projectPage',
      moduleKey: 'gantt-project-page',
      project: { id: '10000', key: 'LUM' },
    });
  });

  it.each([
    undefined,
    null,
    7,
    {},
    { extension: null, theme: 'x' },
    { extension: { project: { id: {}, key: '' } } },
  ])('can be lived with when it is %p', async (given) => {
    const { toPageContext } = await load();
    expect(toPageContext(given)).toMatchObject({
      accountId: null,
      timezone: 'UTC',
      colorMode: 'light',
      project: null,
    });
  });
});

describe('the frame', () => {
  it('goes to an issue in the same tab or a new one', async () => {
    const { createPageFrame } = await load();
    const frame = createPageFrame();
    frame.openIssue('LUM-1', false);
    frame.openIssue('LUM-2', true);
    await new Promise((resolve) => setImmediate(resolve));
    expect(calls).toEqual([
      ['navigate', { url: '/browse/LUM-1', type: 'same-tab' }],
      ['navigate', { url: '/browse/LUM-2', type: 'new-tab' }],
    ]);
  });
});
