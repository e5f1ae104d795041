// One schedule while it is edited: what is saved, what the person made of it, and what happened on saving. A conflict
// keeps both: what doesn't collide is merged, the rest waits for the person.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OperationError } from '#contract/errors';
import { mergeSchedules, type Merged } from './merge-schedules';
import type { ScheduleDocument, WorkingSchedule } from './schedule-types';
import type { SchedulesPorts } from './schedules-ports';

export interface EditorState {
  readonly saved: ScheduleDocument;
  readonly draft: WorkingSchedule;
  /** Possible parents, and the parents themselves. */
  readonly documents: ReadonlyMap<string, ScheduleDocument>;
  readonly phase: 'ready' | 'saving';
  readonly outcome: 'none' | 'saved' | 'merged';
  readonly refusal: Pick<OperationError, 'code' | 'field' | 'message'> | null;
  /** Both changed the same things. */
  readonly conflict: Merged | null;
  readonly change: (part: Partial<WorkingSchedule>) => void;
  readonly discard: () => void;
  readonly save: () => Promise<void>;
  readonly resolve: (whose: 'mine' | 'theirs') => Promise<void>;
}

export type EditorStore = StoreApi<EditorState>;

export const isChanged = ({ saved, draft }: Pick<EditorState, 'saved' | 'draft'>): boolean =>
  JSON.stringify(saved.body) !== JSON.stringify(draft);

export const createEditorStore = (
  ports: SchedulesPorts,
  document: ScheduleDocument,
  documents: ReadonlyMap<string, ScheduleDocument>,
): EditorStore =>
  createStore<EditorState>()((set, get) => ({
    saved: document,
    draft: document.body,
    documents,
    phase: 'ready',
    outcome: 'none',
    refusal: null,
    conflict: null,
    change: (part) => {
      set(({ draft }) => ({ draft: { ...draft, ...part }, outcome: 'none', refusal: null }));
    },
    discard: () => {
      set(({ saved }) => ({ draft: saved.body, outcome: 'none', refusal: null, conflict: null }));
    },
    save: async () => {
      if (get().phase === 'saving') return;
      set({ phase: 'saving', refusal: null });
      set({ phase: 'ready', ...(await saveDraft(ports, get())) });
    },
    resolve: async (whose) => {
      const { conflict } = get();
      if (!conflict) return;
      set({ draft: whose === 'mine' ? conflict.withMine : conflict.withTheirs, conflict: null });
      if (isChanged(get())) await get().save();
    },
  }));

const saveDraft = async (
  { operations }: SchedulesPorts,
  { saved, draft }: EditorState,
): Promise<Partial<EditorState>> => {
  const { id, version } = saved;
  const answer = await operations.call('schedule.save', { scheduleId: id, version, body: draft });
  if (answer.ok) {
    return { saved: answer.value, draft: answer.value.body, outcome: 'saved', conflict: null };
  }
  const { code, current } = answer.error;
  if (code !== 'conflict' || !current) return { refusal: answer.error };
  const merged = mergeSchedules({ base: saved.body, theirs: current.body, mine: draft });
  const isClear = merged.collisions.length === 0;
  return {
    saved: current,
    draft: merged.withMine,
    conflict: isClear ? null : merged,
    outcome: isClear ? 'merged' : 'none',
  };
};
