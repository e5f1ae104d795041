// The channel between frame and app: calls and functions cross it both ways.
import { createChannel, type Answer, type ChannelEnd } from '../../dev/host/browser/channel';

/** Two ends joined like two windows: what arrives is a structured clone, later. */
function joinEnds(): [ChannelEnd, ChannelEnd] {
  const handlers: ((message: unknown) => void)[] = [];
  const end = (own: number, other: number): ChannelEnd => ({
    post(message) {
      const copy: unknown = structuredClone(message);
      queueMicrotask(() => handlers[other]?.(copy));
    },
    receive(handle) {
      handlers[own] = handle;
    },
  });
  return [end(0, 1), end(1, 0)];
}

function join(answer: Answer) {
  const [app, frame] = joinEnds();
  createChannel(frame, answer);
  return createChannel(app, () => undefined);
}

describe('a channel', () => {
  it('carries a call and its answer', async () => {
    const call = join((command, data) => ({ command, data }));
    expect(await call('echo', { list: [1, { two: 2 }] })).toEqual({
      command: 'echo',
      data: { list: [1, { two: 2 }] },
    });
  });

  it('fails a call with the other end’s words', async () => {
    const call = join((command) => {
      throw new Error(`no ${command}`);
    });
    await expect(call('nothing')).rejects.toThrow('no nothing');
  });

  it('lets the other end call a function that came with the data', async () => {
    const heard: unknown[] = [];
    const call = join(async (_command, data) =>
      (data as { onDone: (value: unknown) => unknown }).onDone({ at: 1 }),
    );
    const answer = await call('listen', {
      onDone(value: unknown) {
        heard.push(value);
        return 'heard';
      },
    });
    expect(answer).toBe('heard');
    expect(heard).toEqual([{ at: 1 }]);
  });

  it('gives functions back that can be called', async () => {
    let isOn = true;
    const call = join(() => ({ unsubscribe: () => (isOn = false) }));
    const { unsubscribe } = (await call('on')) as { unsubscribe: () => Promise<unknown> };
    expect(await unsubscribe()).toBe(false);
    expect(isOn).toBe(false);
  });

  it('does not hear what is no message of its own', () => {
    const handlers: ((message: unknown) => void)[] = [];
    const seen: string[] = [];
    createChannel({ post: () => undefined, receive: (handle) => void handlers.push(handle) }, (command) =>
      seen.push(command),
    );
    for (const message of [null, 'text', { kind: 'call', id: 1, name: 'x' }, [1]]) handlers[0]?.(message);
    expect(seen).toEqual([]);
  });
});
