// A message across the page: what happened, what was kept, what to do next.
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface MessageProps {
  readonly tone: 'information' | 'discovery' | 'warning' | 'danger';
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** With a cross where it is given; its label goes with it. */
  readonly onClose?: () => void;
  readonly closeLabel?: string;
}

export function Message({ tone, icon, children, actions, onClose, closeLabel }: MessageProps): ReactElement {
  return (
    <div className={`message message-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div className="message-text">{children}</div>
      {actions && <div className="message-actions">{actions}</div>}
      {onClose && (
        <button type="button" className="message-close" aria-label={closeLabel} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
