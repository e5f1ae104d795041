// Ways to an issue: by id, by key in any case, by project, by parent, by entity property.
// Holds what it is given; who may see an issue is decided elsewhere.
import type { Issue } from '../model';

export interface IssueIndex {
  readonly size: number;
  all(): Iterable<Issue>;
  byId(id: string): Issue | undefined;
  /** Any case. */
  byKey(key: string): Issue | undefined;
  ofProject(projectId: string): Iterable<Issue>;
  childrenOf(issueId: string): Issue[];
  withProperty(key: string): Issue[];
  put(issue: Issue): void;
  remove(id: string): void;
}

export type Buckets = Map<string, Set<string>>;

export function addToBucket(buckets: Buckets, key: string, id: string): void {
  const bucket = buckets.get(key);
  if (bucket) bucket.add(id);
  else buckets.set(key, new Set([id]));
}

function* issuesOf(ids: Iterable<string>, byId: Map<string, Issue>): Iterable<Issue> {
  for (const id of ids) {
    const issue = byId.get(id);
    if (issue) yield issue;
  }
}

function keysOf({ key, formerKeys = [] }: Issue): string[] {
  return [...formerKeys, key].map((one) => one.toUpperCase());
}

/** `propertyKeys` are the entity properties that apps declare: only these are indexed. */
export function createIssueIndex(propertyKeys: readonly string[]): IssueIndex {
  const byId = new Map<string, Issue>();
  const idByKey = new Map<string, string>();
  const byProject: Buckets = new Map();
  const byParent: Buckets = new Map();
  const byProperty: Buckets = new Map();
  const read = (buckets: Buckets, key: string): Iterable<Issue> => issuesOf(buckets.get(key) ?? [], byId);

  function forget(issue: Issue): void {
    for (const key of keysOf(issue)) if (idByKey.get(key) === issue.id) idByKey.delete(key);
    byProject.get(issue.projectId)?.delete(issue.id);
    if (issue.parentId) byParent.get(issue.parentId)?.delete(issue.id);
    for (const key of propertyKeys) byProperty.get(key)?.delete(issue.id);
  }

  function isSamePlace(a: Issue, b: Issue): boolean {
    return a.key === b.key && a.projectId === b.projectId && a.parentId === b.parentId;
  }

  return {
    get size() {
      return byId.size;
    },
    all: () => byId.values(),
    byId: (id) => byId.get(id),
    byKey: (key) => byId.get(idByKey.get(key.toUpperCase()) ?? ''),
    ofProject: (projectId) => read(byProject, projectId),
    childrenOf: (issueId) => [...read(byParent, issueId)],
    withProperty: (key) => [...read(byProperty, key)],
    put(issue) {
      const before = byId.get(issue.id);
      // An edit that moves nothing leaves the buckets, and so the order inside them, as they are.
      if (before && !isSamePlace(before, issue)) forget(before);
      byId.set(issue.id, issue);
      for (const key of keysOf(issue)) idByKey.set(key, issue.id);
      addToBucket(byProject, issue.projectId, issue.id);
      if (issue.parentId) addToBucket(byParent, issue.parentId, issue.id);
      for (const key of propertyKeys) {
        if (key in issue.properties) addToBucket(byProperty, key, issue.id);
        else byProperty.get(key)?.delete(issue.id);
      }
    },
    remove(id) {
      const issue = byId.get(id);
      if (!issue) return;
      forget(issue);
      byId.delete(id);
    },
  };
}
