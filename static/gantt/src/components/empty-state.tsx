// A page with nothing to draw: a title, a sentence, and the way on.
import type { ReactElement, ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface EmptyStateProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  readonly details?: { readonly label: string; readonly text: string } | null;
  readonly action?: ReactNode;
}

export function EmptyState({ icon, title, text, details, action }: EmptyStateProps): ReactElement {
  return (
    <div className="empty-state" role="status">
      <span className="empty-state-icon">
        <Icon name={icon} />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {action && <div className="empty-state-action">{action}</div>}
      {details && (
        <details>
          <summary>{details.label}</summary>
          <pre>{details.text}</pre>
        </details>
      )}
    </div>
  );
}
