// Removes a working schedule. One in use is replaced everywhere in the same change, or it stays.
import { builtInSchedules, standardScheduleId } from '#contract/built-in-schedules';
import type { SiteConfiguration } from '#contract/configuration';
import { fail, succeed, type Result } from '#contract/errors';
import type { ScheduleAssignments, ScheduleIndex, WorkingSchedule } from '#contract/working-schedule';
import { commitChange, mapConflict, readVersion } from './commit-change';
import { draftSchedule } from './edit-schedules';
import type { AnyDraft, Change, DocumentStore, StoredDocument } from './ports';
import { draftAssignments, draftIndex, readAssignments, readScheduleIndex } from './schedule-lists';
import { readSchedule, siteConfigurationId } from './subject';
import type { UseCase } from './use-case';

interface Parts {
  readonly documents: DocumentStore;
}

/** Everything that may name a schedule, as it stands. */
interface Uses {
  readonly index: StoredDocument<ScheduleIndex>;
  readonly assigned: StoredDocument<ScheduleAssignments>;
  readonly site: StoredDocument<SiteConfiguration> | null;
  readonly children: readonly { readonly id: string; readonly document: StoredDocument<WorkingSchedule> }[];
}

/** As many as fit into one transaction with the rest. */
const maxChildren = 15;

const readChildren = async (documents: DocumentStore, index: ScheduleIndex, scheduleId: string) => {
  const ids = index.schedules.map(({ id }) => id).filter((id) => id !== scheduleId);
  const found = await Promise.all(ids.map((id) => documents.read('working-schedule', id)));
  return ids.flatMap((id, i) => {
    const answer = found[i];
    const document = answer?.ok ? answer.value : null;
    return document?.body.parentId === scheduleId ? [{ id, document }] : [];
  });
};

const readUses = async (documents: DocumentStore, scheduleId: string): Promise<Result<Uses>> => {
  const [index, assigned, site] = await Promise.all([
    readScheduleIndex(documents),
    readAssignments(documents),
    documents.read('site-configuration', siteConfigurationId),
  ]);
  if (!index.ok) return index;
  if (!assigned.ok) return assigned;
  if (!site.ok) return site;
  const children = await readChildren(documents, index.value.body, scheduleId);
  return succeed({ index: index.value, assigned: assigned.value, site: site.value, children });
};

const isAssigned = ({ assignments }: ScheduleAssignments, scheduleId: string): boolean =>
  assignments.some(({ periods }) => periods.some((period) => period.scheduleId === scheduleId));

const isInUse = ({ assigned, site, children }: Uses, scheduleId: string): boolean =>
  children.length > 0 || site?.body.scheduleId === scheduleId || isAssigned(assigned.body, scheduleId);

const replaceAssigned = (
  { schemaVersion, assignments }: ScheduleAssignments,
  from: string,
  to: string,
): ScheduleAssignments => ({
  schemaVersion,
  assignments: assignments.map(({ target, periods }) => ({
    target,
    periods: periods.map((period) => (period.scheduleId === from ? { ...period, scheduleId: to } : period)),
  })),
});

const replacements = ({ assigned, site, children }: Uses, from: string, to: string): AnyDraft[] => {
  const drafts: AnyDraft[] = children.map(({ id, document: { version, body } }) =>
    draftSchedule({ id, version, body: { ...body, parentId: to } }),
  );
  if (isAssigned(assigned.body, from)) {
    drafts.push(draftAssignments(assigned, replaceAssigned(assigned.body, from, to)));
  }
  if (site?.body.scheduleId === from) {
    const kind = 'site-configuration';
    const body = { ...site.body, scheduleId: to };
    drafts.push({ kind, id: siteConfigurationId, scope: 'site', name: kind, version: site.version, body });
  }
  return drafts;
};

const withoutSchedule = (index: ScheduleIndex, scheduleId: string): ScheduleIndex => ({
  ...index,
  schedules: index.schedules.filter(({ id }) => id !== scheduleId),
  removed: builtInSchedules.has(scheduleId) ? [...index.removed, scheduleId] : index.removed,
});

const needsReplacement = () =>
  fail('invalid-input', 'The schedule is in use; another must take its place.', { field: 'replacementId' });

/** The replacement must be there, and must not hang on what is deleted. */
const checkReplacement = async (
  documents: DocumentStore,
  scheduleId: string,
  replacementId: string,
): Promise<Result<null>> => {
  const found = await readSchedule({ documents }, replacementId);
  if (!found.ok) return found;
  const usable =
    found.value !== null &&
    replacementId !== scheduleId &&
    found.value.body.home.type === 'site' &&
    found.value.body.parentId === null;
  return usable
    ? succeed(null)
    : fail('invalid-input', "Only a schedule of the site without a parent can take another's place.", {
        field: 'replacementId',
      });
};

interface Deletion {
  readonly scheduleId: string;
  readonly version: number;
  readonly replacementId: string | null;
  readonly by: string;
}

const prepareDeletion = async (
  documents: DocumentStore,
  { scheduleId, version, replacementId, by }: Deletion,
): Promise<Result<Change>> => {
  const uses = await readUses(documents, scheduleId);
  if (!uses.ok) return uses;
  const inUse = isInUse(uses.value, scheduleId);
  if (inUse && (replacementId === null || uses.value.children.length > maxChildren))
    return needsReplacement();
  const replaced = inUse && replacementId !== null ? replacements(uses.value, scheduleId, replacementId) : [];
  const { index } = uses.value;
  return succeed({
    writes: [...replaced, draftIndex(index, withoutSchedule(index.body, scheduleId))],
    removals: version === 0 ? [] : [{ kind: 'working-schedule', id: scheduleId, version }],
    audit: { by, action: 'schedule-deleted', subject: `working-schedule:${scheduleId}` },
  });
};

export const deleteSchedule =
  ({ documents }: Parts): UseCase<'schedule.delete'> =>
  async ({ principal, subject: { document } }, { scheduleId, version, replacementId }) => {
    if (scheduleId === standardScheduleId) {
      return fail('invalid-input', 'The standard schedule stays.', { field: 'scheduleId' });
    }
    if (document.version !== version) return fail('conflict', 'It was changed by somebody else.');
    if (replacementId !== null) {
      const checked = await checkReplacement(documents, scheduleId, replacementId);
      if (!checked.ok) return checked;
    }
    const by = principal.accountId;
    const committed = await commitChange(documents, {
      prepare: () => prepareDeletion(documents, { scheduleId, version, replacementId, by }),
      recheck: async () =>
        mapConflict(
          await readVersion(documents, { kind: 'working-schedule', id: scheduleId, version }),
          () => ({ done: true as const }),
        ),
    });
    return committed.ok ? succeed({ done: true }) : mapConflict(committed, () => ({ done: true as const }));
  };
