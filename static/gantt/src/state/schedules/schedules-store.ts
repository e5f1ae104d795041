// The working schedules of a site or a project: which there are, who works by which, and the changes to that list.
// What one schedule holds is edited in its own store.
import { createStore, type StoreApi } from 'zustand/vanilla';
import { standardScheduleId } from '#contract/built-in-schedules';
import type { OperationError } from '#contract/errors';
import { minutesPerDay, type DayNumber } from '#domain/time/units';
import { createEditorStore, type EditorStore } from './editor-store';
import { readDocuments } from './read-documents';
import type {
  Assigned,
  AssignedPeriod,
  AssignmentTarget,
  Home,
  ScheduleDocument,
  ScheduleEntry,
  ScheduleScope,
  WorkingSchedule,
} from './schedule-types';
import type { SchedulesPorts } from './schedules-ports';

export interface SchedulesState {
  readonly phase: 'loading' | 'failed' | 'ready' | 'busy';
  readonly scope: ScheduleScope;
  readonly entries: readonly ScheduleEntry[];
  /** Of those that could be read. */
  readonly documents: ReadonlyMap<string, ScheduleDocument>;
  readonly assigned: Assigned;
  /** The schedule that holds where nobody is assigned. */
  readonly siteScheduleId: string;
  readonly mayEdit: boolean;
  /** People may have schedules of their own. */
  readonly ownSchedules: boolean;
  readonly accountId: string | null;
  readonly timezone: string;
  readonly today: DayNumber;
  /** Of projects, groups and people by their ids, as far as Jira tells. */
  readonly names: ReadonlyMap<string, string>;
  readonly editor: EditorStore | null;
  readonly refusal: Pick<OperationError, 'code' | 'field' | 'message'> | null;
  readonly open: () => Promise<void>;
  readonly create: (name: string, home: Home, from: string | null) => Promise<void>;
  readonly rename: (id: string, name: string) => Promise<void>;
  readonly remove: (id: string, replacementId: string | null) => Promise<boolean>;
  readonly edit: (id: string) => void;
  /** Back to the list. */
  readonly leave: () => void;
  readonly assign: (target: AssignmentTarget, periods: readonly AssignedPeriod[]) => Promise<boolean>;
  readonly forgetRefusal: () => void;
}

export type SchedulesStore = StoreApi<SchedulesState>;

interface Core {
  readonly ports: SchedulesPorts;
  readonly getState: () => SchedulesState;
  readonly setState: (part: Partial<SchedulesState>) => void;
}

export const createSchedulesStore = (ports: SchedulesPorts, scope: ScheduleScope): SchedulesStore =>
  createStore<SchedulesState>()((setState, getState) => {
    const core: Core = { ports, getState, setState };
    return {
      ...emptyState(ports, scope),
      open: async () => {
        setState({ phase: 'loading', refusal: null });
        setState(await readAll(ports, scope));
      },
      create: (name, home, from) => create(core, name, { home, from }),
      rename: async (id, name) => {
        const document = getState().documents.get(id);
        if (!document) return;
        const { version, body } = document;
        await change(core, () =>
          ports.operations.call('schedule.save', { scheduleId: id, version, body: { ...body, name } }),
        );
      },
      remove: (id, replacementId) => {
        const version = getState().documents.get(id)?.version ?? 0;
        return change(core, () =>
          ports.operations.call('schedule.delete', { scheduleId: id, version, replacementId }),
        );
      },
      edit: (id) => {
        const document = getState().documents.get(id);
        if (document) setState({ editor: createEditorStore(ports, document, getState().documents) });
      },
      leave: () => {
        setState({ editor: null });
        void getState().open();
      },
      assign: (target, periods) => {
        const seen = periodsOf(getState().assigned, target);
        return change(core, () =>
          ports.operations.call('schedule.assign', { target, seen: [...seen], periods: [...periods] }),
        );
      },
      forgetRefusal: () => {
        setState({ refusal: null });
      },
    };
  });

type Facts = {
  [
    Key in keyof SchedulesState as SchedulesState[Key] extends (...input: never[]) => unknown ? never : Key
  ]: SchedulesState[Key];
};

const emptyState = (ports: SchedulesPorts, scope: ScheduleScope): Facts => ({
  phase: 'loading',
  scope,
  entries: [],
  documents: new Map(),
  assigned: { version: 0, body: { schemaVersion: 1, assignments: [] } },
  siteScheduleId: standardScheduleId,
  mayEdit: false,
  ownSchedules: false,
  accountId: null,
  timezone: 'UTC',
  today: Math.floor(ports.now() / 60_000 / minutesPerDay) as DayNumber,
  names: new Map(),
  editor: null,
  refusal: null,
});

export const periodsOf = ({ body }: Assigned, target: AssignmentTarget): readonly AssignedPeriod[] =>
  body.assignments.find((one) => JSON.stringify(one.target) === JSON.stringify(target))?.periods ?? [];

/** What a new schedule starts from: another one, or nothing but its name. */
const toBody = (from: ScheduleDocument | undefined, name: string, home: Home): WorkingSchedule => ({
  ...(from?.body ?? {
    schemaVersion: 1 as const,
    zone: null,
    parentId: null,
    week: Array.from({ length: 7 }, (_, weekday) => (weekday < 5 ? [{ start: 540, end: 1020 }] : [])),
    exceptions: [],
  }),
  name,
  home,
});

const create = async (
  core: Core,
  name: string,
  { home, from }: { readonly home: Home; readonly from: string | null },
): Promise<void> => {
  const { ports, getState, setState } = core;
  setState({ phase: 'busy', refusal: null });
  const body = toBody(getState().documents.get(from ?? ''), name, home);
  const made = await ports.operations.call('schedule.create', { body });
  if (!made.ok) {
    setState({ phase: 'ready', refusal: made.error });
    return;
  }
  setState(await readAll(ports, getState().scope));
  getState().edit(made.value.id);
};

/** Carries one out and reads the list again; what is refused is told, and nothing else was changed. */
const change = async (
  { ports, getState, setState }: Core,
  carryOut: () => Promise<
    { readonly ok: true } | { readonly ok: false; readonly error: OperationError<unknown> }
  >,
): Promise<boolean> => {
  setState({ phase: 'busy', refusal: null });
  const answer = await carryOut();
  const read = await readAll(ports, getState().scope);
  setState({ ...read, refusal: answer.ok ? null : answer.error });
  return answer.ok;
};

const readAll = async (ports: SchedulesPorts, scope: ScheduleScope): Promise<Partial<SchedulesState>> => {
  const projectId = scope.type === 'project' ? scope.projectId : null;
  const [listed, session, context] = await Promise.all([
    ports.operations.call('schedule.list', { projectId }),
    ports.operations.call('session.open', { projectId }),
    ports.readContext(),
  ]);
  if (!listed.ok) return { phase: 'failed', refusal: listed.error };
  if (!session.ok) return { phase: 'failed', refusal: session.error };
  const { schedules: entries, assigned } = listed.value;
  const [documents, names] = await Promise.all([
    readDocuments(ports, entries),
    ports.nameAll(idsOf(assigned, entries)),
  ]);
  const site = session.value.site?.body;
  return {
    phase: 'ready',
    entries,
    documents,
    assigned,
    names,
    siteScheduleId: site?.scheduleId ?? standardScheduleId,
    ownSchedules: site?.ownSchedules ?? false,
    mayEdit: scope.type === 'site' ? session.value.may.administerSite : session.value.may.editSchedules,
    accountId: context.accountId,
    timezone: context.timezone,
  };
};

const idsOf = ({ body }: Assigned, entries: readonly ScheduleEntry[]) => {
  const all = [...body.assignments.map(({ target }) => target), ...entries.map(({ home }) => home)];
  const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
  return {
    projectIds: unique(all.flatMap((one) => (one.type === 'project' ? [one.projectId] : []))),
    groupIds: unique(all.flatMap((one) => (one.type === 'group' ? [one.groupId] : []))),
    accountIds: unique(all.flatMap((one) => (one.type === 'person' ? [one.accountId] : []))),
  };
};
