// System fields that hold several values (labels, components, versions) and the security level.
import type { Component, Issue, Project, Version } from '../model';
import { renderComponent, renderVersion } from '../render/render-catalog';
import type { Json } from '../render/render-person';
import type { View } from '../render/view';
import {
  accept,
  type EditScope,
  type FieldDefinition,
  type FieldEdit,
  type FieldResult,
  findNamed,
  refuse,
} from './field-definition';
import { jiraHead, listHistory, namedTrace, traceHistory } from './field-history';

/** Why a list of labels can't be taken, in Jira's words; null when it can. */
export function checkLabels(value: unknown): string | null {
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'string')) return 'data was not an array';
  const spaced = value.find((label) => /\s/.test(label));
  if (spaced !== undefined) return `The label '${spaced}' contains spaces which is invalid.`;
  return value.some((label) => label.length > 255)
    ? 'The label exceeds the maximum length of 255 characters.'
    : null;
}

function setLabels(value: unknown): FieldResult {
  const labels = value ?? [];
  const problem = checkLabels(labels);
  return problem === null ? accept({ labels: [...new Set(labels as string[])].sort() }) : refuse(problem);
}

function amendLabels(operation: 'add' | 'remove', value: unknown, scope: EditScope): FieldResult {
  const kept = scope.issue.labels.filter((label) => label !== value);
  return setLabels(operation === 'add' ? [...kept, value] : kept);
}

const labels: FieldDefinition = {
  id: 'labels',
  name: 'Labels',
  custom: false,
  orderable: true,
  navigable: true,
  searchable: true,
  clauseNames: ['labels'],
  schema: { type: 'array', items: 'string', system: 'labels' },
  read: (issue) => issue.labels,
  edit: {
    operations: ['add', 'set', 'remove'],
    set: setLabels,
    amend: amendLabels,
    autoCompletePath: '/rest/api/1.0/labels/suggest?query=',
    history: traceHistory(jiraHead('labels'), (issue) => [null, issue.labels.join(' ')]),
  },
};

interface ListOf<R> {
  readonly id: string;
  readonly name: string;
  readonly historyName: string;
  readonly items: string;
  readonly clauseNames: readonly string[];
  readonly property: 'componentIds' | 'fixVersionIds' | 'affectedVersionIds';
  readonly table: 'components' | 'versions';
  readonly render: (view: View, record: R) => Json;
  readonly noun: string;
}

function toListEdit<R extends Component | Version>(list: ListOf<R>): FieldEdit {
  const { property } = list;
  const records = ({ store, project }: EditScope): R[] =>
    (store.table(list.table).all() as R[]).filter((one) => one.projectId === project.id);
  const find = (value: unknown, scope: EditScope): R | undefined =>
    findNamed(value, records(scope), [
      ['id', (one) => one.id],
      ['name', (one) => one.name],
    ]);
  const missing = (value: unknown): string => {
    const { name, id } = (value ?? {}) as { name?: unknown; id?: unknown };
    return `${list.noun} ${name === undefined ? 'id' : 'name'} '${String(name ?? id)}' is not valid`;
  };
  return {
    operations: ['set', 'add', 'remove'],
    set(value, scope) {
      const wanted: unknown = value ?? [];
      if (!Array.isArray(wanted)) return refuse('data was not an array');
      const ids = wanted.map((one) => find(one, scope)?.id);
      const lost = ids.indexOf(undefined);
      if (lost !== -1) return refuse(missing(wanted[lost]));
      return accept({ [property]: [...new Set(ids)] });
    },
    amend(operation, value, scope) {
      const record = find(value, scope);
      if (!record) return refuse(missing(value));
      const kept = scope.issue[property].filter((id) => id !== record.id);
      return accept({ [property]: operation === 'add' ? [...kept, record.id] : kept });
    },
    allowedValues: (scope) => records(scope).map((one) => list.render(scope.view, one)),
    history: listHistory(jiraHead(list.historyName, list.id), (issue, store) =>
      issue[property].map((id) => namedTrace(store.table(list.table).get(id))),
    ),
  };
}

function toListField<R extends Component | Version>(list: ListOf<R>): FieldDefinition {
  return {
    id: list.id,
    name: list.name,
    custom: false,
    orderable: true,
    navigable: true,
    searchable: true,
    clauseNames: list.clauseNames,
    schema: { type: 'array', items: list.items, system: list.id },
    read: (issue: Issue, view) =>
      issue[list.property]
        .flatMap((id) => (view.store.table(list.table).get(id) as R | undefined) ?? [])
        .map((one) => list.render(view, one)),
    edit: toListEdit(list),
  };
}

function renderLevel(view: View, project: Project | undefined, id: string | null): Json | null {
  const level = project?.securityLevels.find((one) => one.id === id);
  if (!level) return null;
  const { name, description } = level;
  return { self: view.url(`/rest/api/3/securitylevel/${level.id}`), id: level.id, description, name };
}

const security: FieldDefinition = {
  id: 'security',
  name: 'Security Level',
  custom: false,
  orderable: true,
  navigable: true,
  searchable: true,
  clauseNames: ['level'],
  schema: { type: 'securitylevel', system: 'security' },
  read: (issue, view) =>
    renderLevel(view, view.store.table('projects').get(issue.projectId), issue.securityLevelId),
  edit: {
    operations: ['set'],
    permission: 'SET_ISSUE_SECURITY',
    set(value, { project }) {
      if (value === null) return accept({ securityLevelId: null });
      const level = findNamed(value, project.securityLevels, [
        ['id', (one) => one.id],
        ['name', (one) => one.name],
      ]);
      return level ? accept({ securityLevelId: level.id }) : refuse('Security level is not valid.');
    },
    allowedValues: ({ view, project }) =>
      project.securityLevels
        .map((level) => renderLevel(view, project, level.id))
        .filter((one) => one !== null),
    history: traceHistory(jiraHead('security'), (issue, store) =>
      namedTrace(
        store
          .table('projects')
          .get(issue.projectId)
          ?.securityLevels.find((one) => one.id === issue.securityLevelId),
      ),
    ),
  },
};

const versions = { items: 'version', table: 'versions', render: renderVersion, noun: 'Version' } as const;

export const listFields: readonly FieldDefinition[] = [
  labels,
  toListField({
    id: 'components',
    name: 'Components',
    historyName: 'Component',
    items: 'component',
    clauseNames: ['component'],
    property: 'componentIds',
    table: 'components',
    render: renderComponent,
    noun: 'Component',
  }),
  toListField({
    ...versions,
    id: 'fixVersions',
    name: 'Fix versions',
    historyName: 'Fix Version',
    clauseNames: ['fixVersion'],
    property: 'fixVersionIds',
  }),
  toListField({
    ...versions,
    id: 'versions',
    name: 'Affects versions',
    historyName: 'Version',
    clauseNames: ['affectedVersion'],
    property: 'affectedVersionIds',
  }),
  security,
];
