// A modal dialog on the browser's own: it keeps the focus inside, closes on Escape and gives the focus back.
import { useId, useLayoutEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { PanelHead } from './panel-head';

interface DialogProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly size?: 'usual' | 'wide' | 'personal';
  readonly onClose: () => void;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function Dialog({
  title,
  closeLabel,
  size = 'usual',
  onClose,
  foot,
  children,
}: DialogProps): ReactElement {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => {
      dialog?.close();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={`dialog dialog-${size}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div className="dialog-box">
        <PanelHead
          className="dialog-head"
          title={title}
          titleId={titleId}
          closeLabel={closeLabel}
          onClose={onClose}
        />
        <div className="dialog-body">{children}</div>
        {foot && <footer className="dialog-foot">{foot}</footer>}
      </div>
    </dialog>
  );
}
