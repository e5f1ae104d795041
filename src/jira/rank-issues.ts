// Puts issues before or after another in the order that people gave them. Jira takes fifty a call, and may take some of
// them only.
import type { TaskId } from '#domain/plan/ids';
import { inChunks } from './in-chunks';
import type { JiraCallInput, JiraClient } from './jira-client';
import type { JiraProblem } from './jira-problem';
import { listAt, numberAt } from './json';

export type RankPlace = { readonly before: TaskId } | { readonly after: TaskId };

/** Issues that shall stand at a place, one behind the other. */
export interface Placement {
  readonly taskIds: readonly TaskId[];
  readonly place: RankPlace;
}

const atOnce = 50;

/** Null where all of them stand where they shall. */
export const rankIssues = async (
  client: JiraClient,
  { taskIds, place }: Placement,
  onWait: NonNullable<JiraCallInput['onWait']>,
): Promise<JiraProblem | null> => {
  let at = place;
  for (const issues of inChunks(taskIds, atOnce)) {
    const body = {
      issues,
      ...('before' in at ? { rankBeforeIssue: at.before } : { rankAfterIssue: at.after }),
    };
    const answer = await client.call('issue.rank', {}, { body, onWait });
    if (!answer.ok) return answer.problem;
    const refused = answer.value.status === 207 ? refusalIn(answer.value.body) : null;
    if (refused) return refused;
    at = { after: issues.at(-1) as TaskId };
  }
  return null;
};

/** The first that is told of an issue which stayed where it was. */
const refusalIn = (body: unknown): JiraProblem | null => {
  const entry = listAt(body, 'entries').find((one) => (numberAt(one, 'status') ?? 500) >= 300);
  if (entry === undefined) return null;
  const status = numberAt(entry, 'status') ?? 500;
  const details = listAt(entry, 'errors')
    .filter((error) => typeof error === 'string')
    .join(' ');
  return { code: status === 403 ? 'forbidden' : 'unavailable', status, details };
};
