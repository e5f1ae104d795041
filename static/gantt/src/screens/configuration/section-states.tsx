// What a section shows while it reads, and where it could not.
import type { ReactElement } from 'react';
import { Message } from '../../components/message';
import { useLanguage } from '../language';

const lines = [1, 2, 3, 4, 5, 6];

export function SectionSkeleton({ label }: { readonly label: string }): ReactElement {
  return (
    <div className="settings-skeleton" role="status" aria-label={label}>
      {lines.map((line) => (
        <span key={line} />
      ))}
    </div>
  );
}

interface FailedProps {
  readonly text: string;
  /** Jira's or the function's own words. */
  readonly details: string | null;
  readonly retry: () => Promise<void>;
}

export function SectionFailed({ text, details, retry }: FailedProps): ReactElement {
  const { words } = useLanguage();
  return (
    <Message
      tone="danger"
      icon="warning"
      actions={
        <button type="button" className="link-button" onClick={() => void retry()}>
          {words.settingsPages.retry}
        </button>
      }
    >
      {text}
      {details && <div className="small-text">{details}</div>}
    </Message>
  );
}
