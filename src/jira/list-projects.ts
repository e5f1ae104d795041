// The projects that the person may browse, by name, as Jira pages them.
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { isJson, listAt, textAt } from './json';

export interface JiraProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

const pageSize = 100;
/** A site with more is better served by Jira's own search than by a list that nobody reads to its end. */
const maxPages = 10;

export const listProjects = async (client: JiraClient): Promise<JiraResult<readonly JiraProject[]>> => {
  const projects: JiraProject[] = [];
  for (let page = 0; page < maxPages; page++) {
    const answer = await client.call(
      'project.search',
      {},
      { query: { startAt: page * pageSize, maxResults: pageSize, orderBy: 'name' } },
    );
    if (!answer.ok) return answer;
    projects.push(...listAt(answer.value.body, 'values').flatMap(parseProject));
    if (isLast(answer.value.body)) break;
  }
  return { ok: true, value: projects };
};

/** Jira looks for no more ids at once. */
const maxIds = 50;

/** Those of these projects that the person may browse, by name. */
export const findProjects = async (
  client: JiraClient,
  projectIds: readonly string[],
): Promise<JiraResult<readonly JiraProject[]>> => {
  const ids = projectIds.slice(0, maxIds);
  if (ids.length === 0) return { ok: true, value: [] };
  const answer = await client.call(
    'project.search',
    {},
    { query: { id: ids, maxResults: maxIds, orderBy: 'name' } },
  );
  return answer.ok ? { ok: true, value: listAt(answer.value.body, 'values').flatMap(parseProject) } : answer;
};

const isLast = (body: unknown): boolean => !isJson(body) || body['isLast'] !== false;

const parseProject = (value: unknown): JiraProject[] => {
  const id = textAt(value, 'id');
  const key = textAt(value, 'key');
  return id === null || key === null ? [] : [{ id, key, name: textAt(value, 'name') ?? key }];
};
