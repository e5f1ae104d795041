// Which of the site's fields a bar may take a value from.
import { isDateField, isNumberField } from '#jira/guess-fields';
import type { JiraField } from '#jira/jira-field';
import type { ConfigurationScope } from './configuration-types';

/** Those of the site or of this project, by name. */
export const candidatesFor = (
  fields: readonly JiraField[],
  key: string,
  scope: ConfigurationScope,
): readonly JiraField[] =>
  fields
    .filter(
      ({ projectId }) => projectId === null || (scope.type === 'project' && projectId === scope.projectId),
    )
    .filter(key === 'fields.progress' ? isNumberField : isDateField)
    .filter((field) => field.custom || field.id === 'duedate')
    .toSorted((a, b) => a.name.localeCompare(b.name));
