// The app's own route in the address bar: `/site/…/route/plans/1`. Every history that an app made hears of changes.
import { basePath } from './frame-state';
import { fromLocation, type Action, type Location } from './app-history';

type Listener = (location: Location, action: Action) => unknown;

export interface FrameHistory {
  location(): Location;
  change(location: Location, action: 'PUSH' | 'REPLACE'): void;
  listen(listener: Listener): void;
}

export function createFrameHistory(): FrameHistory {
  const listeners = new Set<Listener>();
  const base = basePath();
  const location = (): Location => {
    const within = window.location.pathname.slice(base.length).replace(/^\/route/, '');
    const search = new URLSearchParams(window.location.search).get('search') ?? '';
    return {
      pathname: within || '/',
      search,
      hash: window.location.hash,
      state: window.history.state as unknown,
    };
  };
  const tell = (action: Action) => {
    for (const listener of listeners) void listener(location(), action);
  };
  window.addEventListener('popstate', () => tell('POP'));
  return {
    location,
    change(next, action) {
      const address = toAddress(base, next);
      if (action === 'PUSH') window.history.pushState(next.state ?? null, '', address);
      else window.history.replaceState(next.state ?? null, '', address);
      tell(action);
    },
    listen(listener) {
      listeners.add(listener);
    },
  };
}

/** The app's query is kept inside the host's, whose own choices stay where they are. */
function toAddress(base: string, next: Location): string {
  const query = new URLSearchParams(window.location.search);
  if (next.search) query.set('search', next.search);
  else query.delete('search');
  const route = next.pathname === '/' ? '' : `/route${next.pathname}`;
  const text = query.toString();
  return fromLocation({ pathname: base + route, search: text ? `?${text}` : '', hash: next.hash });
}
