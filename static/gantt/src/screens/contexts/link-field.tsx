// The address that opens a view, to be copied.
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { PageStore } from '../../state/create-page-store';
import { useLanguage } from '../language';

interface LinkFieldProps {
  readonly store: PageStore;
  readonly contextId: string;
}

export function LinkField({ store, contextId }: LinkFieldProps): ReactElement | null {
  const { words } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [link, setLink] = useState<string | null>(null);
  const [isCopied, setCopied] = useState(false);
  const text = words.contexts.share;
  useEffect(() => {
    let isCurrent = true;
    void store
      .getState()
      .linkTo(contextId)
      .then((found) => {
        if (isCurrent) setLink(found);
      });
    return () => {
      isCurrent = false;
    };
  }, [store, contextId]);
  if (link === null) return null;
  const copy = async (): Promise<void> => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // It stays selected: the keyboard copies it.
      setCopied(false);
    }
  };
  return (
    <div className="form-line link-field">
      <label htmlFor={`link-${contextId}`}>{text.link}</label>
      <input ref={input} id={`link-${contextId}`} className="field-input" readOnly value={link} />
      <button type="button" className="button" onClick={() => void copy()}>
        {isCopied ? text.copied : text.copy}
      </button>
    </div>
  );
}
