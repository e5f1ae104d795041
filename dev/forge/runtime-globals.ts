// The globals through which @forge packages reach their platform. They look up the invocation that is running, so two
// users at once stay apart. Must be in place before any app code loads: @forge/api takes `fetch` when it is imported.
import { format } from 'node:util';
import { currentInvocation, type FetchSpec } from './invocation';

const mark = Symbol.for('local-forge.globals');
const levels = ['debug', 'info', 'log', 'warn', 'error'] as const;

export function installRuntimeGlobals(): void {
  if (mark in globalThis) return;
  Object.defineProperties(globalThis, {
    [mark]: { value: true },
    __forge_runtime__: { configurable: true, get: () => currentInvocation()?.runtime },
    __forge_fetch__: { configurable: true, value: forgeFetch },
  });
  guardFetch();
  captureConsole();
}

function forgeFetch(spec: FetchSpec, path: string, init?: RequestInit): Promise<Response> {
  const invocation = currentInvocation();
  if (!invocation) throw new Error('__forge_fetch__ was called outside of an invocation');
  return invocation.forgeFetch(spec, path, init);
}

/** What an app fetches by itself is egress, and only declared addresses may be reached. */
function guardFetch(): void {
  const plainFetch = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const invocation = currentInvocation();
    const url = input instanceof Request ? input.url : String(input);
    if (invocation && !invocation.mayFetch(url)) throw toEgressError(url);
    return plainFetch(input, init);
  };
}

function toEgressError(url: string): Error {
  const error = new Error(`URL not included in the external fetch backend permissions: ${url}.`);
  return Object.assign(error, { name: 'REQUEST_EGRESS_ALLOWLIST_ERR', status: 403 });
}

function captureConsole(): void {
  for (const level of levels) {
    const plain = console[level].bind(console);
    console[level] = (...words: unknown[]) => {
      const invocation = currentInvocation();
      if (invocation) invocation.log({ invocationId: invocation.id, level, text: format(...words) });
      else plain(...words);
    };
  }
}
