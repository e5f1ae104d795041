// The demo sites, read whole by everybody in them: every answer as documented, nothing that its reader may not see.
import { createContractCheck, type Violation } from '../../dev/jira/contract/contract-check';
import { createJira, type LocalJira } from '../../dev/jira/create-jira';
import type { Person } from '../../dev/jira/model';
import { createSeed } from '../../dev/seeds/create-seed';
import { at } from './support/tiny-jira';

const now = Date.UTC(2026, 9, 5, 12);
const violations: Violation[] = [];
let jira: LocalJira;

beforeAll(async () => {
  const [data] = await createSeed('demo', { now });
  if (!data) throw new Error('The demo seed makes no site');
  const check = createContractCheck({ onViolation: (violation) => violations.push(violation) });
  jira = createJira({ data, clock: () => now, check });
});

async function ask(person: Person, path: string, body?: unknown): Promise<string> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const request = new Request(`http://local/rest/api/3${path}`, {
    ...init,
    headers: { 'content-type': 'application/json' },
  });
  const response = await jira.handle(request, { type: 'person', accountId: person.accountId });
  return response.text();
}

const texts = new Map<Person, Promise<string>>();

/** Everything that a search gives one person, as it was sent; nothing changes here, so it is asked once. */
function readAll(person: Person): Promise<string> {
  const text = texts.get(person) ?? readPages(person);
  texts.set(person, text);
  return text;
}

async function readPages(person: Person): Promise<string> {
  const pages: string[] = [];
  let nextPageToken: unknown;
  do {
    const query = {
      jql: 'created is not EMPTY ORDER BY key',
      fields: ['*all'],
      expand: 'changelog',
      maxResults: 100,
    };
    const page = await ask(
      person,
      '/search/jql',
      nextPageToken === undefined ? query : { ...query, nextPageToken },
    );
    pages.push(page);
    nextPageToken = at(JSON.parse(page), 'nextPageToken');
  } while (nextPageToken !== undefined);
  return pages.join('\n');
}

const projectsOf = async (person: Person): Promise<string[]> => {
  const { values } = JSON.parse(await ask(person, '/project/search')) as { values: { key: string }[] };
  return values.map((project) => project.key);
};

it('answers as documented, whoever reads the whole site', async () => {
  for (const person of jira.store.table('people').all()) {
    await readAll(person);
    await ask(person, '/field');
    await ask(person, '/project/search?expand=lead,description,issueTypes');
  }
  expect(violations).toEqual([]);
});

it('shows every issue of the projects that a person sees, and no summary of any other', async () => {
  for (const person of jira.store.table('people').all()) {
    const seen = new Set(await projectsOf(person));
    const text = await readAll(person);
    const isActive = person.active;
    for (const issue of jira.store.issues.all()) {
      if (issue.broken) continue;
      const key = jira.store.table('projects').get(issue.projectId)?.key ?? '';
      const isHidden =
        !isActive ||
        !seen.has(key) ||
        !jira.permissions.canSee({ type: 'person', accountId: person.accountId }, issue);
      expect(text.includes(JSON.stringify(issue.summary))).toBe(!isHidden);
    }
  }
});

it('has somebody who sees less than others', async () => {
  const active = jira.store
    .table('people')
    .all()
    .filter((person) => person.active && person.accountType === 'atlassian');
  const counts = new Set<number>();
  for (const person of active) counts.add((await projectsOf(person)).length);
  expect(counts.size).toBeGreaterThan(1);
});
