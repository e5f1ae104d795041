// What holds for every seed: it is sound, repeatable, and nothing in it lies after the first start.

import { parsePlanProperty, planPropertyKey } from '#contract/plan-property';
import { canariesOf, canaryMailPattern } from '../../dev/seeds/canaries';
import { createSeed } from '../../dev/seeds/create-seed';
import { siteProblems } from './support/site-problems';

const fixture = `${__dirname}/fixture/ORE.ndjson`;
const names = ['demo', 'construction', 'blank', 'scale-1', 'scale-260', fixture];

/** One for each day of a week, at different hours, across a change of the year. */
const starts = [
  '2026-11-18T10:00:00Z',
  '2026-12-31T23:59:00Z',
  '2027-01-01T00:00:00Z',
  '2027-03-06T03:00:00Z',
  '2027-03-07T18:00:00Z',
  '2027-05-31T06:00:00Z',
  '2028-02-29T12:00:00Z',
].map(Date.parse);

describe.each(names)('the seed %s', (name) => {
  it.each(starts)('holds together when first started at %d', async (now) => {
    for (const site of await createSeed(name, { now })) expect(siteProblems(site)).toEqual([]);
  });

  it('is the same twice for the same instant', async () => {
    const now = starts[0] ?? 0;
    expect(await createSeed(name, { now })).toEqual(await createSeed(name, { now }));
  });

  it('survives JSON, as the store writes it', async () => {
    const sites = await createSeed(name, { now: 1_800_000_000_000 });
    expect(JSON.parse(JSON.stringify(sites))).toEqual(sites);
  });

  it('has an administrator to begin with and one user of the app', async () => {
    for (const site of await createSeed(name, { now: 1_800_000_000_000 })) {
      const administrators = site.groups.find((group) => group.name === 'jira-administrators')?.groupId ?? '';
      expect(site.people[0]?.groupIds).toContain(administrators);
      expect(site.people.filter((person) => person.accountType === 'app')).toHaveLength(1);
    }
  });

  it('marks every e-mail address and names every text as a canary', async () => {
    for (const site of await createSeed(name, { now: 1_800_000_000_000 })) {
      const canaries = new Set(canariesOf(site));
      for (const person of site.people) {
        expect(person.emailAddress).toMatch(canaryMailPattern);
        expect(canaries.has(person.emailAddress)).toBe(true);
      }
      const texts = site.issues.flatMap(({ key, summary }) => [key, summary]);
      expect(texts.filter((text) => text.length >= 5 && !canaries.has(text))).toEqual([]);
    }
  });

  it('carries planning attributes that the app can read, with links to predecessors that are there', async () => {
    for (const site of await createSeed(name, { now: 1_800_000_000_000 })) {
      for (const issue of site.issues) {
        const stored = issue.properties[planPropertyKey];
        if (stored === undefined) continue;
        const property = parsePlanProperty(stored);
        if (!property.ok) throw new Error(`${issue.key}: ${JSON.stringify(property)}`);
        for (const key of Object.keys(property.value.plan.links ?? {})) {
          const isThere = site.links.some(
            ({ typeId, inwardIssueId, outwardIssueId }) =>
              `${typeId}:${inwardIssueId}` === key && outwardIssueId === issue.id,
          );
          expect([issue.key, key, isThere]).toEqual([issue.key, key, true]);
        }
      }
    }
  });
});

describe('a seed by its name', () => {
  it.each(['', 'Demo', 'scale', 'scale-', 'scale-0', 'scale-200001', 'scale-1e3', 'gone.ndjson', 'toString'])(
    'answers "%s" with the names that there are',
    async (name) => {
      await expect(createSeed(name, { now: 1_800_000_000_000 })).rejects.toThrow(
        /There is no seed .*demo, construction, scale-N, blank, FILE\.ndjson/,
      );
    },
  );

  it('lets the first site be named by who starts it', async () => {
    const naming = {
      cloudId: 'c1',
      siteName: 'Other',
      siteUrl: 'https://other.example',
      timeZone: 'Asia/Tokyo',
    };
    const [site] = await createSeed('blank', { now: 1_800_000_000_000, ...naming });
    expect(site?.site).toMatchObject({
      cloudId: 'c1',
      name: 'Other',
      url: 'https://other.example',
      timeZone: 'Asia/Tokyo',
    });
  });
});
