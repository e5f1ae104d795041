// Everything that a person can change on the page, undone and redone, put together of its parts.
import type { TaskId } from '#domain/plan/ids';
import { recheckIssues } from '#jira/write-fields';
import { settleMade } from './carry-create';
import { carryOut } from './carry-out';
import { rereadOrder } from './carry-rank';
import { link, relink, stepLink, unlink } from './edit-links';
import { create, rank, stepCreate, stepRank } from './edit-structure';
import {
  acceptSketches,
  begin,
  edit,
  editField,
  keepWithdrawn,
  resolveConflict,
  settleValues,
  stepValues,
} from './edit-values';
import { dismiss, repair, showTasks, type Editing, type Refused } from './editing';
import { putIssue } from './issue-book';
import { createIssueNames } from './issue-names';
import { nest } from './nest-issue';
import type { SomeValues } from './issue-values';
import { createPace } from './pace';
import { showBook, type PageCore } from './page-core';
import type { PageActions } from './page-state';
import type { StepVerb } from './step';
import { createStructureLane } from './structure-lane';
import { emptyUndoStack, popRedo, popUndo, type Direction, type Popped } from './undo-stack';
import { writeIssue } from './write-issue';
import { createWriteQueue } from './write-queue';

export interface PageEditor extends Pick<
  PageActions,
  | 'edit'
  | 'editField'
  | 'acceptSketches'
  | 'create'
  | 'rank'
  | 'link'
  | 'relink'
  | 'unlink'
  | 'nest'
  | 'undo'
  | 'redo'
  | 'retry'
  | 'dismiss'
  | 'resolveConflict'
  | 'stopWrites'
> {
  /** Issues whose change is on its way. */
  readonly pending: () => ReadonlySet<TaskId>;
  /** After issues were read again: steps that no longer lead anywhere are dropped. */
  readonly repair: () => void;
  /** Asks again of what nobody knows whether Jira has it. */
  readonly settleDoubts: () => Promise<void>;
}

const writesPerSecond = 20;

const createEditing = (core: PageCore): Editing => {
  const pace = createPace(core.ports.clock, writesPerSecond);
  const onWait = (seconds: number): void => {
    pace.slowDown();
    core.set({ save: { type: 'waiting', count: core.get().saving.size, seconds } });
  };
  const editing: Editing = {
    core,
    pace,
    onWait,
    queue: createWriteQueue({
      pace,
      check: async (ids) => (core.session ? recheckIssues(core.session.reader, ids, onWait) : new Map()),
      write: (now, wanted) => writeIssue(core, { now, wanted, onWait }),
      onSettled: (taskId, outcome, wanted) => {
        settleValues(editing, { taskId, outcome, wanted });
        if (outcome.type === 'written') void settleDoubts(editing);
      },
    }),
    lane: createStructureLane((change) => carryOut(editing, change)),
    names: createIssueNames(),
    drafts: new Map(),
    refused: new Map(),
    origins: new Map(),
    doubts: new Set(),
    unsureMade: [],
    isOrderUnsure: false,
    stack: emptyUndoStack,
    lastRefusal: 0,
    lastSerial: 0,
  };
  core.structure = editing.lane;
  core.targetOf = (id) => editing.queue.targetOf(id) ?? editing.drafts.get(id)?.values;
  return editing;
};

export const createPageEditor = (core: PageCore): PageEditor => {
  const editing = createEditing(core);
  return {
    pending: editing.queue.pending,
    ...createLinkEdits(editing),
    edit: (command) => {
      edit(editing, command);
    },
    acceptSketches: (taskIds) => {
      acceptSketches(editing, taskIds);
    },
    editField: (taskIds, fieldEdit) => {
      editField(editing, taskIds, fieldEdit);
    },
    create: (asked) => {
      create(editing, asked);
    },
    rank: (taskIds, place) => {
      rank(editing, taskIds, place);
    },
    resolveConflict: (conflictId, whose) => {
      resolveConflict(editing, conflictId, whose);
    },
    undo: () => {
      stepBy(editing, popUndo(editing.stack), 'back');
    },
    redo: () => {
      stepBy(editing, popRedo(editing.stack), 'forth');
    },
    retry: (refusalIds) => {
      retry(editing, refusalIds);
    },
    dismiss: (refusalIds) => {
      dismiss(editing, ({ id }) => refusalIds.includes(id));
    },
    stopWrites: () => {
      stopWrites(editing);
    },
    repair: () => {
      repair(editing);
    },
    settleDoubts: () => settleDoubts(editing),
  };
};

const createLinkEdits = (editing: Editing): Pick<PageEditor, 'link' | 'relink' | 'unlink' | 'nest'> => ({
  link: (asked) => link(editing, asked),
  relink: (linkId, change) => {
    relink(editing, linkId, change);
  },
  unlink: (linkId) => {
    unlink(editing, linkId);
  },
  nest: (taskId, by) => nest(editing, taskId, by),
});

const stepBy = (editing: Editing, popped: Popped | null, direction: Direction): void => {
  if (!popped) return;
  const { step, stack } = popped;
  if (step.type === 'values' && editing.core.get().readOnly) return;
  editing.stack = stack;
  if (step.type === 'values') stepValues(editing, step, direction);
  else if (step.type === 'create') stepCreate(editing, step, direction);
  else if (step.type === 'link') stepLink(editing, step, direction);
  else stepRank(editing, step, direction);
};

/** What was refused together is one step again. */
const retry = (editing: Editing, refusalIds: readonly number[]): void => {
  const again = refusalIds.map((id) => editing.refused.get(id)).filter((refused) => refused !== undefined);
  dismiss(editing, ({ id }) => refusalIds.includes(id));
  retryValues(editing, again);
  for (const refused of again) {
    if (refused.type === 'create') create(editing, refused.asked);
    else if (refused.type === 'step') retryStep(editing, refused);
  }
};

const retryValues = (editing: Editing, refused: readonly Refused[]): void => {
  const byVerb = new Map<StepVerb, Map<TaskId, SomeValues>>();
  for (const one of refused) {
    if (one.type !== 'values') continue;
    const wanted = byVerb.get(one.verb) ?? new Map<TaskId, SomeValues>();
    wanted.set(one.taskId, { ...wanted.get(one.taskId), ...one.wanted });
    byVerb.set(one.verb, wanted);
  }
  for (const [verb, wanted] of byVerb) begin(editing, wanted, verb);
};

/** Only while it is the next one; later it is reached by undo or redo itself. */
const retryStep = (
  editing: Editing,
  { step, direction }: Extract<Refused, { readonly type: 'step' }>,
): void => {
  const popped = direction === 'back' ? popUndo(editing.stack) : popRedo(editing.stack);
  if (popped?.step.serial === step.serial) stepBy(editing, popped, direction);
};

const stopWrites = (editing: Editing): void => {
  const ids = editing.queue.withdraw();
  keepWithdrawn(editing, ids);
  showTasks(editing, ids);
  repair(editing);
};

const checkedAtOnce = 100;

const settleDoubts = async (editing: Editing): Promise<void> => {
  const { core, unsureMade, isOrderUnsure } = editing;
  const { session } = core;
  if (!session) return;
  await settleIssues(editing);
  if (unsureMade.length > 0) await settleMade(editing, session);
  if (isOrderUnsure && editing.lane.pending().length === 0) {
    await rereadOrder(editing, session);
    showBook(core);
    repair(editing);
  }
};

const settleIssues = async (editing: Editing): Promise<void> => {
  const { core, doubts, queue } = editing;
  const ids = [...doubts].slice(0, checkedAtOnce);
  if (!core.session || ids.length === 0) return;
  ids.forEach((id) => doubts.delete(id));
  const checks = await recheckIssues(core.session.reader, ids);
  for (const [id, check] of checks) {
    if (check.type === 'retry-later') doubts.add(id);
    if (check.type !== 'read' || queue.pending().has(id)) continue;
    putIssue(core.book, check.issue);
    showTasks(editing, [id]);
  }
  repair(editing);
};
