import fc from 'fast-check';
import { builtInSchedules, standardScheduleId } from '#contract/built-in-schedules';
import { openConfiguration } from '#contract/configuration';
import type { Need } from '#contract/operations';
import type { Home } from '#contract/working-schedule';
import { isAllowed } from '../../src/app/authority';
import type { Subject } from '../../src/app/subject';
import { onProjects, standingOf } from './support/standing';

const site: Subject = { type: 'site', site: null };
const project: Subject = { type: 'project', projectId: '10001', site: null, project: null };
const both: Subject = { type: 'projects', projectIds: ['10001', '10002'] };

const standard = builtInSchedules.get(standardScheduleId)!;
const scheduleAt = (home: Home): Subject => ({
  type: 'schedule',
  scheduleId: 's',
  document: { version: 1, body: { ...standard, home } },
  site: null,
});
const own = (ownSchedules: boolean): Subject => ({
  type: 'person',
  accountId: 'someone',
  site: { version: 1, body: { ...openConfiguration(), ownSchedules } },
});

const onIt = (held: Parameters<typeof onProjects>[0][string]) => onProjects({ '10001': held });

describe('authority', () => {
  it('over a project is Administer projects, or Jira administration of a project that is seen', () => {
    const may = (held: Parameters<typeof standingOf>[0]) =>
      isAllowed('administer', project, standingOf(held));
    expect(may({ use: true, projects: onIt({ administer: true }) })).toBe(true);
    expect(may({ administerSite: true, projects: onIt({ browse: true }) })).toBe(true);
    expect(may({ use: true, administerSite: true })).toBe(false);
    expect(may({ use: true, projects: onIt({ browse: true }) })).toBe(false);
  });

  it('over the site is Jira administration alone', () => {
    expect(isAllowed('administer', site, standingOf({ administerSite: true }))).toBe(true);
    const lead = standingOf({ use: true, projects: onIt({ browse: true, administer: true }) });
    expect(isAllowed('administer', site, lead)).toBe(false);
  });

  it('over several projects is authority over each of them, and over none of them nothing', () => {
    const held = { manageContexts: true };
    const one = standingOf({ use: true, projects: onProjects({ '10001': held }) });
    const two = standingOf({ use: true, projects: onProjects({ '10001': held, '10002': held }) });
    expect(isAllowed('manage-contexts', both, one)).toBe(false);
    expect(isAllowed('manage-contexts', both, two)).toBe(true);
    expect(isAllowed('manage-contexts', { type: 'projects', projectIds: [] }, two)).toBe(false);
  });

  it('is none for who may not use the app, whatever they hold on projects', () => {
    const everything = { browse: true, administer: true, editSchedules: true, manageContexts: true };
    const barred = standingOf({ use: false, projects: onIt(everything) });
    for (const need of ['browse', 'administer', 'edit-schedules', 'manage-contexts'] as const) {
      expect(isAllowed(need, project, barred)).toBe(false);
      expect(isAllowed(need, { type: 'self' }, barred)).toBe(false);
    }
  });

  it('over a schedule follows its home', () => {
    const editor = standingOf({ use: true, projects: onIt({ browse: true, editSchedules: true }) });
    expect(isAllowed('edit-schedules', scheduleAt({ type: 'project', projectId: '10001' }), editor)).toBe(
      true,
    );
    expect(isAllowed('edit-schedules', scheduleAt({ type: 'project', projectId: '10002' }), editor)).toBe(
      false,
    );
    expect(isAllowed('edit-schedules', scheduleAt({ type: 'site' }), editor)).toBe(false);
    expect(isAllowed('browse', scheduleAt({ type: 'site' }), editor)).toBe(true);
    expect(isAllowed('browse', scheduleAt({ type: 'project', projectId: '10002' }), editor)).toBe(false);
  });

  it('over a schedule of their own people have where the site lets them', () => {
    expect(isAllowed('edit-schedules', own(true), standingOf({ use: true }))).toBe(true);
    expect(isAllowed('edit-schedules', own(false), standingOf({ use: true }))).toBe(false);
    const other = standingOf({ use: true }, { principal: { accountId: 'another' } });
    expect(isAllowed('edit-schedules', own(true), other)).toBe(false);
  });

  it('to administer includes to browse', () => {
    const held = fc.record({ browse: fc.boolean(), administer: fc.boolean(), manageContexts: fc.boolean() });
    const any = fc.record({ use: fc.boolean(), administerSite: fc.boolean(), projects: held.map(onIt) });
    fc.assert(
      fc.property(any, fc.constantFrom(site, project), (grants, subject) => {
        fc.pre(isAllowed('administer', subject, standingOf(grants)));
        expect(isAllowed('browse', subject, standingOf(grants))).toBe(true);
      }),
    );
  });

  it('is none for who holds nothing, over anything', () => {
    const subjects = [
      site,
      project,
      both,
      own(true),
      scheduleAt({ type: 'site' }),
      { type: 'self' } as const,
    ];
    const needs: readonly Need[] = ['browse', 'edit', 'administer', 'edit-schedules', 'manage-contexts'];
    for (const subject of subjects) {
      for (const need of needs) expect(isAllowed(need, subject, standingOf({}))).toBe(false);
    }
  });
});
