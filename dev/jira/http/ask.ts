// One request as the resources see it: who asks, what for, and the site to answer from.
import type { FieldCatalog } from '../fields/field-catalog';
import type { Caller, Issue, Project } from '../model';
import type { Permissions } from '../permissions';
import type { View } from '../render/view';
import type { Search } from '../search/search';
import type { SiteStore } from '../store/site-store';
import type { JiraSwitches } from '../switches';
import {
  type Answer,
  found,
  type Found,
  hiddenIssue,
  hiddenProject,
  missed,
  notSignedIn,
  refusal,
} from './answer';

/** What one local Jira is made of. */
export interface Room {
  readonly store: SiteStore;
  readonly permissions: Permissions;
  readonly fields: FieldCatalog;
  readonly search: Search;
  readonly switches: JiraSwitches;
  readonly clock: () => number;
}

export interface Ask extends Room {
  readonly caller: Caller;
  readonly view: View;
  /** The advertised address of the request, with its query. */
  readonly url: URL;
  readonly query: URLSearchParams;
  /** A part of the path, decoded. */
  param(name: string): string;
  /** Parsed JSON; undefined for GET and DELETE. */
  readonly body: unknown;
  /** Length of the body as it was sent. */
  readonly bodyLength: number;
  readonly headers: Headers;
  /** Of an upload. */
  readonly files: readonly UploadedFile[];
}

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Where Jira's APIs begin. */
export type Api = '/rest/agile/1.0' | '/rest/software/1.0' | '/rest/forge/1';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export interface Route {
  readonly method: Method;
  /** Below the API's beginning, with `:name` for its variable parts. */
  readonly path: string;
  /** `/rest/api/3` when absent. */
  readonly api?: Api;
  /** What a request brings: JSON unless it says otherwise. `any` may come without, `text` is JSON or taken as it is. */
  readonly takes?: 'json' | 'any' | 'text' | 'files';
  run(ask: Ask): Answer;
}

export function findIssue(ask: Ask, idOrKey: string): Found<Issue> {
  const issue = ask.store.issue(idOrKey);
  return issue && ask.permissions.canSee(ask.caller, issue) ? found(issue) : missed(hiddenIssue);
}

export function findProject(ask: Ask, idOrKey: string): Found<Project> {
  const project = ask.store.project(idOrKey);
  const visible = project && ask.permissions.canSeeProject(ask.caller, project);
  return visible ? found(project) : missed(hiddenProject(idOrKey));
}

/** The project, if the caller may do this in it; `refused` when they see it but may not. */
export function findProjectFor(
  ask: Ask,
  idOrKey: string,
  permission: string,
  refused: Answer,
): Found<Project> {
  const seen = findProject(ask, idOrKey);
  if (!seen.ok) return seen;
  const may = ask.permissions.can(ask.caller, permission, { project: seen.value }) || isSiteAdmin(ask);
  return may ? seen : missed(refused);
}

export function isSiteAdmin({ permissions, caller }: Pick<Ask, 'permissions' | 'caller'>): boolean {
  return permissions.canGlobally(caller, 'ADMINISTER');
}

/** Whoever is nobody, or somebody who is no longer active. */
export function isStranger({ permissions, caller }: Pick<Ask, 'permissions' | 'caller'>): boolean {
  return permissions.person(caller) === null;
}

/** null for a Jira administrator. */
export function refuseUnlessAdmin(ask: Ask, words: string): Answer | null {
  if (isStranger(ask)) return notSignedIn;
  return isSiteAdmin(ask) ? null : refusal(403, [words]);
}

/** A text or a number as a text; empty for anything else. */
export function toText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The body's object, or an empty one. */
export function readObject({ body }: Pick<Ask, 'body'>): Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body)
    ? (body as Record<string, unknown>)
    : {};
}

/** The issue, if the caller may do this to it; 404 when unseen, 403 with Jira's words when not allowed. */
export function findIssueFor(ask: Ask, idOrKey: string, permission: string, words: string): Found<Issue> {
  const seen = findIssue(ask, idOrKey);
  if (!seen.ok) return seen;
  const project = projectOf(ask, seen.value);
  const allowed = ask.permissions.can(ask.caller, permission, { project, issue: seen.value });
  return allowed ? seen : missed(refusal(403, [words]));
}

export function projectOf(ask: Pick<Ask, 'store'>, issue: Issue): Project {
  const project = ask.store.table('projects').get(issue.projectId);
  if (!project) throw new Error(`Issue ${issue.key} is in no project`);
  return project;
}

/** A whole number from the query within bounds; the default when it is missing or no number. */
export function readCount(
  query: URLSearchParams,
  name: string,
  usual: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const text = query.get(name);
  const value = text === null || text === '' ? NaN : Number(text);
  return Number.isInteger(value) && value >= 0 ? Math.min(value, most) : usual;
}

/** Comma-separated and repeated parameters alike. */
export function readList(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** `yyyy-MM-dd` of now, in UTC. */
export function today(ask: Pick<Ask, 'clock'>): string {
  return new Date(ask.clock()).toISOString().slice(0, 10);
}
