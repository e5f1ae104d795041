// A plan read from a file of any kind: what the core is given, and what another program made of it, where it says so.
import { formatIsoDate, parseIsoDate } from '#domain/time/iso-date';
import type { DayNumber } from '#domain/time/units';
import type { LagNetwork } from '#domain/schedule/max-lags';
import type { ScheduleInput } from '#domain/schedule/schedule-input';

export const dateFields = [
  'start',
  'finish',
  'earlyStart',
  'earlyFinish',
  'lateStart',
  'lateFinish',
] as const;
export const slackFields = ['totalSlack', 'freeSlack'] as const;

export type Expected = Partial<Record<(typeof dateFields)[number] | (typeof slackFields)[number], number>> & {
  critical?: boolean;
};

export interface PlanRow {
  readonly uid: number;
  readonly summary: boolean;
  readonly hasDuration: boolean;
  /** Dates of a task placed by hand are given, not computed. */
  readonly isManual: boolean;
  readonly expected: Expected;
}

interface PlanOf<Kind extends string, Model> {
  readonly kind: Kind;
  readonly id: string;
  readonly rows: readonly PlanRow[];
  readonly model: Model;
}

/** `clock` has wall-clock dates, `count` plain integers, `lags` nothing but lags from start to start. */
export type PlanFile = PlanOf<'clock' | 'count', ScheduleInput> | PlanOf<'lags', LagNetwork>;

const instant = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2}))?/;

/** Minutes on the wall clock of `yyyy-MM-ddTHH:mm`, seconds dropped; undefined for anything else. */
export function parseWall(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined;
  const [, date = '', hours = '0', minutes = '0'] = instant.exec(text) ?? [];
  const day = parseIsoDate(date);
  return day === null ? undefined : day * 1440 + Number(hours) * 60 + Number(minutes);
}

export function formatWall(minutes: number): string {
  const day = Math.floor(minutes / 1440) as DayNumber;
  const pad = (n: number): string => String(n).padStart(2, '0');
  const rest = minutes - day * 1440;
  return `${formatIsoDate(day)}T${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`;
}
