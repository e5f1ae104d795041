// The line between grid and time line, dragged by pointer or keys.

export interface SplitterHandlers {
  readonly widthTo: (width: number) => void;
  readonly fit: () => void;
}

export interface Splitter {
  readonly element: HTMLElement;
  readonly show: (state: SplitterState) => void;
  readonly connect: (handlers: SplitterHandlers) => void;
}

/** In px; `now` is the grid's width. */
export interface SplitterState {
  readonly label: string;
  readonly now: number;
  readonly least: number;
  readonly most: number;
}

const keyStep = 16;
const reach = 5;

export function createSplitter(): Splitter {
  const element = document.createElement('div');
  element.className = 'gc-splitter';
  element.setAttribute('role', 'separator');
  element.setAttribute('aria-orientation', 'vertical');
  element.tabIndex = 0;
  let state: SplitterState = { label: '', now: 0, least: 0, most: 0 };
  return {
    element,
    show: (next) => {
      state = next;
      element.setAttribute('aria-label', next.label);
      element.setAttribute('aria-valuenow', String(Math.round(next.now)));
      element.setAttribute('aria-valuemin', String(Math.round(next.least)));
      element.setAttribute('aria-valuemax', String(Math.round(next.most)));
      element.style.transform = `translateX(${next.now - reach}px)`;
    },
    connect: (handlers) => {
      listenToPointer(element, () => state, handlers);
      listenToKeys(element, () => state, handlers);
      element.addEventListener('dblclick', handlers.fit);
    },
  };
}

function listenToPointer(
  element: HTMLElement,
  read: () => SplitterState,
  { widthTo }: SplitterHandlers,
): void {
  let grabbedAt: number | null = null;
  element.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    element.setPointerCapture(event.pointerId);
    grabbedAt = event.clientX - read().now;
    element.classList.add('gc-active');
  });
  element.addEventListener('pointermove', (event) => {
    if (grabbedAt !== null) widthTo(event.clientX - grabbedAt);
  });
  const letGo = (): void => {
    grabbedAt = null;
    element.classList.remove('gc-active');
  };
  element.addEventListener('pointerup', letGo);
  element.addEventListener('pointercancel', letGo);
}

function listenToKeys(
  element: HTMLElement,
  read: () => SplitterState,
  { widthTo, fit }: SplitterHandlers,
): void {
  element.addEventListener('keydown', (event) => {
    const { now, least, most } = read();
    const wishes: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => widthTo(now - keyStep),
      ArrowRight: () => widthTo(now + keyStep),
      Home: () => widthTo(least),
      End: () => widthTo(most),
      Enter: fit,
    };
    const wish = wishes[event.key];
    if (!wish) return;
    event.preventDefault();
    event.stopPropagation();
    wish();
  });
}
