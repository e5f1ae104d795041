// Builds one site's records piece by piece, with ids that depend on nothing but the order of the calls.
// It must not know any particular seed, nor the clock: `now` is given, and nothing seeded lies after it.

import type {
  Board,
  Component,
  HistoryItem,
  Issue,
  IssueLink,
  IssueType,
  LinkType,
  Person,
  Project,
  SiteData,
  Sprint,
  Status,
  Version,
  Worklog,
} from '../../jira/model';
import { toAdf } from './adf';
import { emptySite, type SiteOptions } from './empty-site';
import { worklogItems } from './history-items';
import { createProject, type ProjectInput } from './create-project';
import { createIssue, type IssueInput } from './create-issue';
import { createPerson, type PersonInput } from './create-person';
import { createRandom, type Random } from './random';
import { toSiteFields, type SiteFields } from './site-fields';

const minute = 60_000;

export class SiteBuilder {
  readonly data: SiteData;
  readonly now: number;
  readonly fields: SiteFields;
  readonly random: Random;
  readonly mailDomain: string;
  private readonly catalog = new Map<string, IssueType | Status | LinkType>();
  private readonly spent = new Map<string, number>();

  constructor(options: SiteOptions) {
    this.data = emptySite(options);
    this.now = options.now;
    this.fields = toSiteFields(options.fields);
    this.random = createRandom(options.random);
    this.mailDomain = options.mailDomain;
  }

  takeId(): string {
    const id = this.data.nextId;
    this.data.nextId = id + 1;
    return String(id);
  }

  addPerson(input: PersonInput): Person {
    const person = createPerson(this, input);
    this.data.people.push(person);
    return person;
  }

  addProject(input: ProjectInput): Project {
    const made = createProject(this, input);
    this.data.issueTypes.push(...made.types);
    this.data.statuses.push(...made.statuses);
    this.data.projects.push(made.project);
    return made.project;
  }

  /** The project's own type or status of that name. */
  typeOf(project: Project, name: string): IssueType {
    return this.named(`type/${project.id}/${name}`, () =>
      this.data.issueTypes.find((type) => type.name === name && project.issueTypeIds.includes(type.id)),
    );
  }

  statusOf(project: Project, name: string): Status {
    return this.named(`status/${project.id}/${name}`, () =>
      this.data.statuses.find((status) => status.name === name && project.statusIds.includes(status.id)),
    );
  }

  linkTypeOf(name: string): LinkType {
    return this.named(`link/${name}`, () => this.data.linkTypes.find((type) => type.name === name));
  }

  addLinkType(name: string, inward: string, outward: string): LinkType {
    const type = { id: this.takeId(), name, inward, outward };
    this.data.linkTypes.push(type);
    return type;
  }

  addVersion(project: Project, input: Omit<Version, 'id' | 'projectId'>): Version {
    const version = { id: this.takeId(), projectId: project.id, ...input };
    this.data.versions.push(version);
    return version;
  }

  addComponent(project: Project, name: string, lead?: Person): Component {
    const component: Component = { id: this.takeId(), projectId: project.id, name, description: '' };
    if (lead) component.leadAccountId = lead.accountId;
    this.data.components.push(component);
    return component;
  }

  addBoard(project: Project, name: string, type: Board['type']): Board {
    const board = { id: this.data.boards.length + 1, name, type, projectId: project.id };
    this.data.boards.push(board);
    return board;
  }

  addSprint(board: Board, input: Omit<Sprint, 'id' | 'boardId'>): Sprint {
    const sprint = { id: this.data.sprints.length + 1, boardId: board.id, ...input };
    this.data.sprints.push(sprint);
    return sprint;
  }

  addIssue(input: IssueInput): Issue {
    const issue = createIssue(this, input);
    this.data.issues.push(issue);
    return issue;
  }

  /** `from` blocks, clones, depends on … `to`. */
  addLink(type: LinkType, from: Issue, to: Issue): IssueLink {
    const link = { id: this.takeId(), typeId: type.id, inwardIssueId: from.id, outwardIssueId: to.id };
    this.data.links.push(link);
    return link;
  }

  addHistory(issue: Issue, author: Person, at: number, items: HistoryItem[]): void {
    if (items.length === 0) return;
    issue.history.push({ id: this.takeId(), authorAccountId: author.accountId, at: this.past(at), items });
  }

  addComment(issue: Issue, author: Person, at: number, text: string): void {
    const instant = this.past(at);
    const body = toAdf(text);
    const id = this.takeId();
    issue.comments.push({
      id,
      authorAccountId: author.accountId,
      createdAt: instant,
      updatedAt: instant,
      body,
    });
  }

  /** Logs time, takes it off what remains and writes both into the history. */
  addWorklog(
    issue: Issue,
    author: Person,
    log: { startedAt: number; seconds: number; text?: string },
  ): Worklog {
    const writtenAt = this.past(log.startedAt + log.seconds * 1000);
    const worklog: Worklog = {
      id: this.takeId(),
      issueId: issue.id,
      authorAccountId: author.accountId,
      updateAuthorAccountId: author.accountId,
      createdAt: writtenAt,
      updatedAt: writtenAt,
      startedAt: this.past(log.startedAt),
      timeSpentSeconds: log.seconds,
      ...(log.text === undefined ? {} : { comment: toAdf(log.text) }),
    };
    this.data.worklogs.push(worklog);
    const spentBefore = this.spent.get(issue.id) ?? null;
    const leftBefore = issue.remainingEstimateSeconds;
    const spent = (spentBefore ?? 0) + log.seconds;
    const left = Math.max(0, (leftBefore ?? 0) - log.seconds);
    this.spent.set(issue.id, spent);
    issue.remainingEstimateSeconds = left;
    const items = worklogItems({ worklogId: worklog.id, spentBefore, spent, leftBefore, left });
    this.addHistory(issue, author, writtenAt, items);
    return worklog;
  }

  /** The instant, or one just before `now` if it has not come yet. */
  past(at: number): number {
    return Math.min(at, this.now - minute);
  }

  finish(): SiteData {
    for (const issue of this.data.issues) {
      issue.history.sort((a, b) => a.at - b.at || Number(a.id) - Number(b.id));
      const last = issue.history.at(-1)?.at ?? 0;
      const said = issue.comments.reduce((latest, comment) => Math.max(latest, comment.updatedAt), 0);
      issue.updatedAt = Math.max(issue.updatedAt, issue.createdAt, last, said);
    }
    return this.data;
  }

  private named<T extends IssueType | Status | LinkType>(key: string, find: () => T | undefined): T {
    const known = this.catalog.get(key) as T | undefined;
    if (known) return known;
    const found = find();
    if (!found) throw new Error(`The seeded site has no ${key}`);
    this.catalog.set(key, found);
    return found;
  }
}
