// What the page's state needs from outside, so that it runs the same in a browser and in a test. `bridge` gives the real ones.
import type { OperationsClient } from '../bridge/operations-client';
import type { PageAddress } from '../bridge/page-address';
import type { PageFrame } from '../bridge/page-frame';
import type { PageContext } from '../bridge/read-context';
import type { JiraClock } from '#jira/jira-client';
import type { JiraTransport } from '#jira/transport';
import type { ScheduleWorker } from '../worker/schedule-client';
import type { Surface } from './built-in-contexts';

export type PageMark = 'gantt:first-rows' | 'gantt:all-rows' | 'gantt:loaded';

export interface PagePorts {
  readonly readContext: () => Promise<PageContext>;
  readonly operations: OperationsClient;
  readonly jira: JiraTransport;
  readonly frame: Pick<PageFrame, 'openIssue' | 'openProject' | 'setTitle'>;
  readonly address: PageAddress;
  readonly surface: Surface;
  readonly clock: JiraClock;
  /** Null where none can be started. */
  readonly startWorker: () => ScheduleWorker | null;
  /** Leaves a mark in the browser's timeline. */
  readonly mark: (name: PageMark) => void;
  /** Calls back each time the network is there again; answers how to stop that. */
  readonly onOnline: (listener: () => void) => () => void;
}
