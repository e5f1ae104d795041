// Working schedules that single issues keep to by their own plan: read once each, with their parents, when an issue names
// them. Until they are known those issues keep to the project's.
import type { TaskId } from '#domain/plan/ids';
import { toCivil } from '#domain/time/day';
import { toDayNumberOf } from '#domain/time/units';
import type { WorkingCalendar } from '#domain/time/working-calendar';
import type { Issue } from '#jira/issue';
import type { ScheduleDocument } from '#contract/working-schedule';
import type { PageCore } from './page-core';
import { lineOf, toWorkingCalendar, yearsHorizon } from './schedules/schedule-calendar';

export interface TaskCalendars {
  /** After issues were read: asks for what is not known yet. */
  readonly follow: () => void;
}

/** Null for one that isn't there any more. */
type Documents = Map<string, ScheduleDocument | null>;

/** Years around now in which recurring exceptions are worked out. */
const yearsBack = 3;
const yearsAhead = 8;

export const createTaskCalendars = (core: PageCore): TaskCalendars => {
  const documents: Documents = new Map();
  let isReading = false;
  const follow = (): void => {
    const named = namedBy(core.get().issues);
    if (named.size === 0 || isReading || [...named].every((id) => documents.has(id))) return;
    isReading = true;
    void readAll(core, documents, named).then((isComplete) => {
      isReading = false;
      if (!isComplete) return;
      core.set({ taskCalendars: toCalendars(core, documents, named) });
      follow();
    });
  };
  return { follow };
};

const namedBy = (issues: ReadonlyMap<TaskId, Issue>): Set<string> => {
  const named = new Set<string>();
  for (const { plan } of issues.values()) {
    if (plan?.plan.calendarId !== undefined) named.add(plan.plan.calendarId);
  }
  return named;
};

/** False where something could not be asked: then it is tried again when issues come next. */
const readAll = async (
  core: PageCore,
  documents: Documents,
  named: ReadonlySet<string>,
): Promise<boolean> => {
  let asked = [...named].filter((id) => !documents.has(id));
  while (asked.length > 0) {
    const read = await Promise.all(asked.map((id) => readOne(core, documents, id)));
    if (read.includes(false)) return false;
    const parents = [...documents.values()].flatMap((document) => document?.body.parentId ?? []);
    asked = [...new Set(parents)].filter((id) => !documents.has(id));
  }
  return true;
};

const readOne = async ({ ports }: PageCore, documents: Documents, scheduleId: string): Promise<boolean> => {
  const answer = await ports.operations.call('schedule.read', { scheduleId });
  if (answer.ok) documents.set(scheduleId, answer.value);
  else if (answer.error.code === 'not-found') documents.set(scheduleId, null);
  return documents.has(scheduleId);
};

const toCalendars = (
  core: PageCore,
  documents: Documents,
  named: ReadonlySet<string>,
): ReadonlyMap<string, WorkingCalendar> => {
  const known = new Map(
    [...documents].flatMap(([id, document]) => (document ? [[id, document] as const] : [])),
  );
  const { year } = toCivil(toDayNumberOf(core.get().today));
  const horizon = yearsHorizon(year - yearsBack, year + yearsAhead);
  return new Map(
    [...named].flatMap((id) => {
      const document = known.get(id);
      return document ? [[id, toWorkingCalendar(lineOf(id, document.body, known), horizon)] as const] : [];
    }),
  );
};
