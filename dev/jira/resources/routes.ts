// Every endpoint of the local Jira, in the order in which they are matched: fixed paths before variable ones.
import type { Route } from '../http/ask';
import { attachmentRoutes } from './attachment';
import { boardRoutes } from './board';
import { bulkFetchRoutes } from './bulk-fetch';
import { bulkRoutes } from './bulk';
import { catalogEntryRoutes } from './catalog-entry';
import { catalogRoutes } from './catalog';
import { changelogRoutes } from './changelog';
import { commentRoutes } from './comment';
import { componentRoutes } from './component';
import { epicRoutes } from './epic';
import { fieldRoutes } from './field';
import { fieldWriteRoutes } from './field-write';
import { filterRoutes } from './filter';
import { issueBulkRoutes } from './issue-bulk';
import { issueLinkRoutes } from './issue-link';
import { issueMetaRoutes } from './issue-meta';
import { issueRoutes } from './issue';
import { jqlRoutes } from './jql';
import { permissionRoutes } from './permission';
import { permissionSchemeRoutes } from './permission-scheme';
import { projectRoutes } from './project';
import { projectWriteRoutes } from './project-write';
import { propertyRoutes } from './property';
import { roleRoutes } from './role';
import { searchRoutes } from './search';
import { serverInfoRoutes } from './server-info';
import { sprintRoutes } from './sprint';
import { taskRoutes } from './task';
import { transitionRoutes } from './transition';
import { userRoutes } from './user';
import { versionRoutes } from './version';
import { worklogChangeRoutes } from './worklog-changes';
import { worklogRoutes } from './worklog';

export const routes: readonly Route[] = [
  ...serverInfoRoutes,
  ...userRoutes,
  ...catalogRoutes,
  ...catalogEntryRoutes,
  ...fieldRoutes,
  ...fieldWriteRoutes,
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
  ...roleRoutes,
  ...permissionSchemeRoutes,
  ...filterRoutes,
  ...searchRoutes,
  ...jqlRoutes,
  ...permissionRoutes,
  ...bulkFetchRoutes,
  ...issueMetaRoutes,
  ...changelogRoutes,
  ...issueBulkRoutes,
  ...transitionRoutes,
  ...commentRoutes,
  ...worklogRoutes,
  ...worklogChangeRoutes,
  ...propertyRoutes,
  ...issueLinkRoutes,
  ...issueRoutes,
];
