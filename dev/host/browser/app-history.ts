// `view.createHistory()` as the history package, version 4, has it: what is read stands still in the page, what
// changes goes to the frame, whose address bar it is.

export interface Location {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
}

export type Action = 'PUSH' | 'REPLACE' | 'POP';

type Listener = (location: Location, action: Action) => void;
type Blocker = string | ((location: Location, action: Action) => string | boolean | undefined);
type Call = (command: string, data?: unknown) => Promise<unknown>;

/** What the frame answers when a history is asked for. */
interface Start {
  readonly location: Location;
}

export async function createHistory(call: Call): Promise<object> {
  const listeners = new Set<Listener>();
  const blockers = new Set<Blocker>();
  const start = (await call('createHistory', {
    onChange(location: Location, action: Action) {
      history.location = location;
      history.action = action;
      for (const listener of listeners) listener(location, action);
    },
  })) as Start;

  const isBlocked = (location: Location, action: Action) =>
    [...blockers].some((blocker) => {
      const answer = typeof blocker === 'string' ? blocker : blocker(location, action);
      return answer === false || (typeof answer === 'string' && !window.confirm(answer));
    });
  const go = async (action: 'PUSH' | 'REPLACE', target: string | Partial<Location>, state?: unknown) => {
    const location = toLocation(target, state);
    if (!isBlocked(location, action)) await call('changeHistory', { location, action });
  };
  const history = {
    action: 'POP' as Action,
    location: start.location,
    length: 1,
    push: (target: string | Partial<Location>, state?: unknown) => go('PUSH', target, state),
    replace: (target: string | Partial<Location>, state?: unknown) => go('REPLACE', target, state),
    go: (delta: number) => call('goHistory', { delta }),
    goBack: () => call('goHistory', { delta: -1 }),
    goForward: () => call('goHistory', { delta: 1 }),
    createHref: (target: string | Partial<Location>) => fromLocation(toLocation(target)),
    block: (blocker: Blocker) => addTo(blockers, blocker),
    listen: (listener: Listener) => addTo(listeners, listener),
  };
  return history;
}

function addTo<Item>(items: Set<Item>, item: Item): () => void {
  items.add(item);
  return () => {
    items.delete(item);
  };
}

export function toLocation(target: string | Partial<Location>, state?: unknown): Location {
  if (typeof target !== 'string') {
    return { pathname: '/', search: '', hash: '', ...(state === undefined ? {} : { state }), ...target };
  }
  const url = new URL(target, 'http://app.invalid/');
  return {
    pathname: url.pathname,
    search: url.search,
    hash: url.hash,
    ...(state === undefined ? {} : { state }),
  };
}

export function fromLocation({ pathname, search, hash }: Location): string {
  return pathname + search + hash;
}
