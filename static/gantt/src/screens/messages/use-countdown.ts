// Seconds that are left of a wait that somebody told us.
import { useEffect, useState } from 'react';

/** Counts anew for each new `wait`; null is no wait. */
export function useCountdown(wait: { readonly seconds: number } | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (!wait) return undefined;
    const until = Date.now() + wait.seconds * 1000;
    const tell = (): void => {
      setLeft(Math.max(1, Math.ceil((until - Date.now()) / 1000)));
    };
    tell();
    const timer = setInterval(tell, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [wait]);
  return left;
}
