// Keys that every recorded user, status, project, … carries are in every one of ours: what is always there is counted
// from the recordings themselves, not written down here.
import { createContractCheck, type Violation } from '../../../dev/jira/contract/contract-check';
import { createJira } from '../../../dev/jira/create-jira';
import { adaAccount, createTwin, twinNow } from './recorded-twin';
import { isObject, readRecordings } from './recordings';

/** What a JSON object is, by keys that no other kind has; the first that fits. */
const kinds = [
  ['user', ['accountId']],
  ['status', ['statusCategory', 'id']],
  ['statusCategory', ['colorName']],
  ['issueType', ['hierarchyLevel']],
  ['project', ['projectTypeKey', 'avatarUrls']],
  ['issue', ['fields', 'key']],
  ['history', ['items', 'author']],
  ['item', ['fieldtype']],
] as const;

type Kind = (typeof kinds)[number][0];

const kindOf = (value: Record<string, unknown>): Kind | null =>
  kinds.find(([, marks]) => marks.every((mark) => mark in value))?.[0] ?? null;

function collect(value: unknown, into: Map<Kind, Record<string, unknown>[]>): void {
  if (Array.isArray(value)) for (const one of value) collect(one, into);
  if (!isObject(value)) return;
  const kind = kindOf(value);
  if (kind !== null) into.set(kind, [...(into.get(kind) ?? []), value]);
  for (const inner of Object.values(value)) collect(inner, into);
}

function alwaysIn(values: readonly Record<string, unknown>[]): string[] {
  const [first = {}, ...rest] = values;
  return Object.keys(first).filter((key) => rest.every((value) => key in value));
}

const recorded = new Map<Kind, Record<string, unknown>[]>();
for (const { interactions } of readRecordings()) {
  for (const { responseBody } of interactions) collect(responseBody, recorded);
}

const calls = [
  '/rest/api/3/search/jql?jql=project+in+(OPS,AGL)&fields=*all&expand=changelog&maxResults=100',
  '/rest/api/3/project/search?expand=lead',
  '/rest/api/3/project/ENG',
  '/rest/api/3/project/AGL/statuses',
  '/rest/api/3/status',
  '/rest/api/3/issuetype',
  '/rest/api/3/user/search?query=ada',
  '/rest/api/3/myself',
];

const violations: Violation[] = [];

async function answers(): Promise<Map<Kind, Record<string, unknown>[]>> {
  const data = createTwin({ name: 'all', interactions: [] });
  const check = createContractCheck({ onViolation: (violation) => violations.push(violation) });
  const jira = createJira({ data, clock: () => twinNow, check });
  const ours = new Map<Kind, Record<string, unknown>[]>();
  for (const path of calls) {
    const request = new Request(`https://recorded.invalid${path}`);
    const response = await jira.handle(request, { type: 'person', accountId: adaAccount });
    expect(response.status).toBe(200);
    collect(await response.json(), ours);
  }
  return ours;
}

afterEach(() => {
  expect(violations.splice(0)).toEqual([]);
});

it('knows the kinds by enough recorded ones', () => {
  const counts = Object.fromEntries([...recorded].map(([kind, values]) => [kind, values.length]));
  expect(counts['user']).toBeGreaterThan(100);
  expect(counts['status']).toBeGreaterThan(30);
  expect(counts['item']).toBeGreaterThan(30);
});

it.each([...recorded.keys()])('has in every %s what every recorded one has', async (kind) => {
  const always = alwaysIn(recorded.get(kind) ?? []);
  const ours = (await answers()).get(kind) ?? [];
  expect(always.length).toBeGreaterThan(2);
  expect(ours.length).toBeGreaterThan(0);
  for (const value of ours) expect(Object.keys(value)).toEqual(expect.arrayContaining(always));
});
