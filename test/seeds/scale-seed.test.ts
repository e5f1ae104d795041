// The scale seed: exactly N issues, a tree, links backwards in time, whatever N is.

import * as fc from 'fast-check';
import type { IssueLink, SiteData } from '../../dev/jira/model';
import { scaleSeed } from '../../dev/seeds/scale/scale-seed';
import { runs } from '../support/runs';
import { siteProblems } from './support/site-problems';

const now = Date.parse('2026-11-24T10:00:00Z');

function scaled(count: number): SiteData {
  const [site] = scaleSeed(count, { now });
  if (!site) throw new Error('A scale seed has one site');
  return site;
}

describe('the scale seed', () => {
  it('has exactly as many issues as asked for, and is sound', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (count) => {
        const site = scaled(count);
        expect(site.issues).toHaveLength(count);
        expect(siteProblems(site)).toEqual([]);
      }),
      runs(12),
    );
  });

  it('fills a project with ten thousand before it begins another', () => {
    const site = scaled(20_001);
    const counts = site.projects.map(
      ({ id, key }) => [key, site.issues.filter(({ projectId }) => projectId === id).length] as const,
    );
    expect(counts).toEqual([
      ['SCA', 10_000],
      ['SCB', 10_000],
      ['SCC', 1],
    ]);
  });

  it('links about half as often as it has issues, never forming a loop', () => {
    const site = scaled(5_000);
    expect(site.links.length).toBeGreaterThan(2_000);
    expect(site.links.length).toBeLessThan(3_000);
    const isBackwards = (link: IssueLink) => Number(link.inwardIssueId) >= Number(link.outwardIssueId);
    expect(site.links.filter(isBackwards)).toEqual([]);
  });

  it('spreads its dates over two years around the first start, most of them on working days', () => {
    const site = scaled(5_000);
    const starts = site.issues.flatMap((issue) => {
      const start = issue.custom['customfield_10015'];
      return typeof start === 'string' ? [start] : [];
    });
    expect(starts.length).toBeGreaterThan(4_700);
    const sorted = starts.toSorted();
    expect(sorted[0]?.slice(0, 7)).toBe('2025-11');
    expect((sorted.at(-1) ?? '') > '2027-08').toBe(true);
    expect(starts.filter((start) => [0, 6].includes(new Date(start).getUTCDay()))).toEqual([]);
  });

  it('has epics, stories and sub-tasks, forty people, labels and sprints in use', () => {
    const site = scaled(1_000);
    const used = new Set(site.issues.map(({ typeId }) => typeId));
    const levels = site.issueTypes
      .filter(({ id }) => used.has(id))
      .map(({ hierarchyLevel }) => hierarchyLevel);
    expect(levels.toSorted()).toEqual([-1, 0, 1]);
    expect(new Set(site.issues.map(({ assigneeAccountId }) => assigneeAccountId)).size).toBe(41);
    expect(site.issues.filter(({ labels }) => labels.length > 0).length).toBeGreaterThan(100);
    expect(
      site.issues.filter(({ custom }) => custom['customfield_10020'] !== undefined).length,
    ).toBeGreaterThan(150);
  });
});
