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
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let lastId = 0;

  const send = (message: Omit<Message, 'channel'>) => end.post({ channel: marker, ...message });
  const request = (message: Omit<Message, 'channel' | 'id'>) =>
    new Promise<unknown>((done, fail) => {
      lastId += 1;
      waiting.set(lastId, { done, fail });
      send({ ...message, id: lastId });
    });
  const luggage = createLuggage((target, values) => request({ kind: 'function', target, value: values }));

  const serve = async ({ kind, id, target = 0, name = '', value }: Message) => {
    try {
      const received = luggage.unpack(value);
      const result =
        kind === 'call' ? await answer(name, received) : await luggage.run(target, received as unknown[]);
      send({ kind: 'done', id, value: luggage.pack(result) });
    } catch (error) {
      send({ kind: 'failed', id, value: error instanceof Error ? error.message : String(error) });
    }
  };
  const settle = ({ kind, id, value }: Message) => {
    const waiter = waiting.get(id);
    waiting.delete(id);
    if (kind === 'done') waiter?.done(luggage.unpack(value));
    else waiter?.fail(new Error(String(value)));
  };
  end.receive((received) => {
    if (!isMessage(received)) return;
    if (received.kind === 'call' || received.kind === 'function') void serve(received);
    else settle(received);
  });
  return (command, data) => request({ kind: 'call', name: command, value: luggage.pack(data) });
}

interface Luggage {
  /** Functions become numbers; unpacked at the other end, they are functions again. */
  pack(value: unknown): unknown;
  unpack(value: unknown): unknown;
  /** Calls a function that was packed here. */
  run(target: number, values: readonly unknown[]): Promise<unknown>;
}

function createLuggage(callRemote: (target: number, values: unknown) => Promise<unknown>): Luggage {
  const functions = new Map<number, Remote>();
  const pack = (value: unknown): unknown =>
    mapDeep(value, (inner) => {
      if (typeof inner !== 'function') return inner;
      functions.set(functions.size + 1, async (...values) => (inner as Remote)(...values));
      return { [functionMark]: functions.size };
    });
  return {
    pack,
    unpack: (value) =>
      mapDeep(value, (inner) => {
        const target = isRecord(inner) ? inner[functionMark] : undefined;
        if (typeof target !== 'number') return inner;
        return (...values: unknown[]) => callRemote(target, pack(values));
      }),
    async run(target, values) {
      const run = functions.get(target);
      if (!run) throw new Error('The other page has no such function');
      return run(...values);
    },
  };
}

function isMessage(value: unknown): value is Message {
  return isRecord(value) && value['channel'] === marker;
}

/** A plain object, of whichever window. */
function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Replaces values from the outside in, in plain objects and lists; all else is left to the structured clone. */
function mapDeep(value: unknown, replace: (value: unknown) => unknown): unknown {
  const replaced = replace(value);
  if (replaced !== value) return replaced;
  if (Array.isArray(value)) return value.map((inner) => mapDeep(inner, replace));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapDeep(inner, replace)]));
}
