// One write of new values: what changes for Jira, whether somebody else was there first, and the request itself.
import type { Issue } from '#jira/issue';
import type { JiraCallInput } from '#jira/jira-client';
import { toJiraDate } from '#jira/jira-dates';
import { hasConflict, writeFields, type FieldChange, type WriteOutcome } from '#jira/write-fields';
import { issueOf } from './issue-book';
import { toChange, toValues, type SomeValues } from './issue-values';
import type { PageCore } from './page-core';
import type { PageSession } from './page-session';

export interface IssueWrite {
  /** As it was read a moment ago. */
  readonly now: Issue;
  readonly wanted: SomeValues;
  readonly onWait: NonNullable<JiraCallInput['onWait']>;
}

export const writeIssue = async (
  core: PageCore,
  { now, wanted, onWait }: IssueWrite,
): Promise<WriteOutcome> => {
  const { session, book } = core;
  const seen = issueOf(book, now.id);
  if (!session || !seen) return { type: 'gone', details: '' };
  const change = toFieldChange(session, seen, wanted);
  if (hasConflict(seen, now, change)) return { type: 'conflict', issue: now, details: '' };
  const { client, reader, mapped } = session;
  return writeFields({ client, reader, mapped, onWait }, now, change);
};

/** Only what is another value than the person saw: a text that says the same is left as it is. */
export const toFieldChange = (session: PageSession, seen: Issue, wanted: SomeValues): FieldChange => {
  const values = toChange(seen.id, toValues(seen, session.clock), wanted)?.after ?? {};
  const { summary, assignee, labels, parentId } = values;
  return {
    ...toDateChange(session, values),
    ...(summary !== undefined && { summary }),
    ...(assignee !== undefined && { assigneeId: assignee?.accountId ?? null }),
    ...(labels !== undefined && { labels }),
    ...(parentId !== undefined && { parentId }),
  };
};

const toDateChange = (
  { mapped, clock }: PageSession,
  { start, finish }: SomeValues,
): Pick<FieldChange, 'start' | 'end'> => ({
  ...(mapped.start && start !== undefined && { start: toJiraDate(start, 'start', mapped.start, clock) }),
  ...(mapped.end && finish !== undefined && { end: toJiraDate(finish, 'end', mapped.end, clock) }),
});
