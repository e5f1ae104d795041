// The permissions that the manifest declares to Jira, by the keys that Jira knows them by in this installation.
import { getAppContext } from '@forge/api';
import type { AppPermissions } from '#jira/held-permissions';

/** As documented for `jira:projectPermission` and `jira:globalPermission`. */
export const readAppPermissions = (): AppPermissions => {
  const { appAri, environmentAri } = getAppContext();
  const prefix = `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/`;
  return {
    use: `${prefix}use-gantt`,
    manageContexts: `${prefix}manage-shared-contexts`,
    editSchedules: `${prefix}edit-working-schedules`,
  };
};
