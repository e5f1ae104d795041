// Talk, targets and saved filters of the demo's first site.

import type { PlanAttributes } from '#contract/plan-property';
import type { Issue, Person, SavedFilter } from '../../jira/model';
import { setPlanAttributes } from '../base/plan-attributes';
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

function addAttributes({ frame, issues }: Shared): void {
  const set = (key: string, written: string, plan: PlanAttributes) => {
    const issue = issues.get(key);
    if (issue) setPlanAttributes(issue, plan, frame.at(written, 9));
  };
  set('LUM-18', '2026-11-04', { mode: 'manual' });
  set('LUM-51', '2026-11-05', { constraint: { type: 'SNET', date: frame.date('2026-12-07') } });
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
