// The two buttons below a dialog: leave it, or do what it is for.
import type { ReactElement, ReactNode } from 'react';
import { useLanguage } from '../language';

interface DialogFootProps {
  readonly apply: string;
  readonly isDisabled: boolean;
  readonly onCancel: () => void;
  readonly onApply: () => void;
  /** Stands before them. */
  readonly children?: ReactNode;
}

export function DialogFoot({
  apply,
  isDisabled,
  onCancel,
  onApply,
  children,
}: DialogFootProps): ReactElement {
  const { words } = useLanguage();
  return (
    <>
      {children}
      <button type="button" className="button" onClick={onCancel}>
        {words.schedules.cancel}
      </button>
      <button type="button" className="button button-primary" disabled={isDisabled} onClick={onApply}>
        {apply}
      </button>
    </>
  );
}
