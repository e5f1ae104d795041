// Fields that hold people. A name that nobody has is a warning, never an error: people come and go.
import type { LiteralOperand } from '../jql-query';
import type { JqlScope } from '../scope';
import { type Choice, createChoiceField } from './choice-field';
import type { Comparable, FieldDefinition, LiteralOutcome } from './field-definition';

const unknownPerson = ({ text }: LiteralOperand, fieldName: string): LiteralOutcome => ({
  kind: 'unknown',
  isWarning: true,
  message: `The value '${text}' does not exist for the field '${fieldName}'.`,
});

/** Cells are account ids. */
type PersonFieldSettings = Pick<FieldDefinition, 'id' | 'names' | 'cells'> &
  Partial<Pick<FieldDefinition, 'history' | 'toValue' | 'operators'>>;

export const createPersonField = (scope: JqlScope, settings: PersonFieldSettings): FieldDefinition => {
  const { people } = scope.context.catalogue;
  let shown: Map<Comparable, string> | undefined;
  return createChoiceField({
    ...settings,
    type: 'person',
    choices: () =>
      people.map(({ accountId, displayName, emailAddress }): Choice => ({
        id: accountId,
        names: [displayName, emailAddress],
      })),
    unknown: unknownPerson,
    rank: (value) => {
      shown ??= new Map(people.map(({ accountId, displayName }) => [accountId, displayName.toLowerCase()]));
      return shown.get(value) ?? null;
    },
  });
};

export const personFields = (scope: JqlScope): FieldDefinition[] => [
  createPersonField(scope, {
    id: 'assignee',
    names: ['assignee'],
    cells: { id: 'assignee', read: (issue) => issue.assigneeAccountId },
    history: { fieldId: 'assignee', fieldName: 'assignee' },
  }),
  createPersonField(scope, {
    id: 'reporter',
    names: ['reporter'],
    cells: { id: 'reporter', read: (issue) => issue.reporterAccountId },
    history: { fieldId: 'reporter', fieldName: 'reporter' },
  }),
  createPersonField(scope, {
    id: 'creator',
    names: ['creator'],
    cells: { id: 'creator', read: (issue) => issue.creatorAccountId },
  }),
  createPersonField(scope, {
    id: 'voter',
    names: ['voter'],
    cells: { id: 'voters', read: (issue) => issue.voters ?? [] },
  }),
  createPersonField(scope, {
    id: 'watcher',
    names: ['watcher'],
    cells: { id: 'watching', read: (issue) => issue.watchers ?? [] },
  }),
  createPersonField(scope, {
    id: 'worklogAuthor',
    names: ['worklogauthor'],
    cells: {
      id: 'worklogAuthor',
      read: (issue) => scope.context.issues.worklogsOf(issue.id).map((worklog) => worklog.authorAccountId),
    },
  }),
];
