// A small card beside a place on the page, over all else. It closes on Escape and on a press elsewhere.
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';

export interface PopoverPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface PopoverProps {
  /** What it stands beside, in px of the page; null puts it above the footer. */
  readonly at: PopoverPlace | null;
  readonly label: string;
  readonly takesFocus?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const gap = 8;

export function Popover({ at, label, takesFocus = false, onClose, children }: PopoverProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  const { x, y, height } = at ?? { x: gap, y: window.innerHeight, height: 0 };
  useLayoutEffect(() => {
    const card = element.current;
    if (!card) return;
    const below = y + height + gap;
    const fitsBelow = below + card.offsetHeight + gap <= window.innerHeight;
    setPlace({
      left: Math.max(gap, Math.min(x, window.innerWidth - card.offsetWidth - gap)),
      top: fitsBelow ? below : Math.max(gap, y - card.offsetHeight - gap),
    });
  }, [x, y, height, children]);
  useClosing(element, onClose);
  useFocusInside(element, takesFocus && place !== null);
  return (
    <div
      ref={element}
      className="popover"
      role="dialog"
      aria-label={label}
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
    >
      {children}
    </div>
  );
}

type Card = RefObject<HTMLDivElement>;

function useClosing(element: Card, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      close.current();
    };
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && !element.current?.contains(event.target)) close.current();
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPress, true);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPress, true);
    };
  }, [element]);
}

/** Takes the focus in as soon as it can be seen, and gives it back when it closes. */
function useFocusInside(element: Card, takesFocus: boolean): void {
  useEffect(() => {
    if (!takesFocus) return undefined;
    const before = document.activeElement;
    element.current?.querySelector<HTMLElement>('button, [href], input')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [element, takesFocus]);
}
