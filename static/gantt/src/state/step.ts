// What a step of undo or redo is called.

export type StepVerb =
  | 'move'
  | 'resize'
  | 'rename'
  | 'assign'
  | 'label'
  | 'date'
  | 'accept'
  | 'create'
  | 'rank'
  | 'nest'
  | 'link'
  | 'unlink'
  | 'relink';

/** A step on the undo or redo stack: "Undo move LUM-15". */
export interface Step {
  readonly verb: StepVerb;
  readonly count: number;
  /** Key of the task, or of the first of several; its summary where it has no key yet. */
  readonly key: string;
}
