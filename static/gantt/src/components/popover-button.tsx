// A button of the toolbar that opens a card below it, and closes it again.
import { useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Popover, type PopoverPlace } from './popover';

interface PopoverButtonProps {
  readonly face: ReactNode;
  readonly className: string;
  readonly label: string;
  /** Names the button where its face is not enough. */
  readonly children: ReactNode;
}

export function PopoverButton({ face, className, label, children }: PopoverButtonProps): ReactElement {
  const button = useRef<HTMLButtonElement>(null);
  const [at, setAt] = useState<PopoverPlace | null>(null);
  const closedByPress = useRef(false);
  const isOpen = at !== null;
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        aria-pressed={isOpen}
        onClick={() => {
          // The press that led to this click has closed the card already.
          const wasOpen = isOpen || closedByPress.current;
          closedByPress.current = false;
          setAt(wasOpen ? null : placeOf(button.current));
        }}
      >
        {face}
      </button>
      {at && (
        <Popover
          at={at}
          label={label}
          takesFocus
          onClose={() => {
            closedByPress.current = button.current?.matches(':active') === true;
            setAt(null);
          }}
        >
          {children}
        </Popover>
      )}
    </>
  );
}

export function placeOf(element: HTMLElement | null): PopoverPlace | null {
  return element?.getBoundingClientRect() ?? null;
}
