// A finger that rests: what touch has instead of a modifier key. Knows the pointer, not what lies under it.

export interface LongPress {
  /** Answers whether the finger holds something now: then its moves don't scroll. */
  readonly fire: (event: PointerEvent) => boolean;
  readonly signal: AbortSignal;
}

const delay = 450;
const tolerance = 10;

export function listenToLongPress(element: HTMLElement, { fire, signal }: LongPress): void {
  let timer = 0;
  let from: PointerEvent | null = null;
  let holds = false;
  const forget = (): void => {
    window.clearTimeout(timer);
    from = null;
  };
  const end = (): void => {
    forget();
    holds = false;
  };
  element.addEventListener(
    'pointerdown',
    (event) => {
      forget();
      if (event.pointerType !== 'touch' || !event.isPrimary) return;
      from = event;
      timer = window.setTimeout(() => {
        from = null;
        holds = fire(event);
      }, delay);
    },
    { signal },
  );
  element.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (from && Math.hypot(clientX - from.clientX, clientY - from.clientY) > tolerance) forget();
    },
    { signal },
  );
  element.addEventListener('pointerup', end, { signal });
  element.addEventListener('pointercancel', end, { signal });
  element.addEventListener('touchmove', (event) => holds && event.cancelable && event.preventDefault(), {
    signal,
    passive: false,
  });
  // The browser's own answer to a resting finger would take it away from here.
  element.addEventListener('contextmenu', (event) => (holds || from) && event.preventDefault(), { signal });
}
