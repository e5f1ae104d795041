// People whom issues of a project can be assigned to, by a part of their name.
import type { JiraPerson } from './issue';
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { readPerson } from './parse-issue';

const atMost = 50;

export const searchPeople = async (
  client: JiraClient,
  projectKey: string,
  text: string,
): Promise<JiraResult<readonly JiraPerson[]>> => {
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
