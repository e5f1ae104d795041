// The documents that name schedules: the list of all, and who works by which.
import { builtInSchedules } from '#contract/built-in-schedules';
import { succeed, type Result } from '#contract/errors';
import type { ScheduleAssignments, ScheduleEntry, ScheduleIndex } from '#contract/working-schedule';
import type { DocumentDraft, DocumentStore, StoredDocument } from './ports';

/** There is one of each. */
const listId = 'site';

export const readScheduleIndex = async (
  documents: DocumentStore,
): Promise<Result<StoredDocument<ScheduleIndex>>> => {
  const index = await documents.read('schedule-index', listId);
  if (!index.ok) return index;
  return succeed(index.value ?? { version: 0, body: { schemaVersion: 1, schedules: [], removed: [] } });
};

export const readAssignments = async (
  documents: DocumentStore,
): Promise<Result<StoredDocument<ScheduleAssignments>>> => {
  const assigned = await documents.read('schedule-assignments', listId);
  if (!assigned.ok) return assigned;
  return succeed(assigned.value ?? { version: 0, body: { schemaVersion: 1, assignments: [] } });
};

/** Built-in schedules first, then by name; built-in ones that were changed stand under their new name. */
export const listSchedules = ({ schedules, removed }: ScheduleIndex): ScheduleEntry[] => {
  const stored = new Map(schedules.map((entry) => [entry.id, entry]));
  const builtIn = [...builtInSchedules]
    .filter(([id]) => !removed.includes(id))
    .map(([id, { name, home }]) => stored.get(id) ?? { id, name, home });
  const own = schedules.filter(({ id }) => !builtInSchedules.has(id));
  return [...builtIn, ...own.toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))];
};

export const draftIndex = (
  { version }: StoredDocument<ScheduleIndex>,
  body: ScheduleIndex,
): DocumentDraft<'schedule-index'> => ({
  kind: 'schedule-index',
  id: listId,
  scope: 'site',
  name: 'schedule-index',
  version,
  body,
});

export const draftAssignments = (
  { version }: StoredDocument<ScheduleAssignments>,
  body: ScheduleAssignments,
): DocumentDraft<'schedule-assignments'> => ({
  kind: 'schedule-assignments',
  id: listId,
  scope: 'site',
  name: 'schedule-assignments',
  version,
  body,
});

/** The list with this schedule in it, under its present name. */
export const withSchedule = (index: ScheduleIndex, entry: ScheduleEntry): ScheduleIndex => ({
  ...index,
  schedules: [...index.schedules.filter(({ id }) => id !== entry.id), entry],
});
