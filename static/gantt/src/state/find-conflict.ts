// What two people wanted of the same fields at the same time: theirs, mine, and what both started from.
import type { Issue } from '#jira/issue';
import type { PageSession } from './page-session';
import type { ConflictField } from './page-state';
import type { SomeValues } from './issue-values';
import { toFieldChange } from './write-issue';
import { isSameField } from '#jira/write-fields';

/** Fields that changed between `seen` and `now`, and that were wanted otherwise. */
export const findConflict = (
  session: PageSession,
  { seen, now, wanted }: { readonly seen: Issue; readonly now: Issue; readonly wanted: SomeValues },
): readonly ConflictField[] => {
  const change = toFieldChange(session, seen, wanted);
  const mine: Readonly<Record<ConflictField['field'], string | null | undefined>> = {
    start: change.start,
    due: change.end,
    summary: change.summary,
    assignee: change.assigneeId === undefined ? undefined : (wanted.assignee?.name ?? null),
    labels: change.labels && toText(change.labels),
  };
  const [before, theirs] = [toTexts(seen), toTexts(now)];
  return fieldNames.flatMap((field) => {
    const own = mine[field];
    if (own === undefined || isSameField(before[field], theirs[field]) || isSameField(theirs[field], own))
      return [];
    return [{ field, theirs: theirs[field], mine: own, before: before[field] }];
  });
};

const fieldNames: readonly ConflictField['field'][] = ['start', 'due', 'summary', 'assignee', 'labels'];

const toText = (labels: readonly string[]): string => [...labels].sort().join(' ');

const toTexts = (issue: Issue): Readonly<Record<ConflictField['field'], string | null>> => ({
  start: issue.startValue,
  due: issue.endValue,
  summary: issue.summary,
  assignee: issue.assignee?.name ?? null,
  labels: toText(issue.labels),
});
