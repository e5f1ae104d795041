// One bar of the rows in view with all that its drawing depends on.
import type { BarBox } from '#domain/layout/bar-box';
import type { Task } from '#domain/plan/task';
import type { BarKindName } from './bar-geometry';
import type { BarTone } from './bar-kinds';
import type { SceneView } from './scene-view';

export interface BarSlot {
  readonly view: SceneView;
  readonly row: number;
  readonly index: number;
  readonly task: Task;
  readonly box: BarBox;
  readonly kind: BarKindName;
  readonly tone: BarTone;
  /** How far links run out of it, in px. */
  readonly elbow: number;
}
