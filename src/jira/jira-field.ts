// The site's fields, as far as the app chooses among them.
import type { JiraClient } from './jira-client';
import type { JiraResult } from './jira-problem';
import { isJson, numberAt, objectAt, textAt } from './json';

export interface JiraField {
  readonly id: string;
  readonly name: string;
  readonly custom: boolean;
  /** `date`, `datetime`, `number`, …; empty where Jira doesn't say. */
  readonly type: string;
  /** Of what an `array` is: `option`, `user`, …; null for any other type. */
  readonly items: string | null;
  /** `com.atlassian.jira.plugin.system.customfieldtypes:datepicker`; null for a system field. */
  readonly customType: string | null;
  readonly customId: number | null;
  /** The team-managed project that the field lives in; null for one of the whole site. */
  readonly projectId: string | null;
}

export const listFields = async (client: JiraClient): Promise<JiraResult<readonly JiraField[]>> => {
  const answer = await client.call('field.list', {});
  if (!answer.ok) return answer;
  const { body } = answer.value;
  const fields = (Array.isArray(body) ? body : []).map(parseField).filter((field) => field !== null);
  return { ok: true, value: fields };
};

const parseField = (value: unknown): JiraField | null => {
  const id = textAt(value, 'id');
  if (id === null || !isJson(value)) return null;
  const schema = objectAt(value, 'schema');
  return {
    id,
    name: textAt(value, 'name') ?? id,
    custom: value['custom'] === true,
    type: textAt(schema, 'type') ?? '',
    items: textAt(schema, 'items'),
    customType: textAt(schema, 'custom'),
    customId: numberAt(schema, 'customId'),
    projectId: textAt(objectAt(value, 'scope', 'project'), 'id'),
  };
};
