// Fields whose values are issues: the issue itself, its parent, its epic.
import type { Issue } from '../../model';
import type { CellSource } from '../../store/issue-rows';
import type { LiteralOperand } from '../jql-query';
import type { JqlScope } from '../scope';
import {
  type FieldDefinition,
  EMPTINESS,
  EQUALITY_OR_EMPTY,
  found,
  type LiteralOutcome,
  ORDERED,
} from './field-definition';

/** Room for the numbers of one project between two projects, in one number that orders by both. */
const PROJECT_STEP = 1e9;

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

const ZERO = 48;

/** Digit by digit: asked once per issue of a search. */
const numberAt = (key: string, from: number): number => {
  let number = 0;
  for (let at = from; at < key.length; at++) number = number * 10 + key.charCodeAt(at) - ZERO;
  return number;
};

const numberOf = (key: string): number => numberAt(key, key.lastIndexOf('-') + 1);

/** Place of a key by its project's key, then its number. Neighbours are often of one project, so the last is at hand. */
const createKeyOrder = ({ context }: JqlScope): ((key: string) => number) => {
  const inOrder = context.catalogue.projects.map(({ key }) => `${key}-`).sort();
  const ranks = new Map(inOrder.map((start, at) => [start, at * PROJECT_STEP]));
  let last = '-';
  let rank = 0;
  return (key) => {
    if (!key.startsWith(last)) {
      last = key.slice(0, key.lastIndexOf('-') + 1);
      rank = ranks.get(last) ?? inOrder.length * PROJECT_STEP;
    }
    return rank + numberAt(key, last.length);
  };
};

/** Projects by their keys, issues by their numbers; what ORDER BY key does, and a search without ORDER BY turned round. */
export const KEY_ORDER: readonly CellSource[] = [
  { id: 'key: project', read: (issue) => projectOf(issue.key) },
  { id: 'key: number', read: (issue) => numberOf(issue.key) },
];

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

const idLiteral =
  (scope: JqlScope): FieldDefinition['literal'] =>
  (operand, fieldName) => {
    const issue = createIssueLookup(scope)(operand.text);
    return issue === undefined ? unknownIssue(operand, fieldName) : found(issue.id);
  };

/** Values are keys, by which issues are ordered. */
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
    cells: { id: 'key', read: (issue) => issue.key },
    literal: (operand, fieldName) => {
      const issue = lookUp(operand.text);
      return issue === undefined ? unknownIssue(operand, fieldName) : found(issue.key);
    },
    fromAnswer: (id) => issues.byId(String(id))?.key ?? '',
    rank: (key) => order(String(key)),
    isSameScale: (left, right) =>
      Math.floor(Number(left) / PROJECT_STEP) === Math.floor(Number(right) / PROJECT_STEP),
    sortCells: KEY_ORDER,
    find: (key) => {
      const issue = issues.byKey(String(key));
      return issue === undefined ? [] : [issue];
    },
  };
};

/** Values are ids of issues. */
const parentField = (scope: JqlScope): FieldDefinition => {
  const { issues } = scope.context;
  const order = createKeyOrder(scope);
  return {
    id: 'parent',
    names: ['parent'],
    type: 'issue',
    operators: EQUALITY_OR_EMPTY,
    isSortable: true,
    cells: { id: 'parent', read: (issue) => issue.parentId },
    literal: idLiteral(scope),
    rank: (id) => {
      const issue = issues.byId(String(id));
      return issue === undefined ? null : order(issue.key);
    },
    find: (id) => issues.childrenOf(String(id)),
  };
};

/** Before what a site's own epic field holds, to tell it from a parent. */
const OWN = '=';

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
  const { find: _byParent, ...parts } = parentField(scope);
  return {
    ...parts,
    id,
    names,
    cells: {
      id: `epic ${id}`,
      read: (issue) => {
        const stored = own(issue);
        return stored === null ? issue.parentId : `${OWN}${stored}`;
      },
    },
    toValue: (cell) => {
      if (typeof cell !== 'string') return null;
      if (cell.startsWith(OWN)) return lookUp(cell.slice(OWN.length))?.id ?? null;
      const parent = context.issues.byId(cell);
      return parent !== undefined && epicTypes.has(parent.typeId) ? parent.id : null;
    },
  };
};

/** Asked only whether there are any. */
const attachmentsField = ({ context }: JqlScope): FieldDefinition => ({
  id: 'attachment',
  names: ['attachments'],
  type: 'other',
  operators: EMPTINESS,
  isSortable: false,
  cells: {
    id: 'attachments',
    read: (issue) => (context.issues.attachmentsOf(issue.id).length === 0 ? null : 1),
  },
  literal: ({ text }) => found(text),
});

export const issueFields = (scope: JqlScope): FieldDefinition[] => [
  keyField(scope),
  parentField(scope),
  attachmentsField(scope),
];
