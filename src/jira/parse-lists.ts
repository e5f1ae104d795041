// The fields of an issue that may hold several values: links, labels, sprints, versions and what tells a milestone. Jira takes them only in smaller
// calls, so they may come later than the rest. What makes no sense among them is left out.
import type { LinkId, IssueKey, TaskId } from '#domain/plan/ids';
import type { IssueLinkEnd, IssueLists, IssueSprint, IssueVersion } from './issue';
import { listAt, numberAt, objectAt, textAt, isJson, type Json } from './json';
import type { MappedFields } from './mapped-fields';

export const listFieldsOf = ({ sprint, milestone }: MappedFields): string[] => [
  'issuelinks',
  'labels',
  'fixVersions',
  ...[sprint, milestone].filter((id) => id !== null),
];

export const readLists = (fields: Json, { sprint, milestone }: MappedFields): IssueLists => ({
  links: readAll(fields, 'issuelinks', readLink),
  labels: listAt(fields, 'labels').filter((label) => typeof label === 'string'),
  sprints: sprint === null ? [] : readAll(fields, sprint, readSprint),
  versions: readAll(fields, 'fixVersions', readVersion),
  isMilestone: milestone !== null && saysYes(fields[milestone]),
});

const yes = /^(yes|true|1|x|milestone|ja|wahr|meilenstein|oui|jalon|sí|si|hito)$/i;
const no = /^(no|false|0|none|nein|falsch|kein|keiner|non|aucun|ninguno)$/i;

/** A choice has to say yes; a box is ticked for it unless it is one for "no". */
const saysYes = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some((option) => !no.test(textAt(option, 'value')?.trim() ?? 'no'))
    : yes.test(textAt(value, 'value')?.trim() ?? '');

const readAll = <Value>(fields: Json, id: string, read: (value: unknown) => Value | null): readonly Value[] =>
  listAt(fields, id)
    .map(read)
    .filter((value) => value !== null);

/** Only one end stands in it: the other one's, beside the direction. A link that makes no sense is no link. */
const readLink = (value: unknown): IssueLinkEnd | null => {
  const outward = objectAt(value, 'outwardIssue');
  const other = outward ?? objectAt(value, 'inwardIssue');
  const linkId = textAt(value, 'id');
  const typeId = textAt(objectAt(value, 'type'), 'id');
  const [otherId, otherKey] = [textAt(other, 'id'), textAt(other, 'key')];
  if (linkId === null || typeId === null || otherId === null || otherKey === null) return null;
  return {
    linkId: linkId as LinkId,
    typeId,
    typeName: textAt(objectAt(value, 'type'), 'name') ?? '',
    direction: outward === null ? 'inward' : 'outward',
    otherId: otherId as TaskId,
    otherKey: otherKey as IssueKey,
  };
};

const readSprint = (value: unknown): IssueSprint | null => {
  const id = numberAt(value, 'id');
  if (id === null) return null;
  const state = textAt(value, 'state');
  return {
    id: String(id),
    name: textAt(value, 'name') ?? String(id),
    state: state === 'closed' || state === 'active' ? state : 'future',
    startAt: textAt(value, 'startDate'),
    endAt: textAt(value, 'endDate'),
  };
};

const readVersion = (value: unknown): IssueVersion | null => {
  const id = textAt(value, 'id');
  if (id === null) return null;
  return {
    id,
    name: textAt(value, 'name') ?? id,
    releaseDate: textAt(value, 'releaseDate'),
    released: isJson(value) && value['released'] === true,
  };
};
