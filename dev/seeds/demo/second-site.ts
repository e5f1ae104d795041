// The demo's second installation: another company, other people, other field numbers, nothing in common.

import type { Issue, SiteData, Version } from '../../jira/model';
import { schemeIds } from '../base/permission-schemes';
import { SiteBuilder } from '../base/site-builder';
import { grownFieldNumbers } from '../base/site-fields';
import { canaryMailDomains } from '../canaries';
import { toSiteOptions, type SeedOptions } from '../seed-options';
import type { DemoFrame } from './demo-frame';
import type { LinkRow, PlanRow } from './plan-row';
import { writeLinks, writePlan } from './plan-writer';

const ferryPlan: readonly PlanRow[] = [
  {
    n: 1,
    type: 'Epic',
    name: 'Winter timetable',
    who: 'ER',
    status: 'prog',
    start: '2026-10-12',
    due: '2026-12-11',
  },
  {
    n: 2,
    in: 1,
    type: 'Task',
    name: 'Tides of the coming winter',
    who: 'OB',
    status: 'done',
    start: '2026-10-12',
    days: 6,
  },
  {
    n: 3,
    in: 1,
    type: 'Task',
    name: 'Berths at Sandvik',
    who: 'OB',
    status: 'done',
    start: '2026-10-20',
    days: 10,
  },
  {
    n: 4,
    in: 1,
    type: 'Story',
    name: 'Crossings on two pages instead of nine',
    who: 'NL',
    status: 'prog',
    start: '2026-11-09',
    days: 10,
    logged: 0.5,
  },
  {
    n: 5,
    in: 4,
    type: 'Sub-task',
    name: 'Footnotes nobody reads',
    who: 'NL',
    status: 'prog',
    start: '2026-11-11',
    days: 4,
    logged: 0.5,
  },
  {
    n: 6,
    in: 1,
    type: 'Task',
    name: 'Print in three languages',
    who: 'MX',
    status: 'todo',
    start: '2026-11-24',
    days: 8,
    base: ['2026-11-20', '2026-12-01'],
  },
  {
    n: 7,
    in: 1,
    type: 'Milestone',
    name: 'Timetable in force',
    who: 'ER',
    status: 'todo',
    start: '2026-12-11',
    days: 0,
  },
  {
    n: 8,
    type: 'Epic',
    name: 'Dry dock of the Solveig',
    who: 'MX',
    status: 'todo',
    start: '2027-01-11',
    due: '2027-03-12',
  },
  {
    n: 9,
    in: 8,
    type: 'Task',
    name: 'Berth in the dock',
    who: 'MX',
    status: 'prog',
    start: '2026-11-16',
    days: 5,
    logged: 0.2,
  },
  {
    n: 10,
    in: 8,
    type: 'Task',
    name: 'Hull and paint',
    who: 'OB',
    status: 'todo',
    start: '2027-01-11',
    days: 20,
  },
  { n: 11, in: 8, type: 'Task', name: 'New radar', who: 'OB', status: 'todo', start: '2027-01-18', days: 8 },
  {
    n: 12,
    in: 8,
    type: 'Task',
    name: 'Class surveyor on board',
    who: 'MX',
    status: 'todo',
    start: '2027-02-15',
    days: 3,
  },
  { n: 13, in: 8, type: 'Task', name: 'Sea trial', status: 'todo', days: 2 },
  {
    n: 14,
    in: 8,
    type: 'Milestone',
    name: 'Solveig sails again',
    who: 'MX',
    status: 'todo',
    start: '2027-03-12',
    days: 0,
  },
];

const ferryLinks: readonly LinkRow[] = [
  ['Blocks', 'FER-2', 'FER-4'],
  ['Blocks', 'FER-3', 'FER-4'],
  ['Blocks', 'FER-4', 'FER-6'],
  ['Blocks', 'FER-6', 'FER-7'],
  ['Blocks', 'FER-9', 'FER-10'],
  ['Blocks', 'FER-10', 'FER-12'],
  ['Blocks', 'FER-11', 'FER-12'],
  ['Blocks', 'FER-12', 'FER-13'],
  ['Dependency', 'FER-14', 'FER-13'],
];

function addFerryPeople(site: SiteBuilder) {
  return {
    ER: site.addPerson({ name: 'Eirik Rasmussen', mail: 'eirik', admin: true, timeZone: 'Europe/Oslo' }),
    NL: site.addPerson({ name: 'נועה לוי־אברהם', mail: 'noa', timeZone: 'Asia/Jerusalem', locale: 'he_IL' }),
    MX: site.addPerson({
      name: 'Maximiliana Theodora von Hohenberg-Schwarzenfels zu Altmühltal',
      mail: 'maximiliana',
      locale: 'de_DE',
    }),
    OB: site.addPerson({ name: 'Ólafur Bjarnason ⚓', mail: 'olafur', timeZone: 'Atlantic/Reykjavik' }),
  };
}

export function secondSite(options: SeedOptions, frame: DemoFrame): SiteData {
  const site = new SiteBuilder({
    ...toSiteOptions({ now: options.now }, { random: 977, mailDomain: canaryMailDomains.second }),
    cloudId: '9d0c7a44-2b6f-4c83-8e19-c54f0b7d6e22',
    name: 'Fjordline',
    url: 'https://fjordline.example',
    timeZone: 'Europe/Oslo',
    fields: grownFieldNumbers,
  });
  const people = addFerryPeople(site);
  const app = site.addPerson({ name: 'Gantt Chart for Jira', mail: 'gantt-app', app: true });
  const project = site.addProject({
    key: 'FER',
    name: 'Ferries of the inner fjord',
    description: 'Seven boats, eleven piers.',
    lead: people.ER,
    style: 'classic',
    schemeId: schemeIds.default,
    apps: [app],
  });
  site.addBoard(project, 'Pier board', 'kanban');
  const issues = new Map<string, Issue>();
  const planners = [people.ER, people.MX];
  writePlan(
    {
      site,
      frame,
      project,
      people,
      planners,
      issues,
      versions: new Map<string, Version>(),
      sprints: [],
      components: new Map(),
      statuses: { todo: 'To Do', prog: 'In Progress', review: 'In Review', done: 'Done' },
      madeBetween: ['2026-09-01', '2026-10-20'],
    },
    ferryPlan,
  );
  writeLinks({ site, issues, planners }, ferryLinks);
  return site.finish();
}
