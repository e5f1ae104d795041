// People to assign issues to, by a part of their name: whom Jira lets be assigned in the project, or anybody.
import { pickPeople } from './find-grantees';
import type { JiraPerson } from './issue';
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { readPerson } from './parse-issue';

const atMost = 50;

export interface WantedPeople {
  readonly projectKey: string;
  readonly text: string;
  readonly onlyAssignable: boolean;
}

/** Without a text those who can be assigned are offered first in any case. */
export const searchPeople = async (
  client: JiraClient,
  { projectKey, text, onlyAssignable }: WantedPeople,
): Promise<JiraResult<readonly JiraPerson[]>> => {
  if (!onlyAssignable && text !== '') return pickPeople(client, text);
  const answer = await client.call(
    'user.assignable',
    {},
    { query: { project: projectKey, query: text, maxResults: atMost } },
  );
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const people = (Array.isArray(body) ? body : []).map(readPerson).filter((person) => person !== null);
  return { ok: true, value: people };
};
