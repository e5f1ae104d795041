// A panel at the right of the chart: beside it where there is room, over it where there is little.
import { useId, type ReactElement, type ReactNode } from 'react';
import { PanelHead } from './panel-head';

interface SidePanelProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function SidePanel({ title, closeLabel, onClose, foot, children }: SidePanelProps): ReactElement {
  const titleId = useId();
  return (
    <aside className="side-panel" aria-labelledby={titleId}>
      <PanelHead
        className="side-panel-head"
        title={title}
        titleId={titleId}
        closeLabel={closeLabel}
        onClose={onClose}
      />
      <div className="side-panel-body">{children}</div>
      {foot && <footer className="side-panel-foot">{foot}</footer>}
    </aside>
  );
}
