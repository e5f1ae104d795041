// Which link keys act on: chosen by a click or by walking along a bar's links; and where it is on the page.
import type { LinkId, TaskId } from '#domain/plan/ids';
import type { ChartRect } from '../chart-types';
import { toSceneView, type ChartContext } from '../chart-state';
import { ranks } from '../frame-loop';
import { middleOf, routeOf } from '../scene/link-scene';

interface ClientPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** Null leaves none chosen. Without a point its own middle is the place where it was chosen. */
export function chooseLink(context: ChartContext, linkId: LinkId | null, at: ClientPoint | null): void {
  const { state, emit, invalidate } = context;
  if (linkId === null && state.linkId === null) return;
  state.linkId = linkId;
  invalidate(ranks.paint);
  if (linkId === null) emit('chooseLink', null);
  else emit('chooseLink', { linkId, rect: at ? pointRect(at) : linkRect(context, linkId) });
}

const pointRect = ({ clientX: x, clientY: y }: ClientPoint): ChartRect => ({ x, y, width: 1, height: 1 });

/** A place on the link, within the view. */
export function linkRect(context: ChartContext, linkId: LinkId): ChartRect {
  const view = toSceneView(context);
  const canvas = context.dom.bodyCanvas.element.getBoundingClientRect();
  const index = view.model.input.plan.links.findIndex(({ id }) => id === linkId);
  const route = index < 0 ? null : routeOf(view, index);
  const { x, y } = route ? middleOf(route) : { x: view.width / 2, y: view.height / 2 };
  return {
    x: canvas.left + Math.min(view.width - 1, Math.max(0, x)),
    y: canvas.top + Math.min(view.height - 1, Math.max(0, y)),
    width: 1,
    height: 1,
  };
}

/** The link after the chosen one among those of a task, or before it; null beyond the last. */
export function nextLinkOf({ state }: ChartContext, taskId: TaskId, by: 1 | -1): LinkId | null {
  const { plan } = state.model.input;
  const own = plan.links.filter(({ from, to }) => from === taskId || to === taskId);
  const at = own.findIndex(({ id }) => id === state.linkId);
  if (at < 0) return (by === 1 ? own[0]?.id : undefined) ?? null;
  return own[at + by]?.id ?? null;
}
