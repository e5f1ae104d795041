// Pages that the host has served: who looks at what. A page proves itself by its id, and the server believes nothing
// else of what the browser says; two pages with two people may be open at once.
import { randomUUID } from 'node:crypto';
import type { HostPerson, HostProject, HostSite } from './host-site';
import type { Place } from './surface';

export interface PageSession {
  readonly id: string;
  readonly site: HostSite;
  readonly place: Place;
  /** null: an anonymous visitor. */
  readonly person: HostPerson | null;
  readonly project: HostProject | null;
  /** Milliseconds that each request of this page takes more; null takes the host's. */
  readonly latencyMs: number | null;
}

export interface PageSessions {
  open(page: Omit<PageSession, 'id'>): PageSession;
  find(id: string): PageSession | null;
}

const mostPages = 1000;

export function createPageSessions(): PageSessions {
  const pages = new Map<string, PageSession>();
  return {
    open(page) {
      const session = { ...page, id: randomUUID() };
      pages.set(session.id, session);
      const oldest = pages.keys().next().value;
      if (pages.size > mostPages && oldest !== undefined) pages.delete(oldest);
      return session;
    },
    find: (id) => pages.get(id) ?? null,
  };
}
