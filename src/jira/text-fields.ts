// The further fields that can be shown as they are, and what they say on issues. Dates, people and whatever else the app
// has a column of its own for are not among them.
import type { TaskId } from '#domain/plan/ids';
import { isSprintField } from './guess-fields';
import type { JiraClient } from './jira-client';
import type { WallClock } from './jira-dates';
import type { JiraField } from './jira-field';
import { senseless, type JiraResult } from './jira-problem';
import { isJson, listAt, objectAt, textAt } from './json';
import type { MappedFields } from './mapped-fields';
import { hasFieldText, toFieldText } from './to-field-text';

/** `versions`, which an issue affects, has the id of the column of those that it is to be fixed in. */
const shownOtherwise = new Set([
  ...['summary', 'assignee', 'priority', 'labels', 'fixVersions', 'versions', 'project'],
  // Documents, not texts.
  ...['description', 'environment'],
]);

/** By name. Numbers of Jira's own are seconds and ratios, which say nothing as they are. */
export const toTextFields = (
  fields: readonly JiraField[],
  { start, end, progress }: MappedFields,
  projectId: string | null,
): readonly JiraField[] => {
  const mapped = [start?.id, end?.id, progress];
  const isShowable = (field: JiraField): boolean =>
    hasFieldText(field) &&
    !shownOtherwise.has(field.id) &&
    !mapped.includes(field.id) &&
    !isSprintField(field) &&
    !isDocument(field) &&
    (field.custom || field.type !== 'number') &&
    (field.projectId === null || field.projectId === projectId);
  return fields.filter(isShowable).sort((a, b) => a.name.localeCompare(b.name));
};

const isDocument = ({ customType }: JiraField): boolean => customType?.endsWith(':textarea') === true;

export interface WantedTexts {
  /** At most 100. */
  readonly ids: readonly TaskId[];
  readonly fields: readonly JiraField[];
  readonly clock: WallClock;
}

/** Text by field for each issue that could be read; what is gone or may not be seen is missing. */
export const readFieldTexts = async (
  client: JiraClient,
  { ids, fields, clock }: WantedTexts,
): Promise<JiraResult<ReadonlyMap<TaskId, ReadonlyMap<string, string>>>> => {
  const body = { issueIdsOrKeys: ids, fields: fields.map(({ id }) => id) };
  const answer = await client.call('issue.bulkfetch', {}, { body });
  if (!answer.ok) return answer;
  const { status, body: found } = answer.value;
  if (!isJson(found) || !Array.isArray(found['issues']))
    return { ok: false, problem: senseless(status, 'The answer to a bulk fetch holds no issues.') };
  const texts = listAt(found, 'issues').map((issue) => {
    const values = objectAt(issue, 'fields');
    return [
      (textAt(issue, 'id') ?? '') as TaskId,
      new Map(fields.map((field) => [field.id, toFieldText(field, values?.[field.id], clock)])),
    ] as const;
  });
  return { ok: true, value: new Map(texts) };
};
