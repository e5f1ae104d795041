// Dots beside the edges of a bar, from which a link can be drawn, and where a hand takes them.
import type { BarBox } from '#domain/layout/bar-box';
import { kindOf, type BarKindName } from './bar-geometry';
import type { BarSlot } from './bar-slot';
import type { Primitive } from './primitives';
import type { Edge, SceneView } from './scene-view';

const away = 9;
const radius = 4;
/** Half of what a finger or a mouse can take. */
const reach = 12;

const unlinkable: ReadonlySet<BarKindName> = new Set<BarKindName>(['group', 'restricted']);

/** Groups and what may not be seen have no links to give. */
export const isLinkable = (view: Pick<SceneView, 'model'>, index: number): boolean =>
  !unlinkable.has(kindOf(view, index));

const edges: readonly Edge[] = ['start', 'finish'];

const dotX = ({ left, right }: BarBox, edge: Edge): number => (edge === 'start' ? left - away : right + away);

/** Only beside the bar that the pointer is on, and only where a link may begin. */
function hasDots(view: SceneView, index: number): boolean {
  const { rows, input } = view.model;
  const id = input.plan.tasks[index]?.id;
  if (id === undefined || view.drag || !isLinkable(view, index)) return false;
  if (view.linkDraft) return view.linkDraft.from.taskId === id || view.linkDraft.to?.taskId === id;
  return view.hoverBar && rows.rowOf[index] === view.hoverRow && !input.marks.locked.has(id);
}

export function drawLinkDots({ view, index, task, box }: BarSlot, out: Primitive[]): void {
  if (!hasDots(view, index)) return;
  const { from, to } = view.linkDraft ?? {};
  for (const edge of edges) {
    const isTaken = [from, to].some((end) => end?.taskId === task.id && end.edge === edge);
    const x = dotX(box, edge) - radius;
    const size = 2 * radius;
    const look = isTaken ? 'link.dot.taken' : 'link.dot';
    out.push({ type: 'box', look, x, y: box.y - radius, width: size, height: size, radius });
  }
}

/** The edge whose dot is under a point; null where none is. Bars keep what is theirs. */
export function dotAt(
  view: SceneView,
  { index, box }: { readonly index: number; readonly box: BarBox },
  x: number,
  y: number,
): Edge | null {
  if (!hasDots(view, index) || Math.abs(y - box.y) > reach) return null;
  if (x > box.left - 3 && x < box.right + 3) return null;
  return edges.find((edge) => Math.abs(x - dotX(box, edge)) <= reach) ?? null;
}
