// What a step of undo or redo is called.

/** A step on the undo or redo stack: "Undo move LUM-15". */
export interface Step {
  readonly verb: 'move' | 'resize' | 'rename' | 'assign' | 'label' | 'date' | 'accept';
  readonly count: number;
  /** Key of the task, or of the first of several. */
  readonly key: string;
}
