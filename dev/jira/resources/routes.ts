// Every endpoint of the local Jira, in the order in which they are matched: fixed paths before variable ones.
import type { Route } from '../http/ask';
import { agileIssueRoutes } from './agile-issue';
import { attachmentRoutes } from './attachment';
import { boardRoutes } from './board';
import { boardIssueRoutes } from './board-issue';
import { bulkRoutes } from './bulk';
import { bulkFetchRoutes } from './bulk-fetch';
import { bulkPropertyRoutes } from './bulk-property';
import { catalogRoutes } from './catalog';
import { catalogEntryRoutes } from './catalog-entry';
import { changelogRoutes } from './changelog';
import { commentRoutes } from './comment';
import { componentRoutes } from './component';
import { epicRoutes } from './epic';
import { fieldRoutes } from './field';
import { fieldContextRoutes } from './field-context';
import { fieldWriteRoutes } from './field-write';
import { filterRoutes } from './filter';
import { filterColumnRoutes } from './filter-columns';
import { filterShareRoutes } from './filter-share';
import { issueRoutes } from './issue';
import { issueBulkRoutes } from './issue-bulk';
import { issueExtraRoutes } from './issue-extra';
import { issueLinkRoutes } from './issue-link';
import { issueMetaRoutes } from './issue-meta';
import { issueTypeRoutes } from './issue-type';
import { jqlRoutes } from './jql';
import { partPropertyRoutes } from './part-properties';
import { permissionRoutes } from './permission';
import { permissionGrantRoutes } from './permission-grant';
import { permissionSchemeRoutes } from './permission-scheme';
import { preferenceRoutes } from './preference';
import { projectRoutes } from './project';
import { projectListRoutes } from './project-list';
import { projectWriteRoutes } from './project-write';
import { propertyRoutes } from './property';
import { remoteLinkRoutes } from './remote-link';
import { retiredRoutes } from './retired';
import { roleRoutes } from './role';
import { searchRoutes } from './search';
import { serverInfoRoutes } from './server-info';
import { siteRoleRoutes } from './site-role';
import { sprintRoutes } from './sprint';
import { statusRoutes } from './status';
import { taskRoutes } from './task';
import { transitionRoutes } from './transition';
import { userRoutes } from './user';
import { userSearchRoutes } from './user-search';
import { versionRoutes } from './version';
import { watcherRoutes } from './watcher';
import { worklogRoutes } from './worklog';
import { worklogChangeRoutes } from './worklog-changes';

export const routes: readonly Route[] = [
  ...serverInfoRoutes,
  ...userRoutes,
  ...userSearchRoutes,
  ...preferenceRoutes,
  ...catalogRoutes,
  ...catalogEntryRoutes,
  ...issueTypeRoutes,
  ...statusRoutes,
  ...fieldRoutes,
  ...fieldWriteRoutes,
  ...fieldContextRoutes,
  ...projectListRoutes,
  ...projectRoutes,
  ...projectWriteRoutes,
  ...versionRoutes,
  ...componentRoutes,
  ...taskRoutes,
  ...bulkRoutes,
  ...attachmentRoutes,
  ...boardRoutes,
  ...sprintRoutes,
  ...epicRoutes,
  ...boardIssueRoutes,
  ...agileIssueRoutes,
  ...roleRoutes,
  ...siteRoleRoutes,
  ...permissionSchemeRoutes,
  ...permissionGrantRoutes,
  ...filterShareRoutes,
  ...filterRoutes,
  ...filterColumnRoutes,
  ...searchRoutes,
  ...retiredRoutes,
  ...jqlRoutes,
  ...permissionRoutes,
  ...bulkFetchRoutes,
  ...bulkPropertyRoutes,
  ...issueExtraRoutes,
  ...watcherRoutes,
  ...remoteLinkRoutes,
  ...issueMetaRoutes,
  ...changelogRoutes,
  ...issueBulkRoutes,
  ...transitionRoutes,
  ...commentRoutes,
  ...worklogRoutes,
  ...worklogChangeRoutes,
  ...propertyRoutes,
  ...partPropertyRoutes,
  ...issueLinkRoutes,
  ...issueRoutes,
];
