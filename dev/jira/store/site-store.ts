// The site in memory: tables and indexes over `SiteData`, changed only by `commit`, which journals before it applies.
// Records are replaced, never edited in place; who may read or change them is not its business.
import type { DeclaredProperty, Issue, IssueLink, Project, SiteData, Worklog } from '../model';
import type { Attachment } from '../side-records';
import {
  type Change,
  type CollectionName,
  type Collections,
  collectionNames,
  toRecordId,
} from './collections';
import { addToBucket, type Buckets, createIssueIndex, type IssueIndex } from './issue-index';
import { createIssueRows, type IssueRows } from './issue-rows';

export interface Table<R> {
  readonly size: number;
  get(id: string): R | undefined;
  all(): R[];
}

export interface SiteStore {
  readonly site: SiteData['site'];
  readonly declaredProperties: readonly DeclaredProperty[];
  /** Raised by every commit. */
  readonly version: number;
  /** Raised when something changes that permissions depend on (people, groups, schemes, roles, projects). */
  readonly rightsVersion: number;
  readonly issues: IssueIndex;
  /** The same issues, for what goes through all of them. */
  readonly rows: IssueRows;
  table<C extends CollectionName>(name: C): Table<Collections[C]>;
  /** By id, key in any case, or a key of a project's former name. */
  issue(idOrKey: string): Issue | undefined;
  /** By id, exact key or former key. */
  project(idOrKey: string): Project | undefined;
  linksOf(issueId: string): IssueLink[];
  worklogsOf(issueId: string): Worklog[];
  attachmentsOf(issueId: string): Attachment[];
  userProperties(accountId: string): Readonly<Record<string, unknown>>;
  takeId(): string;
  /** All or nothing: written to the journal as one line, then applied. */
  commit(changes: readonly Change[]): void;
  /** Applies without journalling: for what the journal gives back. */
  replay(changes: readonly Change[]): void;
  snapshot(): SiteData;
}

const rightsCollections = new Set<CollectionName>([
  'people',
  'groups',
  'roles',
  'permissionSchemes',
  'globalGrants',
  'projects',
]);

type Maps = { [C in CollectionName]: Map<string, Collections[C]> };

interface State {
  readonly maps: Maps;
  readonly issues: IssueIndex;
  readonly rows: IssueRows;
  readonly linksByIssue: Buckets;
  readonly worklogsByIssue: Buckets;
  readonly attachmentsByIssue: Buckets;
  readonly userProperties: Record<string, Record<string, unknown>>;
  nextId: number;
  version: number;
  rightsVersion: number;
}

/** Ids of the issues that a record beside them speaks of. */
function issuesOf(collection: CollectionName, record: Collections[CollectionName]): readonly string[] {
  if (collection === 'links') {
    const { inwardIssueId, outwardIssueId } = record as IssueLink;
    return [inwardIssueId, outwardIssueId];
  }
  if (collection === 'worklogs' || collection === 'attachments')
    return [(record as Worklog | Attachment).issueId];
  return [];
}

function bucketsOf(state: State, collection: CollectionName): Buckets | undefined {
  if (collection === 'links') return state.linksByIssue;
  if (collection === 'worklogs') return state.worklogsByIssue;
  return collection === 'attachments' ? state.attachmentsByIssue : undefined;
}

function index(state: State, collection: CollectionName, record: Collections[CollectionName]): void {
  if (collection === 'issues') {
    state.issues.put(record as Issue);
    state.rows.put(record as Issue);
  }
  const buckets = bucketsOf(state, collection);
  for (const issueId of issuesOf(collection, record)) {
    if (buckets) addToBucket(buckets, issueId, toRecordId(record));
    state.rows.touch(issueId);
  }
}

function unindex(state: State, collection: CollectionName, id: string): void {
  if (collection === 'issues') {
    state.issues.remove(id);
    state.rows.remove(id);
  }
  const record = state.maps[collection].get(id);
  if (!record) return;
  for (const issueId of issuesOf(collection, record)) {
    bucketsOf(state, collection)?.get(issueId)?.delete(id);
    state.rows.touch(issueId);
  }
}

function apply(state: State, change: Change): void {
  if ('nextId' in change) {
    state.nextId = Math.max(state.nextId, change.nextId);
  } else if ('userProperties' in change) {
    state.userProperties[change.userProperties] = change.value;
  } else if ('remove' in change) {
    unindex(state, change.remove, change.id);
    state.maps[change.remove].delete(change.id);
    if (rightsCollections.has(change.remove)) state.rightsVersion += 1;
  } else {
    const map = state.maps[change.put] as Map<string, Collections[CollectionName]>;
    map.set(toRecordId(change.record), change.record);
    index(state, change.put, change.record);
    if (rightsCollections.has(change.put)) state.rightsVersion += 1;
  }
}

function createState(data: SiteData, declared: readonly DeclaredProperty[]): State {
  const propertyKeys = declared.filter((p) => p.entityType === 'issue').map((p) => p.propertyKey);
  const maps = Object.fromEntries(
    collectionNames.map((name) => {
      const records: readonly Collections[CollectionName][] = data[name] ?? [];
      return [name, new Map(records.map((record) => [toRecordId(record), record]))];
    }),
  ) as Maps;
  const state: State = {
    maps,
    issues: createIssueIndex([...new Set(propertyKeys)]),
    rows: createIssueRows(),
    linksByIssue: new Map(),
    worklogsByIssue: new Map(),
    attachmentsByIssue: new Map(),
    userProperties: { ...data.userProperties },
    nextId: data.nextId,
    version: 0,
    rightsVersion: 0,
  };
  for (const issue of data.issues) index(state, 'issues', issue);
  for (const link of data.links) index(state, 'links', link);
  for (const worklog of data.worklogs) index(state, 'worklogs', worklog);
  for (const attachment of data.attachments ?? []) index(state, 'attachments', attachment);
  return state;
}

/** Asked once per issue of a search: most have none. */
function pick<R>(map: Map<string, R>, ids: ReadonlySet<string> | undefined): R[] {
  const picked: R[] = [];
  if (ids === undefined || ids.size === 0) return picked;
  for (const id of ids) {
    const record = map.get(id);
    if (record !== undefined) picked.push(record);
  }
  return picked;
}

function findProject(state: State, idOrKey: string): Project | undefined {
  const byId = state.maps.projects.get(idOrKey);
  if (byId) return byId;
  const projects = [...state.maps.projects.values()];
  return projects.find((p) => p.key === idOrKey) ?? projects.find((p) => p.formerKeys.includes(idOrKey));
}

function findIssue(state: State, idOrKey: string): Issue | undefined {
  const direct = state.issues.byId(idOrKey) ?? state.issues.byKey(idOrKey);
  if (direct) return direct;
  const [, key, number] = /^(.+)-(\d+)$/.exec(idOrKey.toUpperCase()) ?? [];
  const project = key === undefined ? undefined : findProject(state, key);
  return project && state.issues.byKey(`${project.key}-${number ?? ''}`);
}

function toSnapshot(state: State, site: SiteData['site']): SiteData {
  const collections = Object.fromEntries(
    collectionNames.map((name) => [name, [...state.maps[name].values()]]),
  ) as Required<Pick<SiteData, CollectionName>>;
  return { format: 1, site, nextId: state.nextId, ...collections, userProperties: state.userProperties };
}

function createTable<R>(map: Map<string, R>): Table<R> {
  return {
    get size() {
      return map.size;
    },
    get: (id) => map.get(id),
    all: () => [...map.values()],
  };
}

type Tables = { readonly [C in CollectionName]: Table<Collections[C]> };

function createTables(maps: Maps): Tables {
  const tables = collectionNames.map((name) => [name, createTable<Collections[CollectionName]>(maps[name])]);
  return Object.fromEntries(tables) as Tables;
}

export function createSiteStore(
  data: SiteData,
  declaredProperties: readonly DeclaredProperty[],
  append: (changes: readonly Change[]) => void,
): SiteStore {
  const state = createState(data, declaredProperties);
  const tables = createTables(state.maps);
  function replay(changes: readonly Change[]): void {
    for (const change of changes) apply(state, change);
    state.version += 1;
  }
  return {
    site: data.site,
    declaredProperties,
    get version() {
      return state.version;
    },
    get rightsVersion() {
      return state.rightsVersion;
    },
    issues: state.issues,
    rows: state.rows,
    table: (name) => tables[name],
    issue: (idOrKey) => findIssue(state, idOrKey),
    project: (idOrKey) => findProject(state, idOrKey),
    linksOf: (issueId) => pick(state.maps.links, state.linksByIssue.get(issueId)),
    worklogsOf: (issueId) => pick(state.maps.worklogs, state.worklogsByIssue.get(issueId)),
    attachmentsOf: (issueId) => pick(state.maps.attachments, state.attachmentsByIssue.get(issueId)),
    userProperties: (accountId) => state.userProperties[accountId] ?? {},
    takeId() {
      const id = state.nextId;
      state.nextId += 1;
      return String(id);
    },
    commit(changes) {
      append([...changes, { nextId: state.nextId }]);
      replay(changes);
    },
    replay,
    snapshot: () => toSnapshot(state, data.site),
  };
}
