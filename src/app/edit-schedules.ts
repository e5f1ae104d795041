// Creates and changes working schedules, each together with the list that names it.
import { fail, failWithConflict, succeed, type Result } from '#contract/errors';
import type { ScheduleDocument, WorkingSchedule } from '#contract/working-schedule';
import { isSame } from './is-same';
import { commitChange, mapConflict, readVersion } from './commit-change';
import type { Change, DocumentDraft, DocumentStore, Ids, Principal } from './ports';
import { draftIndex, listSchedules, readScheduleIndex, withSchedule } from './schedule-lists';
import { readSchedule } from './subject';
import type { UseCase } from './use-case';

interface Parts {
  readonly documents: DocumentStore;
  readonly ids: Ids;
}

/** How many parents a schedule may have over it. */
const maxParents = 5;

/** A line of parents that ends: no circle, not too long, all of them there. */
const checkParents = async (
  documents: DocumentStore,
  id: string,
  { parentId }: WorkingSchedule,
): Promise<Result<null>> => {
  let above = parentId;
  for (let height = 0; above !== null; height += 1) {
    if (above === id || height === maxParents) {
      return fail('invalid-input', 'The parents of a schedule end after five at most.', {
        field: 'body.parentId',
      });
    }
    const parent = await readSchedule({ documents }, above);
    if (!parent.ok) return parent;
    if (parent.value === null) {
      return fail('invalid-input', 'There is no such schedule.', { field: 'body.parentId' });
    }
    above = parent.value.body.parentId;
  }
  return succeed(null);
};

interface Draft {
  readonly id: string;
  readonly version: number;
  readonly body: WorkingSchedule;
}

export const draftSchedule = ({ id, version, body }: Draft): DocumentDraft<'working-schedule'> => {
  const scope = body.home.type === 'project' ? `project:${body.home.projectId}` : body.home.type;
  return { kind: 'working-schedule', id, scope, name: body.name, version, body };
};

/** Names are unique where people choose by name: within one home. */
const prepare =
  (documents: DocumentStore, by: Principal, draft: Draft) => async (): Promise<Result<Change>> => {
    const index = await readScheduleIndex(documents);
    if (!index.ok) return index;
    const { id, body } = draft;
    const taken = listSchedules(index.value.body).some(
      (entry) => entry.id !== id && entry.name === body.name && isSame(entry.home, body.home),
    );
    if (taken) return fail('invalid-input', 'Another schedule has this name.', { field: 'body.name' });
    const listed = withSchedule(index.value.body, { id, name: body.name, home: body.home });
    return succeed({
      writes: [draftSchedule(draft), draftIndex(index.value, listed)],
      audit: {
        by: by.accountId,
        action: draft.version === 0 ? 'schedule-created' : 'schedule-saved',
        subject: `working-schedule:${id}`,
      },
    });
  };

const write = async (
  documents: DocumentStore,
  by: Principal,
  draft: Draft,
): Promise<Result<ScheduleDocument, ScheduleDocument>> => {
  const { id, version, body } = draft;
  const parents = await checkParents(documents, id, body);
  if (!parents.ok) return parents;
  const committed = await commitChange(documents, {
    prepare: prepare(documents, by, draft),
    recheck: () => readVersion(documents, { kind: 'working-schedule', id, version }),
  });
  return committed.ok
    ? succeed({ id, version: version + 1, body })
    : mapConflict(committed, (current) => ({ id, ...current }));
};

export const createSchedule =
  ({ documents, ids }: Parts): UseCase<'schedule.create'> =>
  ({ principal }, { body }) =>
    write(documents, principal, { id: ids.next(), version: 0, body });

export const saveSchedule =
  ({ documents }: Pick<Parts, 'documents'>): UseCase<'schedule.save'> =>
  async ({ principal, subject: { document } }, { scheduleId: id, version, body }) => {
    if (document.version !== version) return failWithConflict({ id, ...document });
    if (!isSame(document.body.home, body.home)) {
      return fail('invalid-input', 'A schedule stays where it is at home.', { field: 'body.home' });
    }
    return write(documents, principal, { id, version, body });
  };
