// Talk, targets and saved filters of the demo's first site.

import type { PlanAttributes } from '#contract/plan-property';
import type { ConstraintType } from '#domain/schedule/schedule-input';
import type { Issue, Person, SavedFilter } from '../../jira/model';
import { planAttributesOf, setPlanAttributes } from '../base/plan-attributes';
import type { SiteBuilder } from '../base/site-builder';
import type { DemoFrame } from './demo-frame';
import type { DemoPeople } from './demo-people';

interface Shared {
  readonly site: SiteBuilder;
  readonly frame: DemoFrame;
  readonly issues: ReadonlyMap<string, Issue>;
}

type Comment = readonly [key: string, who: keyof DemoPeople, day: string, text: string];

const comments: readonly Comment[] = [
  ['LUM-15', 'JW', '2026-11-12', 'Started. The postcode service answers in 90 ms, so no spinner.'],
  ['LUM-15', 'MI', '2026-11-13', 'Can it learn the flat number from the last order?'],
  ['LUM-15', 'JW', '2026-11-16', 'It can, but that is three days more. Not in this step.'],
  ['LUM-18', 'MI', '2026-11-04', 'The agency has room from the 20th, so I pinned it there.'],
  ['LUM-33', 'BO', '2026-11-16', 'Four of nine million rows differ. All four are test orders of ours.'],
  ['LUM-111', 'PN', '2026-11-16', 'Sold eleven of them over the weekend. Nobody complained, oddly.'],
  ['LUM-138', 'TR', '2026-11-13', 'A seller is really called "R&B <Shoes>".'],
  ['SUP-195', 'BO', '2026-11-17', 'She types her old name. Asked her for a picture of the page.'],
];

function addFilters(site: SiteBuilder, { MI, TR }: DemoPeople): void {
  const filter = (owner: Person, rest: Omit<SavedFilter, 'id' | 'ownerAccountId' | 'favouriteOf'>) => {
    const { accountId } = owner;
    site.data.filters.push({
      id: site.takeId(),
      ownerAccountId: accountId,
      favouriteOf: [accountId],
      ...rest,
    });
  };
  filter(MI, {
    name: 'What is left of 4.0',
    description: 'For the Monday round',
    jql: 'project = LUM AND fixVersion = "4.0" AND statusCategory != Done ORDER BY Rank ASC',
    shares: [{ type: 'authenticated' }],
  });
  filter(TR, {
    name: 'Mine, late',
    description: 'Nobody else needs to see this',
    jql: 'assignee = currentUser() AND due < now() AND statusCategory != Done ORDER BY due ASC',
    shares: [],
  });
}

function addTargets({ site, frame, issues }: Shared): void {
  const epic = issues.get('LUM-10');
  const rollOut = issues.get('LUM-54');
  if (!epic || !rollOut) throw new Error('The plan has lost its first screen');
  epic.custom[site.fields.targetStart] = frame.date('2026-10-26');
  epic.custom[site.fields.targetEnd] = frame.date('2026-12-01');
  rollOut.custom[site.fields.goLive] = new Date(frame.at('2026-12-17', 6)).toISOString();
}

/** Milestones keep what they have. */
function addAttributes(shared: Shared): void {
  const { frame, issues } = shared;
  const set = (key: string, written: string, plan: PlanAttributes) => {
    const issue = issues.get(key);
    if (issue) setPlanAttributes(issue, { ...planAttributesOf(issue), ...plan }, frame.at(written, 9));
  };
  set('LUM-18', '2026-11-04', { mode: 'manual' });
  set('LUM-108', '2026-11-04', { mode: 'auto' });
  for (const [key, type, day] of constraints) {
    const date = day === null ? null : frame.date(day);
    set(key, '2026-11-05', { constraint: { type, date } });
  }
  set('LUM-163', '2026-11-06', { deadline: frame.date('2027-02-24') });
  set('LUM-122', '2026-11-06', { calendarId: 'night-shift' });
  for (const [before, key, link] of lags) {
    set(key, '2026-11-06', { links: { [linkKey(shared, before)]: { type: 'FS', ...link } } });
  }
}

/** One of each type, none of which its links contradict. */
const constraints: readonly (readonly [string, ConstraintType, string | null])[] = [
  ['LUM-51', 'SNET', '2026-12-07'],
  ['LUM-123', 'ASAP', null],
  ['LUM-158', 'ALAP', null],
  ['LUM-160', 'MSO', '2027-01-25'],
  ['LUM-162', 'FNLT', '2027-02-12'],
  ['LUM-163', 'SNLT', '2027-02-10'],
  ['LUM-164', 'FNET', '2027-02-19'],
  ['LUM-165', 'MFO', '2027-03-01'],
];

const workday = 420;

/** Two working days, two days of the calendar, a lead of a day, and a part of the work before. */
const lags: readonly (readonly [
  string,
  string,
  Omit<NonNullable<PlanAttributes['links']>[string], 'type'>,
])[] = [
  ['LUM-108', 'LUM-110', { lag: 2 * workday }],
  ['LUM-160', 'LUM-161', { lag: 2 * 1440, unit: 'elapsed' }],
  ['LUM-161', 'LUM-162', { lag: -workday }],
  ['LUM-123', 'LUM-124', { lag: 4, unit: 'percent' }],
];

function linkKey({ site, issues }: Shared, before: string): string {
  const issue = issues.get(before);
  if (!issue) throw new Error(`There is no ${before} to come after`);
  return `${site.linkTypeOf('Blocks').id}:${issue.id}`;
}

export function addLumenExtras(shared: Shared, people: DemoPeople): void {
  const { site, frame, issues } = shared;
  for (const [key, who, day, text] of comments) {
    const issue = issues.get(key);
    if (!issue) throw new Error(`There is no ${key} to comment on`);
    site.addComment(issue, people[who], frame.at(day, 10), text);
  }
  addTargets(shared);
  addAttributes(shared);
  addFilters(site, people);
}
