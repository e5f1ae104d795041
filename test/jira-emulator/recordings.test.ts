// What a real Jira Cloud site was recorded to ask and answer, held against the documents with our waivers.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findViolations } from '../../dev/jira/contract/contract-check';
import { waivers } from '../../dev/jira/contract/waivers';

interface Interaction {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: string;
    readonly body?: string;
  };
  readonly response: { readonly status: number; readonly body?: string };
}

const folder = join(__dirname, 'recordings');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

function readInteractions(file: string): Interaction[] {
  const text = readFileSync(join(folder, file), 'utf8');
  return (JSON.parse(text) as { interactions: Interaction[] }).interactions;
}

function parse(text: string | undefined): unknown {
  return text === undefined || text === '' ? undefined : JSON.parse(text);
}

const interactions = files.flatMap((file) =>
  readInteractions(file).map((interaction) => ({ file, ...interaction })),
);
/** Version 2 of the API is another document; what was recorded of it is `serverInfo`, which is the same in both. */
const toPath = (path: string, query = ''): string =>
  `${path.replace('/rest/api/2/serverInfo', '/rest/api/3/serverInfo')}${query === '' ? '' : `?${query}`}`;

it('has the forty recordings', () => {
  expect(files).toHaveLength(40);
});

it.each(interactions)('accepts $file $request.method $request.path', ({ request, response }) => {
  const exchange = {
    method: request.method,
    path: toPath(request.path, request.query),
    requestBody: parse(request.body),
    status: response.status,
    responseBody: parse(response.body),
  };
  expect(findViolations(exchange)).toEqual([]);
});

it('refuses what was never recorded: a wrong type, an unknown key, an unknown parameter', () => {
  const exchange = { method: 'GET', path: '/rest/api/3/priority', requestBody: undefined, status: 200 };
  expect(findViolations({ ...exchange, responseBody: [{ id: 3 }] })).toHaveLength(1);
  expect(
    findViolations({ ...exchange, path: '/rest/api/3/priority?color=red', responseBody: [] }),
  ).toHaveLength(1);
  const link = { method: 'POST', path: '/rest/api/3/issueLink', status: 201, responseBody: undefined };
  expect(findViolations({ ...link, requestBody: { type: { name: 'Blocks' } } }).length).toBeGreaterThan(0);
});

it('keeps its waivers few, each with its evidence', () => {
  expect(waivers.length).toBeLessThanOrEqual(10);
  for (const { evidence } of waivers) {
    const named = /^(\S+?\.json)/.exec(evidence)?.[1];
    expect(
      named === undefined ? evidence.startsWith("the document's own example") : files.includes(named),
    ).toBe(true);
  }
});
