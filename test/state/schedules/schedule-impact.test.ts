import { createPlan, type Plan } from '../../../src/domain/plan/create-plan';
import type { LinkId, TaskId } from '../../../src/domain/plan/ids';
import type { Link } from '../../../src/domain/plan/link';
import { parseIsoDate } from '../../../src/domain/time/iso-date';
import type { WallMinutes, WorkMinutes } from '../../../src/domain/time/units';
import {
  compareCalendars,
  firstShift,
  largestShift,
  type PlanCalendars,
} from '../../../static/gantt/src/state/schedules/compare-calendars';
import {
  mostProjects,
  readScheduleImpact,
  type ImpactQuestion,
} from '../../../static/gantt/src/state/schedules/schedule-impact';
import { toWorkingCalendar, yearsHorizon } from '../../../static/gantt/src/state/schedules/schedule-calendar';
import type {
  ScheduleDocument,
  WorkingSchedule,
} from '../../../static/gantt/src/state/schedules/schedule-types';
import type { ReadPlan } from '../../../static/gantt/src/state/schedules/schedules-ports';
import { createTask } from '../../domain/plan/support/any-plan';

const on = (iso: string): WallMinutes => ((parseIsoDate(iso) ?? 0) * 1440) as WallMinutes;

const task = (n: number, start: string, last: string) =>
  createTask(n, { dates: { start: on(start), finish: (on(last) + 1440) as WallMinutes } });

const follows = (from: number, to: number): Link => ({
  id: `${from}-${to}` as LinkId,
  from: String(from) as TaskId,
  to: String(to) as TaskId,
  type: 'FS',
  lag: 0 as WorkMinutes,
  soft: false,
});

/** Monday is 16 November 2026. 1 → 2 in one week, 3 in December. */
const plan = createPlan(
  [
    task(1, '2026-11-16', '2026-11-18'),
    task(2, '2026-11-19', '2026-11-20'),
    task(3, '2026-12-07', '2026-12-08'),
  ],
  [follows(1, 2)],
);

const day = [{ start: 540, end: 1020 }];

const schedule = (more: Partial<WorkingSchedule> = {}): WorkingSchedule => ({
  schemaVersion: 1,
  name: 'Office',
  home: { type: 'site' },
  zone: null,
  parentId: null,
  week: [day, day, day, day, day, [], []],
  exceptions: [],
  ...more,
});

const dayOff = (iso: string): WorkingSchedule['exceptions'][number] => ({
  name: 'Off',
  first: iso,
  last: iso,
  hours: [],
  recurrence: null,
  source: null,
});

const office: ScheduleDocument = { id: 'office', version: 3, body: schedule() };
const horizon = yearsHorizon(2025, 2028);
const calendarOf = (body: WorkingSchedule): PlanCalendars => ({
  calendar: toWorkingCalendar([{ id: 'office', body }], horizon),
  own: new Map(),
});
const asked = { plan, decisionsOf: () => ({}), today: on('2026-11-01') };
const compare = (after: WorkingSchedule) =>
  compareCalendars(asked, calendarOf(schedule()), calendarOf(after));

describe('the same work by other hours', () => {
  it('moves nothing where the hours are the same', () => {
    expect(compare(schedule({ name: 'Otherwise called' }))).toEqual({ bars: 3, moved: [] });
  });

  it('ends a task later over a day off and pushes what follows it', () => {
    const { bars, moved } = compare(schedule({ exceptions: [dayOff('2026-11-17')] }));
    expect(bars).toBe(3);
    expect(moved.map(({ name, before, after, days }) => [name, before.last, after.last, days])).toEqual([
      [plan.tasks[0]?.name, on('2026-11-18'), on('2026-11-19'), 1],
      [plan.tasks[1]?.name, on('2026-11-20'), on('2026-11-23'), 3],
    ]);
  });

  it('names the first that ends otherwise, and the largest shift in either direction', () => {
    const { moved } = compare(schedule({ exceptions: [dayOff('2026-11-17')] }));
    expect([firstShift(moved)?.days, largestShift(moved)?.days]).toEqual([1, 3]);
    const longer = [{ start: 480, end: 1440 }];
    const earlier = compare(schedule({ week: [longer, longer, longer, longer, longer, [], []] })).moved;
    expect(largestShift(earlier)?.days).toBeLessThan(0);
    expect([firstShift([]), largestShift([])]).toEqual([null, null]);
  });

  it('leaves alone what somebody put where it is by hand', () => {
    const { moved } = compareCalendars(
      { ...asked, decisionsOf: () => ({ mode: 'manual' }) },
      calendarOf(schedule()),
      calendarOf(schedule({ exceptions: [dayOff('2026-11-17')] })),
    );
    expect(moved).toEqual([]);
  });

  it('has nothing to count in a plan without dates', () => {
    const undated = { ...asked, plan: createPlan([createTask(1)], []) };
    expect(compareCalendars(undated, calendarOf(schedule()), calendarOf(schedule()))).toEqual({
      bars: 0,
      moved: [],
    });
  });
});

const readPlan = (read: Plan, line: readonly ScheduleDocument[] = [office]): ReadPlan => ({
  plan: read,
  issues: new Map(),
  line,
  isCut: false,
  today: on('2026-11-01'),
});

const project = (id: string) => ({ id, name: `Project ${id}` });

const question = (more: Partial<ImpactQuestion> = {}): ImpactQuestion => ({
  documents: new Map([['office', office]]),
  edited: { ...office, body: schedule({ exceptions: [dayOff('2026-11-17')] }) },
  projectId: null,
  holdsIn: () => true,
  ...more,
});

describe('the impact of an edited schedule', () => {
  const onwards = (): boolean => true;

  it('is told by project, with what could not be read and what doesn’t use the chart left out', async () => {
    const other: ScheduleDocument = { id: 'other', version: 1, body: schedule() };
    const plans = new Map<string, ReadPlan | 'failed' | 'off'>([
      ['1', readPlan(plan)],
      ['2', readPlan(plan, [other])],
      ['3', 'failed'],
      ['4', 'off'],
    ]);
    const impact = await readScheduleImpact(
      {
        listProjects: () => Promise.resolve(['1', '2', '3', '4'].map(project)),
        readPlan: (id) => Promise.resolve(plans.get(id) ?? 'failed'),
      },
      question(),
      onwards,
    );
    expect(impact.projects.map((one) => [one.project.id, one.moved.length, one.bars])).toEqual([
      ['1', 2, 3],
      ['2', 0, 3],
    ]);
    expect([impact.unread, impact.left]).toEqual([[project('3')], 0]);
  });

  it('reaches a project whose schedule rests on the edited one', async () => {
    const child: ScheduleDocument = {
      id: 'child',
      version: 1,
      body: schedule({ parentId: 'office', week: [null, null, null, null, null, null, null] }),
    };
    const impact = await readScheduleImpact(
      {
        listProjects: () => Promise.resolve([project('1')]),
        readPlan: () => Promise.resolve(readPlan(plan, [child, office])),
      },
      question(),
      onwards,
    );
    expect(impact.projects[0]?.moved).toHaveLength(2);
  });

  it('reads no more projects than it may, those first in which the schedule holds, and says how many are left', async () => {
    const ids = Array.from({ length: mostProjects + 3 }, (_, i) => String(i + 1));
    const read: string[] = [];
    const impact = await readScheduleImpact(
      {
        listProjects: () => Promise.resolve(ids.map(project)),
        readPlan: (id) => {
          read.push(id);
          return Promise.resolve('off');
        },
      },
      question({ holdsIn: (id) => id === '13' }),
      onwards,
    );
    expect([read.length, read[0], impact.left]).toEqual([mostProjects, '13', 3]);
  });

  it('asks for the one project whose settings are open, and stops when nobody waits any more', async () => {
    const read: string[] = [];
    const ports = {
      listProjects: () => Promise.resolve(['1', '2'].map(project)),
      readPlan: (id: string) => {
        read.push(id);
        return Promise.resolve(readPlan(plan));
      },
    };
    await readScheduleImpact(ports, question({ projectId: '2' }), onwards);
    await readScheduleImpact(ports, question(), () => false);
    expect(read).toEqual(['2']);
  });
});
