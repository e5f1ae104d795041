// What the screens of working schedules ask for, as a browser has it.
import { createJiraClient } from '#jira/jira-client';
import { findGroups, findPeople, pickGroups, pickPeople } from '#jira/find-grantees';
import { findProjects, listProjects } from '#jira/list-projects';
import { createJiraTransport } from '../../bridge/jira-transport';
import { createOperationsClient } from '../../bridge/operations-client';
import { readContext } from '../../bridge/read-context';
import { createBrowserClock } from '../browser-ports';
import { readProjectPlan } from './read-project-plan';
import type { SchedulesPorts } from './schedules-ports';

export const createSchedulesPorts = (): SchedulesPorts => {
  const [jira, clock, operations] = [createJiraTransport(), createBrowserClock(), createOperationsClient()];
  const client = createJiraClient(jira, clock);
  return {
    operations,
    readContext,
    now: () => Date.now(),
    readTable: async (name) => {
      const answer = await fetch(`./holidays/${name}.json`);
      if (!answer.ok) throw new Error(`No table ${name}.`);
      return answer.json() as Promise<unknown>;
    },
    search: async (kind, text) => {
      if (kind === 'person') {
        const found = await pickPeople(client, text);
        return found.ok ? found.value.map(({ accountId, name }) => ({ id: accountId, name })) : [];
      }
      if (kind === 'group') {
        const found = await pickGroups(client, text);
        return found.ok ? found.value.map(({ groupId, name }) => ({ id: groupId, name })) : [];
      }
      const found = await listProjects(client);
      const wanted = text.trim().toLocaleLowerCase();
      return found.ok
        ? found.value
            .filter(({ name, key }) => `${name} ${key}`.toLocaleLowerCase().includes(wanted))
            .slice(0, 20)
        : [];
    },
    listProjects: async () => {
      const found = await listProjects(client);
      return found.ok ? found.value : [];
    },
    readPlan: (projectId) => readProjectPlan({ jira, clock, operations, readContext }, projectId),
    nameAll: async ({ projectIds, groupIds, accountIds }) => {
      const [projects, groups, people] = await Promise.all([
        findProjects(client, projectIds),
        findGroups(client, groupIds),
        findPeople(client, accountIds),
      ]);
      return new Map([
        ...(projects.ok ? projects.value.map(({ id, name }) => [id, name] as const) : []),
        ...(groups.ok ? groups.value.map(({ groupId, name }) => [groupId, name] as const) : []),
        ...(people.ok ? people.value.map(({ accountId, name }) => [accountId, name] as const) : []),
      ]);
    },
  };
};
