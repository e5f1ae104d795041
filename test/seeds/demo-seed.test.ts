// What the demo promises: the plan of the design's pictures, six people with different rights, and an isolated second site.

import { planPropertyKey } from '#contract/plan-property';
import type { Issue, Project, SiteData } from '../../dev/jira/model';
import { canariesOf } from '../../dev/seeds/canaries';
import { createSeed } from '../../dev/seeds/create-seed';
import { boardReviewAt } from '../../dev/seeds/demo/demo-frame';
import { stateAt } from './support/state-at';

const picturedNow = Date.parse('2026-11-18T10:00:00Z');
const start = 'customfield_10015';

interface Demo {
  readonly lumen: SiteData;
  readonly other: SiteData;
}

const opened = new Map<number, Promise<Demo>>();

async function makeDemo(now: number): Promise<Demo> {
  const [lumen, other] = await createSeed('demo', { now });
  if (!lumen || !other) throw new Error('The demo has two sites');
  return { lumen, other };
}

/** Made once an instant, and only read. */
function openDemo(now = picturedNow): Promise<Demo> {
  const demo = opened.get(now) ?? makeDemo(now);
  opened.set(now, demo);
  return demo;
}

function projectOf(site: SiteData, key: string): Project {
  const project = site.projects.find((one) => one.key === key);
  if (!project) throw new Error(`No project ${key}`);
  return project;
}

function issueOf(site: SiteData, key: string): Issue {
  const issue = site.issues.find((one) => one.key === key);
  if (!issue) throw new Error(`No issue ${key}`);
  return issue;
}

function typeNameOf(site: SiteData, issue: Issue): string {
  return site.issueTypes.find(({ id }) => id === issue.typeId)?.name ?? '';
}

describe('the demo', () => {
  it('has about 150 issues in a company-managed, a team-managed and a restricted project', async () => {
    const { lumen } = await openDemo();
    expect(lumen.issues.length).toBeGreaterThanOrEqual(140);
    expect(lumen.issues.length).toBeLessThanOrEqual(160);
    expect(lumen.projects.map(({ key, style, isPrivate }) => [key, style, isPrivate])).toEqual([
      ['LUM', 'classic', false],
      ['SUP', 'next-gen', false],
      ['BRD', 'classic', true],
    ]);
  });

  it('gives the team-managed project types and statuses of its own, and nobody else them', async () => {
    const { lumen } = await openDemo();
    const team = projectOf(lumen, 'SUP');
    const own = lumen.issueTypes.filter(({ projectId }) => projectId === team.id).map(({ id }) => id);
    expect(team.issueTypeIds).toEqual(own);
    expect(projectOf(lumen, 'LUM').issueTypeIds.filter((id) => own.includes(id))).toEqual([]);
  });

  it('has six people, of whom one has left, one may only read LUM and one knows nothing of BRD', async () => {
    const { lumen } = await openDemo();
    const people = lumen.people.filter((person) => person.accountType === 'atlassian');
    expect(people).toHaveLength(6);
    expect(people.filter((person) => !person.active).map((person) => person.displayName)).toEqual([
      'Aiko Sato',
    ]);
    const without = (key: string) =>
      people
        .filter(
          ({ accountId }) => !projectOf(lumen, key).roleActors.some((actor) => actor.accountId === accountId),
        )
        .map(({ displayName }) => displayName);
    expect(without('LUM')).toEqual(['Jonas Weber']);
    expect(without('BRD')).toEqual(['Aiko Sato', 'Ben Okafor']);
    const scheme = (key: string) =>
      lumen.permissionSchemes.find(({ id }) => id === projectOf(lumen, key).permissionSchemeId)?.grants ?? [];
    const toEverybody = (key: string) =>
      scheme(key)
        .filter(({ holder }) => holder.type === 'applicationRole')
        .map(({ permission }) => permission);
    expect(toEverybody('LUM')).toContain('BROWSE_PROJECTS');
    expect(toEverybody('LUM')).not.toContain('EDIT_ISSUES');
    expect(toEverybody('BRD')).toEqual([]);
  });

  it("gives the app's own user rights of its own, but none in the restricted project", async () => {
    const { lumen } = await openDemo();
    const app = lumen.people.find((person) => person.accountType === 'app')?.accountId;
    const role = lumen.roles.find(({ name }) => name === 'atlassian-addons-project-access')?.id;
    const holds = (key: string) =>
      projectOf(lumen, key).roleActors.some((actor) => actor.accountId === app && actor.roleId === role);
    expect(['LUM', 'SUP', 'BRD'].map(holds)).toEqual([true, true, false]);
  });

  it('has links of several types, across projects and into the restricted one', async () => {
    const { lumen } = await openDemo();
    const byId = new Map(lumen.issues.map((issue) => [issue.id, issue]));
    const used = new Set(lumen.links.map(({ typeId }) => typeId));
    const names = lumen.linkTypes.filter(({ id }) => used.has(id)).map(({ name }) => name);
    expect(names).toEqual(['Blocks', 'Cloners', 'Duplicate', 'Relates', 'Dependency']);
    const projects = lumen.links.map((link) =>
      [link.inwardIssueId, link.outwardIssueId].map((id) => byId.get(id)?.key.split('-')[0]).join(' to '),
    );
    expect(projects).toEqual(expect.arrayContaining(['LUM to SUP', 'SUP to LUM', 'LUM to BRD']));
  });

  it('has sprints before, during and after, versions of every state, estimates and work logs', async () => {
    const { lumen } = await openDemo();
    const states = new Set(lumen.sprints.map(({ state }) => state));
    expect([...states].toSorted()).toEqual(['active', 'closed', 'future']);
    expect(lumen.sprints.filter(({ state }) => state === 'active').map(({ name }) => name)).toEqual([
      'Sprint 23',
    ]);
    expect(lumen.versions.map(({ name, archived, released }) => [name, archived, released])).toEqual([
      ['3.2', true, true],
      ['3.3', false, true],
      ['3.4', false, true],
      ['4.0', false, false],
      ['4.1', false, false],
    ]);
    expect(lumen.issues.filter((issue) => issue.originalEstimateSeconds).length).toBeGreaterThan(80);
    expect(lumen.worklogs.length).toBeGreaterThan(100);
  });

  it('logs what is no longer estimated to remain', async () => {
    const { lumen } = await openDemo();
    const address = issueOf(lumen, 'LUM-15');
    const spent = lumen.worklogs
      .filter(({ issueId }) => issueId === address.id)
      .reduce((sum, log) => sum + log.timeSpentSeconds, 0);
    expect(spent / (spent + (address.remainingEstimateSeconds ?? 0))).toBeCloseTo(0.45, 2);
  });

  it('has names that are long, written from the right, and of more than letters', async () => {
    const { lumen } = await openDemo();
    const names = lumen.issues.map(({ summary }) => summary);
    expect(Math.max(...names.map((name) => name.length))).toBeGreaterThan(200);
    expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(255);
    expect(names.some((name) => /\p{Script=Hebrew}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Extended_Pictographic}/u.test(name))).toBe(true);
    expect(names.some((name) => /[<>&]/.test(name))).toBe(true);
  });

  it('has issues without dates that know a sprint, a version, an estimate, a link or nothing', async () => {
    const { lumen } = await openDemo();
    const undated = lumen.issues.filter(
      (issue) => issue.custom[start] === undefined && issue.dueDate === null,
    );
    const keys = undated.map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['LUM-17', 'LUM-55', 'LUM-58', 'LUM-141', 'LUM-142', 'LUM-143']),
    );
    expect(issueOf(lumen, 'LUM-141').custom['customfield_10020']).toHaveLength(1);
    expect(issueOf(lumen, 'LUM-142').fixVersionIds).toHaveLength(1);
    expect(issueOf(lumen, 'LUM-143').originalEstimateSeconds).toBe(4 * 8 * 3600);
    const linked = issueOf(lumen, 'LUM-144');
    expect(linked.originalEstimateSeconds).toBeNull();
    expect(lumen.links.some((link) => link.outwardIssueId === linked.id)).toBe(true);
  });

  it('has one due before its start, one that is broken and one under a security level', async () => {
    const { lumen } = await openDemo();
    const backwards = lumen.issues.filter(
      (issue) => issue.dueDate !== null && String(issue.custom[start] ?? '') > issue.dueDate,
    );
    expect(backwards.map(({ key }) => key)).toEqual(['LUM-145']);
    expect(lumen.issues.filter(({ broken }) => broken).map(({ key }) => key)).toEqual(['SUP-199']);
    const secured = lumen.issues.filter(({ securityLevelId }) => securityLevelId !== null);
    expect(secured.map(({ key }) => key)).toEqual(['LUM-36']);
    const lead = projectOf(lumen, 'LUM').leadAccountId;
    const holders = projectOf(lumen, 'LUM').securityLevels[0]?.holders ?? [];
    expect(holders).not.toContainEqual({ type: 'user', accountId: lead });
  });

  it('carries a hand-set mode, a constraint and milestones where the app keeps them', async () => {
    const { lumen } = await openDemo();
    const planOf = (key: string) => issueOf(lumen, key).properties[planPropertyKey];
    expect(planOf('LUM-18')).toMatchObject({ plan: { mode: 'manual' } });
    expect(planOf('LUM-51')).toMatchObject({ plan: { constraint: { type: 'SNET', date: '2026-12-07' } } });
    expect(planOf('LUM-122')).toMatchObject({ plan: { calendarId: 'night-shift' } });
    expect(planOf('LUM-163')).toMatchObject({
      plan: { constraint: { type: 'SNLT' }, deadline: '2027-02-24' },
    });
    expect(planOf('LUM-165')).toMatchObject({ plan: { constraint: { type: 'MFO' } } });
    const milestones = lumen.issues.filter((issue) => typeNameOf(lumen, issue) === 'Milestone');
    expect(milestones.length).toBeGreaterThan(5);
    for (const { properties } of milestones) {
      expect(properties[planPropertyKey]).toMatchObject({ plan: { milestone: true } });
    }
  });
});

/** Key, start and due of the design's picture. */
const pictured = [
  ['LUM-10', '2026-10-26', '2026-12-04'],
  ['LUM-11', '2026-10-26', '2026-10-30'],
  ['LUM-12', '2026-10-29', '2026-11-03'],
  ['LUM-13', '2026-11-04', '2026-11-11'],
  ['LUM-14', '2026-11-12', '2026-11-12'],
  ['LUM-15', '2026-11-12', '2026-11-24'],
  ['LUM-16', '2026-11-25', '2026-12-04'],
  ['LUM-17', undefined, null],
  ['LUM-18', '2026-11-20', '2026-12-01'],
  ['LUM-30', '2026-11-02', '2026-12-10'],
  ['LUM-31', '2026-11-02', '2026-11-20'],
  ['LUM-32', '2026-11-02', '2026-11-11'],
  ['LUM-33', '2026-11-12', '2026-11-20'],
  ['LUM-34', '2026-11-23', '2026-12-01'],
  ['LUM-35', '2026-12-07', '2026-12-10'],
  ['LUM-51', '2026-12-07', '2026-12-11'],
  ['LUM-52', '2026-12-11', '2026-12-16'],
  ['LUM-53', '2026-12-17', '2026-12-17'],
  ['LUM-54', '2026-12-17', '2026-12-23'],
  ['SUP-204', '2026-12-14', '2026-12-16'],
] as const;

describe("the demo's plan", () => {
  it.each(pictured)('shows %s as the picture does when opened on its day', async (key, from, to) => {
    const { lumen } = await openDemo();
    const issue = issueOf(lumen, key);
    expect([issue.custom[start], issue.dueDate]).toEqual([from, to]);
  });

  it('comes first in the order of rank', async () => {
    const { lumen } = await openDemo();
    const rank = (issue: Issue) => String(issue.custom['customfield_10019']);
    const ranked = lumen.issues.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
    expect(ranked.slice(0, 9).map(({ key }) => key)).toEqual([
      'LUM-10',
      'LUM-11',
      'LUM-12',
      'LUM-13',
      'LUM-14',
      'LUM-15',
      'LUM-16',
      'LUM-17',
      'LUM-18',
    ]);
  });

  it('moves by whole weeks, so that each date keeps its weekday and its distance to the others', async () => {
    const { lumen } = await openDemo();
    const { lumen: later } = await openDemo(Date.parse('2027-06-25T16:00:00Z'));
    const shifts = lumen.issues.flatMap((issue, index) => {
      const moved = later.issues[index];
      if (issue.dueDate === null || !moved?.dueDate) return [];
      return [(Date.parse(moved.dueDate) - Date.parse(issue.dueDate)) / 86_400_000];
    });
    expect([...new Set(shifts)]).toEqual([31 * 7]);
  });

  it('was another one when the board reviewed it', async () => {
    const { lumen } = await openDemo();
    const review = boardReviewAt(picturedNow);
    expect(new Date(review).toISOString()).toBe('2026-11-02T14:00:00.000Z');
    const then = (key: string) => {
      const issue = issueOf(lumen, key);
      return [stateAt(issue, start, review), stateAt(issue, 'duedate', review)];
    };
    expect(then('LUM-12')).toEqual(['2026-10-29', '2026-11-02']);
    expect(then('LUM-14')).toEqual(['2026-11-10', '2026-11-10']);
    expect(then('LUM-15')).toEqual(['2026-11-10', '2026-11-19']);
    expect(then('LUM-16')).toEqual(['2026-11-20', '2026-12-01']);
    expect(then('LUM-18')).toEqual([null, null]);
    expect(then('LUM-32')).toEqual(['2026-11-02', '2026-11-11']);
    expect(then('LUM-54')).toEqual(['2026-12-14', '2026-12-18']);
  });

  it('was moved since by several people', async () => {
    const { lumen } = await openDemo();
    const review = boardReviewAt(picturedNow);
    const movers = lumen.issues.flatMap(({ history }) =>
      history
        .filter(({ at, items }) => at > review && items.some(({ fieldId }) => fieldId === 'duedate'))
        .map(({ authorAccountId }) => authorAccountId),
    );
    expect(new Set(movers).size).toBeGreaterThanOrEqual(3);
  });

  it('begins every history with nothing, so that a plan can be taken back to its making', async () => {
    const { lumen } = await openDemo();
    const dated = lumen.issues.filter((issue) =>
      [start, 'duedate'].some((fieldId) => stateAt(issue, fieldId, issue.createdAt) !== null),
    );
    expect(dated.map(({ key }) => key)).toEqual([]);
  });

  it('chains every history: what a field became is what it was before the next change', async () => {
    const { lumen } = await openDemo();
    const chained = ['duedate', start, 'status', 'timeestimate', 'timespent', 'customfield_10020'];
    const breaks = lumen.issues.flatMap((issue) =>
      chained.filter((fieldId) => {
        const items = issue.history
          .flatMap((history) => history.items)
          .filter((item) => item.fieldId === fieldId);
        return items.some((item, index) => index > 0 && item.from !== items[index - 1]?.to);
      }),
    );
    expect(breaks).toEqual([]);
  });

  it('ends every history in what the issue is today', async () => {
    const { lumen } = await openDemo();
    const isNew = (id: string) => lumen.statuses.find((one) => one.id === id)?.category === 'new';
    const lastOf = (issue: Issue, fieldId: string) =>
      issue.history.flatMap(({ items }) => items).findLast((item) => item.fieldId === fieldId)?.to;
    const astray = lumen.issues.filter((issue) => {
      const { statusId, remainingEstimateSeconds, custom, dueDate } = issue;
      const [status, left] = [lastOf(issue, 'status'), lastOf(issue, 'timeestimate')];
      const isStatusTold = status === undefined ? isNew(statusId) : status === statusId;
      const isLeftTold = left === undefined || Number(left) === remainingEstimateSeconds;
      const areDatesTold =
        (lastOf(issue, 'duedate') ?? null) === dueDate && lastOf(issue, start) === custom[start];
      return !isStatusTold || !isLeftTold || !areDatesTold;
    });
    expect(astray.map(({ key }) => key)).toEqual([]);
  });
});

describe("the demo's second site", () => {
  it('shares no text, name, address or account with the first', async () => {
    const { lumen, other } = await openDemo();
    const allowed = new Set(['Gantt Chart for Jira']);
    const firsts = new Set(canariesOf(lumen));
    expect(canariesOf(other).filter((text) => firsts.has(text) && !allowed.has(text))).toEqual([]);
    const accounts = new Set(lumen.people.map(({ accountId }) => accountId));
    expect(other.people.filter(({ accountId }) => accounts.has(accountId))).toEqual([]);
    expect(other.site.cloudId).not.toBe(lumen.site.cloudId);
  });

  it('keeps its start dates in another field', async () => {
    const { lumen, other } = await openDemo();
    const numberOf = (site: SiteData) => site.customFields.find(({ name }) => name === 'Start date')?.id;
    expect(numberOf(lumen)).toBe(start);
    expect(numberOf(other)).toBe('customfield_11547');
    expect(
      other.issues.filter((issue) => issue.custom['customfield_11547'] !== undefined).length,
    ).toBeGreaterThan(8);
    expect(other.issues.filter((issue) => issue.custom[start] !== undefined)).toEqual([]);
  });
});
