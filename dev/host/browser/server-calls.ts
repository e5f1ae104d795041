// Bridge calls that only the server can answer. The page's id says who asks; nothing else does.

interface ServerAnswer {
  readonly value?: unknown;
  readonly failure?: string;
}

export type ServerCall = (command: string, data: unknown, modal?: unknown) => Promise<unknown>;

export function createServerCall(pageId: string): ServerCall {
  return async (command, data, modal) => {
    const response = await fetch('/_host/bridge', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ page: pageId, command, data, modal }),
    });
    if (!response.ok) throw new Error(`The host answered ${response.status} to ${command}`);
    const { value, failure } = (await response.json()) as ServerAnswer;
    if (failure !== undefined) throw new Error(failure);
    return value;
  };
}
