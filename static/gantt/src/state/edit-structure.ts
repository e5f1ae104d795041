// Making, taking away and ranking issues: asked for by the person, shown at once, handed to the lane. How Jira takes
// them is carry-out's business.
import type { TaskId } from '#domain/plan/ids';
import type { RankPlace } from '#jira/rank-issues';
import { dismiss, shownValues, tell, type Editing } from './editing';
import { shownBook, showBook } from './page-core';
import { placeIds, toWayBack, type StructureChange } from './structure';
import type { NewIssue } from './structure-types';
import { pushStep, replaceStep, type CreateStep, type Direction, type RankStep } from './undo-stack';

export const create = (editing: Editing, given: NewIssue): void => {
  const { core, names } = editing;
  const summary = given.summary.replace(/\s+/g, ' ').trim();
  if (!core.session?.rights.create || summary === '') return;
  const step: CreateStep = {
    type: 'create',
    serial: ++editing.lastSerial,
    taskId: names.next(),
    asked: { ...given, summary },
    values: null,
  };
  editing.stack = pushStep(editing.stack, step);
  sendDraft(editing, step, null);
};

const sendDraft = (editing: Editing, step: CreateStep, direction: Direction | null): void => {
  const draft = { id: step.taskId, asked: step.asked, values: {} };
  editing.drafts.set(draft.id, draft);
  send(editing, { type: 'create', draft, idOf: editing.names.now(), step, direction });
};

const send = (editing: Editing, change: StructureChange): void => {
  editing.lane.push(change);
  showBook(editing.core);
  tell(editing);
};

/** What isn't ranked in this project, and the place itself, is passed over; the others keep their order. */
export const rank = (editing: Editing, given: readonly TaskId[], place: RankPlace): void => {
  const { core, names } = editing;
  const { plan, canRank } = core.get();
  if (!canRank.can) return;
  const order = [...shownBook(core).issues.keys()];
  const anchor = 'before' in place ? place.before : place.after;
  const known = new Set(order);
  const taskIds = given
    .filter((id) => known.has(id) && id !== anchor)
    .toSorted((a, b) => (plan.indexOf.get(a) ?? 0) - (plan.indexOf.get(b) ?? 0));
  const forth = { taskIds, place };
  if (taskIds.length === 0 || placeIds(order, forth).every((id, i) => id === order[i])) return;
  const move = { forth, back: toWayBack(order, taskIds) };
  const step: RankStep = { type: 'rank', serial: ++editing.lastSerial, move };
  editing.stack = pushStep(editing.stack, step);
  dismiss(editing, ({ verb, taskId }) => verb === 'rank' && taskIds.includes(taskId));
  send(editing, { type: 'rank', move, way: 'forth', idOf: names.now(), step, direction: null });
};

export const stepCreate = (editing: Editing, step: CreateStep, direction: Direction): void => {
  const { names } = editing;
  if (direction === 'back') {
    const values = shownValues(editing, step.taskId) ?? null;
    const taken = { ...step, values };
    editing.stack = replaceStep(editing.stack, taken);
    const taskId = names.idOf(step.taskId);
    send(editing, { type: 'delete', taskId, idOf: names.now(), step: taken, direction });
    return;
  }
  const anew = { ...step, taskId: names.next() };
  names.anew(names.idOf(step.taskId), anew.taskId);
  editing.stack = replaceStep(editing.stack, anew);
  sendDraft(editing, anew, direction);
};

export const stepRank = (editing: Editing, step: RankStep, direction: Direction): void => {
  send(editing, {
    type: 'rank',
    move: step.move,
    way: direction,
    idOf: editing.names.now(),
    step,
    direction,
  });
};
