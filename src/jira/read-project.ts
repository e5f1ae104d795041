// The name and key of one project.
import type { JiraClient } from './jira-client';
import { senseless, type JiraResult } from './jira-problem';
import { textAt } from './json';

export interface JiraProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export const readProject = async (client: JiraClient, idOrKey: string): Promise<JiraResult<JiraProject>> => {
  const answer = await client.call('project.get', { projectIdOrKey: idOrKey });
  if (!answer.ok) return answer;
  const { body, status } = answer.value;
  const [id, key, name] = [textAt(body, 'id'), textAt(body, 'key'), textAt(body, 'name')];
  if (id === null || key === null)
    return { ok: false, problem: senseless(status, 'A project without id or key.') };
  return { ok: true, value: { id, key, name: name ?? key } };
};
