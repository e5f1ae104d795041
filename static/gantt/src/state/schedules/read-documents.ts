// Reads the schedules of a list, a few at a time. One that can't be read is missing.
import type { ScheduleDocument, ScheduleEntry } from './schedule-types';
import type { SchedulesPorts } from './schedules-ports';

/** A list of more shows names alone beyond this. */
const mostRead = 60;
const atOnce = 6;

export const readDocuments = async (
  { operations }: SchedulesPorts,
  entries: readonly Pick<ScheduleEntry, 'id'>[],
): Promise<ReadonlyMap<string, ScheduleDocument>> => {
  const documents = new Map<string, ScheduleDocument>();
  const waiting = entries.slice(0, mostRead).map(({ id }) => id);
  const readOn = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      const answer = await operations.call('schedule.read', { scheduleId: id });
      if (answer.ok) documents.set(id, answer.value);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, readOn));
  return documents;
};
