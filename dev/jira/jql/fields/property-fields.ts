// Entity properties: only paths that an app declared are indexed and so can be asked for.
import type { DeclaredProperty, Issue, Project } from '../../model';
import type { PropertyReference } from '../jql-query';
import type { JqlScope } from '../scope';
import {
  type Comparable,
  EQUALITY_OR_EMPTY,
  type FieldDefinition,
  found,
  LIKE_OR_EMPTY,
  ORDERED_OR_EMPTY,
} from './field-definition';
import { createInstantField } from './date-fields';
import { createNumberField } from './number-fields';
import { createPersonField } from './person-fields';
import { createTextField } from './text-fields';

type PropertyType = DeclaredProperty['values'][number]['type'];
type Owner = (issue: Issue) => Readonly<Record<string, unknown>>;

const NONE: Readonly<Record<string, unknown>> = {};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every value under a path; a list on the way stands for each of its members. */
const valuesAt = (value: unknown, path: readonly string[]): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((member) => valuesAt(member, path));
  const [step, ...rest] = path;
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  return isRecord(value) && Object.hasOwn(value, step) ? valuesAt(value[step], rest) : [];
};

const createOwners = ({
  context,
}: JqlScope): Record<string, { entityType: DeclaredProperty['entityType']; owner: Owner }> => {
  const projects = new Map<string, Project>(
    context.catalogue.projects.map((project) => [project.id, project]),
  );
  const ofPerson =
    (read: (issue: Issue) => string | null): Owner =>
    (issue) => {
      const accountId = read(issue);
      return accountId === null ? NONE : context.userProperties(accountId);
    };
  return {
    issue: { entityType: 'issue', owner: (issue) => issue.properties },
    project: { entityType: 'project', owner: (issue) => projects.get(issue.projectId)?.properties ?? NONE },
    assignee: { entityType: 'user', owner: ofPerson((issue) => issue.assigneeAccountId) },
    reporter: { entityType: 'user', owner: ofPerson((issue) => issue.reporterAccountId) },
    creator: { entityType: 'user', owner: ofPerson((issue) => issue.creatorAccountId) },
  };
};

interface Parts {
  readonly scope: JqlScope;
  readonly id: string;
  readonly names: readonly string[];
  readonly values: (issue: Issue) => readonly unknown[];
}

const firstNumber = (values: readonly unknown[]): number | null => {
  const number = values.find((value) => typeof value === 'number');
  return number ?? null;
};

const firstInstant = (values: readonly unknown[]): number | null => {
  for (const value of values) {
    const ms = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : NaN;
    if (!Number.isNaN(ms)) return ms;
  }
  return null;
};

const strings = (values: readonly unknown[]): string[] => values.filter((value) => typeof value === 'string');

const MAKERS: Record<PropertyType, (parts: Parts) => FieldDefinition> = {
  number: ({ id, names, values }) => ({
    ...createNumberField({ id, names, read: (issue) => firstNumber(values(issue)) }),
    operators: ORDERED_OR_EMPTY,
  }),
  date: ({ scope, id, names, values }) =>
    createInstantField(scope, { id, names, at: (issue) => firstInstant(values(issue)) }),
  text: ({ id, names, values }) =>
    createTextField({
      id,
      names,
      operators: LIKE_OR_EMPTY,
      texts: (issue) => strings(values(issue)).map((text) => text.toLowerCase()),
    }),
  string: ({ id, names, values }) => ({
    id,
    names,
    type: 'text',
    operators: new Set([...EQUALITY_OR_EMPTY, ...ORDERED_OR_EMPTY]),
    isSortable: true,
    read: (issue): Comparable[] =>
      values(issue).flatMap((value) =>
        typeof value === 'string' ? [value] : isRecord(value) ? [] : [String(value)],
      ),
    literal: ({ text }) => found(text),
  }),
  user: ({ scope, id, names, values }) =>
    createPersonField(scope, { id, names, read: (issue) => strings(values(issue)) }),
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
  const place = createOwners(scope)[reference.entity.toLowerCase()];
  const type = propertyType(scope.context.catalogue.declaredProperties, reference);
  if (place === undefined || type === undefined) return null;
  const steps = reference.path === '' ? [] : reference.path.split('.');
  return MAKERS[type]({
    scope,
    names,
    id: `${reference.entity}.property[${reference.key}].${reference.path}`,
    values: (issue) => valuesAt(place.owner(issue)[reference.key], steps),
  });
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
