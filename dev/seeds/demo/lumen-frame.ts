// What LUM has besides issues: the project, its board and sprints, versions, components and a security level.

import type { Project, Sprint, Version } from '../../jira/model';
import { dayMs } from '../base/days';
import { schemeIds } from '../base/permission-schemes';
import type { SiteBuilder } from '../base/site-builder';
import type { DemoFrame } from './demo-frame';
import type { DemoPeople } from './demo-people';
import type { PlanSetting } from './plan-setting';

const keyHolders = '10400';

/** Number, written start, goal; a sprint ends on the Friday of its second week. */
const sprintRows = [
  [18, '2026-08-31', 'Find what people meant'],
  [19, '2026-09-14', 'Suggestions on every page'],
  [20, '2026-09-28', 'Search goes live'],
  [21, '2026-10-12', 'A second at most'],
  [22, '2026-10-26', 'Know where customers give up'],
  [23, '2026-11-09', 'Address step and ledger'],
  [24, '2026-11-23', 'Payment step and refunds'],
  [25, '2026-12-07', 'Ready for the beta'],
] as const;

const runningSprint = 23;

function addSprints(site: SiteBuilder, frame: DemoFrame, project: Project): Sprint[] {
  const board = site.addBoard(project, 'LUM scrum board', 'scrum');
  const dated = sprintRows.map(([number, start, goal]) => {
    const state = number < runningSprint ? 'closed' : number === runningSprint ? 'active' : 'future';
    const startAt = frame.at(start, 8);
    const endAt = startAt + 11 * dayMs + 8 * 3_600_000;
    const closed = state === 'closed' ? { completeAt: endAt } : {};
    const createdAt = Math.min(startAt - 17 * dayMs, frame.at('2026-11-06', 13));
    return site.addSprint(board, {
      name: `Sprint ${number}`,
      state,
      goal,
      createdAt,
      startAt,
      endAt,
      ...closed,
    });
  });
  const createdAt = frame.at('2026-11-06', 14);
  return [...dated, site.addSprint(board, { name: 'Sprint 26', state: 'future', goal: '', createdAt })];
}

interface VersionRow {
  readonly name: string;
  readonly description: string;
  readonly from?: string;
  readonly to?: string;
  readonly state: 'archived' | 'released' | 'open';
}

const versionRows: readonly VersionRow[] = [
  {
    name: '3.2',
    description: 'Reviews with pictures',
    from: '2026-06-01',
    to: '2026-08-21',
    state: 'archived',
  },
  {
    name: '3.3',
    description: 'Found faster, shown faster',
    from: '2026-08-24',
    to: '2026-10-23',
    state: 'released',
  },
  { name: '3.4', description: 'No more passwords', from: '2026-10-05', to: '2026-11-06', state: 'released' },
  { name: '4.0', description: 'The new checkout', from: '2026-10-26', to: '2026-12-24', state: 'open' },
  { name: '4.1', description: 'Gift cards and the new hall', state: 'open' },
];

function addVersions(site: SiteBuilder, frame: DemoFrame, project: Project): Map<string, Version> {
  const made = versionRows.map(({ name, description, from, to, state }) =>
    site.addVersion(project, {
      name,
      description,
      archived: state === 'archived',
      released: state !== 'open',
      ...(from === undefined ? {} : { startDate: frame.date(from) }),
      ...(to === undefined ? {} : { releaseDate: frame.date(to) }),
    }),
  );
  return new Map(made.map((version) => [version.name, version]));
}

export type LumenFrame = Pick<PlanSetting, 'project' | 'sprints' | 'versions' | 'components'> & {
  readonly securityLevelId: string;
};

export function addLumenFrame(site: SiteBuilder, frame: DemoFrame, people: DemoPeople): LumenFrame {
  const { MI, TR, AS, PN, BO, app } = people;
  const holders = [TR, PN].map(({ accountId }) => ({ type: 'user', accountId }) as const);
  const project = site.addProject({
    key: 'LUM',
    name: 'Lumen Shop',
    description: 'Everything between a customer and a parcel.',
    formerKeys: ['SHOP'],
    lead: MI,
    style: 'classic',
    schemeId: schemeIds.open,
    administrators: [MI],
    members: [MI, TR, AS, PN, BO],
    apps: [app],
    securityLevels: [
      { id: keyHolders, name: 'Key holders', description: 'Those who hold the keys.', holders },
    ],
  });
  const leads = { Storefront: PN, Payments: TR, Warehouse: BO };
  const components = Object.entries(leads).map(([name, lead]) => site.addComponent(project, name, lead));
  return {
    project,
    sprints: addSprints(site, frame, project),
    versions: addVersions(site, frame, project),
    components: new Map(components.map(({ name, id }) => [name, id])),
    securityLevelId: keyHolders,
  };
}
