// Makes visible the link that a hand draws: its line, and what it would be, in words at the pointer.
import { toSceneView, type ChartContext } from '../chart-state';
import { typeBetween } from '../scene/link-draft-scene';
import type { GestureState } from './gesture-machine';

export interface LinkHand {
  readonly show: (
    before: GestureState,
    now: GestureState,
    at: { readonly clientX: number; readonly clientY: number },
  ) => void;
}

export function createLinkHand(context: ChartContext): LinkHand {
  const { dom, state } = context;
  return {
    show: (before, now, { clientX, clientY }) => {
      if (now.type === 'linking') {
        const { left, top } = dom.bodyCanvas.element.getBoundingClientRect();
        const view = toSceneView(context);
        const at = { x: clientX - left + view.left, y: clientY - top + view.top };
        state.linkDraft = { from: now.from, to: now.over, at, lagDays: 0 };
        showChip(context, now, { clientX, clientY });
      } else if (before.type === 'linking') {
        state.linkDraft = null;
        dom.chip.hidden = true;
      }
      dom.root.classList.toggle('gc-linking', now.type === 'linking');
    },
  };
}

function showChip(
  { dom, state }: ChartContext,
  { from, over }: Extract<GestureState, { readonly type: 'linking' }>,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): void {
  const { words } = state.model.input;
  const type = typeBetween(from, over ?? { edge: 'start' });
  const text = words.linking?.({ from: from.taskId, to: over?.taskId ?? null, type, lagDays: 0 }) ?? '';
  dom.chip.hidden = text === '';
  if (dom.chip.textContent !== text) {
    dom.chip.textContent = text;
    dom.live.textContent = text;
  }
  const stage = dom.stage.getBoundingClientRect();
  const x = Math.min(clientX - stage.left + 14, stage.width - dom.chip.offsetWidth - 8);
  dom.chip.style.transform = `translate(${x}px, ${clientY - stage.top + 18}px)`;
}
