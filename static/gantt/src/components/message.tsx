// A message across the page: what happened, what was kept, what to do next.
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface MessageProps {
  readonly tone: 'information' | 'warning' | 'danger';
  readonly icon: IconName;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function Message({ tone, icon, children, actions }: MessageProps): ReactElement {
  return (
    <div className={`message message-${tone}`} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={icon} />
      <div className="message-text">{children}</div>
      {actions && <div className="message-actions">{actions}</div>}
    </div>
  );
}
