// What opening a page and saving cost an installation and the points that all of Jira's apps share: held to the targets.
import { measureOpening, measureSaving, savings } from './support/measure-costs';

describe('opening a page', () => {
  it('reads at most 20 KB and takes at most 6 points of Jira, with all that a site can have decided', async () => {
    const { readBytes, points, invokes } = await measureOpening();
    expect(invokes).toBe(1);
    expect(readBytes).toBeLessThanOrEqual(20 * 1024);
    expect(readBytes).toBeGreaterThan(0);
    expect(points).toBeLessThanOrEqual(6);
    expect(points).toBeGreaterThan(0);
  });
});

/**
 * Two writes and four points, but for what is kept in step in the same transaction (lists that name it, the audit's line),
 * and for grants by group, role and permission, each of which Jira is asked about.
 */
const more: Readonly<Record<string, { readonly writes: number; readonly points: number }>> = {
  'a working schedule': { writes: 3, points: 4 },
  'a shared context under a new name, listed in four lists': { writes: 5, points: 8 },
};

describe('saving', () => {
  it.each(savings)('takes no more writes and points than its target: %s', async (what) => {
    const { writes, points } = await measureSaving(what);
    expect(writes).toBeLessThanOrEqual(more[what]?.writes ?? 2);
    expect(writes).toBeGreaterThan(0);
    expect(points).toBeLessThanOrEqual(more[what]?.points ?? 4);
  });
});
