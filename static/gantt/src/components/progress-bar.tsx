// How far something has come, as a line.
import type { ReactElement } from 'react';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** Null while nobody knows how much there is. */
  readonly total: number | null;
}

export function ProgressBar({ label, done, total }: ProgressBarProps): ReactElement {
  const share = total === null || total === 0 ? null : Math.min(1, done / total);
  return (
    <div
      className={share === null ? 'progress-bar progress-bar-unknown' : 'progress-bar'}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total ?? undefined}
      aria-valuenow={total === null ? undefined : done}
    >
      <div className="progress-bar-done" style={{ width: `${(share ?? 1) * 100}%` }} />
    </div>
  );
}
