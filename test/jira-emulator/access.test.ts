// Who is answered what, at every endpoint: 404, 403, 401, or simply less. One request on a fresh site for each cell.
import { createContractCheck, type Violation } from '../../dev/jira/contract/contract-check';
import { createJira } from '../../dev/jira/create-jira';
import type { Caller } from '../../dev/jira/model';
import { routes } from '../../dev/jira/resources/routes';
import { type AccessCall, accessTable } from './support/access-table';
import { ada, ben, cleo, dora, robot, tinyNow } from './support/tiny-site';
import { createWholeSite } from './support/whole-site';

/** In the order of the table's cells. Ada administers Jira and leads; Ben is a member; Cleo only reads; Dora left. */
const callers: readonly Caller[] = [
  { type: 'person', accountId: ada },
  { type: 'person', accountId: ben },
  { type: 'person', accountId: cleo },
  { type: 'app', accountId: robot },
  { type: 'person', accountId: dora },
  { type: 'anonymous' },
];

function toRequest({ call, body }: AccessCall): Request {
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

/** How many things an answer holds: of the list that it is, or of its first list. */
function countItems(text: string): string {
  const body: unknown = text === '' ? null : JSON.parse(text);
  const lists = Array.isArray(body) ? [body] : Object.values(body ?? {}).filter(Array.isArray);
  return lists[0] ? `:${String(lists[0].length)}` : '';
}

async function ask(call: AccessCall, caller: Caller): Promise<{ cell: string; violations: Violation[] }> {
  const violations: Violation[] = [];
  const jira = createJira({
    data: createWholeSite(),
    clock: () => tinyNow,
    check: createContractCheck({ onViolation: (violation) => violations.push(violation) }),
  });
  const response = await jira.handle(toRequest(call), caller);
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const text = await response.text();
  const isList = response.status === 200 && isJson;
  return { cell: `${String(response.status)}${isList ? countItems(text) : ''}`, violations };
}

it.each(accessTable)('$call', async (row) => {
  const answers = await Promise.all(callers.map((caller) => ask(row, caller)));
  expect(answers.map(({ cell }) => cell).join(' ')).toBe(row.cells);
  expect(answers.flatMap(({ violations }) => violations)).toEqual([]);
});

it('has a row for every endpoint', () => {
  const patterns = accessTable.map(({ call }) => call.replace(/\?.*/, ''));
  const unasked = routes.filter(({ method, api = '', path }) => {
    const pattern = new RegExp(`^${method} ${api}${path.replaceAll(/:\w+/g, '[^/]+')}$`);
    return !patterns.some((call) => pattern.test(call));
  });
  expect(unasked.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});
