// Lets a pointer resize columns by the end of their head and carry them to another place.
import type { ChartContext } from '../chart-state';
import type { ColumnActions } from './column-actions';
import { columnGapAt } from './column-widths';

/** What is in the hand; `width` is the column's when it was taken. */
type Hold =
  | { readonly type: 'resize'; readonly index: number; readonly from: number; readonly width: number }
  | { readonly type: 'press' | 'move'; readonly index: number; readonly from: number };

const threshold = 4;

/** Returns the way to stop listening. */
export function connectHead(context: ChartContext, actions: ColumnActions): () => void {
  const { head } = context.dom;
  const { element } = head;
  const hand = createHand(context, actions);
  const stop = new AbortController();
  const options = { signal: stop.signal };
  element.addEventListener('pointerdown', hand.take, options);
  element.addEventListener('pointermove', hand.drag, options);
  element.addEventListener('pointerup', hand.drop, options);
  element.addEventListener('pointercancel', hand.cancel, options);
  element.addEventListener(
    'dblclick',
    ({ clientX, clientY }) => {
      // The head had the pointer captured: the event itself names no part of it.
      const part = document.elementFromPoint(clientX, clientY);
      if (part?.matches('.gc-head-handle')) actions.fit(head.columnOf(part));
    },
    options,
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !hand.isHolding()) return;
      event.stopPropagation();
      event.preventDefault();
      hand.cancel();
    },
    { ...options, capture: true },
  );
  return () => stop.abort();
}

interface Hand {
  readonly take: (event: PointerEvent) => void;
  readonly drag: (event: PointerEvent) => void;
  readonly drop: (event: PointerEvent) => void;
  readonly cancel: () => void;
  readonly isHolding: () => boolean;
}

function createHand(context: ChartContext, actions: ColumnActions): Hand {
  const { root, head } = context.dom;
  let hold: Hold | null = null;
  const letGo = (): void => {
    hold = null;
    showPlace(context, actions, null);
    root.classList.remove('gc-resizing', 'gc-carrying');
  };
  return {
    take: (event) => {
      const taken = event.button === 0 && !hold ? takeHold(context, actions, event) : null;
      if (!taken) return;
      hold = taken;
      head.element.setPointerCapture(event.pointerId);
      root.classList.toggle('gc-resizing', taken.type === 'resize');
    },
    drag: (event) => {
      if (!hold) return;
      const by = event.clientX - hold.from;
      if (hold.type === 'resize') actions.draft(hold.index, hold.width + by);
      else if (hold.type === 'press' && hold.index > 0 && Math.abs(by) >= threshold)
        hold = { ...hold, type: 'move' };
      if (hold.type !== 'move') return;
      root.classList.add('gc-carrying');
      showPlace(context, actions, { index: hold.index, by, gap: gapAt(context, actions, event) });
    },
    drop: (event) => {
      if (hold?.type === 'resize') actions.commit();
      if (hold?.type === 'move') actions.moveTo(hold.index, gapAt(context, actions, event));
      letGo();
    },
    cancel: () => {
      if (hold?.type === 'resize') actions.discard();
      letGo();
    },
    isHolding: () => hold !== null,
  };
}

function takeHold({ dom }: ChartContext, actions: ColumnActions, event: PointerEvent): Hold | null {
  const part = event.target instanceof Element ? event.target : null;
  const index = part ? dom.head.columnOf(part) : -1;
  if (!part || index < 0) return null;
  const from = event.clientX;
  if (!part.matches('.gc-head-handle')) return { type: 'press', index, from };
  // A press on the handle must not take the focus from the grid.
  event.preventDefault();
  return { type: 'resize', index, from, width: actions.widths()[index] ?? 0 };
}

function gapAt({ dom }: ChartContext, actions: ColumnActions, { clientX }: PointerEvent): number {
  return columnGapAt(actions.widths(), clientX - dom.grid.getBoundingClientRect().left);
}

interface Carried {
  readonly index: number;
  readonly by: number;
  readonly gap: number;
}

/** The head in the hand, and a line where its column would stand. */
function showPlace({ dom }: ChartContext, actions: ColumnActions, carried: Carried | null): void {
  const widths = actions.widths();
  widths.forEach((_, i) => {
    const cell = dom.head.cellAt(i);
    if (!cell) return;
    const isCarried = i === carried?.index;
    cell.classList.toggle('gc-carried', isCarried);
    cell.style.transform = isCarried ? `translateX(${carried.by}px)` : '';
  });
  dom.columnLine.hidden = carried === null;
  if (!carried) return;
  const x = widths.slice(0, carried.gap).reduce((sum, width) => sum + width, 0);
  dom.columnLine.style.transform = `translateX(${x - 1}px)`;
}
