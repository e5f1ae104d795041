// A menu that opens below a button of the toolbar. The items are Atlaskit's.
import DropdownMenu from '@atlaskit/dropdown-menu';
import type { ReactElement, ReactNode } from 'react';

interface MenuProps {
  /** What stands on the button. */
  readonly face: ReactNode;
  /** Names a button that shows no words. */
  readonly label?: string;
  readonly className: string;
  readonly placement?: 'bottom-start' | 'bottom-end';
  readonly children: ReactNode;
}

export function Menu({
  face,
  label,
  className,
  placement = 'bottom-start',
  children,
}: MenuProps): ReactElement {
  return (
    <DropdownMenu<HTMLButtonElement>
      placement={placement}
      trigger={({ triggerRef, isSelected, testId: _testId, ...props }) => (
        <button
          {...props}
          type="button"
          className={className}
          aria-label={label}
          aria-pressed={isSelected}
          ref={triggerRef}
        >
          {face}
        </button>
      )}
    >
      {children}
    </DropdownMenu>
  );
}
