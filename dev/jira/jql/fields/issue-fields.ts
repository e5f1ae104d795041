// Fields whose values are issues: the issue itself, its parent, its epic.
import type { Issue } from '../../model';
import type { LiteralOperand } from '../jql-query';
import type { JqlScope } from '../scope';
import {
  type FieldDefinition,
  EQUALITY_OR_EMPTY,
  found,
  type LiteralOutcome,
  ORDERED,
} from './field-definition';

/** Room for the numbers of one project between two projects, in one number that orders by both. */
const PROJECT_STEP = 1e9;

const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf('-') + 1));

/** Place of an issue by project key, then number. */
export const createKeyOrder = ({ context }: JqlScope): ((issue: Issue) => number) => {
  const inOrder = [...context.catalogue.projects].sort((a, b) => (a.key < b.key ? -1 : 1));
  const ranks = new Map(inOrder.map(({ id }, at) => [id, at * PROJECT_STEP]));
  return (issue) => (ranks.get(issue.projectId) ?? inOrder.length * PROJECT_STEP) + numberOf(issue.key);
};

const createIssueLookup = ({ context }: JqlScope): ((text: string) => Issue | undefined) => {
  const { issues } = context;
  return (text) => (/^\d+$/.test(text) ? issues.byId(text) : issues.byKey(text));
};

const unknownIssue = ({ text }: LiteralOperand, fieldName: string): LiteralOutcome => ({
  kind: 'unknown',
  isWarning: false,
  message: /^\d+$/.test(text)
    ? `A value with ID '${text}' does not exist for the field '${fieldName}'.`
    : `An issue with key '${text}' does not exist for field '${fieldName}'.`,
});

const keyField = (scope: JqlScope): FieldDefinition => {
  const { issues } = scope.context;
  const lookUp = createIssueLookup(scope);
  const order = createKeyOrder(scope);
  return {
    id: 'issuekey',
    names: ['issuekey', 'key', 'issue', 'id', 'workitem', 'workitemkey'],
    type: 'issue',
    operators: ORDERED,
    isSortable: true,
    read: (issue) => issue.id,
    literal: (operand, fieldName) => {
      const issue = lookUp(operand.text);
      return issue === undefined ? unknownIssue(operand, fieldName) : found(issue.id);
    },
    rank: (id) => {
      const issue = issues.byId(String(id));
      return issue === undefined ? null : order(issue);
    },
    isSameScale: (left, right) =>
      Math.floor(Number(left) / PROJECT_STEP) === Math.floor(Number(right) / PROJECT_STEP),
    sortKey: order,
    find: (id) => {
      const issue = issues.byId(String(id));
      return issue === undefined ? [] : [issue];
    },
  };
};

const parentField = (scope: JqlScope): FieldDefinition => {
  const { issues } = scope.context;
  const lookUp = createIssueLookup(scope);
  const order = createKeyOrder(scope);
  return {
    id: 'parent',
    names: ['parent'],
    type: 'issue',
    operators: EQUALITY_OR_EMPTY,
    isSortable: true,
    read: (issue) => issue.parentId,
    literal: (operand, fieldName) => {
      const issue = lookUp(operand.text);
      return issue === undefined ? unknownIssue(operand, fieldName) : found(issue.id);
    },
    rank: (id) => {
      const issue = issues.byId(String(id));
      return issue === undefined ? null : order(issue);
    },
    find: (id) => issues.childrenOf(String(id)),
  };
};

/** The nearest epic above; `own` reads the field where a site still has it. */
export const createEpicField = (
  scope: JqlScope,
  { id, names, own }: { id: string; names: readonly string[]; own(issue: Issue): string | null },
): FieldDefinition => {
  const { context } = scope;
  const lookUp = createIssueLookup(scope);
  const epicTypes = new Set(
    context.catalogue.issueTypes.filter((type) => type.hierarchyLevel === 1).map((type) => type.id),
  );
  const epicOf = (issue: Issue): string | null => {
    const stored = own(issue);
    if (stored !== null) return lookUp(stored)?.id ?? null;
    const parent = issue.parentId === null ? undefined : context.issues.byId(issue.parentId);
    return parent !== undefined && epicTypes.has(parent.typeId) ? parent.id : null;
  };
  return { ...parentFieldWithoutIndex(scope), id, names, read: epicOf };
};

const parentFieldWithoutIndex = (scope: JqlScope): FieldDefinition => {
  const { find: _byParent, ...rest } = parentField(scope);
  return rest;
};

export const issueFields = (scope: JqlScope): FieldDefinition[] => [keyField(scope), parentField(scope)];
