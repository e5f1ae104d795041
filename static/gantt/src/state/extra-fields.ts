// Reads the further fields that columns show, behind the page's back: for issues that were not read with them, and again
// for those that changed since. Nothing is asked for while the issues themselves are being read.
import type { TaskId } from '#domain/plan/ids';
import { inChunks } from '#jira/in-chunks';
import type { JiraField } from '#jira/jira-field';
import { readFieldTexts } from '#jira/text-fields';
import { allIssues } from './issue-book';
import type { PageCore } from './page-core';
import type { PageSession } from './page-session';
import type { PageState } from './page-state';

export interface ExtraFields {
  /** To be called whenever issues or columns are others than before. */
  readonly follow: () => void;
}

const perCall = 100;
const callsAtOnce = 5;

/** What was read in a session. */
interface Course {
  readonly session: PageSession;
  /** By field, which state of an issue it was read from: Jira's `updated`. */
  readonly seen: Map<string, Map<TaskId, string>>;
  isRunning: boolean;
  /** Jira refused while this was so; it is not asked again before the person changes or refreshes something. */
  refusedAt: { readonly columns: unknown; readonly readAt: number } | null;
}

interface Wave {
  readonly fields: readonly JiraField[];
  readonly chunks: readonly (readonly Missing[])[];
}

interface Missing {
  readonly id: TaskId;
  readonly updated: string;
}

export const createExtraFields = (core: PageCore): ExtraFields => {
  let course: Course | null = null;
  return {
    follow: () => {
      const { session } = core;
      if (!session || !isAtRest(core.get()) || wantedFields(core, session).length === 0) return;
      if (course?.session !== session)
        course = { session, seen: new Map(), isRunning: false, refusedAt: null };
      if (!course.isRunning && !isRefused(core, course)) void run(core, course);
    },
  };
};

const isAtRest = ({ load }: PageState): boolean => load.type === 'ready' || load.type === 'stopped';

const isRefused = (core: PageCore, { refusedAt }: Course): boolean =>
  refusedAt !== null &&
  refusedAt.columns === core.get().viewSettings.columns &&
  refusedAt.readAt === core.readAt;

const wantedFields = (core: PageCore, { textFields }: PageSession): readonly JiraField[] => {
  const ids = new Set(core.get().viewSettings.columns.map(({ id }) => id));
  return textFields.filter(({ id }) => ids.has(id));
};

const run = async (core: PageCore, course: Course): Promise<void> => {
  course.isRunning = true;
  for (;;) {
    const wave = nextWave(core, course);
    if (wave === null) break;
    const isWhole = await readWave(core, course, wave);
    if (!isWhole) {
      course.refusedAt = { columns: core.get().viewSettings.columns, readAt: core.readAt };
      break;
    }
  }
  course.isRunning = false;
};

/** Null where nothing is missing, or where it is not the time to ask. */
const nextWave = (core: PageCore, { session, seen }: Course): Wave | null => {
  if (core.session !== session || !isAtRest(core.get())) return null;
  const fields = wantedFields(core, session);
  const isMissing = ({ id, updated }: Missing): boolean =>
    fields.some((field) => seen.get(field.id)?.get(id) !== updated);
  const missing = [...allIssues(core.book).values()].filter(isMissing).slice(0, perCall * callsAtOnce);
  if (missing.length === 0) return null;
  // As they are now: an issue may be changed while it is asked for.
  const asked = missing.map(({ id, updated }) => ({ id, updated }));
  return { fields, chunks: inChunks(asked, perCall) };
};

/** Shows what was read; answers whether all of it was. */
const readWave = async (core: PageCore, course: Course, { fields, chunks }: Wave): Promise<boolean> => {
  const { session, seen } = course;
  const { client, clock } = session;
  const answers = await Promise.all(
    chunks.map((chunk) => readFieldTexts(client, { ids: chunk.map(({ id }) => id), fields, clock })),
  );
  if (core.session !== session) return true;
  const extra = new Map(core.get().extra);
  answers.forEach((answer, i) => {
    if (!answer.ok) return;
    for (const { id, updated } of chunks[i] ?? []) {
      extra.set(id, new Map([...(extra.get(id) ?? []), ...(answer.value.get(id) ?? [])]));
      for (const field of fields) seenIn(seen, field.id).set(id, updated);
    }
  });
  core.set({ extra });
  return answers.every(({ ok }) => ok);
};

const seenIn = (seen: Course['seen'], fieldId: string): Map<TaskId, string> => {
  const known = seen.get(fieldId) ?? new Map<TaskId, string>();
  seen.set(fieldId, known);
  return known;
};
