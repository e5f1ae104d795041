// The types that a new issue of a project can have, and the required fields of each that only Jira's own form can fill.
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { isJson, listAt, numberAt, textAt } from './json';

export interface CreateType {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
  /** 1 epic, 0 story or task, -1 sub-task. */
  readonly level: number;
  /** Names of required fields that have no default and that the app doesn't fill. */
  readonly missing: readonly string[];
}

/** What every new issue is given. Jira fills the reporter itself. */
const filled = new Set(['summary', 'project', 'issuetype', 'parent', 'reporter']);

const pageSize = 200;

export const listCreateTypes = async (
  client: JiraClient,
  projectId: string,
): Promise<JiraResult<readonly CreateType[]>> => {
  const answer = await client.call(
    'createmeta.types',
    { projectIdOrKey: projectId },
    { query: { maxResults: pageSize } },
  );
  if (!answer.ok) return answer;
  const types = listAt(answer.value.body, 'issueTypes').flatMap(parseType);
  const missing = await Promise.all(types.map(({ id }) => listMissing(client, projectId, id)));
  return { ok: true, value: types.map((type, i) => ({ ...type, missing: missing[i] ?? [] })) };
};

const parseType = (value: unknown): Omit<CreateType, 'missing'>[] => {
  const id = textAt(value, 'id');
  if (id === null || !isJson(value)) return [];
  const subtask = value['subtask'] === true;
  const level = numberAt(value, 'hierarchyLevel') ?? (subtask ? -1 : 0);
  return [{ id, name: textAt(value, 'name') ?? id, subtask, level }];
};

/** None where Jira doesn't tell: it says so itself when the issue is made. */
const listMissing = async (
  client: JiraClient,
  projectIdOrKey: string,
  issueTypeId: string,
): Promise<readonly string[]> => {
  const answer = await client.call(
    'createmeta.fields',
    { projectIdOrKey, issueTypeId },
    { query: { maxResults: pageSize } },
  );
  if (!answer.ok) return [];
  return listAt(answer.value.body, 'fields')
    .filter((field) => isJson(field) && field['required'] === true && field['hasDefaultValue'] !== true)
    .filter((field) => !filled.has(textAt(field, 'fieldId') ?? ''))
    .map((field) => textAt(field, 'name') ?? textAt(field, 'fieldId') ?? '');
};
