// The demo: Lumen's site with three projects, and a second company's site beside it.

import type { Issue, SiteData, Version } from '../../jira/model';
import { schemeIds } from '../base/permission-schemes';
import { SiteBuilder } from '../base/site-builder';
import { canaryMailDomains } from '../canaries';
import { toSiteOptions, type SeedOptions } from '../seed-options';
import { createDemoFrame, type DemoFrame } from './demo-frame';
import { addDemoPeople, type DemoPeople } from './demo-people';
import { addLumenFrame } from './lumen-frame';
import { lumenPlan, lumenPlanLinks } from './lumen-plan';
import { addLumenExtras } from './lumen-extras';
import { lumenUpkeep, lumenUpkeepLinks } from './lumen-upkeep';
import { lumenDone, lumenDoneLinks } from './lumen-done';
import { lumenWork, lumenWorkLinks } from './lumen-work';
import { boardLinks, boardPlan, supportLinks, supportPlan } from './other-plans';
import type { PlanSetting } from './plan-setting';
import { writeLinks, writePlan } from './plan-writer';
import { secondSite } from './second-site';

type Shared = Pick<PlanSetting, 'site' | 'frame' | 'people' | 'issues'>;
const statuses = { todo: 'To Do', prog: 'In Progress', review: 'In Review', done: 'Done' } as const;
const noVersions: ReadonlyMap<string, Version> = new Map();

function writeLumen(shared: Shared, people: DemoPeople): void {
  const frame = addLumenFrame(shared.site, shared.frame, people);
  const planners = [people.MI, people.TR, people.PN, people.BO];
  writePlan({ ...shared, ...frame, statuses, planners, madeBetween: ['2026-06-22', '2026-10-24'] }, [
    ...lumenPlan,
    ...lumenDone,
    ...lumenWork,
    ...lumenUpkeep,
  ]);
}

function writeSupport(shared: Shared, { BO, MI, PN, app }: DemoPeople): void {
  const project = shared.site.addProject({
    key: 'SUP',
    name: 'Customer Care',
    description: 'The team that answers the phone runs this board itself.',
    lead: BO,
    style: 'next-gen',
    schemeId: schemeIds.team,
    administrators: [BO, MI],
    apps: [app],
    ownTypes: [
      { name: 'Epic', hierarchyLevel: 1, avatarId: 10307 },
      { name: 'Task', hierarchyLevel: 0, avatarId: 10318 },
      { name: 'Request', hierarchyLevel: 0, avatarId: 10321 },
      { name: 'Sub-task', hierarchyLevel: -1, avatarId: 10316 },
    ],
    ownStatuses: [
      { name: 'Waiting', category: 'new' },
      { name: 'On it', category: 'indeterminate' },
      { name: 'With the customer', category: 'indeterminate' },
      { name: 'Settled', category: 'done' },
    ],
  });
  shared.site.addBoard(project, 'Care board', 'simple');
  const setting: PlanSetting = {
    ...shared,
    project,
    planners: [BO, MI, PN],
    versions: noVersions,
    sprints: [],
    components: new Map(),
    statuses: { todo: 'Waiting', prog: 'On it', review: 'With the customer', done: 'Settled' },
    madeBetween: ['2026-09-15', '2026-10-26'],
  };
  writePlan(setting, supportPlan);
}

function writeBoard(shared: Shared, { MI, TR, PN, JW }: DemoPeople): void {
  const project = shared.site.addProject({
    key: 'BRD',
    name: 'Board Matters',
    description: 'What the shop has not been told yet.',
    lead: MI,
    style: 'classic',
    isPrivate: true,
    schemeId: schemeIds.restricted,
    members: [MI, TR, PN, JW],
  });
  shared.site.addBoard(project, 'Board room', 'kanban');
  const setting: PlanSetting = {
    ...shared,
    project,
    planners: [MI, TR],
    versions: noVersions,
    sprints: [],
    components: new Map(),
    statuses,
    madeBetween: ['2026-09-07', '2026-10-23'],
  };
  writePlan(setting, boardPlan);
}

function lumenSite(options: SeedOptions, frame: DemoFrame): SiteData {
  const site = new SiteBuilder(toSiteOptions(options, { random: 401, mailDomain: canaryMailDomains.demo }));
  const people = addDemoPeople(site);
  const issues = new Map<string, Issue>();
  const shared: Shared = { site, frame, people, issues };
  writeLumen(shared, people);
  writeSupport(shared, people);
  writeBoard(shared, people);
  const planners = [people.MI, people.TR, people.PN];
  writeLinks({ site, issues, planners }, [
    ...lumenPlanLinks,
    ...lumenDoneLinks,
    ...lumenWorkLinks,
    ...lumenUpkeepLinks,
    ...supportLinks,
    ...boardLinks,
  ]);
  addLumenExtras(shared, people);
  return site.finish();
}

export function demoSeed(options: SeedOptions): SiteData[] {
  const frame = createDemoFrame(options.now);
  return [lumenSite(options, frame), secondSite(options, frame)];
}
