// The ports of the settings' stores as a browser has them.
import { findPeople } from '#jira/find-grantees';
import { readHealthFacts } from '#jira/field-health';
import { createJiraClient, type JiraClient } from '#jira/jira-client';
import { listFields } from '#jira/jira-field';
import { readDatedLinks, type DateFieldIds } from '#jira/link-health';
import { listLinkTypes } from '#jira/link-issues';
import { countIssues } from '#jira/list-issue-ids';
import { findProjects, listProjects } from '#jira/list-projects';
import { readManagedProject, readProjectAccess } from '#jira/project-access';
import type { JiraResult } from '#jira/jira-problem';
import { createJiraTransport } from '../../bridge/jira-transport';
import { createOperationsClient } from '../../bridge/operations-client';
import { createPageFrame } from '../../bridge/page-frame';
import { readModulePrefix } from '../../bridge/read-module-prefix';
import { createBrowserClock } from '../browser-ports';
import type { AccessPorts } from './access-store';
import type { AuditPorts } from './audit-store';
import type { ConfigurationPorts, ProjectFacts } from './configuration-types';

export type SettingsPorts = ConfigurationPorts & AuditPorts & AccessPorts;

const readFacts = async (
  client: JiraClient,
  projectId: string,
  dates: DateFieldIds,
): Promise<JiraResult<ProjectFacts>> => {
  const [project, fields, links] = await Promise.all([
    readManagedProject(client, projectId),
    readHealthFacts(client, projectId),
    readDatedLinks(client, projectId, dates),
  ]);
  if (!project.ok) return project;
  if (!fields.ok) return fields;
  if (!links.ok) return links;
  return { ok: true, value: { project: project.value, fields: fields.value, links: links.value } };
};

export const createSettingsPorts = (): SettingsPorts => {
  const operations = createOperationsClient();
  const client = createJiraClient(createJiraTransport(), createBrowserClock());
  const frame = createPageFrame();
  return {
    listFields: () => listFields(client),
    listLinkTypes: () => listLinkTypes(client),
    listProjects: () => listProjects(client),
    countIssues: (jql) => countIssues(client, jql),
    openSession: (projectId) => operations.call('session.open', { projectId }),
    listSchedules: (projectId) => operations.call('schedule.list', { projectId }),
    save: (input) => operations.call('configuration.save', input),
    readFacts: (projectId, dates) => readFacts(client, projectId, dates),
    listAudit: (next) => operations.call('audit.list', { next }),
    findPeople: (accountIds) => findPeople(client, accountIds),
    findProjects: (ids) => findProjects(client, ids),
    listContexts: (projectId) => operations.call('context.list', { projectId }),
    readAccess: async (projectId) => readProjectAccess(client, projectId, await readModulePrefix()),
    openInJira: frame.openInJira,
  };
};
