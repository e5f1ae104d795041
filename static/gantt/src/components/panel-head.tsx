// The head of a dialog or a side panel: what it is, and a way to close it.
import type { ReactElement } from 'react';
import { Icon } from './icon';

interface PanelHeadProps {
  readonly className: string;
  readonly title: string;
  /** By which the whole panel is named. */
  readonly titleId: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
}

export function PanelHead({ className, title, titleId, closeLabel, onClose }: PanelHeadProps): ReactElement {
  return (
    <header className={className}>
      <h2 id={titleId}>{title}</h2>
      <button
        type="button"
        className="button button-subtle button-icon"
        aria-label={closeLabel}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
