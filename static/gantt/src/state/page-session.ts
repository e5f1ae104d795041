// What the page learns once when it opens: where it is, who asks, which fields count, and the first ids. Everything that
// needs nothing else is asked for at once, so that rows can follow in the third round trip.
import { effectiveConfiguration } from '#contract/configuration';
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
import { allRights, readRights, type ProjectRights } from '#jira/permissions';
import { readProject, type JiraProject } from '#jira/read-project';
import type { LinkTypeRules } from '#jira/to-links';
import { createZoneTable, toInstant, toWall } from '#zones/zone-table';
import type { PageContext } from '../bridge/read-context';
import type { PagePorts } from './page-ports';
import type { Problem } from './page-state';
import { fromJiraProblem, fromOperationError } from './to-problem';

export interface PageSession {
  readonly client: JiraClient;
  readonly reader: IssueReader;
  readonly context: PageContext;
  readonly project: JiraProject;
  readonly mapped: MappedFields;
  /** Further fields that can be shown. */
  readonly textFields: readonly JiraField[];
  readonly linkTypes: LinkTypeRules;
  readonly clock: WallClock;
  readonly jql: string;
  readonly firstPage: IdPage;
  readonly rights: ProjectRights;
  /** Whether people give issues an order here. */
  readonly hasRank: boolean;
  /** Types that a new issue can have, kept once they were told. */
  readonly createTypes: () => Promise<JiraResult<readonly CreateType[]>>;
  readonly mayConfigure: boolean;
  /** Jira's estimate, when it comes. */
  readonly count: Promise<number | null>;
}

export type Opened =
  { readonly ok: true; readonly session: PageSession } | { readonly ok: false; readonly problem: Problem };

export const openSession = async (ports: PagePorts, onWait: (seconds: number) => void): Promise<Opened> => {
  const client = createJiraClient(ports.jira, ports.clock);
  const [context, fields] = await Promise.all([readContextSafely(ports), listFields(client)]);
  if (typeof context === 'string') return failed({ code: 'unexpected', details: context });
  if (context.accountId === null) return failed({ code: 'anonymous', details: null });
  if (context.project === null) return failed({ code: 'no-project-access', details: null });
  if (!fields.ok) return failed(fromJiraProblem(fields.problem));
  return askForProject({
    ports,
    client,
    context,
    fields: fields.value,
    projectId: context.project.id,
    onWait,
  });
};

interface Known {
  readonly ports: PagePorts;
  readonly client: JiraClient;
  readonly context: PageContext;
  readonly fields: readonly JiraField[];
  readonly projectId: string;
  readonly onWait: (seconds: number) => void;
}

const failed = (problem: Problem): Opened => ({ ok: false, problem });

const askForProject = async (known: Known): Promise<Opened> => {
  const { ports, client, context, fields, projectId } = known;
  const hasRank = fields.some(isRankField);
  const jql = `project = ${projectId} ORDER BY ${hasRank ? 'Rank ASC, ' : ''}key ASC`;
  const count = countIssues(client, jql);
  const [opened, project, firstPage, rights] = await Promise.all([
    ports.operations.call('session.open', { projectId }),
    readProject(client, projectId),
    listIssueIds(client, jql, { token: null, onWait: known.onWait }),
    readRights(client, projectId),
  ]);
  if (!project.ok) return failed(fromJiraProblem(project.problem));
  if (!opened.ok) return failed(fromOperationError(opened.error));
  if (!firstPage.ok) return failed(fromJiraProblem(firstPage.problem));
  const { site, project: own, may } = opened.value;
  const { fields: decided, linkTypes } = effectiveConfiguration(site?.body ?? null, own?.body ?? null);
  const mapped = toMappedFields(fields, decided, projectId);
  return {
    ok: true,
    session: {
      client,
      reader: createIssueReader(client, mapped),
      context,
      project: project.value,
      mapped,
      textFields: toTextFields(fields, mapped, projectId),
      linkTypes,
      clock: createWallClock(context.timezone, ports.clock.now()),
      jql,
      firstPage: firstPage.value,
      rights: rights.ok ? rights.value : allRights,
      hasRank,
      createTypes: createOnce(() => listCreateTypes(client, projectId)),
      mayConfigure: may.administerProject,
      count,
    },
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

const readContextSafely = async ({ readContext }: PagePorts): Promise<PageContext | string> => {
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
