// Who changed which of the app's data and when, newest first, a page at a time. Names are looked up as they are now.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { auditDays, type AuditEntry } from '#contract/audit';
import type { OperationResult } from '#contract/operations';
import type { JiraPerson } from '#jira/issue';
import type { JiraResult } from '#jira/jira-problem';
import type { JiraProject } from '#jira/list-projects';

/** For the screens, which know no contract. */
export const keptDays = auditDays;

export interface AuditPorts {
  readonly listAudit: (next: string | null) => Promise<OperationResult<'audit.list'>>;
  readonly findPeople: (accountIds: readonly string[]) => Promise<JiraResult<readonly JiraPerson[]>>;
  readonly findProjects: (ids: readonly string[]) => Promise<JiraResult<readonly JiraProject[]>>;
  readonly listSchedules: (projectId: null) => Promise<OperationResult<'schedule.list'>>;
  readonly listContexts: (projectId: null) => Promise<OperationResult<'context.list'>>;
}

type Names = ReadonlyMap<string, string>;

export interface AuditState {
  readonly phase: 'loading' | 'failed' | 'ready' | 'more';
  readonly details: string | null;
  readonly entries: readonly AuditEntry[];
  readonly next: string | null;
  /** By account id. Whom Jira doesn't name is no longer there. */
  readonly people: Names;
  /** By subject, `project:10001`. What isn't named is gone, or not for this person to see. */
  readonly subjects: Names;
  readonly open: () => Promise<void>;
  readonly more: () => Promise<void>;
}

export type AuditStore = StoreApi<AuditState>;

const unique = (values: readonly string[]): readonly string[] => [...new Set(values)];

const idsOf = (entries: readonly AuditEntry[], kind: string): readonly string[] =>
  unique(
    entries.flatMap(({ subject }) =>
      subject.startsWith(`${kind}:`) ? [subject.slice(kind.length + 1)] : [],
    ),
  );

const readPeople = async (ports: AuditPorts, entries: readonly AuditEntry[]): Promise<Names> => {
  const people = await ports.findPeople(unique(entries.map(({ by }) => by)));
  return new Map(people.ok ? people.value.map(({ accountId, name }) => [accountId, name]) : []);
};

const readSubjects = async (ports: AuditPorts, entries: readonly AuditEntry[]): Promise<Names> => {
  const [projects, schedules, contexts] = await Promise.all([
    ports.findProjects(idsOf(entries, 'project')),
    idsOf(entries, 'working-schedule').length > 0 ? ports.listSchedules(null) : null,
    idsOf(entries, 'shared-context').length > 0 ? ports.listContexts(null) : null,
  ]);
  return new Map([
    ...(projects.ok ? projects.value : []).map(({ id, name }): [string, string] => [`project:${id}`, name]),
    ...(schedules?.ok ? schedules.value.schedules : []).map(({ id, name }): [string, string] => [
      `working-schedule:${id}`,
      name,
    ]),
    ...(contexts?.ok ? contexts.value.contexts : []).map(({ id, name }): [string, string] => [
      `shared-context:${id}`,
      name,
    ]),
  ]);
};

export const createAuditStore = (ports: AuditPorts): AuditStore =>
  createStore<AuditState>()((set, get) => {
    const read = async (next: string | null): Promise<void> => {
      const page = await ports.listAudit(next);
      if (!page.ok) {
        set({ phase: 'failed', details: page.error.message });
        return;
      }
      const { entries } = page.value;
      const [people, subjects] = await Promise.all([
        readPeople(ports, entries),
        readSubjects(ports, entries),
      ]);
      set((state) => ({
        phase: 'ready',
        entries: [...(next === null ? [] : state.entries), ...entries],
        next: page.value.next,
        people: new Map([...state.people, ...people]),
        subjects: new Map([...state.subjects, ...subjects]),
      }));
    };
    return {
      phase: 'loading',
      details: null,
      entries: [],
      next: null,
      people: new Map(),
      subjects: new Map(),
      open: async () => {
        set({ phase: 'loading', details: null });
        await read(null);
      },
      more: async () => {
        const { next, phase } = get();
        if (next === null || phase !== 'ready') return;
        set({ phase: 'more' });
        await read(next);
      },
    };
  });
