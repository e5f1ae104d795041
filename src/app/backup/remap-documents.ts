// A file from elsewhere, in the words of this site: ids of projects and people by the caller's table, ids of our own that
// are taken by another document by new ones, and left out what is about nothing that is here. Pure.
import type { DocumentKind } from '#contract/data-kinds';
import type { Grantee, SharedContext } from '#contract/shared-context';
import type { AssignmentTarget, Home } from '#contract/working-schedule';
import { toPersonKey } from '../context-lists';
import type { AnyDraft } from '../ports';

export interface Remapping {
  /** Null where the project isn't here. */
  readonly project: (id: string) => string | null;
  readonly person: (accountId: string) => string;
  readonly context: (id: string) => string;
  readonly schedule: (id: string) => string;
}

type Document<Kind extends DocumentKind> = Extract<AnyDraft, { readonly kind: Kind }>;

const mapAll = <Value>(values: readonly Value[], map: (value: Value) => Value | null): Value[] =>
  values.flatMap((value) => {
    const mapped = map(value);
    return mapped === null ? [] : [mapped];
  });

const mapPlace = <Place extends Home | AssignmentTarget>(place: Place, to: Remapping): Place | null => {
  if (place.type === 'person') return { ...place, accountId: to.person(place.accountId) };
  if (place.type !== 'project') return place;
  const projectId = to.project(place.projectId);
  return projectId === null ? null : { ...place, projectId };
};

const mapGrantee = (grantee: Grantee, to: Remapping): Grantee | null => {
  if (grantee.type === 'person') return { ...grantee, accountId: to.person(grantee.accountId) };
  if (grantee.type !== 'permission' && grantee.type !== 'role') return grantee;
  const projectId = to.project(grantee.projectId);
  return projectId === null ? null : { ...grantee, projectId };
};

const mapCovers = (
  covers: SharedContext['content']['covers'],
  to: Remapping,
): SharedContext['content']['covers'] => ({
  ...covers,
  projectIds: [...new Set(mapAll(covers.projectIds, to.project))],
});

const mapContext = (document: Document<'shared-context'>, to: Remapping): AnyDraft | null => {
  const { body } = document;
  const covers = mapCovers(body.content.covers, to);
  if (covers.projectIds.length === 0) return null;
  return {
    ...document,
    id: to.context(document.id),
    body: {
      ...body,
      ownerId: to.person(body.ownerId),
      content: { ...body.content, covers },
      grants: mapAll(body.grants, (grant) => {
        const grantee = mapGrantee(grant.to, to);
        return grantee === null ? null : { ...grant, to: grantee };
      }),
      proposals: body.proposals.map((proposal) => ({ ...proposal, by: to.person(proposal.by) })),
    },
  };
};

const mapSchedule = (document: Document<'working-schedule'>, to: Remapping): AnyDraft | null => {
  const home = mapPlace(document.body.home, to);
  if (home === null) return null;
  const parentId = document.body.parentId === null ? null : to.schedule(document.body.parentId);
  const scope = home.type === 'project' ? `project:${home.projectId}` : home.type;
  return { ...document, id: to.schedule(document.id), scope, body: { ...document.body, home, parentId } };
};

const mapAssignments = (document: Document<'schedule-assignments'>, to: Remapping): AnyDraft => ({
  ...document,
  body: {
    ...document.body,
    assignments: document.body.assignments.flatMap(({ target, periods }) => {
      const mapped = mapPlace(target, to);
      if (mapped === null) return [];
      const moved = periods.map((period) => ({ ...period, scheduleId: to.schedule(period.scheduleId) }));
      return [{ target: mapped, periods: moved }];
    }),
  },
});

const mapSite = (document: Document<'site-configuration'>, to: Remapping): AnyDraft => {
  const { projectIds, scheduleId, ...body } = document.body;
  return {
    ...document,
    body: {
      ...body,
      ...(projectIds !== undefined && { projectIds: mapAll(projectIds, to.project) }),
      ...(scheduleId !== undefined && { scheduleId: to.schedule(scheduleId) }),
    },
  };
};

const mapProject = (document: Document<'project-configuration'>, to: Remapping): AnyDraft | null => {
  const id = to.project(document.id);
  if (id === null) return null;
  const { contextId, ...body } = document.body;
  return {
    ...document,
    id,
    scope: `project:${id}`,
    body: { ...body, ...(contextId !== undefined && { contextId: to.context(contextId) }) },
  };
};

const mapKeys = <Value>(record: Readonly<Record<string, Value>>, map: (key: string) => string) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [map(key), value]));

/** Whose they are stands in their key alone, which isn't the account id itself. */
const mapPersonal = (
  document: Document<'personal-settings'>,
  to: Remapping,
  people: ReadonlyMap<string, string>,
): AnyDraft => ({
  ...document,
  id: people.get(document.id) ?? document.id,
  body: {
    ...document.body,
    contexts: Object.fromEntries(
      Object.entries(document.body.contexts).flatMap(([id, content]) => {
        const covers = mapCovers(content.covers, to);
        return covers.projectIds.length === 0 ? [] : [[id, { ...content, covers }]];
      }),
    ),
    layers: mapKeys(document.body.layers, to.context),
    favourites: document.body.favourites.map(to.context),
  },
});

/** @param people the caller's table, from account ids in the file to those here */
export const remapDocuments = (
  documents: readonly AnyDraft[],
  to: Remapping,
  people: Readonly<Record<string, string>>,
): { readonly kept: AnyDraft[]; readonly leftOut: AnyDraft[] } => {
  const keys = new Map(Object.entries(people).map(([from, id]) => [toPersonKey(from), toPersonKey(id)]));
  const kept: AnyDraft[] = [];
  const leftOut: AnyDraft[] = [];
  for (const document of documents) {
    const mapped = remap(document, to, keys);
    if (mapped === null) leftOut.push(document);
    else kept.push(mapped);
  }
  return { kept, leftOut };
};

const remap = (document: AnyDraft, to: Remapping, people: ReadonlyMap<string, string>): AnyDraft | null => {
  switch (document.kind) {
    case 'site-configuration':
      return mapSite(document, to);
    case 'project-configuration':
      return mapProject(document, to);
    case 'working-schedule':
      return mapSchedule(document, to);
    case 'schedule-assignments':
      return mapAssignments(document, to);
    case 'shared-context':
      return mapContext(document, to);
    case 'personal-settings':
      return mapPersonal(document, to, people);
    case 'schedule-index':
    case 'context-index':
      return document;
  }
};
