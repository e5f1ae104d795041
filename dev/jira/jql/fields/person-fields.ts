// Fields that hold people. A name that nobody has is a warning, never an error: people come and go.
import type { Issue } from '../../model';
import type { LiteralOperand } from '../jql-query';
import type { JqlScope } from '../scope';
import { type Choice, createChoiceField } from './choice-field';
import type { Comparable, FieldDefinition, HistorySource, LiteralOutcome } from './field-definition';

const unknownPerson = ({ text }: LiteralOperand, fieldName: string): LiteralOutcome => ({
  kind: 'unknown',
  isWarning: true,
  message: `The value '${text}' does not exist for the field '${fieldName}'.`,
});

export interface PersonFieldSettings {
  readonly id: string;
  readonly names: readonly string[];
  read(issue: Issue): Comparable | readonly Comparable[] | null;
  readonly history?: HistorySource;
}

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
    read: (issue) => issue.assigneeAccountId,
    history: { fieldId: 'assignee', fieldName: 'assignee' },
  }),
  createPersonField(scope, {
    id: 'reporter',
    names: ['reporter'],
    read: (issue) => issue.reporterAccountId,
    history: { fieldId: 'reporter', fieldName: 'reporter' },
  }),
  createPersonField(scope, { id: 'creator', names: ['creator'], read: (issue) => issue.creatorAccountId }),
  createPersonField(scope, {
    id: 'worklogAuthor',
    names: ['worklogauthor'],
    read: (issue) => scope.context.issues.worklogsOf(issue.id).map((worklog) => worklog.authorAccountId),
  }),
];
