// The page's state over a Jira of one's choice: a clock that sleeps no time, a frame that remembers, functions that answer.
import type { OperationName, OperationOutput } from '../../../src/contract/operations';
import { noPersonalSettings } from '../../../src/contract/personal-settings';
import type { JiraClock } from '../../../src/jira/jira-client';
import type { JiraRequest, JiraTransport } from '../../../src/jira/transport';
import type { OperationsClient } from '../../../static/gantt/src/bridge/operations-client';
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
  readonly surface?: 'project' | 'portfolio';
  /** Which view the address names. */
  readonly contextId?: string | null;
  readonly operations?: OperationsClient;
  readonly session?: () => unknown;
  readonly startWorker?: PagePorts['startWorker'];
  readonly clock?: ClockStand;
  /** What every call over the bridge waits for. */
  readonly delay?: () => Promise<void>;
}

export interface AddressStand {
  contextId: string | null;
  /** The person goes back or forth. */
  goTo: (contextId: string | null) => void;
}

export interface PageStand {
  readonly address: AddressStand;
  readonly store: PageStore;
  readonly requests: JiraRequest[];
  readonly marks: string[];
  readonly opened: string[];
  readonly clock: ClockStand;
  readonly goOnline: () => void;
}

const firstContext: PageContext = {
  accountId: 'me',
  siteUrl: 'https://site.example',
  timezone: 'Europe/Berlin',
  locale: 'en-GB',
  colorMode: 'light',
  moduleType: 'jira:projectPage',
  moduleKey: 'gantt-project-page',
  project: null,
};

/** The store, and what it did to the world around it. */
export const createPageStand = (options: StandOptions): PageStand => {
  const requests: JiraRequest[] = [];
  const marks: string[] = [];
  const opened: string[] = [];
  const listeners: (() => void)[] = [];
  const address: AddressStand = { contextId: options.contextId ?? null, goTo: () => undefined };
  const clock = options.clock ?? createFakeClock();
  const ports: PagePorts = {
    readContext: async () => {
      await options.delay?.();
      return { ...firstContext, project: options.project, ...options.context };
    },
    operations: {
      call: async (name, input) => {
        await options.delay?.();
        if (options.operations) return options.operations.call(name, input);
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
      openProject: (key) => opened.push(key),
      openIssue: (key, newTab) => opened.push(newTab ? `${key} in a new tab` : key),
    },
    address: toAddress(address),
    surface: options.surface ?? 'project',
    clock,
    startWorker: options.startWorker ?? (() => null),
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
  return { store: createPageStore(ports), address, requests, marks, opened, clock, goOnline };
};

const toAddress = (stand: AddressStand): PagePorts['address'] => ({
  read: () => Promise.resolve(stand.contextId),
  write: (contextId) => {
    stand.contextId = contextId;
  },
  linkTo: (contextId) => Promise.resolve(`https://site.example/view/${contextId}`),
  follow: (listener) => {
    stand.goTo = listener;
  },
});

const answerOperation = (name: OperationName, session: StandOptions['session']): never => {
  if (name === 'personal.save')
    return { ok: true, value: { version: 1, body: noPersonalSettings() } } as never;
  // Working schedules that issues name are nobody's here.
  if (name === 'schedule.read')
    return { ok: false, error: { code: 'not-found', message: 'There is no such schedule.' } } as never;
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
