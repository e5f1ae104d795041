// Which of the people asked about are known to the site.
import { fail, succeed, type Result } from '#contract/errors';
import { z } from '#contract/zod';
import { inChunks } from './in-chunks';
import type { JiraResponse } from './transport';

const usersSchema = z.object({ values: z.array(z.object({ accountId: z.string() })) });

const fromUsers = ({ status, body }: JiraResponse): Result<readonly string[]> => {
  if (status === 429) return fail('rate-limited', 'Jira is busy.');
  const users = usersSchema.safeParse(body);
  if (status !== 200 || !users.success) {
    return fail('unavailable', `Jira answered ${status} to a question about people.`);
  }
  return succeed(users.data.values.map(({ accountId }) => accountId));
};

/** As many as fit into an address. */
export const maxUsersAsked = 50;

/** @param ask `user.bulk` for so many at once */
export const readKnownUsers = async (
  accountIds: readonly string[],
  ask: (accountIds: readonly string[]) => Promise<JiraResponse>,
): Promise<Result<ReadonlySet<string>>> => {
  const known = new Set<string>();
  for (const ids of inChunks(accountIds, maxUsersAsked)) {
    const answer = fromUsers(await ask(ids));
    if (!answer.ok) return answer;
    for (const id of answer.value) known.add(id);
  }
  return succeed(known);
};
