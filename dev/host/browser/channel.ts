// Calls between two windows, with functions passed along both ways: a function travels as a number, and calling it at
// the other end comes back as a message. It knows no command and no DOM beyond what it is given.

export interface ChannelEnd {
  readonly post: (message: unknown) => void;
  /** Says what to do with each message that surely comes from the other end. */
  readonly receive: (handle: (message: unknown) => void) => void;
}

export type Answer = (command: string, data: unknown) => unknown;

export type Remote = (...values: unknown[]) => Promise<unknown>;

interface Message {
  readonly channel: typeof marker;
  readonly kind: 'call' | 'function' | 'done' | 'failed';
  readonly id: number;
  readonly name?: string;
  readonly target?: number;
  readonly value?: unknown;
}

const marker = 'forge-bridge';
const functionMark = '__bridgeFunction';

/** @returns how to call the other end */
export function createChannel(
  end: ChannelEnd,
  answer: Answer,
): (command: string, data?: unknown) => Promise<unknown> {
  const functions = new Map<number, Remote>();
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let lastId = 0;

  const send = (message: Omit<Message, 'channel'>) => end.post({ channel: marker, ...message });
  const request = (message: Omit<Message, 'channel' | 'id'>) =>
    new Promise<unknown>((done, fail) => {
      lastId += 1;
      waiting.set(lastId, { done, fail });
      send({ ...message, id: lastId });
    });
  const pack = (value: unknown): unknown =>
    mapDeep(value, (inner) => {
      if (typeof inner !== 'function') return inner;
      lastId += 1;
      functions.set(lastId, async (...values) => (inner as Remote)(...values));
      return { [functionMark]: lastId };
    });
  const unpack = (value: unknown): unknown =>
    mapDeep(value, (inner) => {
      const target = isRecord(inner) ? inner[functionMark] : undefined;
      if (typeof target !== 'number') return inner;
      return (...values: unknown[]) => request({ kind: 'function', target, value: pack(values) });
    });

  const serve = async (message: Message) => {
    try {
      const run = message.kind === 'call' ? null : functions.get(message.target ?? 0);
      const result = run
        ? await run(...(unpack(message.value) as unknown[]))
        : await answer(message.name ?? '', unpack(message.value));
      send({ kind: 'done', id: message.id, value: pack(result) });
    } catch (error) {
      send({ kind: 'failed', id: message.id, value: error instanceof Error ? error.message : String(error) });
    }
  };
  end.receive((received) => {
    if (!isMessage(received)) return;
    if (received.kind === 'call' || received.kind === 'function') {
      void serve(received);
      return;
    }
    const waiter = waiting.get(received.id);
    waiting.delete(received.id);
    if (received.kind === 'done') waiter?.done(unpack(received.value));
    else waiter?.fail(new Error(String(received.value)));
  });
  return (command, data) => request({ kind: 'call', name: command, value: pack(data) });
}

function isMessage(value: unknown): value is Message {
  return isRecord(value) && value['channel'] === marker;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Replaces values from the outside in, in plain objects and lists; all else is left to the structured clone. */
function mapDeep(value: unknown, replace: (value: unknown) => unknown): unknown {
  const replaced = replace(value);
  if (replaced !== value) return replaced;
  if (Array.isArray(value)) return value.map((inner) => mapDeep(inner, replace));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapDeep(inner, replace)]));
}
