// What the page learns once when it opens: where it is, who asks, which fields count, and the first ids. Everything that
// needs nothing else is asked for at once, so that rows can follow in the third round trip.
import { effectiveConfiguration } from '#contract/configuration';
import { succeed } from '#contract/errors';
import type { OperationOutput } from '#contract/operations';
import type { EpochMinutes } from '#domain/time/units';
import type { IssueReader } from '#jira/issue-reader';
import { createIssueReader } from '#jira/issue-reader';
import { createJiraClient, type JiraClient } from '#jira/jira-client';
import type { WallClock } from '#jira/jira-dates';
import { listFields, type JiraField } from '#jira/jira-field';
import type { JiraResult } from '#jira/jira-problem';
import { countIssues, listIssueIds, type IdPage } from '#jira/list-issue-ids';
import { toTextFields } from '#jira/text-fields';
import { toMappedFields, type MappedFields } from '#jira/mapped-fields';
import { listCreateTypes, type CreateType } from '#jira/create-types';
import { findProjects, type JiraProject } from '#jira/list-projects';
import { allRights, readRights, readRightsIn, type ProjectRights } from '#jira/permissions';
import { readProject } from '#jira/read-project';
import { toWhere, type IssueScope } from '#jira/scope-jql';
import type { LinkTypeRules } from '#jira/to-links';
import { createZoneTable, toInstant, toWall } from '#zones/zone-table';
import type { PageContext } from '../bridge/read-context';
import type { PagePorts } from './page-ports';
import type { Problem } from './page-state';
import { isEnabled } from './project-time';
import { fromJiraProblem, fromOperationError } from './to-problem';

export interface PageSession {
  readonly client: JiraClient;
  readonly reader: IssueReader;
  readonly context: PageContext;
  /** What the app keeps of site, project and person. */
  readonly opened: OperationOutput<'session.open'>;
  /** Where the page is at home; the first of them where it has no home. */
  readonly project: JiraProject;
  /** All that it shows and the person may browse, by name. */
  readonly projects: readonly JiraProject[];
  readonly scope: IssueScope;
  readonly mapped: MappedFields;
  /** Further fields that can be shown. */
  readonly textFields: readonly JiraField[];
  readonly linkTypes: LinkTypeRules;
  readonly clock: WallClock;
  /** What finds the issues, without an order. */
  readonly where: string;
  readonly jql: string;
  readonly firstPage: IdPage;
  /** What the person may do in any of the projects; by project id where there are several. */
  readonly rights: ProjectRights;
  readonly rightsIn: ReadonlyMap<string, ProjectRights>;
  /** Nobody is offered whom Jira would refuse. */
  readonly onlyAssignable: boolean;
  /** Whether people give issues an order here. */
  readonly hasRank: boolean;
  /** Types that a new issue can have, kept once they were told. */
  readonly createTypes: () => Promise<JiraResult<readonly CreateType[]>>;
  readonly mayConfigure: boolean;
  /** Jira's estimate, when it comes. */
  readonly count: Promise<number | null>;
}

export type Opened =
  | { readonly ok: true; readonly session: PageSession }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** What the app answered, where it did. */
      readonly opened?: OperationOutput<'session.open'>;
    };

export type SessionPorts = Pick<PagePorts, 'jira' | 'clock' | 'operations' | 'readContext'>;

export interface OpenInput {
  /** What the app answered already; else it is asked. */
  readonly opened?: OperationOutput<'session.open'>;
  /** Null for the project that the page belongs to. */
  readonly scope: IssueScope | null;
  readonly onWait: (seconds: number) => void;
}

export const openSession = async (ports: SessionPorts, { scope, ...input }: OpenInput): Promise<Opened> => {
  const client = createJiraClient(ports.jira, ports.clock);
  const [context, fields] = await Promise.all([readContextSafely(ports), listFields(client)]);
  if (typeof context === 'string') return failed({ code: 'unexpected', details: context });
  if (context.accountId === null) return failed({ code: 'anonymous', details: null });
  const wanted = scope ?? scopeOf(context);
  if (wanted === null) return failed({ code: 'no-project-access', details: null });
  if (!fields.ok) return failed(fromJiraProblem(fields.problem));
  return askForPlan({ ports, client, context, fields: fields.value, scope: wanted, ...input });
};

const scopeOf = ({ project }: PageContext): IssueScope | null =>
  project === null ? null : { projectIds: [project.id], jql: null, filterId: null };

interface Known {
  readonly ports: SessionPorts;
  readonly client: JiraClient;
  readonly context: PageContext;
  readonly fields: readonly JiraField[];
  readonly scope: IssueScope;
  readonly opened?: OperationOutput<'session.open'>;
  readonly onWait: (seconds: number) => void;
}

const failed = (problem: Problem): Opened => ({ ok: false, problem });

const askForPlan = async (known: Known): Promise<Opened> => {
  const { ports, client, context, fields, scope, onWait } = known;
  const hasRank = fields.some(isRankField);
  const where = toWhere(scope);
  const jql = `${where} ORDER BY ${hasRank ? 'Rank ASC, ' : ''}key ASC`;
  const count = countIssues(client, jql);
  const [opened, projects, firstPage, rightsIn] = await Promise.all([
    known.opened
      ? succeed(known.opened)
      : ports.operations.call('session.open', { projectId: context.project?.id ?? null }),
    readProjects(client, scope.projectIds),
    listIssueIds(client, jql, { token: null, onWait }),
    readAllRights(client, scope.projectIds),
  ]);
  if (!projects.ok) return failed(fromJiraProblem(projects.problem));
  if (projects.value.length === 0) return failed({ code: 'no-project-access', details: null });
  if (!opened.ok) return failed(fromOperationError(opened.error));
  if (!firstPage.ok) return failed(fromJiraProblem(firstPage.problem));
  const off = projectOff(known, opened.value);
  if (off) return off;
  const found = { projects: projects.value, rightsIn, hasRank, where, jql, count };
  return { ok: true, session: toSession(known, opened.value, { ...found, firstPage: firstPage.value }) };
};

/** The page of a project, or of it alone, that the site doesn't use the chart in. */
const projectOff = ({ context, scope }: Known, opened: OperationOutput<'session.open'>): Opened | null => {
  const [only = '', ...others] = scope.projectIds;
  const home = context.project?.id ?? (others.length === 0 ? only : '');
  if (home === '' || isEnabled(opened, home)) return null;
  return { ok: false, problem: { code: 'project-off', details: null }, opened };
};

type Found = Pick<PageSession, 'projects' | 'rightsIn' | 'hasRank' | 'where' | 'jql' | 'count' | 'firstPage'>;

const toSession = (
  { ports, client, context, fields, scope }: Known,
  opened: OperationOutput<'session.open'>,
  found: Found,
): PageSession => {
  const { site, project: own, may } = opened;
  const effective = effectiveConfiguration(site?.body ?? null, own?.body ?? null);
  const { fields: decided, linkTypes } = effective;
  const [onlyId, ...others] = scope.projectIds;
  const fieldsOf = others.length === 0 && onlyId !== undefined ? onlyId : null;
  const mapped = toMappedFields(fields, decided, fieldsOf);
  const project = homeOf(context, found.projects);
  return {
    ...found,
    client,
    reader: createIssueReader(client, mapped),
    context,
    opened,
    project,
    scope,
    mapped,
    textFields: toTextFields(fields, mapped, fieldsOf),
    linkTypes,
    onlyAssignable: effective.onlyAssignable?.value ?? true,
    clock: createWallClock(context.timezone, ports.clock.now()),
    rights: inAny(found.rightsIn),
    createTypes: createOnce(() => listCreateTypes(client, project.id)),
    mayConfigure: may.administerProject,
  };
};

const homeOf = ({ project }: PageContext, projects: readonly JiraProject[]): JiraProject => {
  const home = projects.find(({ id }) => id === project?.id) ?? projects[0];
  if (!home) throw new RangeError('A plan without a project.');
  return home;
};

const readProjects = async (
  client: JiraClient,
  projectIds: readonly string[],
): Promise<JiraResult<readonly JiraProject[]>> => {
  const [only, ...others] = projectIds;
  if (only === undefined || others.length > 0) return findProjects(client, projectIds);
  const project = await readProject(client, only);
  return project.ok ? { ok: true, value: [project.value] } : project;
};

const readAllRights = async (
  client: JiraClient,
  projectIds: readonly string[],
): Promise<ReadonlyMap<string, ProjectRights>> => {
  const [only, ...others] = projectIds;
  if (only === undefined || others.length > 0) return readRightsIn(client, projectIds);
  const rights = await readRights(client, only);
  return new Map([[only, rights.ok ? rights.value : allRights]]);
};

/** New issues belong to one project: who looks at several makes them elsewhere. */
const inAny = (rightsIn: ReadonlyMap<string, ProjectRights>): ProjectRights => {
  const all = [...rightsIn.values()];
  return {
    edit: all.some(({ edit }) => edit),
    create: all.length === 1 && all.every(({ create }) => create),
    schedule: all.some(({ schedule }) => schedule),
    remove: all.some(({ remove }) => remove),
  };
};

/** Asks until there is an answer, and never twice at the same time. */
const createOnce = <Value>(ask: () => Promise<JiraResult<Value>>): (() => Promise<JiraResult<Value>>) => {
  let asked: Promise<JiraResult<Value>> | null = null;
  return async () => {
    asked ??= ask();
    const answer = await asked;
    if (!answer.ok) asked = null;
    return answer;
  };
};

const readContextSafely = async ({ readContext }: SessionPorts): Promise<PageContext | string> => {
  try {
    return await readContext();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

/** Rank is the order that people gave their issues; sites without boards have none. */
const isRankField = ({ customType }: JiraField): boolean => customType?.endsWith(':gh-lexo-rank') === true;

const minute = 60_000;
const minutesPerYear = 525_960;
/** Years around now in which clocks are exact to the hour. */
const yearsBack = 25;
const yearsAhead = 35;

const createWallClock = (zone: string, now: number): WallClock => {
  const at = Math.floor(now / minute);
  const from = (at - yearsBack * minutesPerYear) as EpochMinutes;
  const table = createZoneTable(zone, from, (at + yearsAhead * minutesPerYear) as EpochMinutes);
  return { toWall: (instant) => toWall(instant, table), toInstant: (wall) => toInstant(wall, table) };
};

export const toToday = ({ toWall: wallOf }: WallClock, now: number): ReturnType<WallClock['toWall']> =>
  wallOf(Math.floor(now / minute) as EpochMinutes);
