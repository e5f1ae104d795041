// One issue as it stands today; its past is written by who knows it.

import type {
  CustomValue,
  Issue,
  IssueType,
  Person,
  Project,
  Sprint,
  Status,
  Version,
} from '../../jira/model';
import { toAdf } from './adf';
import type { SiteFields } from './site-fields';

export interface IssueInput {
  readonly project: Project;
  /** Names of the project's own type and status. */
  readonly type: string;
  readonly status: string;
  readonly summary: string;
  /** Its number in the key; the project's next one unless given. Numbers may leave gaps. */
  readonly number?: number;
  readonly description?: string | undefined;
  readonly creator: Person;
  readonly assignee?: Person | null | undefined;
  readonly parent?: Issue | null | undefined;
  /** `yyyy-MM-dd` */
  readonly start?: string | null | undefined;
  readonly due?: string | null | undefined;
  readonly estimateSeconds?: number | null | undefined;
  readonly points?: number | undefined;
  readonly sprints?: readonly Sprint[];
  readonly versions?: readonly Version[];
  readonly affected?: readonly Version[];
  readonly componentIds?: readonly string[];
  readonly labels?: readonly string[];
  /** Jira's id, `3` (Medium) unless given. */
  readonly priorityId?: string | null | undefined;
  readonly resolutionId?: string | undefined;
  readonly resolvedAt?: number | null;
  readonly createdAt: number;
  readonly securityLevelId?: string | null;
  readonly custom?: Readonly<Record<string, CustomValue>>;
  readonly broken?: boolean;
}

interface Maker {
  readonly data: { readonly issues: readonly Issue[] };
  readonly fields: SiteFields;
  takeId(): string;
  past(at: number): number;
  typeOf(project: Project, name: string): IssueType;
  statusOf(project: Project, name: string): Status;
}

/** A LexoRank for the n-th issue of a site, far enough apart to put others between. */
export function toRank(index: number): string {
  return `0|i${((index + 1) * 8).toString(36).padStart(5, '0')}:`;
}

function customOf(maker: Maker, input: IssueInput): Record<string, CustomValue> {
  const { fields } = maker;
  const custom: Record<string, CustomValue> = {
    [fields.rank]: toRank(maker.data.issues.length),
    ...input.custom,
  };
  if (input.start) custom[fields.start] = input.start;
  if (input.points !== undefined) custom[fields.points] = input.points;
  if (input.sprints?.length) custom[fields.sprint] = input.sprints.map(({ id }) => id);
  return custom;
}

function resolutionOf(
  maker: Maker,
  input: IssueInput,
  status: Status,
): Pick<Issue, 'resolutionId' | 'resolvedAt'> {
  if (status.category !== 'done') return { resolutionId: null, resolvedAt: null };
  return {
    resolutionId: input.resolutionId ?? '10000',
    resolvedAt: maker.past(input.resolvedAt ?? input.createdAt),
  };
}

function takeKey(project: Project, given: number | undefined): string {
  const number = given ?? project.lastIssueNumber + 1;
  project.lastIssueNumber = Math.max(project.lastIssueNumber, number);
  return `${project.key}-${number}`;
}

const idsOf = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);

type Lists = Pick<Issue, 'labels' | 'componentIds' | 'fixVersionIds' | 'affectedVersionIds'>;

function listsOf({ labels = [], componentIds = [], versions, affected }: IssueInput): Lists {
  return {
    labels: [...labels],
    componentIds: [...componentIds],
    fixVersionIds: idsOf(versions),
    affectedVersionIds: idsOf(affected),
  };
}

type Estimates = Pick<Issue, 'originalEstimateSeconds' | 'remainingEstimateSeconds'>;

function estimatesOf({ estimateSeconds = null }: IssueInput): Estimates {
  return { originalEstimateSeconds: estimateSeconds, remainingEstimateSeconds: estimateSeconds };
}

export function createIssue(maker: Maker, input: IssueInput): Issue {
  const { project } = input;
  const status = maker.statusOf(project, input.status);
  const createdAt = maker.past(input.createdAt);
  const issue: Issue = {
    id: maker.takeId(),
    key: takeKey(project, input.number),
    projectId: project.id,
    typeId: maker.typeOf(project, input.type).id,
    statusId: status.id,
    priorityId: input.priorityId === undefined ? '3' : input.priorityId,
    ...resolutionOf(maker, input, status),
    summary: input.summary,
    description: input.description === undefined ? null : toAdf(input.description),
    creatorAccountId: input.creator.accountId,
    reporterAccountId: input.creator.accountId,
    assigneeAccountId: input.assignee?.accountId ?? null,
    parentId: input.parent?.id ?? null,
    ...listsOf(input),
    dueDate: input.due ?? null,
    ...estimatesOf(input),
    securityLevelId: input.securityLevelId ?? null,
    createdAt,
    updatedAt: createdAt,
    custom: customOf(maker, input),
    properties: {},
    comments: [],
    history: [],
  };
  if (input.broken) issue.broken = true;
  return issue;
}
