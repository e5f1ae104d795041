// A seed from a file: what the file says and no more, mended where Jira would not have it.

import type { Issue, SiteData } from '../../dev/jira/model';
import { fromAdf } from '../../dev/seeds/base/adf';
import { fileSeed } from '../../dev/seeds/file/file-seed';

const now = Date.parse('2026-11-24T10:00:00Z');

async function readOre() {
  const read = await fileSeed(`${__dirname}/fixture/ORE.ndjson`, { now });
  const site = read.ok ? read.sites[0] : undefined;
  if (!read.ok || !site) throw new Error('The fixture can be read');
  return { ...read, site };
}

function issueOf(site: SiteData, key: string): Issue {
  const issue = site.issues.find((one) => one.key === key);
  if (!issue) throw new Error(`No issue ${key}`);
  return issue;
}

describe('a seed from a file', () => {
  it('reads the lines that are issues and tells why it left the others', async () => {
    const { site, unread } = await readOre();
    expect(site.issues.map(({ key }) => key).toSorted()).toEqual(['ORE-1', 'ORE-2', 'ORE-3', 'ORE-4']);
    expect(unread).toEqual([
      'line 5: no JSON of an issue',
      'line 6: fields.issuetype',
      'line 7: ORE-1 a second time',
    ]);
  });

  it('makes one link of the two ends that the file tells, and counts those that lead out of it', async () => {
    const { site, droppedLinks } = await readOre();
    const told = site.links.map((link) => {
      const key = (id: string) => site.issues.find((issue) => issue.id === id)?.key;
      const type = site.linkTypes.find(({ id }) => id === link.typeId);
      return `${key(link.inwardIssueId)} ${type?.outward} ${key(link.outwardIssueId)}`;
    });
    expect(told).toEqual(['ORE-1 depends on ORE-2', 'ORE-2 start is earliest end of ORE-4']);
    expect(droppedLinks).toBe(1);
  });

  it('finds parents further down, and makes a task of a sub-task whose parent is not there', async () => {
    const { site } = await readOre();
    const typeOf = (key: string) => site.issueTypes.find(({ id }) => id === issueOf(site, key).typeId)?.name;
    expect(issueOf(site, 'ORE-2').parentId).toBe(issueOf(site, 'ORE-1').id);
    expect(issueOf(site, 'ORE-3').parentId).toBe(issueOf(site, 'ORE-2').id);
    expect([typeOf('ORE-3'), typeOf('ORE-4')]).toEqual(['Sub-task', 'Task']);
  });

  it('keeps dates, estimates, texts, versions, sprints and what ended an issue', async () => {
    const { site } = await readOre();
    expect(issueOf(site, 'ORE-4')).toMatchObject({
      dueDate: '2013-01-18',
      originalEstimateSeconds: 28_800,
      custom: { customfield_10015: '2013-01-07' },
    });
    expect(fromAdf(issueOf(site, 'ORE-4').description)).toEqual(['First line', 'Third line']);
    const done = issueOf(site, 'ORE-2');
    expect(done.resolvedAt).toBe(Date.parse('2013-01-02T10:00:00Z'));
    expect(done.updatedAt).toBe(Date.parse('2014-06-22T13:23:11Z'));
    expect(done.history.flatMap(({ items }) => items.map(({ field }) => field))).toEqual([
      'status',
      'resolution',
    ]);
    expect(site.versions.map(({ name, releaseDate }) => [name, releaseDate])).toEqual([
      ['Shaft 1', '2013-02-01'],
      ['Shaft 2', undefined],
      ['Shaft 0', undefined],
    ]);
    expect(site.sprints).toMatchObject([{ name: 'Dig 5', state: 'closed' }]);
  });

  it('calls people by their names beside the file, and by their ids otherwise', async () => {
    const { site } = await readOre();
    const nameOf = (key: string) =>
      site.people.find(({ accountId }) => accountId === issueOf(site, key).assigneeAccountId)?.displayName;
    expect([nameOf('ORE-1'), nameOf('ORE-4'), nameOf('ORE-3')]).toEqual(['Alex Adler', 'u2', undefined]);
  });

  it('says so when a file holds no issue', async () => {
    const read = await fileSeed(`${__dirname}/fixture/users.json`, { now });
    expect(read).toEqual({ ok: false, why: expect.stringContaining('holds no issue') });
  });
});
