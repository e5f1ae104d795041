// The construction seed keeps the published networks as they are: durations, order and gaps.

import { planPropertyKey, type PlanProperty } from '#contract/plan-property';
import type { SiteData } from '../../dev/jira/model';
import { dayOf, isWorkDay, lastWorkDay, toDay } from '../../dev/seeds/base/days';
import { constructionSeed } from '../../dev/seeds/construction/construction-seed';
import { toTradeName } from '../../dev/seeds/construction/trade-names';

const now = Date.parse('2026-11-24T10:00:00Z');
const start = 'customfield_10015';

function build(): SiteData {
  const [site] = constructionSeed({ now });
  if (!site) throw new Error('The construction seed has one site');
  return site;
}

const tasksOf = (site: SiteData) => site.issues.filter((issue) => issue.dueDate !== null);

describe('the construction seed', () => {
  it('has every task and every link of its two networks', () => {
    const site = build();
    expect(tasksOf(site)).toHaveLength(160 + 184);
    expect(site.issues).toHaveLength(160 + 184 + 5 + 2);
    expect(site.links).toHaveLength(254 + 333);
  });

  it('gives every task the working days of its duration, on a week that begins on the same weekday', () => {
    for (const issue of tasksOf(build())) {
      const from = toDay(String(issue.custom[start]));
      const to = toDay(issue.dueDate ?? '');
      const days = (issue.originalEstimateSeconds ?? 0) / (8 * 3600);
      expect(isWorkDay(from)).toBe(true);
      expect([issue.key, to]).toEqual([issue.key, days === 0 ? from : lastWorkDay(from, days)]);
    }
  });

  it('starts no task before what it waits for has ended', () => {
    const site = build();
    const byId = new Map(site.issues.map((issue) => [issue.id, issue]));
    for (const link of site.links) {
      const [before, after] = [byId.get(link.inwardIssueId), byId.get(link.outwardIssueId)];
      const isInstant = before?.originalEstimateSeconds === null || after?.originalEstimateSeconds === null;
      const [ended, begun] = [before?.dueDate ?? '', String(after?.custom[start])];
      expect([link.id, isInstant ? begun >= ended : begun > ended]).toEqual([link.id, true]);
    }
  });

  it('keeps the lags of the networks with their successors, in working minutes', () => {
    const lags = build().issues.flatMap((issue) => {
      const property = issue.properties[planPropertyKey] as { plan: { links?: object } } | undefined;
      return Object.values(property?.plan.links ?? {});
    });
    const own = lags.filter(({ lag }) => lag > 0);
    expect(own).toHaveLength(5);
    for (const lag of own) expect(lag).toEqual({ type: 'FS', lag: expect.any(Number) });
    expect(own.map(({ lag }) => lag % 480)).toEqual([0, 0, 0, 0, 0]);
  });

  it('carries an example of everything that a task’s own plan can say', () => {
    const plans = build().issues.flatMap(({ properties }) => {
      const property = properties[planPropertyKey] as PlanProperty | undefined;
      return property ? [property.plan] : [];
    });
    const types = new Set(plans.flatMap(({ constraint }) => constraint?.type ?? []));
    expect([...types].sort()).toEqual(['ALAP', 'ASAP', 'FNET', 'FNLT', 'MFO', 'MSO', 'SNET', 'SNLT']);
    expect(plans.some(({ mode }) => mode === 'manual')).toBe(true);
    expect(plans.some(({ deadline }) => deadline !== undefined)).toBe(true);
    expect(plans.some(({ calendarId }) => calendarId === '24-hours')).toBe(true);
    const units = plans.flatMap(({ links = {} }) => Object.values(links).map(({ unit }) => unit));
    expect(new Set(units)).toEqual(new Set([undefined, 'elapsed', 'percent']));
  });

  it('is under way: some done, some in progress, most to come', () => {
    const site = build();
    const count = (name: string) => {
      const status = site.statuses.find((one) => one.name === name)?.id;
      return tasksOf(site).filter(({ statusId }) => statusId === status).length;
    };
    expect(count('Done')).toBeGreaterThan(50);
    expect(count('In Progress')).toBeGreaterThan(5);
    expect(count('To Do')).toBeGreaterThan(100);
    expect(dayOf(site.site.seededAt)).toBe(toDay('2026-11-24'));
  });

  it.each([28, 30, 31, 88, 90, 180])('gives %d tasks of one house different names', (size) => {
    const names = Array.from({ length: size }, (_, index) => toTradeName(index + 1, size));
    expect(new Set(names).size).toBe(size);
  });
});
