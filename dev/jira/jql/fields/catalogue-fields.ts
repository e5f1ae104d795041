// System fields whose values come from the site's lists: project, type, status, priority, versions, sprints, …
import type { StatusCategoryKey } from '../../model';
import type { CellSource } from '../../store/issue-rows';
import type { JqlScope } from '../scope';
import { type Choice, createChoiceField, rankIn } from './choice-field';
import {
  ANY_BUT_HISTORY,
  type Comparable,
  EQUALITY,
  type FieldDefinition,
  found,
  listOf,
  ORDERED,
  ORDERED_OR_EMPTY,
} from './field-definition';

interface Named {
  readonly id: string;
  readonly name: string;
}

const named = ({ id, name }: Named): Choice => ({ id, names: [name] });

const projectField = ({ context }: JqlScope): FieldDefinition => {
  const { projects } = context.catalogue;
  const names = new Map<Comparable, string>(projects.map(({ id, name }) => [id, name.toLowerCase()]));
  return createChoiceField({
    id: 'project',
    names: ['project'],
    type: 'project',
    choices: () =>
      projects.map(({ id, key, name, formerKeys }) => ({ id, names: [key, name, ...formerKeys] })),
    cells: { id: 'project', read: (issue) => issue.projectId },
    rank: (value) => names.get(value) ?? null,
  });
};

const CATEGORIES: readonly (Choice & { readonly id: StatusCategoryKey })[] = [
  { id: 'undefined', names: ['undefined', 'no category', '1'] },
  { id: 'new', names: ['new', 'to do', '2'] },
  { id: 'indeterminate', names: ['indeterminate', 'in progress', '4'] },
  { id: 'done', names: ['done', 'complete', '3'] },
];

const STATUS: CellSource = { id: 'status', read: (issue) => issue.statusId };
const TYPE: CellSource = { id: 'type', read: (issue) => issue.typeId };

const statusFields = ({ context }: JqlScope): FieldDefinition[] => {
  const { statuses } = context.catalogue;
  const categories = new Map(statuses.map(({ id, category }) => [id, category]));
  return [
    createChoiceField({
      id: 'status',
      names: ['status'],
      type: 'other',
      operators: EQUALITY,
      choices: () => statuses.map(named),
      cells: STATUS,
      rank: rankIn(statuses.map(({ id }) => id)),
      history: { fieldId: 'status', fieldName: 'status' },
    }),
    createChoiceField({
      id: 'statusCategory',
      names: ['statuscategory'],
      type: 'other',
      operators: EQUALITY,
      choices: () => CATEGORIES,
      cells: STATUS,
      toValue: (status) => categories.get(String(status)) ?? 'undefined',
      rank: rankIn(CATEGORIES.map(({ id }) => id)),
    }),
  ];
};

const typeFields = ({ context }: JqlScope): FieldDefinition[] => {
  const { issueTypes } = context.catalogue;
  const levels = new Map(issueTypes.map(({ id, hierarchyLevel }) => [id, hierarchyLevel]));
  return [
    createChoiceField({
      id: 'issuetype',
      names: ['issuetype', 'type', 'worktype'],
      type: 'issueType',
      choices: () => issueTypes.map(named),
      cells: TYPE,
      rank: rankIn(issueTypes.map(({ id }) => id)),
    }),
    createChoiceField({
      id: 'hierarchyLevel',
      names: ['hierarchylevel'],
      type: 'number',
      operators: ORDERED,
      choices: () => [...new Set(levels.values())].map((level) => ({ id: level, names: [] })),
      cells: TYPE,
      toValue: (type) => levels.get(String(type)) ?? 0,
    }),
  ];
};

const priorityField = ({ context }: JqlScope): FieldDefinition => {
  const { priorities } = context.catalogue;
  return createChoiceField({
    id: 'priority',
    names: ['priority'],
    type: 'other',
    operators: ORDERED_OR_EMPTY,
    choices: () => priorities.map(named),
    cells: { id: 'priority', read: (issue) => issue.priorityId },
    // The list is highest first, and `> Medium` means more urgent.
    rank: rankIn(priorities.map(({ id }) => id).reverse()),
    history: { fieldId: 'priority', fieldName: 'priority' },
    isDescendingByDefault: true,
  });
};

const UNRESOLVED = 'unresolved';

const resolutionField = ({ context }: JqlScope): FieldDefinition => {
  const { resolutions } = context.catalogue;
  const field = createChoiceField({
    id: 'resolution',
    names: ['resolution'],
    type: 'other',
    choices: () => resolutions.map(named),
    cells: { id: 'resolution', read: (issue) => issue.resolutionId },
    rank: rankIn(resolutions.map(({ id }) => id)),
    history: { fieldId: 'resolution', fieldName: 'resolution' },
  });
  return {
    ...field,
    literal: (operand, fieldName) =>
      operand.text.toLowerCase() === UNRESOLVED ? { kind: 'empty' } : field.literal(operand, fieldName),
  };
};

const versionFields = ({ context }: JqlScope): FieldDefinition[] => {
  const { versions } = context.catalogue;
  const names = new Map<string, string>(versions.map(({ id, name }) => [id, name.toLowerCase()]));
  const textsOf = (ids: readonly string[]): string[] => ids.map((id) => names.get(id) ?? '');
  const common = {
    type: 'version',
    operators: ANY_BUT_HISTORY,
    choices: () => versions.map(named),
    rank: rankIn(versions.map(({ id }) => id)),
  } as const;
  return [
    createChoiceField({
      ...common,
      id: 'fixVersions',
      names: ['fixversion', 'fixversions'],
      cells: { id: 'fixVersions', read: (issue) => issue.fixVersionIds },
      texts: { id: null, read: (issue) => textsOf(issue.fixVersionIds) },
      history: { fieldId: 'fixVersions', fieldName: 'fix version' },
    }),
    createChoiceField({
      ...common,
      id: 'versions',
      names: ['affectedversion', 'affectedversions', 'affectsversion'],
      cells: { id: 'affectedVersions', read: (issue) => issue.affectedVersionIds },
      texts: { id: null, read: (issue) => textsOf(issue.affectedVersionIds) },
    }),
  ];
};

const componentField = ({ context }: JqlScope): FieldDefinition => {
  const { components } = context.catalogue;
  const names = new Map<Comparable, string>(components.map(({ id, name }) => [id, name.toLowerCase()]));
  return createChoiceField({
    id: 'components',
    names: ['component', 'components'],
    type: 'component',
    choices: () => components.map(named),
    cells: { id: 'components', read: (issue) => issue.componentIds },
    rank: (value) => names.get(value) ?? null,
  });
};

const levelField = ({ context }: JqlScope): FieldDefinition =>
  createChoiceField({
    id: 'security',
    names: ['level'],
    type: 'other',
    choices: () => context.catalogue.securityLevels.map(named),
    cells: { id: 'securityLevel', read: (issue) => issue.securityLevelId },
  });

/** Before a link type's id: from which side the issue sees it. */
const OUTWARD = '>';
const INWARD = '<';

const linkTypeField = ({ context }: JqlScope): FieldDefinition => {
  const { linkTypes } = context.catalogue;
  const byId = new Map(linkTypes.map((type) => [type.id, type]));
  const readsAs = (side: string): string => {
    const type = byId.get(side.slice(OUTWARD.length));
    return ((side.startsWith(OUTWARD) ? type?.outward : type?.inward) ?? '').toLowerCase();
  };
  return createChoiceField({
    id: 'issueLinkType',
    names: ['issuelinktype'],
    type: 'other',
    choices: () =>
      linkTypes.flatMap(({ name, inward, outward }) =>
        [...new Set([inward, outward])].map((id) => ({ id: id.toLowerCase(), names: [id, name] })),
      ),
    cells: {
      id: 'linkTypes',
      read: (issue) =>
        context.issues
          .linksOf(issue.id)
          .map(({ inwardIssueId, typeId }) => `${inwardIssueId === issue.id ? OUTWARD : INWARD}${typeId}`),
    },
    toValue: (cell) => listOf(cell).map((side) => readsAs(String(side))),
  });
};

/** Labels are free words: any is a valid question, and case matters not. */
const labelsField = (): FieldDefinition => ({
  ...createChoiceField({
    id: 'labels',
    names: ['labels', 'label'],
    type: 'text',
    choices: () => [],
    cells: { id: 'labels', read: (issue) => issue.labels.map((label) => label.toLowerCase()) },
  }),
  literal: ({ text }) => found(text.toLowerCase()),
});

export const catalogueFields = (scope: JqlScope): FieldDefinition[] => [
  projectField(scope),
  ...statusFields(scope),
  ...typeFields(scope),
  priorityField(scope),
  resolutionField(scope),
  ...versionFields(scope),
  componentField(scope),
  levelField(scope),
  linkTypeField(scope),
  labelsField(),
];
