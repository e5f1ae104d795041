// The part of the frame's menu that makes things go wrong: each entry switches one fault of Jira or of storage.
import { element } from './elements';

type Patch = Readonly<Record<string, unknown>>;

const onEverySite = (switches: Patch): Patch => ({ jira: { '*': switches } });

function rateLimit(kind: string, on: string, times: number): Patch {
  return onEverySite({ rateLimit: { kind, on, times, retryAfterSeconds: 2 } });
}

function failNext(status: number, match?: string): Patch {
  return onEverySite({ failNext: { status, times: 1, ...(match !== undefined && { match }) } });
}

/** Things that go wrong once. */
const once: readonly (readonly [label: string, patch: Patch])[] = [
  ['Refuse the next write (429)', rateLimit('burst', 'writes', 1)],
  ['Refuse the next write to an issue (429)', rateLimit('per-issue-on-write', 'writes', 1)],
  ['Refuse the next 20 requests (429, this site’s quota)', rateLimit('quota-tenant', 'all', 20)],
  ['Refuse the next 20 requests (429, the app’s quota)', rateLimit('quota-global', 'all', 20)],
  ['Refuse the next edit (409, somebody else’s came first)', failNext(409, 'PUT ')],
  ['Break the next request (500)', failNext(500)],
  ['Jira away for the next request (503)', failNext(503)],
  ['Refuse the next storage write (429)', { storage: { rateLimitNextWrites: 1 } }],
];

interface Lasting {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [text: string, patch: Patch])[];
}

/** Things that stay as they are until they are switched back. */
const lasting: readonly Lasting[] = [
  {
    name: 'jira-latency',
    label: 'Jira’s latency',
    options: [
      ['None', onEverySite({ latencyMs: 0, jitterMs: 0 })],
      ['200 ms, ± 400', onEverySite({ latencyMs: 200, jitterMs: 400 })],
      ['1.5 s, ± 2', onEverySite({ latencyMs: 1500, jitterMs: 2000 })],
    ],
  },
  {
    name: 'index-lag',
    label: 'Search index lags',
    options: [
      ['Not at all', onEverySite({ indexLagMs: 0 })],
      ['2 s', onEverySite({ indexLagMs: 2000 })],
      ['15 s', onEverySite({ indexLagMs: 15_000 })],
    ],
  },
  {
    name: 'bulk-task',
    label: 'Bulk tasks take',
    options: [
      ['No time', onEverySite({ bulkTaskMs: 0 })],
      ['10 s', onEverySite({ bulkTaskMs: 10_000 })],
      ['2 min', onEverySite({ bulkTaskMs: 120_000 })],
    ],
  },
  {
    name: 'counted-requests',
    label: 'Limits of requests',
    options: [
      ['Not counted', onEverySite({ countsRequests: false })],
      ['As on Jira Cloud', onEverySite({ countsRequests: true })],
    ],
  },
  {
    name: 'lost-scope',
    label: 'Scope lost',
    options: [
      ['None', onEverySite({ lostScope: null })],
      ['read:jira-work', onEverySite({ lostScope: 'read:jira-work' })],
      ['write:jira-work', onEverySite({ lostScope: 'write:jira-work' })],
      ['read:jira-user', onEverySite({ lostScope: 'read:jira-user' })],
    ],
  },
];

export function createFaultMenu(): HTMLElement[] {
  const selects = lasting.map(createSelect);
  void showState(selects.map(({ select }) => select));
  return [
    ...selects.map(({ label }) => label),
    ...once.map(([label, patch]) => {
      const button = element('button', { class: 'row' }, label);
      button.addEventListener('click', () => {
        void send(patch).then(() => {
          button.dataset['done'] = 'true';
        });
      });
      return button;
    }),
  ];
}

interface Labelled {
  readonly label: HTMLElement;
  readonly select: HTMLSelectElement;
}

function createSelect({ name, label, options }: Lasting): Labelled {
  const select = element(
    'select',
    { name },
    ...options.map(([text], index) => element('option', { value: String(index) }, text)),
  );
  select.addEventListener('change', () => {
    const chosen = options[Number(select.value)];
    if (chosen) void send(chosen[1]);
  });
  return { label: element('label', {}, label, select), select };
}

type State = Readonly<Record<string, Readonly<Record<string, Patch>>>>;

/** Whether everything that the patch would set stands so already, on every site. */
function isInForce(patch: Patch, state: State): boolean {
  const wanted = Object.entries((patch as State)['jira']?.['*'] ?? {});
  return Object.values(state['jira'] ?? {}).every((site) =>
    wanted.every(([name, value]) => site[name] === value),
  );
}

/** Another page, or a run before this one, may have switched something: the selects show what is in force. */
async function showState(selects: readonly HTMLSelectElement[]): Promise<void> {
  const response = await fetch('/_host/switches');
  const state = (await response.json()) as State;
  for (const [index, select] of selects.entries())
    select.selectedIndex = lasting[index]?.options.findIndex(([, patch]) => isInForce(patch, state)) ?? -1;
}

async function send(patch: Patch): Promise<void> {
  await fetch('/_host/switches', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(patch),
  });
}
