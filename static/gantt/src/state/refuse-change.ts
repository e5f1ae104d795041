// What becomes of a change of structure that Jira refused: of its step, and of what the page says.
import type { JiraProblem } from '#jira/jira-problem';
import { addRefusal, isPassing, toReason, type Editing, type Refused } from './editing';
import type { Refusal } from './page-state';
import type { StructureChange } from './structure';
import { dropStep, giveBack } from './undo-stack';

/** What is to be done as soon as the change is pending no longer. */
export type Finish = () => void;

export interface Failure {
  readonly reason: Refusal['reason'];
  readonly details: string;
}

export const toFailure = (problem: JiraProblem): Failure => ({
  reason: toReason(problem),
  details: problem.details,
});

interface Refusing extends Failure, Pick<Refusal, 'taskId' | 'key' | 'verb'> {
  readonly about: Refused;
}

/** A step that may go through a moment later stays to be tried again; any other falls out. */
export const refuseChange = (
  editing: Editing,
  { step, direction }: StructureChange,
  refusing: Refusing,
): void => {
  const isKept = direction !== null && isPassing(refusing.reason);
  editing.stack = isKept ? giveBack(editing.stack, step, direction) : dropStep(editing.stack, step.serial);
  addRefusal(editing, {
    ...refusing,
    about: isKept ? { type: 'step', step, direction } : refusing.about,
    step: direction && { serial: step.serial, direction },
  });
};
