// Runs one function of the app as the platform would: its own invocation, its own time limit, values as JSON.
import { randomUUID } from 'node:crypto';
import type { Installation } from './installation';
import { runInInvocation, type LogLine } from './invocation';
import { findFunction, type Manifest } from './manifest';
import { createForgeFetch, type Platform } from './platform-router';
import { license, toInstallationContext, toRuntimeObject } from './runtime-object';

export type Handler = (payload: unknown, context: unknown) => unknown;

/** Gives the exports of a bundled module of src: `index` for the handler `index.resolver`. */
export type LoadModule = (
  name: string,
) => Readonly<Record<string, unknown>> | Promise<Readonly<Record<string, unknown>>>;

export interface FunctionCall {
  readonly installation: Installation;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly accountId: string | null;
  readonly payload: unknown;
  readonly timeoutMs: number;
}

export interface FunctionHost {
  readonly manifest: Manifest;
  readonly platform: Platform;
  readonly loadModule: LoadModule;
  readonly log: (line: LogLine) => void;
}

/** @throws what the function throws, or an error that says that its time is up */
export async function runFunction(host: FunctionHost, call: FunctionCall): Promise<unknown> {
  const { manifest, platform, log } = host;
  const { installation, accountId } = call;
  const { name, handler } = await findHandler(host, call.functionKey);
  const id = randomUUID();
  const deadline = Date.now() + call.timeoutMs;
  const invocation = {
    id,
    installation,
    accountId,
    runtime: toRuntimeObject({ ...call, manifest, invocationId: id, handler: name, deadline }),
    forgeFetch: createForgeFetch(platform, { installation, accountId }),
    mayFetch: (url: string) => isDeclaredEgress(manifest, url),
    log,
  };
  const run = runInInvocation(invocation, async () => handler(toJson(call.payload), toBackendContext(call)));
  return toJson(await withinTime(run, call.timeoutMs));
}

async function findHandler(
  { manifest, loadModule }: FunctionHost,
  key: string,
): Promise<{ name: string; handler: Handler }> {
  const name = findFunction(manifest, key)?.handler;
  if (name === undefined) throw new Error(`The manifest declares no function ${key}`);
  const dot = name.lastIndexOf('.');
  const handler = (await loadModule(name.slice(0, dot)))[name.slice(dot + 1)];
  if (typeof handler !== 'function') throw new Error(`src has no handler ${name}`);
  return { name, handler: (payload, context) => handler(payload, context) as unknown };
}

function toBackendContext({ installation, accountId }: FunctionCall): unknown {
  return {
    installContext: installation.contextAri,
    ...(accountId === null ? {} : { principal: { accountId } }),
    license,
    installation: toInstallationContext(installation),
  };
}

async function withinTime<Result>(run: Promise<Result>, timeoutMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_done, refuse) => {
    timer = setTimeout(
      () => refuse(new Error(`Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([run, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function isDeclaredEgress({ permissions }: Manifest, url: string): boolean {
  const fetches = permissions.external?.['fetch'] as
    { backend?: readonly (string | { address: string })[] } | undefined;
  return (fetches?.backend ?? []).some((item) => {
    const address = typeof item === 'string' ? item : item.address;
    return new URL(url).origin === new URL(address).origin;
  });
}

function toJson(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
