// Lists working schedules and reads one; finds the schedule that holds in a project, with its parents.
import { standardScheduleId } from '#contract/built-in-schedules';
import type { SiteConfiguration } from '#contract/configuration';
import { succeed, type Result } from '#contract/errors';
import type { ScheduleDocument } from '#contract/working-schedule';
import { explainSchedule } from '#domain/time/assigned-schedule';
import type { Clock, DocumentStore } from './ports';
import { listSchedules, readAssignments, readScheduleIndex } from './schedule-lists';
import { readSchedule } from './subject';
import type { UseCase } from './use-case';

interface Parts {
  readonly documents: DocumentStore;
}

/** A project's schedules are listed only where they may be seen: to who asks for that project. */
export const listWorkingSchedules =
  ({ documents }: Parts): UseCase<'schedule.list'> =>
  async (_, { projectId }) => {
    const [index, assigned] = await Promise.all([readScheduleIndex(documents), readAssignments(documents)]);
    if (!index.ok) return index;
    if (!assigned.ok) return assigned;
    const schedules = listSchedules(index.value.body).filter(
      ({ home }) => home.type !== 'project' || home.projectId === projectId,
    );
    return succeed({ schedules, assigned: assigned.value });
  };

export const readWorkingSchedule =
  (): UseCase<'schedule.read'> =>
  ({ subject: { scheduleId, document } }) =>
    Promise.resolve(succeed({ id: scheduleId, ...document }));

interface Place {
  readonly site: SiteConfiguration | null;
  readonly projectId: string | null;
}

const maxHeight = 6;

const readLine = async (documents: DocumentStore, first: string): Promise<Result<ScheduleDocument[]>> => {
  const line: ScheduleDocument[] = [];
  let next: string | null = first;
  while (next !== null && line.length < maxHeight) {
    const id: string = next;
    const found = await readSchedule({ documents }, id);
    if (!found.ok) return found;
    if (found.value === null || line.some((one) => one.id === id)) break;
    line.push({ id, ...found.value });
    next = found.value.body.parentId;
  }
  return succeed(line);
};

/** The schedule that holds today in a project, or on the site, then its parents. */
export const readScheduleInForce = async (
  { documents, clock }: Parts & { readonly clock: Clock },
  { site, projectId }: Place,
): Promise<Result<ScheduleDocument[]>> => {
  const assigned = await readAssignments(documents);
  if (!assigned.ok) return assigned;
  const date = new Date(clock.now()).toISOString().slice(0, 10);
  const who = { projectId, groupIds: [], accountId: null };
  const decided = explainSchedule(assigned.value.body.assignments, who, date).at(-1);
  const scheduleId = decided?.period.scheduleId ?? site?.scheduleId ?? standardScheduleId;
  const line = await readLine(documents, scheduleId);
  return line.ok && line.value.length === 0 ? readLine(documents, standardScheduleId) : line;
};
