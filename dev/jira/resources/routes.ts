// Every endpoint of the local Jira, in the order in which they are matched: fixed paths before variable ones.
import type { Route } from '../http/ask';
import { bulkFetchRoutes } from './bulk-fetch';
import { catalogRoutes } from './catalog';
import { commentRoutes } from './comment';
import { componentRoutes } from './component';
import { filterRoutes } from './filter';
import { permissionSchemeRoutes } from './permission-scheme';
import { roleRoutes } from './role';
import { jqlRoutes } from './jql';
import { worklogChangeRoutes } from './worklog-changes';
import { boardRoutes } from './board';
import { sprintRoutes } from './sprint';
import { epicRoutes } from './epic';
import { attachmentRoutes } from './attachment';
import { bulkRoutes } from './bulk';
import { fieldRoutes } from './field';
import { fieldWriteRoutes } from './field-write';
import { issueBulkRoutes } from './issue-bulk';
import { projectWriteRoutes } from './project-write';
import { taskRoutes } from './task';
import { transitionRoutes } from './transition';
import { versionRoutes } from './version';
import { changelogRoutes } from './changelog';
import { issueRoutes } from './issue';
import { issueLinkRoutes } from './issue-link';
import { issueMetaRoutes } from './issue-meta';
import { permissionRoutes } from './permission';
import { projectRoutes } from './project';
import { propertyRoutes } from './property';
import { searchRoutes } from './search';
import { serverInfoRoutes } from './server-info';
import { userRoutes } from './user';
import { worklogRoutes } from './worklog';

export const routes: readonly Route[] = [
  ...serverInfoRoutes,
  ...userRoutes,
  ...catalogRoutes,
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
