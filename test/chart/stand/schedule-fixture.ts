// What scheduling would say about the stand's plan while LUM-15 is being moved: every mark once.
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { WallMinutes } from '#domain/time/units';
import type { ChartInput, ChartPreview } from '../../../static/gantt/src/chart/chart-types';
import { lumenPlan, lumenToday } from './lumen-plan';

const day = 1440;
const id = (key: string): TaskId => key as TaskId;

function edge(key: string, which: 'start' | 'finish', days: number): WallMinutes {
  return ((lumenPlan[which][lumenPlan.indexOf.get(id(key)) ?? -1] ?? 0) + days * day) as WallMinutes;
}

function moved(key: string, days: number, more: Pick<ChartPreview, 'chip' | 'tone'>): [TaskId, ChartPreview] {
  return [id(key), { start: edge(key, 'start', days), finish: edge(key, 'finish', days), ...more }];
}

type ScheduleParts = Required<
  Pick<
    ChartInput,
    | 'critical'
    | 'nearCritical'
    | 'slack'
    | 'deadlines'
    | 'constraints'
    | 'baselines'
    | 'previews'
    | 'strained'
    | 'markers'
    | 'statusAt'
    | 'ownDaysOff'
  >
>;

export const scheduleFixture: ScheduleParts = {
  critical: new Set(['LUM-15', 'LUM-16', 'LUM-35', 'LUM-52', 'LUM-53', 'LUM-54'].map(id)),
  nearCritical: new Set(['LUM-33', 'LUM-34'].map(id)),
  markers: [{ name: 'Board meeting', at: edge('LUM-34', 'finish', 3) }],
  statusAt: lumenToday,
  ownDaysOff: new Map([[id('LUM-34'), { weekdays: [4, 5, 6], days: new Set<number>() }]]),
  slack: new Map([
    [id('LUM-33'), edge('LUM-33', 'finish', 5)],
    [id('LUM-34'), edge('LUM-34', 'finish', 3)],
  ]),
  deadlines: new Map([
    [id('LUM-51'), edge('LUM-51', 'finish', 1)],
    [id('LUM-34'), edge('LUM-34', 'finish', 9)],
  ]),
  constraints: new Map([
    [id('LUM-51'), { at: edge('LUM-51', 'start', 0), binds: 'not-earlier' as const }],
    [id('LUM-13'), { at: edge('LUM-13', 'finish', 0), binds: 'not-later' as const }],
    [id('LUM-71'), { at: edge('LUM-71', 'start', 0), binds: 'fixed' as const }],
  ]),
  baselines: new Map(
    ['LUM-11', 'LUM-13', 'LUM-14', 'LUM-15', 'LUM-16', 'LUM-51'].map((key) => [
      id(key),
      { start: edge(key, 'start', -3), finish: edge(key, 'finish', -3) },
    ]),
  ),
  previews: new Map([
    moved('LUM-16', 5, { chip: '+3 d', tone: 'plain' }),
    moved('LUM-51', 5, { chip: '+3 d, late', tone: 'late' }),
    moved('LUM-53', 5, { chip: '+3 d', tone: 'plain' }),
    moved('LUM-35', 5, { chip: 'stays, needs +3 d', tone: 'stays' }),
  ]),
  strained: { tasks: new Set([id('LUM-18')]), links: new Set(['LUM-15>LUM-18' as LinkId]) },
};
