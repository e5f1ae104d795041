// A control of the toolbar: 32 high, with a tooltip that also tells its key. Looks come from styles/page.css.
import Tooltip from '@atlaskit/tooltip';
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface ToolbarButtonProps {
  readonly label: string;
  readonly icon?: IconName;
  readonly shortcut?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly look?: 'default' | 'subtle';
  readonly onClick: () => void;
  /** Words on the button; without them it shows the icon alone. */
  readonly children?: ReactNode;
}

export function ToolbarButton(props: ToolbarButtonProps): ReactElement {
  const { label, icon, shortcut, disabled = false, pressed, look = 'default', onClick, children } = props;
  const classes = ['button', look === 'subtle' && 'button-subtle', !children && 'button-icon'].filter(
    Boolean,
  );
  return (
    <Tooltip content={label} {...(shortcut ? { shortcut: [shortcut] } : {})} position="bottom">
      <button
        type="button"
        className={classes.join(' ')}
        aria-label={children ? undefined : label}
        aria-disabled={disabled}
        aria-pressed={pressed}
        onClick={() => {
          if (!disabled) onClick();
        }}
      >
        {icon && <Icon name={icon} />}
        {children}
      </button>
    </Tooltip>
  );
}
