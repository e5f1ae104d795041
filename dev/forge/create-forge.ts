// The local Forge: runs the app's functions for its installations and gives them storage, queue, schedule and Jira.
// It knows no page, no port and no seed; dev/host puts those around it.
import { join } from 'node:path';
import { createInstallation, type Installation, type InstallationOptions } from './installation';
import type { LogLine } from './invocation';
import { createInvokeRate, invokeLimits, jsonBytes } from './limits';
import { findModule, type Manifest, type PlacedModule } from './manifest';
import type { Platform } from './platform-router';
import { createProductGateway, type ProductGateway, type ScopesOf } from './product-gateway';
import { createQueue, type Queue, type QueuedEvent } from './queue';
import { runFunction, type FunctionHost, type LoadModule } from './run-function';
import { installRuntimeGlobals } from './runtime-globals';
import { createSql, type ForgeSql, type SqlEntry } from './sql/create-sql';
import { createStorage, type ForgeStorage, type StorageEntry } from './storage/create-storage';
import { createFileJournal, createMemoryJournal, type Journal } from './storage/journal';

export interface ForgeOptions {
  readonly manifest: Manifest;
  readonly installations: readonly InstallationOptions[];
  readonly loadModule: LoadModule;
  readonly scopesOf: ScopesOf;
  /** Where storage survives a restart; null keeps nothing. */
  readonly dataFolder: string | null;
  readonly now?: () => number;
  /** Time limit of a resolver, shorter in tests. */
  readonly invokeTimeoutMs?: number;
}

export interface InvokeCall {
  /** Cloud id of the site. */
  readonly cloudId: string;
  readonly moduleKey: string;
  /** The resolver's own key: what the page passes to `invoke`. */
  readonly functionKey: string;
  readonly payload: unknown;
  /** null: an anonymous visitor. */
  readonly accountId: string | null;
  /** What the page says of itself; passed on, as the platform does, and not to be believed. */
  readonly context: Readonly<Record<string, unknown>>;
}

/** A failed invocation, in the words that the page gets to read. */
export type InvokeAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

export interface Forge {
  readonly manifest: Manifest;
  readonly installations: readonly Installation[];
  readonly storage: ForgeStorage;
  readonly sql: ForgeSql;
  readonly queue: Queue;
  readonly gateway: ProductGateway;
  /** Newest last; the oldest are forgotten. */
  readonly logs: readonly LogLine[];
  installation(cloudId: string): Installation;
  invoke(call: InvokeCall): Promise<InvokeAnswer>;
  /** Runs a `scheduledTrigger` now, once for each installation. */
  tickSchedule(moduleKey: string): Promise<void>;
  close(): void;
}

const mostLogLines = 2000;

export function createForge(options: ForgeOptions): Forge {
  installRuntimeGlobals();
  const { manifest, now = Date.now } = options;
  const installations = options.installations.map((one) => createInstallation(manifest, one));
  const logs: LogLine[] = [];
  const storage = openStorage(options, now);
  const sql = openSql(options);
  const gateway = createProductGateway(manifest.permissions.scopes, options.scopesOf);
  const queue = createQueue({ now, consume: (installation, event) => consume(host, installation, event) });
  const platform: Platform = { gateway, storage, sql, queue, scopes: manifest.permissions.scopes };
  const host: FunctionHost = {
    manifest,
    platform,
    loadModule: options.loadModule,
    log(line) {
      logs.push(line);
      if (logs.length > mostLogLines) logs.shift();
    },
  };
  const installation = (cloudId: string) => {
    const found = installations.find((one) => one.cloudId === cloudId);
    if (!found) throw new Error(`The app isn't installed on ${cloudId}`);
    return found;
  };
  const hasRate = createInvokeRate(now);

  return {
    manifest,
    installations,
    storage,
    sql,
    queue,
    gateway,
    logs,
    installation,
    invoke: (call) =>
      invoke(host, call, {
        installation: installation(call.cloudId),
        hasRate,
        timeoutMs: options.invokeTimeoutMs ?? invokeLimits.timeoutMs,
      }),
    async tickSchedule(moduleKey) {
      for (const one of installations) await runSchedule(host, one, moduleKey);
    },
    close() {
      storage.close();
      sql.close();
    },
  };
}

function openStorage(options: ForgeOptions, now: () => number): ForgeStorage {
  return createStorage({
    entities: options.manifest.app.storage?.entities ?? [],
    journal: openJournal<StorageEntry>(options, 'forge-storage'),
    now,
  });
}

function openSql(options: ForgeOptions): ForgeSql {
  return createSql({
    isDeclared: options.manifest.modules['sql'] !== undefined,
    journal: openJournal<SqlEntry>(options, 'forge-sql'),
  });
}

function openJournal<Entry>({ dataFolder }: ForgeOptions, name: string): Journal<Entry> {
  return dataFolder === null
    ? createMemoryJournal<Entry>()
    : createFileJournal<Entry>(join(dataFolder, name));
}

interface InvokeMeans {
  readonly installation: Installation;
  readonly hasRate: (installation: string, accountId: string | null) => boolean;
  readonly timeoutMs: number;
}

async function invoke(host: FunctionHost, call: InvokeCall, means: InvokeMeans): Promise<InvokeAnswer> {
  const { installation } = means;
  const placed = findModule(host.manifest, call.moduleKey);
  const functionKey = placed?.module.resolver?.function;
  if (!placed || functionKey === undefined) return refused(`Module ${call.moduleKey} has no resolver`);
  if (!means.hasRate(installation.id, call.accountId)) return refused('Rate limit exceeded');
  if (jsonBytes(call.payload) > invokeLimits.requestBytes) return refused('Request payload exceeds 500 KB');
  try {
    const value = await runFunction(host, {
      installation,
      functionKey,
      moduleKey: call.moduleKey,
      moduleType: placed.type,
      accountId: call.accountId,
      payload: { call: { functionKey: call.functionKey, payload: call.payload }, context: call.context },
      timeoutMs: means.timeoutMs,
    });
    return jsonBytes(value) > invokeLimits.responseBytes
      ? refused('Response payload exceeds 5 MB')
      : { ok: true, value };
  } catch (error) {
    host.log({
      invocationId: '',
      level: 'error',
      text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
    return refused(error instanceof Error ? error.message : String(error));
  }
}

function refused(message: string): InvokeAnswer {
  return { ok: false, message: `There was an error invoking the function - ${message}` };
}

async function consume(host: FunctionHost, installation: Installation, event: QueuedEvent): Promise<unknown> {
  const module = host.manifest.modules['consumer']?.find(({ queue }) => queue === event.queueName);
  if (!module) throw new Error(`No consumer for the queue ${event.queueName}`);
  return runInBackground(host, installation, { placed: { type: 'consumer', module }, payload: event });
}

async function runSchedule(host: FunctionHost, installation: Installation, moduleKey: string): Promise<void> {
  const placed = findModule(host.manifest, moduleKey);
  if (placed?.type !== 'scheduledTrigger') throw new Error(`No scheduledTrigger ${moduleKey}`);
  const payload = { context: { cloudId: installation.cloudId, moduleKey }, contextToken: '' };
  await runInBackground(host, installation, { placed, payload });
}

/** Work without a user: nobody is its principal. */
function runInBackground(
  host: FunctionHost,
  installation: Installation,
  { placed, payload }: { placed: PlacedModule; payload: unknown },
): Promise<unknown> {
  const functionKey = placed.module.function ?? '';
  const seconds =
    host.manifest.modules['function']?.find(({ key }) => key === functionKey)?.timeoutSeconds ?? 55;
  return runFunction(host, {
    installation,
    functionKey,
    moduleKey: placed.module.key,
    moduleType: placed.type,
    accountId: null,
    payload,
    timeoutMs: seconds * 1000,
  });
}
