// What the rows of a demo plan are written into, and how a row's people and dates are read.

import type { Issue, Person, Project, Sprint, Version } from '../../jira/model';
import type { SiteBuilder } from '../base/site-builder';
import type { DemoFrame } from './demo-frame';
import type { PlanRow, RowStatus } from './plan-row';

export interface PlanSetting {
  readonly site: SiteBuilder;
  readonly frame: DemoFrame;
  readonly project: Project;
  readonly people: Readonly<Record<string, Person>>;
  /** Who made and moved issues, in turn. */
  readonly planners: readonly Person[];
  /** By name. */
  readonly versions: ReadonlyMap<string, Version>;
  /** In order of time. */
  readonly sprints: readonly Sprint[];
  /** Ids by name. */
  readonly components: ReadonlyMap<string, string>;
  readonly statuses: Readonly<Record<RowStatus, string>>;
  /** Written days between which the issues were made, in order of their numbers. */
  readonly madeBetween: readonly [string, string];
  readonly securityLevelId?: string;
  /** Every issue of the site so far, by key. */
  readonly issues: Map<string, Issue>;
}

export function personOf(setting: PlanSetting, initials: string | undefined): Person | null {
  if (initials === undefined) return null;
  const person = setting.people[initials];
  if (!person) throw new Error(`Nobody has the initials ${initials}`);
  return person;
}

export function plannerOf(setting: PlanSetting, turn: number): Person {
  const planner = setting.planners[turn % setting.planners.length];
  if (!planner) throw new Error('A plan needs a planner');
  return planner;
}

/** Start and due as written, of today's plan. */
export function datesOf(setting: PlanSetting, row: PlanRow): [string | null, string | null] {
  const start = row.start ?? null;
  if (row.due !== undefined) return [start, row.due];
  return [start, start !== null && row.days !== undefined ? setting.frame.due(start, row.days) : null];
}
