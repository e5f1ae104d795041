// Every endpoint of the local Jira, in the order in which they are matched: fixed paths before variable ones.
import type { Route } from '../http/ask';
import { bulkFetchRoutes } from './bulk-fetch';
import { catalogRoutes } from './catalog';
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
  ...projectRoutes,
  ...searchRoutes,
  ...permissionRoutes,
  ...bulkFetchRoutes,
  ...issueMetaRoutes,
  ...changelogRoutes,
  ...worklogRoutes,
  ...propertyRoutes,
  ...issueLinkRoutes,
  ...issueRoutes,
];
