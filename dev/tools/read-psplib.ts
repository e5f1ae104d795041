// PSPLIB's `.sm`: jobs with durations and successors. Resources are left out: the critical path needs none.
import { createWorkingCalendar } from '#domain/time/working-calendar';
import type { PlanFile } from './plan-file';

const allDay = [{ start: 0, end: 1440 }];
const everyDay = createWorkingCalendar(
  Array.from({ length: 7 }, () => allDay),
  new Map(),
);

export function readPsplib(text: string, id: string): PlanFile {
  const relations = tableAfter(text, 'PRECEDENCE RELATIONS');
  const durations = new Map(
    tableAfter(text, 'REQUESTS/DURATIONS').map(([job = 0, , duration = 0]) => [job, duration]),
  );
  return {
    kind: 'count',
    id,
    rows: relations.map(([uid = 0]) => ({
      uid,
      summary: false,
      hasDuration: durations.get(uid) !== 0,
      isManual: false,
      expected: {},
    })),
    model: {
      tasks: relations.map(([job = 0]) => ({ id: String(job), duration: durations.get(job) ?? 0 })),
      links: relations.flatMap(([job, , , ...successors]) =>
        successors.map((to) => ({ from: String(job), to: String(to), type: 'FS' as const })),
      ),
      calendars: [{ id: 'always', calendar: everyDay }],
      projectCalendarId: 'always',
      projectStart: 0,
    },
  };
}

/** Rows of numbers below a heading, up to the next line of stars. */
function tableAfter(text: string, heading: string): number[][] {
  const [, below = ''] = text.split(heading);
  const lines = below.split(/\r?\n/).slice(1);
  const end = lines.findIndex((line) => line.startsWith('*'));
  return lines
    .slice(0, end < 0 ? undefined : end)
    .filter((line) => /^\s*\d/.test(line))
    .map((line) => line.trim().split(/\s+/).map(Number));
}
