// Custom fields, each by its kind. All are named by name, `Name[Kind]`, `cf[n]` and `customfield_n`.
import type { CustomField, CustomFieldKind, CustomValue, Issue, Sprint } from '../../model';
import type { LiteralOperand } from '../jql-query';
import type { JqlScope } from '../scope';
import { type Choice, createChoiceField, rankIn } from './choice-field';
import { createDayField, createInstantField } from './date-fields';
import { type FieldDefinition, found, listOf, type LiteralOutcome } from './field-definition';
import type { CellSource } from '../../store/issue-rows';
import { createEpicField } from './issue-fields';
import { createNumberField } from './number-fields';
import { createPersonField } from './person-fields';
import { createTextField, customTexts } from './text-fields';

/** What Jira writes behind a name to tell fields of one name apart. */
const KIND_LABELS: Partial<Record<CustomFieldKind, string>> = {
  date: 'Date',
  datetime: 'Time stamp',
  number: 'Number',
  text: 'Short text',
  textarea: 'Paragraph',
  select: 'Dropdown',
  multiselect: 'Checkboxes',
  user: 'User Picker (single user)',
  labels: 'Labels',
  url: 'URL Field',
};

export const customFieldNames = ({ id, customId, name, kind }: CustomField): string[] => {
  const label = KIND_LABELS[kind];
  const names = [name, `cf[${customId}]`, id];
  return (label === undefined ? names : [...names, `${name}[${label}]`]).map((each) => each.toLowerCase());
};

type Reader = (issue: Issue) => CustomValue | undefined;

const asText = (value: CustomValue | undefined): string | null => (typeof value === 'string' ? value : null);

const instantOf = (value: CustomValue | undefined): number | null => {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : ms;
};

interface Parts {
  readonly scope: JqlScope;
  readonly field: CustomField;
  readonly id: string;
  readonly names: readonly string[];
  readonly value: Reader;
  /** The value itself, as a list where it is one. */
  readonly cells: CellSource;
}

const unknownOption = ({ text }: LiteralOperand, fieldName: string): LiteralOutcome => ({
  kind: 'unknown',
  isWarning: false,
  message: `The option '${text}' for field '${fieldName}' does not exist.`,
});

const optionField = ({ field, id, names, cells }: Parts): FieldDefinition =>
  createChoiceField({
    id,
    names,
    type: 'option',
    choices: () => field.options.map((option): Choice => ({ id: option.id, names: [option.value] })),
    cells,
    rank: rankIn(field.options.map((option) => option.id)),
    unknown: unknownOption,
  });

const labelsField = ({ id, names, cells }: Parts): FieldDefinition => ({
  ...createChoiceField({
    id,
    names,
    type: 'text',
    choices: () => [],
    cells,
    toValue: (cell) => listOf(cell).map((label) => String(label).toLowerCase()),
  }),
  literal: ({ text }) => found(text.toLowerCase()),
});

const exactTextField = ({ id, names, cells }: Parts): FieldDefinition => ({
  ...createChoiceField({ id, names, type: 'text', choices: () => [], cells }),
  literal: ({ text }) => found(text),
});

const sprintStart = (sprint: Sprint): number => sprint.startAt ?? Infinity;

const sprintField = ({ scope, id, names, cells }: Parts): FieldDefinition => {
  const { sprints } = scope.context.catalogue;
  const inOrder = [...sprints].sort((a, b) => sprintStart(a) - sprintStart(b) || a.id - b.id);
  return createChoiceField({
    id,
    names: [...names, 'sprint'],
    type: 'sprint',
    choices: () => sprints.map((sprint): Choice => ({ id: sprint.id, names: [sprint.name] })),
    cells,
    rank: rankIn(inOrder.map((sprint) => sprint.id)),
  });
};

/** LexoRanks order as texts by code unit; nobody asks for a certain one. */
const rankField = ({ id, names, cells }: Parts): FieldDefinition => ({
  id,
  names: [...names, 'rank'],
  type: 'other',
  operators: new Set(),
  isSortable: true,
  cells,
  literal: ({ text }) => found(text),
});

const MAKERS: Record<CustomFieldKind, (parts: Parts) => FieldDefinition> = {
  date: ({ scope, id, names, cells }) => createDayField(scope, { id, names, cells }),
  datetime: ({ scope, id, names, value }) =>
    createInstantField(scope, { id, names, at: (issue) => instantOf(value(issue)) }),
  number: ({ id, names, cells }) => createNumberField({ id, names, cells }),
  text: ({ id, names }) => createTextField({ id, names, texts: { id, read: customTexts(id) } }),
  textarea: ({ id, names }) => createTextField({ id, names, texts: { id, read: customTexts(id) } }),
  select: optionField,
  multiselect: optionField,
  flagged: optionField,
  user: ({ scope, id, names, cells }) => createPersonField(scope, { id, names, cells }),
  labels: labelsField,
  url: exactTextField,
  sprint: sprintField,
  rank: rankField,
  epicLink: ({ scope, id, names, value }) =>
    createEpicField(scope, { id, names: [...names, 'epic link'], own: (issue) => asText(value(issue)) }),
};

export const createCustomField = (scope: JqlScope, field: CustomField): FieldDefinition => {
  const { id } = field;
  const value: Reader = (issue) => issue.custom[id];
  const cells: CellSource = { id, read: (issue) => value(issue) ?? null };
  return MAKERS[field.kind]({ scope, field, id, names: customFieldNames(field), value, cells });
};
