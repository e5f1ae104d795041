// A site from an exported Jira project, one issue a line. The file stays where it is; nothing is invented but a
// history entry for what the file says happened.

import type { Issue, Person, Project, SiteData } from '../../jira/model';
import { resolutionItem, statusItem } from '../base/history-items';
import { schemeIds } from '../base/permission-schemes';
import { SiteBuilder } from '../base/site-builder';
import { canaryMailDomains } from '../canaries';
import { toSiteOptions, type SeedOptions } from '../seed-options';
import {
  createFilePeople,
  createProjectCatalog,
  createSiteCatalog,
  type ProjectCatalog,
} from './file-catalog';
import type { FileRow } from './file-rows';
import { projectKeyOf, readSeedFile, type SeedFile } from './read-seed-file';

export type FileSeedResult =
  | {
      readonly ok: true;
      readonly sites: SiteData[];
      /** Links whose other end is not in the file; they are left out. */
      readonly droppedLinks: number;
      readonly unread: readonly string[];
    }
  | { readonly ok: false; readonly why: string };

interface Filing {
  readonly site: SiteBuilder;
  readonly catalog: ReturnType<typeof createSiteCatalog>;
  readonly people: ReturnType<typeof createFilePeople>;
  readonly issues: Map<string, Issue>;
}

interface ProjectFiling extends Filing {
  readonly project: Project;
  readonly parts: ProjectCatalog;
}

function addFileProject(filing: Filing, key: string, file: SeedFile, staff: { lead: Person; app: Person }) {
  const { site, catalog } = filing;
  const rows = file.rows.filter((row) => projectKeyOf(row.key) === key);
  const types = new Set(
    rows.map(({ fields }) => catalog.type(fields.issuetype.name, fields.issuetype.subtask).name),
  );
  const statuses = new Set(
    rows.map(({ fields }) => catalog.status(fields.status, fields.statusCategory).name),
  );
  const project = site.addProject({
    key,
    name: `${key} from a file`,
    description: 'Read from a file when the local host was first started.',
    lead: staff.lead,
    style: 'classic',
    schemeId: schemeIds.default,
    apps: [staff.app],
    types: [...types, 'Task'],
    statuses: [...statuses],
  });
  const parts = createProjectCatalog(site, project, file.versions.get(key) ?? []);
  for (const row of rows) addRow({ ...filing, project, parts }, row);
}

function writePast(filing: ProjectFiling, row: FileRow, issue: Issue, author: Person): void {
  const { site, project, catalog } = filing;
  const { resolutiondate, resolution, status } = row.fields;
  const to = site.statusOf(project, status);
  const from = site.data.statuses.find(({ category, id }) => category === 'new' && id !== to.id);
  if (to.category !== 'done' || !from) return;
  const done = resolution ? [resolutionItem(null, catalog.resolution(resolution))] : [];
  site.addHistory(issue, author, resolutiondate ?? issue.createdAt, [statusItem(from, to), ...done]);
}

function addRow(filing: ProjectFiling, row: FileRow): void {
  const { site, project, parts, catalog, people, issues } = filing;
  const { fields } = row;
  const author = people.author(row);
  const sprints = [...(fields.closedSprints ?? []), ...(fields.sprint ? [fields.sprint] : [])].map(
    parts.sprint,
  );
  const issue = site.addIssue({
    project,
    type: fields.issuetype.name,
    status: fields.status,
    summary: fields.summary.replace(/\s+/g, ' ').slice(0, 255),
    number: Number(row.key.slice(project.key.length + 1)),
    creator: author,
    assignee: people.find(fields.assignee),
    start: fields.startdate,
    due: fields.duedate,
    estimateSeconds: fields.timeoriginalestimate,
    sprints: [...new Set(sprints)],
    versions: fields.fixVersions.map(parts.version),
    affected: fields.versions.map(parts.version),
    componentIds: fields.components.map((name) => parts.component(name).id),
    labels: fields.labels,
    priorityId: fields.priority ? catalog.priority(fields.priority).id : null,
    resolvedAt: fields.resolutiondate ?? null,
    createdAt: fields.created,
    description: fields.description || undefined,
    resolutionId: fields.resolution ? catalog.resolution(fields.resolution).id : undefined,
  });
  issue.reporterAccountId = people.find(fields.reporter)?.accountId ?? null;
  if (fields.updated) issue.updatedAt = site.past(fields.updated);
  writePast(filing, row, issue, author);
  issues.set(row.key, issue);
}

/** A parent is one level up; a sub-task without one becomes a task, as Jira has no such thing. */
function addParents({ site, issues }: Filing, rows: readonly FileRow[]): void {
  const types = new Map(site.data.issueTypes.map((type) => [type.id, type]));
  const task = site.data.issueTypes.find(({ name }) => name === 'Task');
  for (const { key, fields } of rows) {
    const issue = issues.get(key);
    const parent = issues.get(fields.parent ?? fields.epic ?? '');
    if (!issue || !task) continue;
    const level = types.get(issue.typeId)?.hierarchyLevel ?? 0;
    if (parent && types.get(parent.typeId)?.hierarchyLevel === level + 1) issue.parentId = parent.id;
    else if (level < 0) issue.typeId = task.id;
  }
}

/** The file tells a link at both of its ends; it becomes one. */
function addLinks({ site, catalog, issues }: Filing, rows: readonly FileRow[]): number {
  const made = new Set<string>();
  let dropped = 0;
  for (const { key, fields } of rows) {
    for (const { type, outward, inward } of fields.issuelinks) {
      const [fromKey, toKey] = outward === undefined ? [inward ?? '', key] : [key, outward];
      const [from, to] = [issues.get(fromKey), issues.get(toKey)];
      const name = `${type}|${fromKey}|${toKey}`;
      if (!from || !to) dropped += 1;
      else if (!made.has(name)) site.addLink(catalog.linkType(type), from, to);
      made.add(name);
    }
  }
  return dropped;
}

export async function fileSeed(path: string, options: SeedOptions): Promise<FileSeedResult> {
  const read = await readSeedFile(path);
  if (!read.ok) return read;
  const { file } = read;
  const site = new SiteBuilder(
    toSiteOptions(options, { random: 1, mailDomain: canaryMailDomains.file, name: 'From a file' }),
  );
  const lead = site.addPerson({ name: 'Robin Ferreira', mail: 'robin', admin: true });
  const app = site.addPerson({ name: 'Gantt Chart for Jira', mail: 'gantt-app', app: true });
  const people = createFilePeople(site, file.users, lead);
  const filing: Filing = { site, catalog: createSiteCatalog(site), people, issues: new Map() };
  const keys = new Set(file.rows.map((row) => projectKeyOf(row.key)));
  for (const key of keys) addFileProject(filing, key, file, { lead, app });
  addParents(filing, file.rows);
  const droppedLinks = addLinks(filing, file.rows);
  return { ok: true, sites: [site.finish()], droppedLinks, unread: file.unread };
}
