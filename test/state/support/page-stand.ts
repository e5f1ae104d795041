// The page's state over a Jira of one's choice: a clock that sleeps no time, a frame that remembers, functions that answer.
import type { OperationName, OperationOutput } from '../../../src/contract/operations';
import type { JiraClock } from '../../../src/jira/jira-client';
import type { JiraRequest, JiraTransport } from '../../../src/jira/transport';
import type { PageContext } from '../../../static/gantt/src/bridge/read-context';
import { createPageStore, type PageStore } from '../../../static/gantt/src/state/create-page-store';
import type { PagePorts } from '../../../static/gantt/src/state/page-ports';

export interface ClockStand extends JiraClock {
  readonly slept: number[];
}

/** Sleeping moves the time on and takes none. */
export const createFakeClock = (start = Date.parse('2026-11-24T09:00:00Z')): ClockStand => {
  let at = start;
  const slept: number[] = [];
  return {
    slept,
    now: () => at,
    random: () => 0.5,
    sleep: async (milliseconds) => {
      slept.push(milliseconds);
      at += milliseconds;
      await Promise.resolve();
    },
  };
};

export const openSessionAnswer: OperationOutput<'session.open'> = {
  site: null,
  project: null,
  personal: null,
  schedules: [],
  may: { administerProject: true, administerSite: false, editSchedules: true, manageContexts: true },
};

export interface StandOptions {
  readonly jira: JiraTransport;
  readonly project: { readonly id: string; readonly key: string };
  readonly context?: Partial<PageContext>;
  readonly session?: () => unknown;
  readonly clock?: ClockStand;
  /** What every call over the bridge waits for. */
  readonly delay?: () => Promise<void>;
}

export interface PageStand {
  readonly store: PageStore;
  readonly requests: JiraRequest[];
  readonly marks: string[];
  readonly opened: string[];
  readonly clock: ClockStand;
  readonly goOnline: () => void;
}

/** The store, and what it did to the world around it. */
export const createPageStand = (options: StandOptions): PageStand => {
  const requests: JiraRequest[] = [];
  const marks: string[] = [];
  const opened: string[] = [];
  const listeners: (() => void)[] = [];
  const clock = options.clock ?? createFakeClock();
  const ports: PagePorts = {
    readContext: async () => {
      await options.delay?.();
      return {
        accountId: 'me',
        siteUrl: 'https://site.example',
        timezone: 'Europe/Berlin',
        locale: 'en-GB',
        colorMode: 'light',
        moduleType: 'jira:projectPage',
        moduleKey: 'gantt-project-page',
        project: options.project,
        ...options.context,
      };
    },
    operations: {
      call: async (name) => {
        await options.delay?.();
        return answerOperation(name, options.session);
      },
    },
    jira: async (request) => {
      requests.push(request);
      await options.delay?.();
      return options.jira(request);
    },
    frame: {
      setTitle: () => undefined,
      openIssue: (key, newTab) => opened.push(newTab ? `${key} in a new tab` : key),
    },
    clock,
    mark: (name) => marks.push(name),
    onOnline: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
  };
  const goOnline = (): void => {
    listeners.forEach((listener) => {
      listener();
    });
  };
  return { store: createPageStore(ports), requests, marks, opened, clock, goOnline };
};

const answerOperation = (name: OperationName, session: StandOptions['session']): never => {
  if (name !== 'session.open') throw new Error(`The page has no business calling ${name}.`);
  return (session ? session() : { ok: true, value: openSessionAnswer }) as never;
};

/** Lets everything that is under way come to its end. */
export const settle = async (store: PageStore): Promise<void> => {
  for (let i = 0; i < 2000; i++) {
    await new Promise((resolve) => setImmediate(resolve));
    const { saving, load } = store.getState();
    if (saving.size === 0 && !['opening', 'loading', 'waiting'].includes(load.type)) {
      await new Promise((resolve) => setImmediate(resolve));
      return;
    }
  }
  throw new Error('The page does not come to rest.');
};
