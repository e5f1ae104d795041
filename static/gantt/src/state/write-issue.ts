// One write of new dates: what changes for Jira, whether somebody else was there first, and the request itself.
import type { TaskDates } from '#domain/plan/task';
import type { Issue } from '#jira/issue';
import type { JiraCallInput } from '#jira/jira-client';
import { toJiraDate } from '#jira/jira-dates';
import { toDates } from '#jira/to-task';
import { hasConflict, writeDates, type DateChange, type WriteOutcome } from '#jira/write-dates';
import { issueOf } from './issue-book';
import type { PageCore } from './page-core';
import type { PageSession } from './page-session';

export interface IssueWrite {
  /** As it was read a moment ago. */
  readonly now: Issue;
  readonly wanted: TaskDates;
  readonly onWait: NonNullable<JiraCallInput['onWait']>;
}

export const writeIssue = async (
  core: PageCore,
  { now, wanted, onWait }: IssueWrite,
): Promise<WriteOutcome> => {
  const { session, book } = core;
  const seen = issueOf(book, now.id);
  if (!session || !seen) return { type: 'gone', details: '' };
  const change = toDateChange(session, seen, wanted);
  if (hasConflict(seen, now, change)) return { type: 'conflict', issue: now, details: '' };
  const { client, reader, mapped } = session;
  return writeDates({ client, reader, mapped, onWait }, now, change);
};

/** Only what is another date than the person saw: a text that says the same is left as it is. */
const toDateChange = ({ mapped, clock }: PageSession, seen: Issue, wanted: TaskDates): DateChange => {
  const was = toDates(seen, clock);
  const { start, end } = mapped;
  return {
    ...(start && was.start !== wanted.start && { start: toJiraDate(wanted.start, 'start', start, clock) }),
    ...(end && was.finish !== wanted.finish && { end: toJiraDate(wanted.finish, 'end', end, clock) }),
  };
};
