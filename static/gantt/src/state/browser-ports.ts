// The ports as a browser has them.
import { createJiraTransport } from '../bridge/jira-transport';
import { createOperationsClient } from '../bridge/operations-client';
import { createPageAddress } from '../bridge/page-address';
import { createPageFrame } from '../bridge/page-frame';
import { readContext } from '../bridge/read-context';
import { startScheduleWorker } from '../worker/schedule-client';
import { createJiraClient, type JiraClock } from '#jira/jira-client';
import { readHealthFacts } from '#jira/field-health';
import { listFields } from '#jira/jira-field';
import type { Surface } from './built-in-contexts';
import type { PagePorts } from './page-ports';
import type { SettingsPorts } from './settings-store';

export const createBrowserClock = (): JiraClock => ({
  now: () => Date.now(),
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  random: () => Math.random(),
});

export const createBrowserPorts = (surface: Surface): PagePorts => ({
  surface,
  address: createPageAddress(),
  readContext,
  operations: createOperationsClient(),
  jira: createJiraTransport(),
  frame: createPageFrame(),
  clock: createBrowserClock(),
  startWorker: startScheduleWorker,
  mark: (name) => {
    performance.mark(name);
  },
  onOnline: (listener) => {
    window.addEventListener('online', listener);
    return () => {
      window.removeEventListener('online', listener);
    };
  },
});

const createBrowserClient = () => createJiraClient(createJiraTransport(), createBrowserClock());

export const createSettingsPorts = (): SettingsPorts => {
  const operations = createOperationsClient();
  const client = createBrowserClient();
  return {
    listFields: () => listFields(client),
    openSession: (projectId) => operations.call('session.open', { projectId }),
    save: (input) => operations.call('configuration.save', input),
    readHealth: (projectId) => readHealthFacts(client, projectId),
  };
};
