// Seconds that are left of a wait that somebody told us.
import { useEffect, useState } from 'react';

interface Wait {
  readonly seconds: number;
}

/** Counts anew for each new `wait`; null is no wait. */
export function useCountdown(wait: Wait | null): number {
  const [counted, setCounted] = useState<{ readonly of: Wait | null; readonly left: number }>({
    of: null,
    left: 0,
  });
  useEffect(() => {
    if (!wait) return undefined;
    const until = Date.now() + wait.seconds * 1000;
    const tell = (): void => {
      setCounted({ of: wait, left: Math.max(1, Math.ceil((until - Date.now()) / 1000)) });
    };
    tell();
    const timer = setInterval(tell, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [wait]);
  if (!wait) return 0;
  // Before the first count all of it is left.
  return counted.of === wait ? counted.left : wait.seconds;
}
