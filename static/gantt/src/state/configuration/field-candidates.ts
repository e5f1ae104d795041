// Which of the site's fields a bar may take a value from.
import { isChoiceField, isDateField, isNumberField } from '#jira/guess-fields';
import type { JiraField } from '#jira/jira-field';
import type { ConfigurationScope } from './configuration-types';

const fits: Readonly<Record<string, (field: JiraField) => boolean>> = {
  'fields.progress': isNumberField,
  'fields.milestone': isChoiceField,
};

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
    .filter(fits[key] ?? isDateField)
    .filter((field) => field.custom || field.id === 'duedate')
    .toSorted((a, b) => a.name.localeCompare(b.name));
