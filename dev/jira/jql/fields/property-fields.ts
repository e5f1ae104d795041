// Entity properties: only paths that an app declared are indexed and so can be asked for.
import type { DeclaredProperty, Issue } from '../../model';
import type { Cell } from '../../store/issue-column';
import type { CellSource } from '../../store/issue-rows';
import type { PropertyReference } from '../jql-query';
import type { JqlScope } from '../scope';
import { createInstantField, minuteParts, toMinute } from './date-fields';
import {
  EQUALITY_OR_EMPTY,
  type FieldDefinition,
  found,
  LIKE_OR_EMPTY,
  listOf,
  ORDERED_OR_EMPTY,
  type TextSource,
} from './field-definition';
import { createNumberField } from './number-fields';
import { createPersonField } from './person-fields';
import { createTextField } from './text-fields';

type PropertyType = DeclaredProperty['values'][number]['type'];
type Properties = Readonly<Record<string, unknown>>;

const NONE: Properties = {};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every value under a path; a list on the way stands for each of its members. */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((member) => valuesAt(member, path));
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  return isRecord(value) && Object.hasOwn(value, step) ? valuesAt(value[step], rest) : [];
};

/** Whose properties are meant: the issue's own, or those of something that the issue names. */
interface Owner {
  readonly cells: CellSource;
  propertiesOf(cell: Cell): Properties;
}

const findOwner = ({ context }: JqlScope, entity: string): Owner | null => {
  const person = (id: string, read: (issue: Issue) => string | null): Owner => ({
    cells: { id, read },
    propertiesOf: (cell) => (cell === null ? NONE : context.userProperties(String(cell))),
  });
  switch (entity) {
    case 'project': {
      const projects = new Map(context.catalogue.projects.map((project) => [project.id, project]));
      return {
        cells: { id: 'project', read: (issue) => issue.projectId },
        propertiesOf: (cell) => projects.get(String(cell))?.properties ?? NONE,
      };
    }
    case 'assignee':
      return person('assignee', (issue) => issue.assigneeAccountId);
    case 'reporter':
      return person('reporter', (issue) => issue.reporterAccountId);
    case 'creator':
      return person('creator', (issue) => issue.creatorAccountId);
    default:
      return null;
  }
};

const firstInstant = (values: readonly unknown[]): number | null => {
  for (const value of values) {
    const ms = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : NaN;
    if (!Number.isNaN(ms)) return ms;
  }
  return null;
};

const strings = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');

const numbers = (values: readonly unknown[]): number[] => values.filter((value) => typeof value === 'number');

const exact = (values: readonly unknown[]): string[] =>
  values.flatMap((value) => (typeof value === 'string' ? [value] : isRecord(value) ? [] : [String(value)]));

const firstMinute = (values: readonly unknown[]): number | null => {
  const ms = firstInstant(values);
  return ms === null ? null : toMinute(ms);
};

/** What stands under the path → what a field of the type compares. */
const TO_CELL: Record<PropertyType, (values: readonly unknown[]) => Cell> = {
  number: (values) => numbers(values)[0] ?? null,
  date: firstMinute,
  text: (values) => strings(values).map((text) => text.toLowerCase()),
  string: exact,
  user: strings,
};

type Parts = Pick<FieldDefinition, 'id' | 'names' | 'cells'> &
  Partial<Pick<FieldDefinition, 'toValue'>> & { readonly texts: TextSource };

const MAKERS: Record<PropertyType, (scope: JqlScope, parts: Parts) => FieldDefinition> = {
  number: (_scope, { texts: _texts, ...parts }) => createNumberField(parts),
  date: (scope, { texts: _texts, ...parts }) => ({ ...parts, ...minuteParts(scope) }),
  text: (_scope, { id, names, texts, cells, toValue }) => {
    const field = createTextField({ id, names, operators: LIKE_OR_EMPTY, texts });
    if (toValue === undefined) return field;
    const { sortCells: _own, ...rest } = field;
    return { ...rest, cells, toValue };
  },
  string: (_scope, { texts: _texts, ...parts }) => ({
    ...parts,
    type: 'text',
    operators: new Set([...EQUALITY_OR_EMPTY, ...ORDERED_OR_EMPTY]),
    isSortable: true,
    literal: ({ text }) => found(text),
  }),
  user: (scope, { texts: _texts, ...parts }) => createPersonField(scope, parts),
};

export const propertyType = (
  declared: readonly DeclaredProperty[],
  { entity, key, path }: PropertyReference,
): PropertyType | undefined => {
  const entityType = ['assignee', 'reporter', 'creator'].includes(entity.toLowerCase())
    ? 'user'
    : entity.toLowerCase();
  return declared
    .filter((property) => property.entityType === entityType && property.propertyKey === key)
    .flatMap(({ values }) => values)
    .find((value) => value.path === path)?.type;
};

export const createPropertyField = (
  scope: JqlScope,
  reference: PropertyReference,
  names: readonly string[],
): FieldDefinition | null => {
  const entity = reference.entity.toLowerCase();
  const type = propertyType(scope.context.catalogue.declaredProperties, reference);
  const owner = findOwner(scope, entity);
  if ((owner === null && entity !== 'issue') || type === undefined) return null;
  const steps = reference.path === '' ? [] : reference.path.split('.');
  const id = `${entity}.property[${reference.key}].${reference.path}`;
  const toCell = TO_CELL[type];
  const read = (properties: Properties): Cell => toCell(valuesAt(properties[reference.key], steps));
  if (owner === null && type === 'date') {
    const at = (issue: Issue): number | null =>
      firstInstant(valuesAt(issue.properties[reference.key], steps));
    return createInstantField(scope, { id, names, at });
  }
  if (owner === null) {
    const cells: CellSource = { id: `${id} ${type}`, read: (issue) => read(issue.properties) };
    const texts = { id, read: (issue: Issue) => listOf(cells.read(issue)).map(String) };
    return MAKERS[type](scope, { id, names, cells, texts });
  }
  const { cells } = owner;
  const toValue = (cell: Cell): Cell => read(owner.propertiesOf(cell));
  const texts = { id: null, read: (issue: Issue) => listOf(toValue(cells.read(issue))).map(String) };
  return MAKERS[type](scope, { id, names, cells, toValue, texts });
};

/** Short names that apps declare for paths of issue and project properties. */
export const aliasFields = (scope: JqlScope): FieldDefinition[] =>
  scope.context.catalogue.declaredProperties.flatMap(({ entityType, propertyKey, values }) =>
    values.flatMap(({ path, searchAlias }) => {
      if (searchAlias === undefined || entityType === 'user') return [];
      const reference = { entity: entityType, key: propertyKey, path };
      const field = createPropertyField(scope, reference, [searchAlias.toLowerCase()]);
      return field === null ? [] : [field];
    }),
  );
