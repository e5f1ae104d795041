// ProGen/max's `.sch`: activities with minimum and maximum lags from start to start. Resources are left out.
import type { LagEdge } from '#domain/schedule/max-lags';
import type { PlanFile } from './plan-file';

export function readRcpspMax(text: string, id: string): PlanFile {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const count = Number(lines[0]?.trim().split(/\s+/)[0] ?? 0) + 2;
  const edges = lines.slice(1, count + 1).flatMap(readEdges);
  const durations = lines
    .slice(count + 1, 2 * count + 1)
    .map((line) => Number(line.trim().split(/\s+/)[2] ?? 0));
  return {
    kind: 'lags',
    id,
    rows: durations.map((duration, uid) => ({
      uid,
      summary: false,
      hasDuration: duration !== 0,
      isManual: false,
      expected: {},
    })),
    model: { durations, edges },
  };
}

function readEdges(line: string): LagEdge[] {
  const fields = line.trim().split(/\s+/);
  const count = Number(fields[2]);
  const from = Number(fields[0]);
  const lags = fields.slice(3 + count).map((lag) => Number(lag.replace(/[[\]]/g, '')));
  return fields.slice(3, 3 + count).map((to, i) => ({ from, to: Number(to), lag: lags[i] ?? 0 }));
}
