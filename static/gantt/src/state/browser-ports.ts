// The ports as a browser has them.
import { createJiraTransport } from '../bridge/jira-transport';
import { createOperationsClient } from '../bridge/operations-client';
import { createPageAddress } from '../bridge/page-address';
import { createPageFrame } from '../bridge/page-frame';
import { readContext } from '../bridge/read-context';
import { startScheduleWorker } from '../worker/schedule-client';
import type { JiraClock } from '#jira/jira-client';
import type { Surface } from './built-in-contexts';
import type { PagePorts } from './page-ports';

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
