// What can be done about a message.
import type { ReactElement, ReactNode } from 'react';

interface MessageButtonProps {
  readonly onClick: () => void;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

export function MessageButton({ onClick, isOpen, children }: MessageButtonProps): ReactElement {
  return (
    <button type="button" className="link-button" aria-expanded={isOpen} onClick={onClick}>
      {children}
    </button>
  );
}
