// A short sentence that appears above the footer and goes by itself; spoken politely.
import { useCallback, useEffect, useState, type ReactElement } from 'react';

const shownForMs = 5000;

export function useNotice(): [text: string | null, say: (text: string) => void] {
  const [notice, setNotice] = useState<{ readonly text: string } | null>(null);
  useEffect(() => {
    if (!notice) return undefined;
    const timer = setTimeout(() => {
      setNotice(null);
    }, shownForMs);
    return () => {
      clearTimeout(timer);
    };
  }, [notice]);
  const say = useCallback((text: string) => {
    setNotice({ text });
  }, []);
  return [notice?.text ?? null, say];
}

export function Notice({ text }: { readonly text: string | null }): ReactElement {
  return (
    <div className="notice-place" role="status" aria-live="polite">
      {text && <div className="notice">{text}</div>}
    </div>
  );
}
