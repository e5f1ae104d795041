import { demoSeed } from '../../dev/seeds/demo/demo-seed';
import { createJiraClient } from '../../src/jira/jira-client';
import { readDatedLinks, toLinkHealth, type DatedLink } from '../../src/jira/link-health';
import { createLocalTransport, createTestJira, now } from '../state/support/local-jira';
import { createFakeClock } from '../state/support/page-stand';

// The first exchange reads Atlassian's OpenAPI document, which takes its time.
jest.setTimeout(60_000);

const types = [{ id: '1', name: 'Blocks', outward: 'blocks', inward: 'is blocked by' }];
const forward = { type: 'FS', predecessor: 'outward', soft: false } as const;
const backward = { ...forward, predecessor: 'inward' } as const;
const link = (first: string, then: string): DatedLink => ({
  typeId: '1',
  outward: { first, last: first },
  inward: { first: then, last: then },
});
const three = [
  link('2026-11-02', '2026-11-03'),
  link('2026-11-04', '2026-11-09'),
  link('2026-11-04', '2026-11-05'),
];
const rules = (effective: typeof forward | typeof backward, site: typeof forward | null = null) => ({
  effective: new Map([['1', effective]]),
  site: new Map(site ? [['1', site]] : []),
});

describe('the health of link types', () => {
  it('finds nothing where the dates run with the mapping', () => {
    expect(toLinkHealth(types, rules(forward), three)).toEqual([]);
  });

  it('finds a mapping that most dated links run against, and trusts no fewer than three', () => {
    expect(toLinkHealth(types, rules(backward), three)).toEqual([
      { type: 'against-dates', typeId: '1', name: 'Blocks', against: 3, dated: 3 },
    ]);
    expect(toLinkHealth(types, rules(backward), three.slice(1))).toEqual([]);
  });

  it('finds a project that says the opposite of the site', () => {
    expect(toLinkHealth(types, rules(backward, forward), [])).toMatchObject([{ type: 'against-site' }]);
  });

  it('finds a mapped type that Jira no longer has', () => {
    expect(toLinkHealth([], rules(forward), three)).toEqual([{ type: 'type-gone', typeId: '1' }]);
  });

  it('reads each dated link of a project once', async () => {
    const [data] = demoSeed({ now });
    const project = data!.projects.find(({ key }) => key === 'LUM')!;
    const person = data!.people.find(({ displayName }) => displayName.startsWith('Mara'))!;
    const client = createJiraClient(
      createLocalTransport(createTestJira(data!), person.accountId),
      createFakeClock(),
    );
    const read = await readDatedLinks(client, project.id, { start: 'customfield_10015', end: 'duedate' });
    const links = read.ok ? read.value : [];
    expect(links.length).toBeGreaterThan(3);
    expect(links[0]).toMatchObject({ outward: { last: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } });
  });
});
