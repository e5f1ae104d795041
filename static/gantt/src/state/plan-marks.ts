// What an issue's own plan holds its dates to, as instants on the chart's axis.
import { parseIsoDate } from '#domain/time/iso-date';
import { minutesPerDay, type WallMinutes } from '#domain/time/units';
import type { Issue } from '#jira/issue';

export interface PlanMarks {
  /** Of a finish at the end of its day. */
  readonly constraint: {
    readonly type: 'SNET' | 'SNLT' | 'FNET' | 'FNLT' | 'MSO' | 'MFO';
    readonly at: WallMinutes;
  } | null;
  /** The end of its day. */
  readonly deadline: WallMinutes | null;
}

/** Midnight at which the day begins or ends; null for what is no day. */
const toWall = (text: string | null | undefined, edge: 'start' | 'end'): WallMinutes | null => {
  const day = text === null || text === undefined ? null : parseIsoDate(text);
  return day === null ? null : (((day + (edge === 'end' ? 1 : 0)) * minutesPerDay) as WallMinutes);
};

export const planMarksOf = ({ plan }: Issue): PlanMarks => {
  const { constraint, deadline } = plan?.plan ?? {};
  const type = constraint?.type;
  const marked = { constraint: null, deadline: toWall(deadline, 'end') };
  if (type === undefined || type === 'ASAP' || type === 'ALAP') return marked;
  const bindsFinish = type === 'FNET' || type === 'FNLT' || type === 'MFO';
  const at = toWall(constraint?.date, bindsFinish ? 'end' : 'start');
  return at === null ? marked : { ...marked, constraint: { type, at } };
};
