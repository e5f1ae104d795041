// Who is answered what, at every endpoint: 404, 403, 401, or simply less. What is expected is not what the local Jira once
// answered: it is worked out from the site's schemes, roles and groups by the rule that each row of the table states.
import { createContractCheck, type Violation } from '../../dev/jira/contract/contract-check';
import { createJira, type LocalJira } from '../../dev/jira/create-jira';
import type { Caller, SiteData } from '../../dev/jira/model';
import { routes } from '../../dev/jira/resources/routes';
import { findRefusal, type Who } from './support/access-rules';
import type { AccessRow } from './support/access/access-row';
import { issueRows } from './support/access/issue-rows';
import { projectRows } from './support/access/project-rows';
import { siteRows } from './support/access/site-rows';
import { type Countable, countables } from './support/access/countables';
import { ada, ben, cleo, dora, robot, tinyNow } from './support/tiny-site';
import { createWholeSite } from './support/whole-site';

/** Ada administers Jira and leads; Ben is a member of OPEN; Cleo only reads it; the app is in no group; Dora left. */
const everybody: readonly Who[] = [ada, ben, cleo, robot, dora, null];
const rows: readonly AccessRow[] = [...siteRows, ...projectRows, ...issueRows];

function toCaller(who: Who): Caller {
  if (who === null) return { type: 'anonymous' };
  return { type: who === robot ? 'app' : 'person', accountId: who };
}

function toRequest(call: string, body: unknown): Request {
  const [method = 'GET', path = ''] = call.split(' ');
  const url = `http://local${path.startsWith('/rest') ? path : `/rest/api/3${path}`}`;
  if (body === undefined) return new Request(url, { method });
  if (body === 'a file') {
    const form = new FormData();
    form.append('file', new Blob(['plan']), 'plan.txt');
    return new Request(url, { method, body: form, headers: { 'x-atlassian-token': 'no-check' } });
  }
  const headers = { 'content-type': 'application/json' };
  return new Request(url, { method, headers, body: JSON.stringify(body) });
}

function open(violations: Violation[]): { site: SiteData; jira: LocalJira } {
  const site = createWholeSite();
  const check = createContractCheck({ onViolation: (violation) => violations.push(violation) });
  return { site, jira: createJira({ data: site, clock: () => tinyNow, check }) };
}

const named = rows.map(([call, ok, gates, body]) => ({ call, ok, gates, body }));

it.each(named)('$call is answered $ok unless $gates', async ({ call, ok, gates, body }) => {
  const violations: Violation[] = [];
  const answers: Record<string, number> = {};
  const expected: Record<string, number> = {};
  let { site, jira } = open(violations);
  for (const who of everybody) {
    const refused = findRefusal(site, who, gates);
    expected[String(who)] = refused ?? ok;
    answers[String(who)] = (await jira.handle(toRequest(call, body), toCaller(who))).status;
    // A write that went well would change what the next one finds.
    if (!call.startsWith('GET') && refused === undefined) ({ site, jira } = open(violations));
  }
  expect(answers).toEqual(expected);
  expect(violations).toEqual([]);
});

it('has a row for every endpoint', () => {
  const calls = rows.map(([call]) => call.replace(/\?.*/, ''));
  const unasked = routes.filter(({ method, api = '', path }) => {
    const pattern = new RegExp(`^${method} ${api}${path.replaceAll(/:\w+/g, '[^/]+')}$`);
    return !calls.some((call) => pattern.test(call));
  });
  expect(unasked.map(({ method, api = '', path }) => `${method} ${api}${path}`)).toEqual([]);
});

/** The list that an answer is, or its first list. */
function toList(body: unknown): unknown[] {
  const lists = Array.isArray(body) ? [body] : Object.values(body ?? {}).filter(Array.isArray);
  return lists[0] ?? [];
}

it.each([...countables])('shows at $call to each what they may see, and no more', async (row: Countable) => {
  const { site, jira } = open([]);
  for (const who of everybody) {
    const response = await jira.handle(toRequest(row.call, row.body), toCaller(who));
    const count = response.status === 200 ? toList(await response.json()).length : 0;
    expect([who, count]).toEqual([who, row.count(site, who)]);
  }
});
