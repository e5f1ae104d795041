// The ports as a browser has them.
import { createJiraTransport } from '../bridge/jira-transport';
import { createOperationsClient } from '../bridge/operations-client';
import { createPageFrame } from '../bridge/page-frame';
import { readContext } from '../bridge/read-context';
import type { JiraClock } from '#jira/jira-client';
import type { PagePorts } from './page-ports';

export const createBrowserClock = (): JiraClock => ({
  now: () => Date.now(),
  sleep: (milliseconds) =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  random: () => Math.random(),
});

export const createBrowserPorts = (): PagePorts => ({
  readContext,
  operations: createOperationsClient(),
  jira: createJiraTransport(),
  frame: createPageFrame(),
  clock: createBrowserClock(),
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
