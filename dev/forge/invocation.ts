// One run of a function: who and what it runs for, its log, and the frame in which the runtime globals find it.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { Installation } from './installation';

export interface LogLine {
  readonly invocationId: string;
  readonly level: 'debug' | 'info' | 'log' | 'warn' | 'error';
  readonly text: string;
}

/** How `__forge_fetch__` says what it wants to reach. */
export interface FetchSpec {
  readonly type: string;
  readonly provider?: string;
  readonly remote?: string;
  readonly accountId?: string;
}

export type ForgeFetch = (spec: FetchSpec, path: string, init?: RequestInit) => Promise<Response>;

export interface Invocation {
  readonly id: string;
  readonly installation: Installation;
  /** null: nobody, as in scheduled work and for anonymous visitors. */
  readonly accountId: string | null;
  /** What the app reads as `__forge_runtime__`. */
  readonly runtime: Readonly<Record<string, unknown>>;
  readonly forgeFetch: ForgeFetch;
  /** Whether the app may reach this address itself. */
  readonly mayFetch: (url: string) => boolean;
  readonly log: (line: LogLine) => void;
}

const running = new AsyncLocalStorage<Invocation>();

export function runInInvocation<Result>(invocation: Invocation, run: () => Promise<Result>): Promise<Result> {
  return running.run(invocation, run);
}

export function currentInvocation(): Invocation | undefined {
  return running.getStore();
}

/** Runs host code on behalf of an app, without the app's globals. */
export function leaveInvocation<Result>(run: () => Result): Result {
  return running.exit(run);
}
