// The list of working schedules as the schedules make it. Which built-in ones were removed is known to the list alone.
import { builtInSchedules } from '#contract/built-in-schedules';
import type { ScheduleEntry, ScheduleIndex } from '#contract/working-schedule';
import type { AnyDraft } from '../ports';

const kind = 'schedule-index';

const indexOf = (documents: Iterable<AnyDraft>) => {
  for (const document of documents) if (document.kind === kind) return document;
  return null;
};

const toEntries = (documents: ReadonlyMap<string, AnyDraft>): ScheduleEntry[] =>
  [...documents.values()]
    .flatMap((document): ScheduleEntry[] =>
      document.kind === 'working-schedule'
        ? [{ id: document.id, name: document.body.name, home: document.body.home }]
        : [],
    )
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));

const isSame = (one: ScheduleIndex | undefined, other: ScheduleIndex): boolean => {
  const sorted = (one?.schedules ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return (
    JSON.stringify(sorted) === JSON.stringify(other.schedules) &&
    JSON.stringify(one?.removed ?? []) === JSON.stringify(other.removed)
  );
};

/** @param wanted of a whole snapshot, whose removed built-in schedules hold again; empty to keep today's */
export const planScheduleIndex = (
  today: ReadonlyMap<string, AnyDraft>,
  target: ReadonlyMap<string, AnyDraft>,
  wanted: readonly AnyDraft[],
): AnyDraft[] => {
  const standing = indexOf(today.values());
  const schedules = toEntries(target);
  const stored = new Set(schedules.map(({ id }) => id));
  const removed = (indexOf(wanted) ?? standing)?.body.removed ?? [];
  const body: ScheduleIndex = {
    schemaVersion: 1,
    schedules,
    removed: removed.filter((id) => builtInSchedules.has(id) && !stored.has(id)),
  };
  if (isSame(standing?.body, body)) return [];
  return [{ kind, id: 'site', scope: 'site', name: kind, version: standing?.version ?? 0, body }];
};
