// Turns a site's custom field into a field definition, by its kind.
import type { CustomField, Issue } from '../model';
import { customKinds, emptyTrace, isClearing, isOptionKind, renderOption } from './custom-kinds';
import { accept, type FieldDefinition, type FieldEdit, type FieldResult, refuse } from './field-definition';
import { type Trace, traceHistory } from './field-history';

/** Fields whose type is another plug-in's than their kind says; known by Jira's own names for them. */
const customTypeByName: Readonly<Record<string, string>> = {
  'Story point estimate': 'com.atlassian.jira.plugins.jira-software-plugin:jsw-story-points',
  'Target start': 'com.atlassian.jpo:jpo-custom-field-baseline-start',
  'Target end': 'com.atlassian.jpo:jpo-custom-field-baseline-end',
};

function withValue(issue: Issue, fieldId: string, value: Issue['custom'][string] | null): FieldResult {
  const { [fieldId]: _old, ...others } = issue.custom;
  return accept({ custom: value === null ? others : { ...others, [fieldId]: value } });
}

function toEdit(field: CustomField): FieldEdit {
  const kind = customKinds[field.kind];
  const trace = (issue: Issue, store: Parameters<typeof kind.trace>[2]): Trace => {
    const value = issue.custom[field.id];
    return value === undefined ? emptyTrace(field.kind) : kind.trace(value, field, store);
  };
  return {
    operations: kind.type === 'array' && field.kind !== 'sprint' ? ['add', 'set', 'remove'] : ['set'],
    set(value, scope) {
      if (isClearing(value)) return withValue(scope.issue, field.id, null);
      const checked = kind.check(value, field, scope);
      return checked.ok ? withValue(scope.issue, field.id, checked.value) : refuse(checked.message);
    },
    ...(isOptionKind(field.kind) && {
      allowedValues: ({ view }) =>
        field.options.filter(({ disabled }) => disabled !== true).map((one) => renderOption(view, one)),
    }),
    history: traceHistory({ field: field.name, fieldtype: 'custom', fieldId: field.id }, trace),
  };
}

export function toCustomDefinition(field: CustomField): FieldDefinition {
  const kind = customKinds[field.kind];
  const number = String(field.customId);
  return {
    id: field.id,
    name: field.name,
    custom: true,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: [`cf[${number}]`, field.name],
    schema: {
      type: kind.type,
      ...(kind.items !== undefined && { items: kind.items }),
      custom: field.jiraType ?? customTypeByName[field.name] ?? kind.custom,
      customId: field.customId,
    },
    read(issue, view) {
      const value = issue.custom[field.id];
      return value === undefined ? null : kind.show(value, field, view);
    },
    edit: toEdit(field),
  };
}
