// Says who works by which schedule: one target's periods at a time, so that two people don't stand in each other's way.
import { fail, failWithConflict, succeed, type Result } from '#contract/errors';
import type { AssignedPeriod, AssignmentTarget, ScheduleAssignments } from '#contract/working-schedule';
import { commitChange, writtenOf } from './commit-change';
import { isSame } from './is-same';
import type { Change, DocumentStore, StoredDocument } from './ports';
import { draftAssignments, readAssignments } from './schedule-lists';
import { readSchedule } from './subject';
import type { UseCase } from './use-case';

interface Parts {
  readonly documents: DocumentStore;
}

const periodsOf = ({ assignments }: ScheduleAssignments, target: AssignmentTarget) =>
  assignments.find((one) => isSame(one.target, target))?.periods ?? [];

const withPeriods = (
  { schemaVersion, assignments }: ScheduleAssignments,
  target: AssignmentTarget,
  periods: readonly AssignedPeriod[],
): ScheduleAssignments => {
  const next = assignments.some((one) => isSame(one.target, target))
    ? assignments.map((one) => (isSame(one.target, target) ? { target, periods: [...periods] } : one))
    : [...assignments, { target, periods: [...periods] }];
  return { schemaVersion, assignments: next.filter((one) => one.periods.length > 0) };
};

const subject = 'schedule-assignments:site';

const maxTargets = 500;

const isSamePeriods = (one: readonly AssignedPeriod[], other: readonly AssignedPeriod[]): boolean =>
  one.length === other.length && one.every((period, i) => isSame(period, other[i] ?? {}));

const checkSchedules = async (
  documents: DocumentStore,
  periods: readonly AssignedPeriod[],
): Promise<Result<null>> => {
  const ids = [...new Set(periods.map(({ scheduleId }) => scheduleId))];
  const found = await Promise.all(ids.map((id) => readSchedule({ documents }, id)));
  const refused = found.find((answer) => !answer.ok);
  if (refused?.ok === false) return refused;
  return found.every((answer) => answer.ok && answer.value !== null)
    ? succeed(null)
    : fail('invalid-input', 'There is no such schedule.', { field: 'periods' });
};

type Document = StoredDocument<ScheduleAssignments>;

export const assignSchedules =
  ({ documents }: Parts): UseCase<'schedule.assign'> =>
  async ({ principal }, { target, seen, periods }) => {
    const checked = await checkSchedules(documents, periods);
    if (!checked.ok) return checked;
    const prepare = async (): Promise<Result<Change, Document>> => {
      const now = await readAssignments(documents);
      if (!now.ok) return now;
      if (!isSamePeriods(periodsOf(now.value.body, target), seen)) return failWithConflict(now.value);
      const body = withPeriods(now.value.body, target, periods);
      if (body.assignments.length > maxTargets) {
        return fail('too-large', 'No more than 500 projects, groups and people have schedules of their own.');
      }
      const audit = { by: principal.accountId, action: 'schedules-assigned', subject } as const;
      return succeed({ writes: [draftAssignments(now.value, body)], audit });
    };
    const committed = await commitChange<Document>(documents, {
      prepare,
      recheck: () => Promise.resolve(succeed(null)),
    });
    return committed.ok ? succeed(writtenOf(committed.value, 'schedule-assignments')) : committed;
  };
