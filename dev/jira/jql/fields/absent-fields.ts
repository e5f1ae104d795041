// Fields that Jira knows and this site never fills: a query may name them and finds them empty.
import { createChoiceField } from './choice-field';
import { type FieldDefinition, found, ORDERED_OR_EMPTY } from './field-definition';

const NAMES = ['category', 'team', 'approvals', 'organizations'];

export const absentFields = (): FieldDefinition[] =>
  NAMES.map((name) => ({
    ...createChoiceField({
      id: name,
      names: [name],
      type: 'other',
      operators: ORDERED_OR_EMPTY,
      choices: () => [],
      cells: { id: 'nothing', read: () => null },
    }),
    literal: ({ text }) => found(text),
    isSortable: false,
  }));
