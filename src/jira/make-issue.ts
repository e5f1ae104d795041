// Makes an issue and takes one away again. Making can't be repeated blindly: where no answer came, the person's newest
// issues tell whether it was made.
import type { TaskId } from '#domain/plan/ids';
import type { Issue } from './issue';
import { smallBulk, type IssueReader } from './issue-reader';
import type { JiraCallInput, JiraClient } from './jira-client';
import { isUnsure, senseless, type JiraResult } from './jira-problem';
import { textAt } from './json';
import { listIssueIds } from './list-issue-ids';

/** All that a new issue is given. */
export interface IssueDraft {
  readonly projectId: string;
  readonly summary: string;
  readonly typeId: string;
  readonly parentId: TaskId | null;
}

export interface MakingTools {
  readonly client: JiraClient;
  readonly reader: IssueReader;
  readonly isKnown: (id: TaskId) => boolean;
  readonly onWait: NonNullable<JiraCallInput['onWait']>;
}

export interface MadeIssue {
  readonly id: TaskId;
  readonly key: string;
}

export const makeIssue = async (tools: MakingTools, draft: IssueDraft): Promise<JiraResult<MadeIssue>> => {
  const { projectId, summary, typeId, parentId } = draft;
  const fields = {
    project: { id: projectId },
    issuetype: { id: typeId },
    summary,
    ...(parentId !== null && { parent: { id: parentId } }),
  };
  const answer = await tools.client.call('issue.create', {}, { body: { fields }, onWait: tools.onWait });
  if (!answer.ok) {
    const found = isUnsure(answer.problem) ? await findMade(tools, draft) : null;
    return found?.ok && found.value ? { ok: true, value: found.value } : answer;
  }
  const { body, status } = answer.value;
  const [id, key] = [textAt(body, 'id'), textAt(body, 'key')];
  if (id === null || key === null)
    return { ok: false, problem: senseless(status, 'Jira made an issue and did not say which.') };
  return { ok: true, value: { id: id as TaskId, key } };
};

/** Longer than a making and its retries take. */
const minutesBack = 10;

/** An issue that the draft may have become: made by this person just now, and not on the page yet. Null for none. */
export const findMade = async (
  { client, reader, isKnown, onWait }: MakingTools,
  draft: IssueDraft,
): Promise<JiraResult<MadeIssue | null>> => {
  const jql = `project = ${draft.projectId} AND creator = currentUser() AND created >= "-${minutesBack}m" ORDER BY created DESC`;
  const page = await listIssueIds(client, jql, { token: null, onWait });
  if (!page.ok) return page;
  const ids = page.value.ids.filter((id) => !isKnown(id as TaskId)).slice(0, smallBulk);
  if (ids.length === 0) return { ok: true, value: null };
  const answer = await reader.read(ids, onWait);
  if (answer === 'too-big' || !answer.ok) return answer === 'too-big' ? { ok: true, value: null } : answer;
  return { ok: true, value: answer.value.issues.find((issue) => isLike(issue, draft)) ?? null };
};

const isLike = ({ summary, type, parentId }: Issue, draft: IssueDraft): boolean =>
  summary === draft.summary && type.id === draft.typeId && parentId === draft.parentId;

/** Also where it is gone already. Sub-tasks are never taken along: Jira refuses then. */
export const deleteIssue = async (
  client: JiraClient,
  id: TaskId,
  onWait: NonNullable<JiraCallInput['onWait']>,
): Promise<JiraResult<null>> => {
  const answer = await client.call('issue.delete', { issueIdOrKey: id }, { onWait });
  return answer.ok || answer.problem.code === 'gone' ? { ok: true, value: null } : answer;
};

/** Whether issues stand below it, on the page or not. Null where Jira doesn't tell. */
export const hasChildren = async (client: JiraClient, id: TaskId): Promise<boolean | null> => {
  const page = await listIssueIds(client, `parent = ${id} ORDER BY key ASC`, { token: null });
  return page.ok ? page.value.ids.length > 0 : null;
};
